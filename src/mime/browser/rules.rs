//! What the standard makes of the bytes and of the declared type: the computed MIME type (§7, §8).

use std::borrow::Cow;

use super::patterns::Found;
use super::{Sniffed, is_audio_or_video, is_html, is_image, is_xml};
use crate::mime::grammar::essence_of;
use crate::report::{Words, words};

/// A computed MIME type (§7), and why it is that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Computed {
    /// Type and subtype in lower case, a slash between them.
    pub essence: Cow<'static, str>,
    /// Which rule decided, in a few plain words.
    pub says: Words<'static>,
    /// The bytes that decided, as offset and length, where bytes did.
    pub bytes: Option<(usize, usize)>,
}

/// Where a page loads a resource, when there only one group of types is of use (§8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// As an image (§8.2).
    Image,
    /// As audio or video (§8.3).
    AudioOrVideo,
    /// As a font (§8.7).
    Font,
}

impl Sniffed {
    /// The computed MIME type (§7) for a supplied one: a `Content-Type` field's value as it was sent,
    /// but for the white space around it, or `None` where there is no such field. `nosniff` is the
    /// no-sniff flag, which `X-Content-Type-Options: nosniff` sets.
    ///
    /// The standard asks whether the browser supports an image, audio or video type before it sniffs
    /// one, and leaves the answer to the browser. Here all are taken as supported: whatever is found
    /// then is of the same group and runs no scripts.
    pub fn computed(&self, supplied: Option<&str>, nosniff: bool) -> Computed {
        // How `essence_of` reads a field is how the standard parses a MIME type (§4.4), up to the
        // parameters, which have no say in this; what it cannot read is an undefined type. A list
        // with commas is undefined too: to take it apart is Fetch's business.
        let Some(essence) = supplied.and_then(essence_of).filter(|it| !is_unknown(it)) else {
            return self.of_unknown_type(!nosniff);
        };
        if is_xml(&essence) || is_html(&essence) {
            stands(essence, words!(SNIFFED_NO_MARKUP))
        } else if nosniff {
            stands(essence, words!(SNIFFED_NOSNIFF))
        } else if supplied.is_some_and(is_apache_default) {
            self.text_or_binary()
        } else if is_image(&essence) {
            found_or(self.image, essence, words!(SNIFFED_NO_IMAGE))
        } else if is_audio_or_video(&essence) {
            let says = words!(SNIFFED_NO_MEDIA);
            found_or(self.audio_or_video, essence, says)
        } else {
            stands(essence, words!(SNIFFED_NOT_THIS))
        }
    }

    /// The computed MIME type where a page loads the resource as one group of types only (§8); `None`
    /// where nothing is declared and nothing found. The no-sniff flag has no say here.
    pub fn computed_in(&self, context: Context, supplied: Option<&str>) -> Option<Computed> {
        let found = match context {
            Context::Image => self.image,
            Context::AudioOrVideo => self.audio_or_video,
            Context::Font => self.font,
        };
        match (supplied.and_then(essence_of), found) {
            (Some(essence), _) if is_xml(&essence) => Some(stands(essence, words!(SNIFFED_NO_XML))),
            (_, Some(found)) => Some(found.into()),
            (Some(essence), None) => Some(stands(essence, words!(SNIFFED_NO_PATTERN))),
            (None, None) => None,
        }
    }

    /// The rules for identifying an unknown MIME type (§7.1).
    fn of_unknown_type(&self, sniff_scriptable: bool) -> Computed {
        let found = self
            .scriptable
            .filter(|_| sniff_scriptable)
            .or(self.prefix)
            .or(self.image)
            .or(self.audio_or_video)
            .or(self.archive);
        match (found, sniff_scriptable) {
            (Some(found), _) => found.into(),
            (None, true) => self.by_binary_data(words!(SNIFFED_TEXT), words!(SNIFFED_BINARY)),
            (None, false) => {
                self.by_binary_data(words!(SNIFFED_TEXT_NOSNIFF), words!(SNIFFED_BINARY_NOSNIFF))
            }
        }
    }

    /// The rules for distinguishing if a resource is text or binary (§7.2).
    fn text_or_binary(&self) -> Computed {
        self.byte_order_mark.map(Computed::from).unwrap_or_else(|| {
            self.by_binary_data(words!(SNIFFED_STILL_TEXT), words!(SNIFFED_NO_TEXT))
        })
    }

    /// The last resort of both: text where there is no binary data byte.
    fn by_binary_data(&self, says_text: Words<'static>, says_binary: Words<'static>) -> Computed {
        match self.binary_data_at {
            None => Computed { essence: "text/plain".into(), says: says_text, bytes: None },
            Some(at) => Computed {
                essence: "application/octet-stream".into(),
                says: says_binary,
                bytes: Some((at, 1)),
            },
        }
    }
}

