//! What people call the types that they know.

use crate::report::{ToValue, Value, Words, words};

/// What a type is called, fit to stand after "the bytes are"; the type itself where people have no word for it.
#[derive(Clone, Copy)]
pub(super) enum Name<'a> {
    /// Words that each language has of its own.
    Words(Words<'static>),
    /// A name that all languages share.
    Same(&'static str),
    /// No name but its own.
    Essence(&'a str),
}

impl ToValue for Name<'_> {
    fn to_value(&self) -> Value {
        match self {
            Name::Words(words) => words.to_value(),
            Name::Same(name) => name.to_value(),
            Name::Essence(essence) => essence.to_value(),
        }
    }
}

/// The name of a type.
pub(super) fn name_of(essence: &str) -> Name<'_> {
    match essence {
        "application/gzip" => Name::Words(words!(TYPE_GZIP)),
        "application/json" => Name::Same("JSON"),
        "application/ld+json" => Name::Same("JSON-LD"),
        "application/graphql" => Name::Same("GraphQL"),
        "application/msword" => Name::Words(words!(TYPE_WORD_97)),
        "application/ogg" => Name::Words(words!(TYPE_OGG)),
        "application/pdf" => Name::Words(words!(TYPE_PDF)),
        "application/sql" => Name::Same("SQL"),
        "application/vnd.microsoft.portable-executable" => {
            Name::Words(words!(TYPE_WINDOWS_PROGRAM))
        }
        "application/vnd.ms-excel" => Name::Words(words!(TYPE_EXCEL_97)),
        "application/vnd.ms-powerpoint" => Name::Words(words!(TYPE_POWERPOINT_97)),
        "application/vnd.oasis.opendocument.text" => Name::Words(words!(TYPE_OPENDOCUMENT_TEXT)),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => {
            Name::Words(words!(TYPE_POWERPOINT))
        }
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => {
            Name::Words(words!(TYPE_EXCEL))
        }
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => {
            Name::Words(words!(TYPE_WORD))
        }
        "application/x-executable" => Name::Words(words!(TYPE_ELF)),
        "application/x-httpd-php" | "text/x-php" => Name::Same("PHP"),
        "application/x-tar" => Name::Words(words!(TYPE_TAR)),
        "text/x-shellscript" => Name::Words(words!(TYPE_SHELL_SCRIPT)),
        "application/x-ole-storage" => Name::Words(words!(TYPE_OLE)),
        "application/xml" => Name::Same("XML"),
        "application/zip" => Name::Words(words!(TYPE_ZIP)),
        "audio/mpeg" => Name::Words(words!(TYPE_MPEG_AUDIO)),
        "audio/ogg" => Name::Words(words!(TYPE_OGG_AUDIO)),
        "image/gif" => Name::Words(words!(TYPE_GIF)),
        "image/jpeg" => Name::Words(words!(TYPE_JPEG)),
        "image/png" => Name::Words(words!(TYPE_PNG)),
        "image/svg+xml" => Name::Words(words!(TYPE_SVG)),
        "image/webp" => Name::Words(words!(TYPE_WEBP)),
        "text/css" => Name::Same("CSS"),
        "text/csv" => Name::Same("CSV"),
        "text/html" => Name::Same("HTML"),
        "text/javascript" => Name::Same("JavaScript"),
        "text/plain" => Name::Words(words!(TYPE_PLAIN_TEXT)),
        "video/mp4" => Name::Words(words!(TYPE_MP4)),
        "video/webm" => Name::Words(words!(TYPE_WEBM)),
        other => Name::Essence(other),
    }
}
