//! The request around the body: its head, its codings, and how it arrived.

use super::{Pattern, worded};

worded! { OF_HTTP
    TYPE_MISSING "type-missing"
        "The request carries {bytes} bytes and no Content-Type.";
    TYPE_MALFORMED "type-malformed"
        "The request carries {bytes} bytes, and its Content-Type, \"{stated}\", is no media type: that is a type, a slash and a subtype, and each parameter after a semicolon.";
    TYPE_UNSUPPORTED "type-unsupported"
        "The type {media_type} is {structure}, of whose {bytes} bytes nothing was taken apart.";
    STRUCTURE_JSON_LINES "structure-json-lines" "lines of JSON";
    STRUCTURE_JSON_SEQUENCE "structure-json-sequence" "a sequence of JSON texts";
    LENGTH_UNKNOWN "length-unknown"
        "The request has Transfer-Encoding: {coding} and no Content-Length; {bytes} bytes came.";
    EXPECT_CONTINUE "expect-continue"
        "The request has Expect: 100-continue, and its first body byte came {ms} ms after its head.";
    EXPECT_CONTINUE_NOTHING "expect-continue-nothing"
        "The request has Expect: 100-continue, and no body byte came.";
    PROXY_BUFFERED "proxy-buffered"
        "The request has {field}: {value}, and all {bytes} bytes of its body came within {ms} ms.";
    COMPRESSION_WOULD_PAY "compression-would-pay"
        "{expansion} of the body's {bytes} bytes are expansion, mostly of {cause}, and there is no Content-Encoding.";
    CAUSE_PERCENT "cause-percent" "percent encoding";
    CAUSE_BASE64 "cause-base64" "base64";
    CAUSE_BASE64_LINES "cause-base64-lines" "line breaks in base64";
    CAUSE_ESCAPES "cause-escapes" "escapes";
    CAUSE_DECIMALS "cause-decimals" "decimal numbers";
    PREFLIGHT "preflight"
        "The browser asks first because {reasons}.";
    PREFLIGHT_AND "preflight-and"
        "{first}, and because {second}";
    PREFLIGHT_METHOD "preflight-method"
        "the method is {method}";
    PREFLIGHT_TYPE "preflight-type"
        "the Content-Type is {stated}";
    PREFLIGHT_TYPE_CHARACTER "preflight-type-character"
        "the Content-Type has the character {character} in it";
    PREFLIGHT_TYPE_LONG "preflight-type-long"
        "the Content-Type is longer than {most} bytes";
    PREFLIGHT_FIELD "preflight-field"
        "it has the field {names}";
    PREFLIGHT_FIELDS "preflight-fields"
        "it has the fields {names}";
    CODING_UNSUPPORTED "coding-unsupported"
        "Content-Encoding: {codings} is left on the body, since {coding} is not undone here.";
    CODING_TOO_MANY "coding-too-many"
        "Content-Encoding: {codings} is left on the body, since no more than {most} codings are undone here.";
    CODING_UNDECLARED "coding-undeclared"
        "The body begins with {first}, as {coding} does, its type is {media_type}, and there is no Content-Encoding.";
    CODING_UNDECLARED_UNTYPED "coding-undeclared-untyped"
        "The body begins with {first}, as {coding} does, its type is not stated, and there is no Content-Encoding.";
    CODING_TWICE "coding-twice"
        "Once Content-Encoding: {codings} is undone, the body begins with {first}, as {coding} does.";
    CODING_NEVER_APPLIED "coding-never-applied"
        "Content-Encoding says {coding}, but the body begins with {first}, and is no {coding}.";
    CODING_IS_ANOTHER "coding-is-another"
        "Content-Encoding says {coding}, but the body begins with {first}, as {other} does, and is no {coding}.";
    CODING_DAMAGED "coding-damaged"
        "The {coding} data make no sense at byte {at} of the {coded} bytes that came, after {decoded} bytes had come out.";
    CODING_CUT_OFF "coding-cut-off"
        "The {coding} data end at byte {at}, before their own end; {decoded} bytes had come out.";
    CODING_FOLLOWED "coding-followed"
        "The {coding} data end at byte {at} of the {coded} bytes that came, and what follows them is no {coding}.";
    EXPANSION_LIMIT "expansion-limit"
        "{decoded} bytes had come out of the first {coded} bytes of {coding}; the limit is {most} bytes.";
    EXPANSION_LIMIT_RATIO "expansion-limit-ratio"
        "{decoded} bytes had come out of the first {coded} bytes of {coding}; the limit is {ratio} for each, after the first {free}.";
    BODY_INCOMPLETE "body-incomplete"
        "{reason}";
    BODY_INCOMPLETE_IN_PART "body-incomplete-in-part"
        "{reason} The last part that was read is part {part}.";
    BODY_INCOMPLETE_IN_NAMED_PART "body-incomplete-in-named-part"
        "{reason} The last part that was read is part {part}, \"{name}\".";
    ENDED_IN_CHUNK "ended-in-chunk"
        "The chunked transfer coding is malformed after {received} bytes of content: a chunk's size line or the line break after its bytes is wrong.";
    ENDED_BEFORE_LENGTH "ended-before-length"
        "The client ended the connection's sending side after {received} of the {announced} bytes that Content-Length announced.";
    ENDED_BEFORE_LAST_CHUNK "ended-before-last-chunk"
        "The body broke off after {received} bytes, before the last chunk of the chunked transfer coding: the client ended the connection, or the coding is malformed there, in a chunk's size line or in the line break after its bytes.";
    ENDED_BY_FAULT "ended-by-fault"
        "Receiving failed after {received} bytes: {fault}.";
    ENDED_IN_SILENCE "ended-in-silence"
        "Nothing arrived for {seconds} s after {received} bytes, and the client did not end its sending side, which is how TCP tells where a body ends: nc does so with -N, Node's net by socket.end().";
    ENDED_AWAITING_HTTP "ended-awaiting-http"
        "The client sent a request of HTTP to the port for plain TCP and waits for the answer. Its bytes were weighed as they are, head and all.";
    ENDED_AWAITING_HTTP_AT "ended-awaiting-http-at"
        "The client sent a request of HTTP to the port for plain TCP and waits for the answer. Its bytes were weighed as they are, head and all. HTTP is spoken at http://{address}.";
    HTTP_IN_BODY "http-in-body"
        "The body begins with the line \"{line}\".";
}
