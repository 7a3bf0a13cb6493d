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
        try Example::new("application/json", "{\"file\":\"TG9uZyB0ZXh0cyBzaG93IHRoYXQgdGhleSBhcmUgYmFzZTY0IGFuZCBub3QgYW55IHRva2Vu-_-_\"}");
    BASE64_PADDING_MISSING "base64-padding-missing" Info
        title "The base64 has no padding"
        why "Its length is no multiple of four, and = does not fill it up. Many decoders accept that, strict ones do not."
        fix "Pad with = to a multiple of four characters."
        code BASE64_IN_JSON,
        see "RFC 4648 §3.2"
        try Example::new("application/json", "{\"file\":\"TG9uZyB0ZXh0cyBzaG93IHRoYXQgdGhleSBhcmUgYmFzZTY0IGFuZCBub3QgYW55IHRva2VuaGVsbG8\"}");
    BASE64_TRUNCATED "base64-truncated" Error
        title "The base64 ends in the middle of a byte"
        why "A last group of one character carries six bits and no whole byte, so at least one character is lost: the text was cut on its way, by a column limit or a buffer."
        fix "Send all of the encoded text; compare its length on both sides."
        code BASE64_IN_JSON,
        see "RFC 4648 §4"
        try Example::new("application/json", "{\"file\":\"TG9uZyB0ZXh0cyBzaG93IHRoYXQgdGhleSBhcmUgYmFzZTY0IGFuZCBub3QgYW55IHRva2VuaGVsb\"}");
    BASE64_WRAPPED "base64-wrapped" Info
        title "The base64 has line breaks inside"
        why "Mail encoders and Android's default break base64 into lines. Strict decoders refuse the line breaks."
        fix "Encode without line breaks."
        code BASE64_IN_JSON,
        see "RFC 4648 §3.1"
        try Example::new("application/json", "{\"file\":\"aGVs\\nbG8=\"}");
    BASE64_PLUS_LOST "base64-plus-lost" Error
        title "Blanks stand where base64 had plus signs"
        why "In a urlencoded value a + means a blank, so base64 that is not escaped loses every + in it. Decoders refuse the blanks or skip them, and then every byte behind the first is wrong; they were skipped here."
        fix "Escape the value with encodeURIComponent or URLSearchParams, which write + as %2B."
        code URLENCODED,
        see "URL standard, application/x-www-form-urlencoded parsing"
        try Example::new("application/x-www-form-urlencoded", "photo=iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC");
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
        try Example::new("application/json", "{\"file\":\"TG9uZyB0ZXh0cyBzaG93IHRoYXQgdGhleSBhcmUgYmFzZTY0IGFuZCBub3QgYW55IHRva2Vu*aGVsbG8=\"}");
    BASE64_OF_BASE64 "base64-of-base64" Warning
        title "The file was encoded as base64 twice"
        why "What the base64 stands for is base64 text again, so it was probably encoded by two layers that did not know of each other. A server that decodes once stores text instead of the file, and the body is 78 % larger than the file instead of 33 %."
        fix "Encode once: find the layer that is given base64 already."
        code BASE64_IN_JSON,
        try Example::new("application/json", "{\"file\":\"aVZCT1J3MEtHZ29BQUFBTlNVaEVVZ0FBQUFvQUFBQUtDQVlBQUFDTk1zKzlBQUFBRlVsRVFWUjQybVA4ejhCUXowQUVZQnhWU0YrRkFCSkFEdmVXa0g2b0FBQUFBRWxGVGtTdVFtQ0M=\"}");
    BYTES_REPR "bytes-repr" Error
        title "The value is written as Python shows bytes"
        why "str() of bytes, or a format string, gives their notation in a Python program and no text: a b and quotes around it are part of the value now. A decoder for base64 refuses them or takes the b for data; here they were passed over."
        fix "Turn the bytes into text by .decode(\"ascii\") before they go into JSON or a form."
        code BASE64_IN_JSON,
        try Example::new("application/json", "{\"file\":\"b'aGVsbG8='\"}");
    BODY_IS_BASE64 "body-is-base64" Warning
        title "The whole body is base64"
        why "The body was probably encoded on its way: gateways before serverless functions hand a binary body on as base64 text and say so in a flag beside it. What reads the body as it is finds neither the parts nor the file."
        fix "Decode the body from base64 before it is parsed, or make the gateway pass binary bodies through."
        code RAW_BYTES,
        see "AWS API Gateway, payload encodings"
        try Example::new("application/octet-stream", "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC");
    BUFFER_AS_DECIMALS "buffer-as-decimals" Warning
        title "The file is an array of decimal numbers"
        why "JSON.stringify writes a Node Buffer or a typed array as one decimal number for each byte. That takes about 3.6 body bytes for each byte of the file, and a server that expects base64 refuses it. An array was read as the bytes that it stands for; an object whose members are numbered, as a typed array becomes, was left as it is."
        fix "Send the raw bytes, or base64 where it must be JSON."
        code RAW_BYTES,
        try Example::new("application/json", "{\"file\":{\"type\":\"Buffer\",\"data\":[104,101,108,108,111]}}");
}
