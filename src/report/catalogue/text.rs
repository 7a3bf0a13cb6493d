//! urlencoded and JSON, text in general, and the type that tells how to read it.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    PERCENT_MALFORMED "percent-malformed" Error
        title "A percent sign without two hex digits"
        why "In this encoding a percent sign is followed by two hexadecimal digits. One that is not was never escaped, or the escape was cut. Lenient servers keep it as it is, as was done here; strict ones refuse the body."
        fix "Encode names and values with encodeURIComponent or a library's form encoder, which write a literal percent sign as %25."
        code URLENCODED,
        see "URL standard, percent-decode"
        try Example::new("application/x-www-form-urlencoded", "note=100% sure");
    PERCENT_NOT_UTF8 "percent-not-utf8" Warning
        title "A value is not UTF-8"
        why "Escapes in a form stand for bytes of UTF-8 text. The old function escape() and clients that still use Latin-1, EUC-KR or Shift_JIS write one character's escapes in another way, and a server then stores question marks or refuses the value. Its bytes were taken as they are, and as a file where no text could be made of them."
        fix "Encode text with encodeURIComponent or URLSearchParams, which write UTF-8."
        code URLENCODED,
        see "URL standard, application/x-www-form-urlencoded"
        try Example::new("application/x-www-form-urlencoded", "note=caf%E9");
    PERCENT_TWICE "percent-twice" Warning
        title "A value was probably percent-encoded twice"
        why "Once its escapes are undone, the value has nothing but escapes and plain letters again. Probably the text was encoded by hand and then again by the form's own encoder, so the server stores %EC%95%88 where it should store the text. If the value is meant to carry escapes, nothing is wrong."
        fix "Encode once: give the form encoder the plain text."
        code URLENCODED,
        see "URL standard, percent-encode"
        try Example::new("application/x-www-form-urlencoded", "note=%25EC%2595%2588%25EB%2585%2595");
    PLUS_IN_BINARY "plus-in-binary" Info
        title "A plus sign stands in a binary value"
        why "In this encoding a plus sign means a space, so it was read as the byte 20. Form encoders write spaces so, and then all is well. Where the bytes were escaped by hand and 2B was left as it is, the file arrives with spaces in it."
        fix "Write a byte 2B as %2B."
        see "URL standard, application/x-www-form-urlencoded"
        try Example::new("application/x-www-form-urlencoded", "file=%FF%D8+%00");
    JSON_AS_URLENCODED "json-as-urlencoded" Error
        title "The body is JSON under a urlencoded type"
        why "The client states the type of a simple form and sends JSON. curl -d does it when no type is given, and so do clients whose default type was not changed. A server that believes the header finds one strange name and no value. It was read as JSON here."
        fix "Send Content-Type: application/json with it."
        code JSON_BODY,
        see "RFC 8259 §11"
        try Example::new("application/x-www-form-urlencoded", "{\"note\":\"hello\"}");
    JSON_AS_TEXT "json-as-text" Warning
        title "The body is JSON under text/plain"
        why "A script in a page may send text/plain to another origin without asking first, so JSON is sometimes sent under that name on purpose; fetch also writes it for a plain string when no type is given. Servers that choose their reader by the type leave such a body unread. It was read as JSON here."
        fix "Send Content-Type: application/json, and let the server allow it across origins."
        code JSON_BODY,
        see "RFC 8259 §11"
        try Example::new("text/plain", "{\"note\":\"hello\"}");
    JSON_INVALID "json-invalid" Error
        title "The body is not valid JSON"
        why "A strict reader refuses the whole body at the offset given. Text that was put together by hand does this: single quotes, a comma too many or too few, a comment, NaN, a quote or line break inside a string. What could be read was read, and the values after the fault too."
        fix "Write the body with a JSON serializer."
        code JSON_BODY,
        see "RFC 8259"
        try Example::new("application/json", "{\"note\":\"hello\",}");
    JSON_DUPLICATE_KEY "json-duplicate-key" Warning
        title "An object has the same name twice"
        why "Most readers keep the last value of a name that stands twice, some the first, a few refuse the text; two programs that handle the same request may see different values. It happens where text is put together by hand or objects are merged as text. Both values were read here."
        fix "Write each name once in an object, and a list where there are several values."
        code JSON_BODY,
        see "RFC 8259 §4"
        try Example::new("application/json", "{\"note\":\"hello\",\"note\":\"goodbye\"}");
    BOM "bom" Warning
        title "The text begins with a byte order mark"
        why "The three bytes come from an editor or a library on Windows. A JSON reader may refuse them, a reader of forms takes them for a part of the first name, and one of multipart bodies does not see the delimiter behind them."
        fix "Write the text without a byte order mark."
        code TEXT_WITHOUT_MARK,
        see "RFC 8259 §8.1"
        try Example::new("application/json", "\u{FEFF}{\"note\":\"hello\"}");
    UTF16 "utf16" Error
        title "The text is in UTF-16"
        why "Forms and JSON are UTF-8, and this text has two bytes for each letter, as editors, databases and shells on Windows write it. Readers refuse it or see a zero byte between all letters. A whole body in UTF-16 was not taken apart but weighed as raw bytes."
        fix "Convert the text to UTF-8 before sending it."
        code TEXT_AS_UTF8,
        see "RFC 8259 §8.1"
        try Example::bytes("application/json", b"\xFF\xFE{\0\"\0a\0\"\0:\x001\0}\0");
    TYPE_UNSUPPORTED "type-unsupported" Warning
        title "The body's structure was not read"
        why "The type names a format that has values inside, and this program takes apart multipart, urlencoded and JSON bodies only. The body was weighed as raw bytes, so a file inside it was not found and its overhead is not known."
        fix "Send the body as multipart, urlencoded, JSON or raw bytes to see its inside."
        try Example::new("application/xml", "<note>hello</note>");
    TYPE_MISSING "type-missing" Warning
        title "The request states no media type"
        why "Without a Content-Type that can be read, a server can only guess how to read the body; it was read as raw bytes."
        fix "State the body's type in Content-Type."
        code RAW_BYTES,
        see "RFC 9110 §8.3"
        try Example::untyped(b"hello");
}
