//! The files under `static/`, which the program carries.

use rust_embed::Embed;

/// All of them, by their paths below that folder.
#[derive(Embed)]
#[folder = "static/"]
pub(crate) struct Files;
