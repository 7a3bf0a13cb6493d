//! urlencoded and JSON, text in general, and the type that tells how to read it.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    PERCENT_MALFORMED "percent-malformed" Error
        title "A percent sign without two hex digits"
        why "In this encoding a percent sign is followed by two hexadecimal digits. One that is not was never escaped, or the escape was cut. Lenient servers keep it as it is, as was done here; strict ones refuse the body."
        fix "Write a literal percent sign as %25, best by a library's form encoder."
        code URLENCODED,
        see "URL standard, percent-decode"
        try Example::new("application/x-www-form-urlencoded", "note=100% sure");
    JSON_INVALID "json-invalid" Error
        title "The body is not valid JSON"
        why "A strict reader refuses the whole body at the offset given. Text that was put together by hand does this: single quotes, a comma too many, NaN, a line break inside a string. What could be read was read."
        fix "Write the body with a JSON serializer."
        code JSON_BODY,
        see "RFC 8259"
        try Example::new("application/json", "{\"note\":\"hello\",}");
    BOM "bom" Warning
        title "The text begins with a byte order mark"
        why "The three bytes EF BB BF come from an editor on Windows. A JSON reader may refuse them or take them for a part of the text."
        fix "Write the text without a byte order mark."
        code TEXT_WITHOUT_MARK,
        see "RFC 8259 §8.1"
        try Example::new("application/json", "\u{FEFF}{\"note\":\"hello\"}");
    TYPE_MISSING "type-missing" Warning
        title "The request has no Content-Type"
        why "Without a Content-Type a server can only guess how to read the body; it was read as raw bytes."
        fix "State the body's type in Content-Type."
        code RAW_BYTES,
        see "RFC 9110 §8.3"
        try Example::untyped(b"hello");
}