impl From<Found> for Computed {
    fn from(found: Found) -> Computed {
        Computed {
            essence: found.shows.essence.into(),
            says: found.shows.says,
            bytes: Some((found.offset, found.length)),
        }
    }
}

fn found_or(found: Option<Found>, essence: String, says: Words<'static>) -> Computed {
    found.map_or_else(|| stands(essence, says), Computed::from)
}

/// The computed MIME type is the supplied one.
fn stands(essence: String, says: Words<'static>) -> Computed {
    Computed { essence: essence.into(), says, bytes: None }
}

/// The essences that say that the type is not known (§7, step 2).
fn is_unknown(essence: &str) -> bool {
    matches!(essence, "unknown/unknown" | "application/unknown" | "*/*")
}

/// The field values that old Apache servers sent for files of types they did not know, which set the
/// check-for-apache-bug flag (§5.1). Letter by letter: no other case, blank or order will do.
fn is_apache_default(field: &str) -> bool {
    matches!(
        field,
        "text/plain"
            | "text/plain; charset=ISO-8859-1"
            | "text/plain; charset=iso-8859-1"
            | "text/plain; charset=UTF-8"
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Context, Sniffed};
    use crate::mime::grammar::{essence_of, is_token};

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    const HTML: &[u8] = b" <html>";

    fn computed(header: &[u8], supplied: Option<&str>, nosniff: bool) -> String {
        Sniffed::of(header).computed(supplied, nosniff).essence.into_owned()
    }

    #[test]
    fn html_and_xml_types_stand_whatever_the_bytes_are() {
        for supplied in ["text/html", "Text/HTML;x", "text/xml", "application/xml", "image/svg+xml"]
        {
            let essence = supplied.split(';').next().unwrap().to_lowercase();
            for header in [PNG, HTML, b"\0", b"<rss>", b"<feed>"] {
                assert_eq!(computed(header, Some(supplied), false), essence);
                assert_eq!(computed(header, Some(supplied), true), essence);
            }
        }
    }

    /// As the standard would have made XML of until July 2024.
    #[test]
    fn feeds_declared_as_html_stay_html() {
        for header in [
            &b"<rss version='2.0'>"[..],
            b"<feed xmlns='http://www.w3.org/2005/Atom'>",
            b"\xef\xbb\xbf \n<rss>",
            b"<!-- a comment --><rss>",
            b"<!DOCTYPE rss><rss>",
            b"<?xml version='1.0'?><feed>",
            b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' \
              xmlns='http://purl.org/rss/1.0/'>",
        ] {
            assert_eq!(computed(header, Some("text/html"), false), "text/html");
            assert_eq!(computed(header, Some("text/html; charset=utf-8"), false), "text/html");
        }
    }

    #[test]
    fn unknown_types_are_sniffed_with_nosniff_too_but_not_for_what_runs_scripts() {
        let unknown =
            [None, Some(""), Some("png"), Some("a/b, c/d"), Some("*/*"), Some("unknown/unknown")];
        for supplied in unknown.into_iter().chain([Some("Application/Unknown; x=y")]) {
            assert_eq!(computed(HTML, supplied, false), "text/html", "{supplied:?}");
            assert_eq!(computed(HTML, supplied, true), "text/plain", "{supplied:?}");
            assert_eq!(computed(b"%PDF-1.7\0", supplied, false), "application/pdf");
            assert_eq!(computed(b"%PDF-1.7\0", supplied, true), "application/octet-stream");
            for nosniff in [false, true] {
                assert_eq!(computed(PNG, supplied, nosniff), "image/png", "{supplied:?}");
                assert_eq!(computed(b"PK\x03\x04", supplied, nosniff), "application/zip");
                assert_eq!(computed(b"", supplied, nosniff), "text/plain");
                assert_eq!(computed(b"wOF2", supplied, nosniff), "text/plain", "no fonts here");
            }
        }
    }

    #[test]
    fn nosniff_lets_every_known_type_stand() {
        for supplied in ["text/plain", "image/png", "audio/mpeg", "application/octet-stream"] {
            assert_eq!(computed(b"GIF89a\0", Some(supplied), true), supplied);
        }
    }

    #[test]
    fn the_types_of_old_apache_servers_are_text_or_binary_and_nothing_else() {
        for supplied in [
            "text/plain",
            "text/plain; charset=ISO-8859-1",
            "text/plain; charset=iso-8859-1",
            "text/plain; charset=UTF-8",
        ] {
            for (header, essence) in [
                (HTML, "text/plain"),
                (PNG, "application/octet-stream"),
                (b"%PDF-1.7", "text/plain"),
                (b"\xff\xfe\0", "text/plain"),
                (b"\xfe\xff\0", "text/plain"),
                (b"\xef\xbb\xbf\0", "text/plain"),
                (b"\xef\xbb\0", "application/octet-stream"),
                (b"", "text/plain"),
            ] {
                assert_eq!(computed(header, Some(supplied), false), essence, "{header:?}");
                assert_eq!(computed(header, Some(supplied), true), "text/plain", "{header:?}");
            }
        }
    }

    #[test]
    fn a_plain_text_type_in_any_other_writing_stands() {
        for supplied in [
            "Text/Plain",
            "text/plain;charset=UTF-8",
            "text/plain; charset=utf-8",
            "text/plain; charset=\"UTF-8\"",
            "text/plain; charset=UTF-8;",
            "text/plain ",
            "text/plain;",
        ] {
            assert_eq!(computed(PNG, Some(supplied), false), "text/plain", "{supplied:?}");
        }
    }

    #[test]
    fn images_are_sniffed_for_images_and_media_for_media() {
        for (supplied, header, essence) in [
            ("image/gif", PNG, "image/png"),
            ("image/x-anything; a=b", PNG, "image/png"),
            ("image/gif", HTML, "image/gif"),
            ("image/gif", b"ID3", "image/gif"),
            ("video/mp4", b"OggS\0", "application/ogg"),
            ("application/ogg", b"ID3", "audio/mpeg"),
            ("audio/wave", b"\x1a\x45\xdf\xa3\x42\x82\x84webm", "video/webm"),
            ("audio/mpeg", PNG, "audio/mpeg"),
            ("font/woff", b"wOF2", "font/woff"),
            ("application/zip", PNG, "application/zip"),
            ("application/octet-stream", PNG, "application/octet-stream"),
            ("text/css", HTML, "text/css"),
        ] {
            assert_eq!(computed(header, Some(supplied), false), essence, "{supplied}");
        }
    }

    #[test]
    fn in_a_context_only_its_group_is_looked_for() {
        let image = |header, supplied| Sniffed::of(header).computed_in(Context::Image, supplied);
        assert_eq!(image(PNG, None).unwrap().essence, "image/png");
        assert_eq!(image(PNG, Some("text/html")).unwrap().essence, "image/png");
        assert_eq!(image(PNG, Some("image/svg+xml")).unwrap().essence, "image/svg+xml");
        assert_eq!(image(HTML, Some("image/png")).unwrap().essence, "image/png");
        assert_eq!(image(HTML, None), None);
        let ogg = Sniffed::of(b"OggS\0").computed_in(Context::AudioOrVideo, Some("audio/mpeg"));
        assert_eq!(ogg.unwrap().essence, "application/ogg");
        let font = Sniffed::of(b"wOF2").computed_in(Context::Font, Some("font/ttf"));
        assert_eq!(font.unwrap().essence, "font/woff2");
    }

    #[test]
    fn an_answer_says_its_rule_and_its_bytes() {
        for (header, supplied, nosniff, says, bytes) in [
            (PNG, None, false, "the bytes match the PNG pattern", Some((0, 8))),
            (HTML, None, false, "the bytes match the HTML pattern <HTML", Some((1, 6))),
            (
                b"a\0",
                None,
                true,
                "no pattern that nosniff allows matches, and there is binary data",
                Some((1, 1)),
            ),
            (PNG, Some("a/b"), true, "nosniff: the declared type stands", None),
        ] {
            let computed = Sniffed::of(header).computed(supplied, nosniff);
            assert_eq!(computed.says.detail().to_string(), says);
            assert_eq!(computed.bytes, bytes, "{says}");
        }
    }

    /// The steps of §4.4 up to the essence, one by one.
    fn essence_by_the_standard(field: &str) -> Option<String> {
        let is_space = |character| matches!(character, '\n' | '\r' | '\t' | ' ');
        let input = field.trim_matches(is_space);
        let (top_level, rest) = input.split_once('/')?;
        let subtype = rest.split(';').next()?.trim_end_matches(is_space);
        (is_token(top_level) && is_token(subtype))
            .then(|| format!("{top_level}/{subtype}").to_ascii_lowercase())
    }

    proptest! {
        #[test]
        fn the_lenient_grammar_reads_an_essence_as_the_standard_does(
            field in "[ \t\r\n]?[a-zA-Z*/;,=\" \t\r\n\u{a0}é+.-]{0,12}[ \t\r\n]?|\\PC{0,12}",
        ) {
            prop_assert_eq!(essence_of(&field), essence_by_the_standard(&field));
        }
    }
}
