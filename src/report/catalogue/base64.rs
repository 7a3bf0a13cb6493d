//! Base64 and what is put in its place.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    DATA_URL_PREFIX "data-url-prefix" Info
        title "The base64 carries a data: URL prefix"
        why "FileReader.readAsDataURL puts the type and ;base64, in front of the data. A server that decodes the whole string gets rubbish or an error."
        fix "Send only what follows the comma."
        code BASE64_IN_JSON,
        see "RFC 2397"
        try Example::new("application/json", "{\"file\":\"data:text/plain;base64,aGVsbG8=\"}");
    BASE64_URL_ALPHABET "base64-url-alphabet" Info
        title "The base64 uses the URL alphabet"
        why "It has - and _ where standard base64 has + and /. Helpers for tokens write it so; a decoder for the standard alphabet refuses it."
        fix "Encode with the standard alphabet, or tell the server which one it is."
        code BASE64_IN_JSON,
        see "RFC 4648 §5"
        try Example::new("application/json", "{\"file\":\"-_-_\"}");
    BASE64_PADDING_MISSING "base64-padding-missing" Info
        title "The base64 has no padding"
        why "Its length is no multiple of four and no = fills it up. Many decoders accept that, strict ones do not."
        fix "Pad with = to a multiple of four characters."
        code BASE64_IN_JSON,
        see "RFC 4648 §3.2"
        try Example::new("application/json", "{\"file\":\"aGVsbG8\"}");
    BASE64_TRUNCATED "base64-truncated" Error
        title "The base64 ends in the middle of a byte"
        why "A last group of one character carries six bits and no whole byte, so at least one character is lost: the text was cut on its way, by a column limit or a buffer."
        fix "Send all of the encoded text; compare its length on both sides."
        code BASE64_IN_JSON,
        see "RFC 4648 §4"
        try Example::new("application/json", "{\"file\":\"aGVsbG8gd29yb\"}");
    BASE64_WRAPPED "base64-wrapped" Info
        title "The base64 has line breaks inside"
        why "Mail encoders and Android's default break base64 into lines. Strict decoders refuse the line breaks."
        fix "Encode without line breaks."
        code BASE64_IN_JSON,
        see "RFC 4648 §3.1"
        try Example::new("application/json", "{\"file\":\"aGVs\\nbG8=\"}");
    BASE64_TRAILING_BITS "base64-trailing-bits" Info
        title "The last base64 character has bits that mean nothing"
        why "The unused bits of the last group are not zero. Two different texts then stand for the same bytes, and strict decoders refuse the one that is not canonical. A broken encoder or a cut text does it."
        fix "Encode again with a standard encoder."
        code BASE64_IN_JSON,
        see "RFC 4648 §3.5"
        try Example::new("application/json", "{\"file\":\"aGVsbG9=\"}");
    BASE64_INVALID "base64-invalid" Error
        title "A character that base64 does not have"
        why "The value is base64 but for characters that are none. It was edited, cut and joined, or damaged by another escape on its way. Decoders stop there or skip them; they were skipped here."
        fix "Encode the file again, whole, in one call."
        code BASE64_IN_JSON,
        see "RFC 4648 §3.3"
        try Example::new("application/json", "{\"file\":\"aGVsbG8*gd29ybGQ=\"}");
    BUFFER_AS_DECIMALS "buffer-as-decimals" Warning
        title "The file is an array of decimal numbers"
        why "JSON.stringify writes a Node Buffer or a typed array as one decimal number for each byte. That takes about 3.6 body bytes for each byte of the file, and a server that expects base64 refuses it. It was read as the bytes that it stands for."
        fix "Send the raw bytes, or base64 where it must be JSON."
        code RAW_BYTES,
        try Example::new("application/json", "{\"file\":{\"type\":\"Buffer\",\"data\":[104,101,108,108,111]}}");
}
