//! What people call the types that they know.

/// A type in words that fit after "the bytes are"; the type itself where people have no word for it.
pub(super) fn in_words(essence: &str) -> &str {
    match essence {
        "application/gzip" => "a gzip file",
        "application/json" => "JSON",
        "application/ld+json" => "JSON-LD",
        "application/graphql" => "GraphQL",
        "application/msword" => "a Word 97 document",
        "application/ogg" => "an Ogg file",
        "application/pdf" => "a PDF",
        "application/sql" => "SQL",
        "application/vnd.microsoft.portable-executable" => "a Windows program",
        "application/vnd.ms-excel" => "an Excel 97 workbook",
        "application/vnd.ms-powerpoint" => "a PowerPoint 97 presentation",
        "application/vnd.oasis.opendocument.text" => "an OpenDocument text",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => {
            "a PowerPoint presentation"
        }
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "an Excel workbook",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => {
            "a Word document"
        }
        "application/x-executable" => "an ELF program",
        "application/x-httpd-php" | "text/x-php" => "PHP",
        "application/x-tar" => "a tar archive",
        "text/x-shellscript" => "a shell script",
        "application/x-ole-storage" => "an OLE file",
        "application/xml" => "XML",
        "application/zip" => "a zip archive",
        "audio/mpeg" => "MPEG audio",
        "audio/ogg" => "Ogg audio",
        "image/gif" => "a GIF image",
        "image/jpeg" => "a JPEG image",
        "image/png" => "a PNG image",
        "image/svg+xml" => "an SVG image",
        "image/webp" => "a WebP image",
        "text/css" => "CSS",
        "text/csv" => "CSV",
        "text/html" => "HTML",
        "text/javascript" => "JavaScript",
        "text/plain" => "plain text",
        "video/mp4" => "an MP4 video",
        "video/webm" => "a WebM video",
        other => other,
    }
}
