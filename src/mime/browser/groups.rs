//! The groups of MIME types that the standard tells apart (§4.6).

/// An image MIME type: `image/*`.
pub fn is_image(essence: &str) -> bool {
    essence.starts_with("image/")
}

/// An audio or video MIME type: `audio/*`, `video/*`, and Ogg's old name.
pub fn is_audio_or_video(essence: &str) -> bool {
    essence.starts_with("audio/") || essence.starts_with("video/") || essence == "application/ogg"
}

/// A font MIME type: `font/*`, and the names from before there was that tree (RFC 8081).
pub fn is_font(essence: &str) -> bool {
    essence.starts_with("font/")
        || matches!(
            essence,
            "application/font-cff"
                | "application/font-otf"
                | "application/font-sfnt"
                | "application/font-ttf"
                | "application/font-woff"
                | "application/vnd.ms-fontobject"
                | "application/vnd.ms-opentype"
        )
}

/// A ZIP-based MIME type: `application/zip`, and each subtype that ends in `+zip`.
pub fn is_zip_based(essence: &str) -> bool {
    essence == "application/zip" || essence.ends_with("+zip")
}

/// An archive MIME type.
pub fn is_archive(essence: &str) -> bool {
    matches!(essence, "application/x-rar-compressed" | "application/zip" | "application/x-gzip")
}

/// An XML MIME type: `text/xml`, `application/xml`, and each subtype that ends in `+xml` (RFC 7303),
/// SVG and XHTML among them.
pub fn is_xml(essence: &str) -> bool {
    matches!(essence, "text/xml" | "application/xml") || essence.ends_with("+xml")
}

/// The HTML MIME type. XHTML is not it.
pub fn is_html(essence: &str) -> bool {
    essence == "text/html"
}

/// A scriptable MIME type: a browser would run scripts in a document of this type.
pub fn is_scriptable(essence: &str) -> bool {
    is_xml(essence) || is_html(essence) || essence == "application/pdf"
}

/// A JavaScript MIME type: a browser would run a file of this type that a page names as its script.
pub fn is_script(essence: &str) -> bool {
    matches!(
        essence,
        "application/ecmascript"
            | "application/javascript"
            | "application/x-ecmascript"
            | "application/x-javascript"
            | "text/ecmascript"
            | "text/javascript"
            | "text/javascript1.0"
            | "text/javascript1.1"
            | "text/javascript1.2"
            | "text/javascript1.3"
            | "text/javascript1.4"
            | "text/javascript1.5"
            | "text/jscript"
            | "text/livescript"
            | "text/x-ecmascript"
            | "text/x-javascript"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mime::MediaType;

    /// The groups that a field's value is of.
    fn groups(field: &str) -> Vec<&'static str> {
        let media_type = MediaType::parse(field).unwrap();
        let essence = media_type.essence.as_str();
        [
            ("image", is_image(essence)),
            ("audio or video", is_audio_or_video(essence)),
            ("font", is_font(essence)),
            ("ZIP-based", is_zip_based(essence)),
            ("archive", is_archive(essence)),
            ("XML", is_xml(essence)),
            ("HTML", is_html(essence)),
            ("scriptable", is_scriptable(essence)),
            ("JavaScript", is_script(essence)),
            ("JSON", media_type.is_json()),
        ]
        .into_iter()
        .filter_map(|(name, is_of_it)| is_of_it.then_some(name))
        .collect()
    }

    #[test]
    fn types_are_of_their_groups_whatever_their_case_and_parameters() {
        for (field, expected) in [
            ("x/x", &[][..]),
            ("image/x", &["image"]),
            ("IMAGE/PNG; x=y", &["image"]),
            ("audio/x", &["audio or video"]),
            ("video/x", &["audio or video"]),
            ("application/ogg;x=x", &["audio or video"]),
            ("font/x", &["font"]),
            ("application/font-cff", &["font"]),
            ("application/font-otf", &["font"]),
            ("application/font-sfnt", &["font"]),
            ("application/font-ttf", &["font"]),
            ("application/font-woff", &["font"]),
            ("application/vnd.ms-fontobject", &["font"]),
            ("application/vnd.ms-opentype", &["font"]),
            ("x/x+zip", &["ZIP-based"]),
            ("x/+zip", &["ZIP-based"]),
            ("application/zip", &["ZIP-based", "archive"]),
            ("application/x-rar-compressed", &["archive"]),
            ("application/x-gzip", &["archive"]),
            ("x/x+xml", &["XML", "scriptable"]),
            ("x/+xml", &["XML", "scriptable"]),
            ("application/xml", &["XML", "scriptable"]),
            ("text/xml", &["XML", "scriptable"]),
            ("application/xhtml+xml", &["XML", "scriptable"]),
            ("image/svg+xml", &["image", "XML", "scriptable"]),
            ("font/svg+xml", &["font", "XML", "scriptable"]),
            ("Text/HTML;x=x", &["HTML", "scriptable"]),
            ("application/pdf", &["scriptable"]),
            ("application/ecmascript", &["JavaScript"]),
            ("application/javascript", &["JavaScript"]),
            ("application/x-ecmascript", &["JavaScript"]),
            ("application/x-javascript", &["JavaScript"]),
            ("text/ecmascript", &["JavaScript"]),
            ("text/JavaScript; charset=utf-8", &["JavaScript"]),
            ("text/javascript1.0", &["JavaScript"]),
            ("text/javascript1.1", &["JavaScript"]),
            ("text/javascript1.2", &["JavaScript"]),
            ("text/javascript1.3", &["JavaScript"]),
            ("text/javascript1.4", &["JavaScript"]),
            ("text/javascript1.5", &["JavaScript"]),
            ("text/jscript", &["JavaScript"]),
            ("text/livescript", &["JavaScript"]),
            ("text/x-ecmascript", &["JavaScript"]),
            ("text/x-javascript", &["JavaScript"]),
            ("x/x+json", &["JSON"]),
            ("application/json", &["JSON"]),
            ("text/json", &["JSON"]),
        ] {
            assert_eq!(groups(field), expected, "{field}");
        }
    }

    #[test]
    fn names_that_only_resemble_a_groups_are_not_of_it() {
        for field in [
            "ximage/x",
            "imagex/x",
            "x/image",
            "x/audio",
            "x/ogg",
            "x/font",
            "x/woff",
            "x/zip",
            "x+zip/x",
            "x/x-gzip",
            "x/xml",
            "x+xml/x",
            "x/x;x=x+xml",
            "x/pdf",
            "x/html",
            "x/javascript",
            "text/javascript1.6",
            "x/json",
            "x+json/x",
            "x/x;subtype=x+json",
            "x/x;type=image",
            "application/xml-dtd",
            "text/html5",
            "application/font-woff2",
        ] {
            assert_eq!(groups(field), [""; 0], "{field}");
        }
    }
}
