//! Media types: their grammar, what a file's name says, what its bytes say, and the verdict.
//!
//! Everything here works on values in memory and gives plain values back; nothing fails on strange
//! input, since strange input is what the program is for.
//!
//! May import `report` only.

mod aliases;
pub mod browser;
mod claims;
pub mod content;
pub mod declared;
pub mod disposition;
pub mod extension;
pub mod filename;
pub mod grammar;
pub mod lattice;
mod names;
pub mod verdict;

pub use disposition::Disposition;
pub use grammar::{MediaType, Parameter};
