//! The catalogue of findings: the single source of every diagnosis' id, severity and words. The page,
//! the JSON, the text form and the documentation all come from it.

use serde::{Serialize, Serializer};

use super::Example;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Servers will refuse the body or read something else than was meant.
    Error,
    /// Some servers will.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The severity's name as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// What the catalogue says of one kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The stable id.
    pub id: FindingId,
    /// How bad it is.
    pub severity: Severity,
    /// The fault in under 60 characters.
    pub title: &'static str,
    /// Why it usually happens and what it breaks.
    pub explanation: &'static str,
    /// What to change, in one sentence.
    pub fix: &'static str,
    /// The standard's section.
    pub reference: Option<&'static str>,
    /// A request that shows it.
    pub example: Example,
}

macro_rules! catalogue {
    ($($variant:ident $id:literal $severity:ident
        title $title:literal
        why $explanation:literal
        fix $fix:literal
        see $reference:literal
        try $example:expr;)*) => {
        /// The stable id of a finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FindingId {
            $(#[doc = $title] $variant,)*
        }

        /// Every finding that the program can make, in the order of the enum.
        pub static CATALOGUE: &[Entry] = &[
            $(Entry {
                id: FindingId::$variant,
                severity: Severity::$severity,
                title: $title,
                explanation: $explanation,
                fix: $fix,
                reference: Some($reference),
                example: $example,
            },)*
        ];

        impl FindingId {
            /// How many ids there are; tables over ids have this length.
            pub const COUNT: usize = [$($id),*].len();

            /// The id as the report writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $(FindingId::$variant => $id,)* }
            }

            /// What the catalogue says of it.
            pub fn entry(self) -> &'static Entry {
                &CATALOGUE[self as usize]
            }
        }
    };
}

impl Serialize for FindingId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl std::fmt::Display for FindingId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

