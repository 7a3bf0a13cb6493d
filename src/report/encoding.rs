//! The four ways of sending a file that are weighed against each other.

use serde::Serialize;

/// How a body carries its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// `multipart/form-data` (RFC 7578), and any other `multipart/*`.
    Multipart,
    /// The file's bytes as they are: `application/octet-stream` and every type whose inside is not read.
    Raw,
    /// `application/x-www-form-urlencoded` (URL standard).
    Urlencoded,
    /// Base64 in a JSON string, or an array of byte values (RFC 8259, RFC 4648).
    Json,
}

impl Encoding {
    /// All of them, in the order in which comparisons show them.
    pub const ALL: [Encoding; 4] =
        [Encoding::Multipart, Encoding::Raw, Encoding::Urlencoded, Encoding::Json];

    /// The encoding's name as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Encoding::Multipart => "multipart",
            Encoding::Raw => "raw",
            Encoding::Urlencoded => "urlencoded",
            Encoding::Json => "json",
        }
    }

    /// The media type that a body in this encoding is usually sent under, without parameters.
    pub const fn media_type(self) -> &'static str {
        match self {
            Encoding::Multipart => "multipart/form-data",
            Encoding::Raw => "application/octet-stream",
            Encoding::Urlencoded => "application/x-www-form-urlencoded",
            Encoding::Json => "application/json",
        }
    }
}

impl std::fmt::Display for Encoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}
