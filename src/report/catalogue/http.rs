//! The request around the body.

use super::{Entry, Example, FindingId, Severity, catalogued};

catalogued! {
    BODY_INCOMPLETE "body-incomplete" Error
        title "The body ended early"
        why "The connection gave fewer bytes than the request had promised. The client gave up, a proxy has a limit, or the Content-Length is wrong. What arrived was read."
        fix "Send the whole body, and let the client compute the length."
        code KNOWN_LENGTH,
        see "RFC 9112 §8"
        try Example::new("application/x-www-form-urlencoded", "note=hel").announcing(10);
    CODING_UNSUPPORTED "coding-unsupported" Warning
        title "The content coding was not undone"
        why "The request states a Content-Encoding that was not undone here, so the body was weighed as raw bytes, as it was sent."
        fix "Send the body without content coding to see its inside."
        see "RFC 9110 §8.4"
        try Example::new("application/json", "not really compressed").with(&[("Content-Encoding", "gzip")]);
    LENGTH_UNKNOWN "length-unknown" Info
        title "The body’s length was not announced"
        why "A client that streams a body cannot know its length and sends it in chunks. That is legal; some object stores, older servers and serverless gateways refuse a body without Content-Length."
        fix "Where the server refuses it, send a Blob, Buffer or file whose size the client knows."
        code KNOWN_LENGTH,
        see "RFC 9112 §7.1"
        try Example::new("application/json", "{\"note\":\"hello\"}").chunked();
}