catalogue! {
    BoundaryMissing "boundary-missing" Error
        title "The multipart type names no boundary"
        why "A multipart body can only be taken apart with the boundary that its Content-Type names. It is usually lost when the client sets Content-Type by hand on a FormData request, which replaces the header that the client would have written. Most servers refuse such a body. Where its first line shows the boundary, it was read with that one."
        fix "Do not set Content-Type yourself: delete that header and let the client write it with its boundary."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    BoundaryMismatch "boundary-mismatch" Error
        title "The body uses another boundary than its header"
        why "The header and the body name different boundaries, so a server that trusts the header finds no part at all. This happens when the header and the body come from different serializers, or when a form is serialized twice. The body was read with the boundary that it really uses."
        fix "Take the header and the body from the same serializer, in the same run."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=A", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    BoundaryDashesMissing "boundary-dashes-missing" Error
        title "The delimiter lines lack their two dashes"
        why "Each delimiter line is two dashes and then the boundary, on top of the dashes that the boundary itself may begin with. A body built by hand often forgets them, and servers then find no part. The body was read as if they were there."
        fix "Write -- in front of the boundary in every delimiter line, and -- after it in the last."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\nB--\r\n");
    BoundaryNeedsQuotes "boundary-needs-quotes" Warning
        title "The boundary needs quotes"
        why "A parameter value may stand without quotes only if it is a token, and this boundary has a character that no token has. Strict servers cut the boundary off there or refuse the header."
        fix "Put the boundary in double quotes, or make it of letters and digits only."
        see "RFC 9110 §5.6.6"
        try Example::new("multipart/form-data; boundary=a=b", "--a=b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--a=b--\r\n");
    BoundaryQuoted "boundary-quoted" Info
        title "The boundary is quoted without need"
        why "Quotes around a boundary that is a plain token are legal, but some servers take the quotes for a part of the boundary and then find no part."
        fix "Make the boundary of letters, digits and dashes and leave the quotes out."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=\"B\"", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    BoundaryInvalid "boundary-invalid" Error
        title "The boundary is not a legal one"
        why "A boundary has 1 to 70 characters out of letters, digits and '()+_,-./:=? and does not end in a space. Servers refuse others, or never find them in the body."
        fix "Use 1 to 70 letters, digits and dashes."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb--\r\n");
    BoundaryDuplicated "boundary-duplicated" Error
        title "The header names two boundaries"
        why "Servers differ on which of two boundaries they use, so one of them sees other parts than the next one. It comes from merged headers, or from somebody who wants two servers to disagree. The first one was used here."
        fix "Send exactly one boundary parameter."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B; boundary=C", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    CharsetOnMultipart "charset-on-multipart" Info
        title "A charset on multipart means nothing"
        why "The charset parameter is not defined for multipart/form-data: each part states its own. Some Java clients add it; most servers ignore it, and a few compare the whole header and refuse."
        fix "Leave the charset out of the multipart type."
        see "RFC 7578 §4.6"
        try Example::new("multipart/form-data; boundary=B; charset=utf-8", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    ClosingDelimiterMissing "closing-delimiter-missing" Error
        title "The closing delimiter is missing"
        why "The body ends before the delimiter that closes a multipart body, so a server cannot know whether the last part is whole; most wait for more and then fail with an unexpected end. The writer was not finished, or a stream was read twice and the second time gave nothing."
        fix "Finish the writer: the body ends with --, the boundary and -- again."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n");
    FinalCrlfMissing "final-crlf-missing" Info
        title "No line break after the closing delimiter"
        why "This is legal. Some older servers wait for a line break there and count the upload as unfinished."
        fix "Nothing must change; end the body with CRLF where an old server is to be pleased."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--");
    DelimiterWithoutCrlf "delimiter-without-crlf" Warning
        title "A delimiter in the middle of a line"
        why "The content has something that looks like a delimiter line but no line break before it, so it is content and no delimiter. In a body built by hand the line break that ends the part's content was left out, and two parts run into one."
        fix "Write CRLF before every delimiter line."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello--B\r\nmore\r\n--B--\r\n");
    ExtraLineBreak "extra-line-break" Warning
        title "The file has a line break that is not its own"
        why "Files of that type do not begin or end so, so the line break was probably written by a body built by hand, one more than the delimiter and the header lines need. The stored file is damaged or differs from the one sent; if the file itself has it, nothing is wrong with the request."
        fix "Begin the content right after the empty line that ends the headers, and write exactly one CRLF before the next delimiter."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.gif\"\r\nContent-Type: image/gif\r\n\r\n\r\nGIF89a\x01\0\x01\0\0\0\0;\r\n--B--\r\n");
    BareLf "bare-lf" Error
        title "Lines end in LF instead of CRLF"
        why "Delimiter lines and header lines end in CR LF. Bodies built from string templates often have LF alone; strict servers find no part in them. It was read as if the CR were there."
        fix "End every delimiter and header line with \\r\\n."
        see "RFC 2046 §4.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\nContent-Type: text/plain\n\nhello\n--B--\n");
    Preamble "preamble" Warning
        title "There is text before the first delimiter"
        why "Whatever stands before the first delimiter line is thrown away by every server. Mail software writes notes there; in an upload it is usually content that was meant to be sent."
        fix "Begin the body with the first delimiter line."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "a note\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    Epilogue "epilogue" Warning
        title "There are bytes after the closing delimiter"
        why "Whatever stands after the closing delimiter is thrown away by every server. It is usually a part that was appended after the body was closed, or a Content-Length that is too large."
        fix "Write the closing delimiter last."
        see "RFC 2046 §5.1.1"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\nmore");
    NestedMultipart "nested-multipart" Info
        title "A part is itself multipart"
        why "Several files of one field were once sent as a multipart/mixed part. That form is deprecated, and today's servers hand it over as one opaque file."
        fix "Repeat the field name, one part a file."
        see "RFC 7578 §4.3"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"files\"\r\nContent-Type: multipart/mixed; boundary=C\r\n\r\n--C\r\n\r\nhello\r\n--C--\r\n--B--\r\n");
    NoParts "no-parts" Warning
        title "The multipart body has no part"
        why "The body is a well-formed envelope with nothing in it, or no delimiter was found at all. An empty FormData does this."
        fix "Append at least one field or file before sending."
        see "RFC 7578 §4"
        try Example::new("multipart/form-data; boundary=B", "--B--\r\n");
    DispositionMissing "disposition-missing" Error
        title "A part has no form-data disposition"
        why "Each part of a form says in its Content-Disposition that it is form-data and which field it belongs to. General MIME builders leave it out or write attachment; form servers then drop the part."
        fix "Add Content-Disposition: form-data; name=\"…\" to the part."
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    NameMissing "name-missing" Error
        title "A part has no name"
        why "Servers hand a form's parts over by their names; a part without one is dropped or refused. General MIME builders write only a filename."
        fix "Add name=\"…\" to the part's Content-Disposition."
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n");
    NameEmpty "name-empty" Warning
        title "A part's name is empty"
        why "An empty name is legal and useless: servers drop the part or file it under an empty key. It is often a blank row left in an API client."
        fix "Name the field."
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nhello\r\n--B--\r\n");
    PartTypeMissing "part-type-missing" Info
        title "A file part states no type"
        why "A part with a filename but no Content-Type counts as text/plain by the standard. Minimal builders leave it out, and the server has to guess."
        fix "State the file's type in the part's Content-Type."
        see "RFC 7578 §4.4"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--B--\r\n");
    TypeConflict "type-conflict" Warning
        title "The declared type contradicts the content"
        why "The bytes are of another type than the sender says. Usually the client took the type from the file's name, or from a table that has it wrong; it may also be an attempt to get one kind of file past a filter for another. A server that believes the claim will refuse the file or serve it under a type it is not."
        fix "State the file's real type; on the server, decide by the bytes and not by the claim."
        see "RFC 9110 §8.3"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.pdf\"\r\nContent-Type: image/png\r\n\r\n%PDF-1.7\n\r\n--B--\r\n");
    ExtensionConflict "extension-conflict" Warning
        title "The file's extension contradicts the content"
        why "The bytes are of another type than the file's name says. The file was renamed instead of converted, or somebody wants it taken for what it is not. Programs that go by the name will fail to open it, and a web server would serve it under the wrong type."
        fix "Give the file the extension of its real type; on the server, choose the stored name yourself."
        see "RFC 7578 §4.2"
        try Example::new("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n\r\n--B--\r\n");
    PercentMalformed "percent-malformed" Error
        title "A percent sign without two hex digits"
        why "In this encoding a percent sign is followed by two hexadecimal digits. One that is not was never escaped, or the escape was cut. Lenient servers keep it as it is, as was done here; strict ones refuse the body."
        fix "Write a literal percent sign as %25, best by a library's form encoder."
        see "URL standard, percent-decode"
        try Example::new("application/x-www-form-urlencoded", "note=100% sure");
    DataUrlPrefix "data-url-prefix" Info
        title "The base64 carries a data: URL prefix"
        why "FileReader.readAsDataURL puts the type and ;base64, in front of the data. A server that decodes the whole string gets rubbish or an error."
        fix "Send only what follows the comma."
        see "RFC 2397"
        try Example::new("application/json", "{\"file\":\"data:text/plain;base64,aGVsbG8=\"}");
    Base64UrlAlphabet "base64-url-alphabet" Info
        title "The base64 uses the URL alphabet"
        why "It has - and _ where standard base64 has + and /. Helpers for tokens write it so; a decoder for the standard alphabet refuses it."
        fix "Encode with the standard alphabet, or tell the server which one it is."
        see "RFC 4648 §5"
        try Example::new("application/json", "{\"file\":\"-_-_\"}");
    Base64PaddingMissing "base64-padding-missing" Info
        title "The base64 has no padding"
        why "Its length is no multiple of four and no = fills it up. Many decoders accept that, strict ones do not."
        fix "Pad with = to a multiple of four characters."
        see "RFC 4648 §3.2"
        try Example::new("application/json", "{\"file\":\"aGVsbG8\"}");
    Base64Truncated "base64-truncated" Error
        title "The base64 ends in the middle of a byte"
        why "A last group of one character carries six bits and no whole byte, so at least one character is lost: the text was cut on its way, by a column limit or a buffer."
        fix "Send all of the encoded text; compare its length on both sides."
        see "RFC 4648 §4"
        try Example::new("application/json", "{\"file\":\"aGVsbG8gd29yb\"}");
    Base64Wrapped "base64-wrapped" Info
        title "The base64 has line breaks inside"
        why "Mail encoders and Android's default break base64 into lines. Strict decoders refuse the line breaks."
        fix "Encode without line breaks."
        see "RFC 4648 §3.1"
        try Example::new("application/json", "{\"file\":\"aGVs\\nbG8=\"}");
    Base64TrailingBits "base64-trailing-bits" Info
        title "The last base64 character has bits that mean nothing"
        why "The unused bits of the last group are not zero. Two different texts then stand for the same bytes, and strict decoders refuse the one that is not canonical. A broken encoder or a cut text does it."
        fix "Encode again with a standard encoder."
        see "RFC 4648 §3.5"
        try Example::new("application/json", "{\"file\":\"aGVsbG9=\"}");
    Base64Invalid "base64-invalid" Error
        title "A character that base64 does not have"
        why "The value is base64 but for characters that are none. It was edited, cut and joined, or damaged by another escape on its way. Decoders stop there or skip them; they were skipped here."
        fix "Encode the file again, whole, in one call."
        see "RFC 4648 §3.3"
        try Example::new("application/json", "{\"file\":\"aGVsbG8*gd29ybGQ=\"}");
    Bom "bom" Warning
        title "The text begins with a byte order mark"
        why "The three bytes EF BB BF come from an editor on Windows. A JSON reader may refuse them or take them for a part of the text."
        fix "Write the text without a byte order mark."
        see "RFC 8259 §8.1"
        try Example::new("application/json", "\u{FEFF}{\"note\":\"hello\"}");
    JsonInvalid "json-invalid" Error
        title "The body is not valid JSON"
        why "A strict reader refuses the whole body at the offset given. Text that was put together by hand does this: single quotes, a comma too many, NaN, a line break inside a string. What could be read was read."
        fix "Write the body with a JSON serializer."
        see "RFC 8259"
        try Example::new("application/json", "{\"note\":\"hello\",}");
    BodyIncomplete "body-incomplete" Error
        title "The body ended early"
        why "The connection gave fewer bytes than the request had promised. The client gave up, a proxy has a limit, or the Content-Length is wrong. What arrived was read."
        fix "Send the whole body, and let the client compute the length."
        see "RFC 9112 §8"
        try Example::new("application/x-www-form-urlencoded", "note=hel").announcing(10);
    TypeMissing "type-missing" Warning
        title "The request has no Content-Type"
        why "Without a Content-Type a server can only guess how to read the body; it was read as raw bytes."
        fix "State the body's type in Content-Type."
        see "RFC 9110 §8.3"
        try Example::untyped("hello");
    CodingUnsupported "coding-unsupported" Warning
        title "The content coding was not undone"
        why "The request states a Content-Encoding that was not undone here, so the body was weighed as raw bytes, as it was sent."
        fix "Send the body without content coding to see its inside."
        see "RFC 9110 §8.4"
        try Example::new("application/json", "not really compressed").coded("gzip");
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{CATALOGUE, FindingId};

    #[test]
    fn every_entry_is_found_by_its_own_id_and_has_its_words() {
        assert_eq!(CATALOGUE.len(), FindingId::COUNT);
        let mut ids = HashSet::new();
        for entry in CATALOGUE {
            assert_eq!(entry.id.entry(), entry);
            assert!(ids.insert(entry.id.as_str()), "{} stands twice", entry.id);
            assert!(entry.title.chars().count() < 60, "{}: the title is too long", entry.id);
            assert!(!entry.explanation.is_empty() && !entry.fix.is_empty());
        }
    }
}
