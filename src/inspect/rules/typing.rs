//! The type that a request states, and the charset of its text, against the body's first bytes.

use super::{RequestSeen, WholeBody};
use crate::body::boundary_in;
use crate::body::limits::OPENING_BYTES;
use crate::inspect::findings::Findings;
use crate::inspect::opening::{is_json, utf16_in};
use crate::inspect::veil::Veil;
use crate::mime::content::by_signature;
use crate::report::{Encoding, FindingId, Hex, ToValue, Value, Words, shown, words};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A structure of data, as a sentence calls it.
#[derive(Clone, Copy)]
enum Structure {
    /// By its own name.
    Named(&'static str),
    JsonLines,
    JsonSequence,
}

impl ToValue for Structure {
    fn to_value(&self) -> Value {
        match self {
            Structure::Named(name) => name.to_value(),
            Structure::JsonLines => words!(STRUCTURE_JSON_LINES).to_value(),
            Structure::JsonSequence => words!(STRUCTURE_JSON_SEQUENCE).to_value(),
        }
    }
}

/// Media types that name a structure which is not taken apart here, and what it is called.
const STRUCTURES: [(&str, Structure); 31] = [
    ("application/xml", Structure::Named("XML")),
    ("text/xml", Structure::Named("XML")),
    ("application/soap+xml", Structure::Named("SOAP")),
    ("application/protobuf", Structure::Named("Protocol Buffers")),
    ("application/x-protobuf", Structure::Named("Protocol Buffers")),
    ("application/vnd.google.protobuf", Structure::Named("Protocol Buffers")),
    ("application/x-google-protobuf", Structure::Named("Protocol Buffers")),
    ("application/grpc", Structure::Named("gRPC")),
    ("application/grpc-web", Structure::Named("gRPC")),
    ("application/grpc-web-text", Structure::Named("gRPC")),
    ("application/msgpack", Structure::Named("MessagePack")),
    ("application/x-msgpack", Structure::Named("MessagePack")),
    ("application/vnd.msgpack", Structure::Named("MessagePack")),
    ("application/cbor", Structure::Named("CBOR")),
    ("application/bson", Structure::Named("BSON")),
    ("application/yaml", Structure::Named("YAML")),
    ("application/x-yaml", Structure::Named("YAML")),
    ("text/yaml", Structure::Named("YAML")),
    ("text/x-yaml", Structure::Named("YAML")),
    ("application/toml", Structure::Named("TOML")),
    ("application/graphql", Structure::Named("GraphQL")),
    ("application/x-ndjson", Structure::JsonLines),
    ("application/ndjson", Structure::JsonLines),
    ("application/jsonl", Structure::JsonLines),
    ("application/json-seq", Structure::JsonSequence),
    ("application/json5", Structure::Named("JSON5")),
    ("avro/binary", Structure::Named("Avro")),
    ("application/avro", Structure::Named("Avro")),
    ("application/x-thrift", Structure::Named("Thrift")),
    ("application/x-amf", Structure::Named("AMF")),
    ("application/x-hessian", Structure::Named("Hessian")),
];

/// Types of files that have messages in them.
const MESSAGE_TYPES: [&str; 4] =
    ["application/http", "application/mbox", "application/x-mimearchive", "application/mime"];

/// Endings of subtypes that name such a structure (RFC 6839, RFC 8949, RFC 9512).
const SUFFIXES: [(&str, Structure); 6] = [
    ("+xml", Structure::Named("XML")),
    ("+yaml", Structure::Named("YAML")),
    ("+cbor", Structure::Named("CBOR")),
    ("+msgpack", Structure::Named("MessagePack")),
    ("+protobuf", Structure::Named("Protocol Buffers")),
    ("+proto", Structure::Named("Protocol Buffers")),
];

pub(super) fn look(seen: &RequestSeen<'_>, findings: &mut Findings) {
    let stated = seen.request.content_type.as_deref();
    if seen.request.is_plain_tcp() {
        // There is no place for a type.
    } else if let Some(boundary) = boundary_in_raw(seen) {
        let boundary = boundary.escape_ascii();
        let mut tell = |detail: Words<'_>| {
            findings.add(FindingId::MULTIPART_AS_RAW, Some(0), None, detail);
        };
        match stated.map(|it| shown(it.as_bytes())) {
            None => tell(words!(MULTIPART_UNDER_NONE, boundary = boundary)),
            Some(stated) => {
                tell(words!(MULTIPART_UNDER_TYPE, media_type = stated, boundary = boundary));
            }
        }
    } else if seen.media_type.is_none() && seen.body_bytes > 0 {
        let bytes = seen.body_bytes;
        let mut tell = |detail: Words<'_>| {
            findings.add(FindingId::TYPE_MISSING, None, None, detail);
        };
        match stated {
            None => tell(words!(TYPE_MISSING, bytes = bytes)),
            Some(stated) => {
                tell(words!(TYPE_MALFORMED, bytes = bytes, stated = shown(stated.as_bytes())));
            }
        }
    }
    tell_unsupported(seen, findings);
    tell_request_in_body(seen, findings);
    if seen.encoding == Encoding::Urlencoded && seen.head.starts_with(BOM) {
        findings.add(FindingId::BOM, Some(0), None, words!(URLENCODED_BOM));
    }
    if let Some(Veil::Utf16(order)) = seen.veil() {
        findings.add(
            FindingId::UTF16,
            Some(0),
            None,
            words!(
                UTF16_BODY,
                first = Hex(&seen.head[..seen.head.len().min(4)]),
                charset = order.charset()
            ),
        );
    }
}

/// A raw body that begins as a request of HTTP does, and does not say so.
fn tell_request_in_body(seen: &RequestSeen<'_>, findings: &mut Findings) {
    let is_message = seen.media_type.is_some_and(|it| it.top_level() == "message")
        || MESSAGE_TYPES.contains(&seen.essence());
    if seen.encoding != Encoding::Raw || is_message || seen.filename.is_some() {
        return;
    }
    if let Some(line) = request_line(seen.head) {
        findings.add(
            FindingId::HTTP_IN_BODY,
            Some(0),
            None,
            words!(HTTP_IN_BODY, line = shown(line)),
        );
    }
}

/// Whether bytes begin with a whole request line of HTTP/1 (RFC 9112 §3).
pub(in crate::inspect) fn begins_as_http_request(bytes: &[u8]) -> bool {
    request_line(bytes).is_some()
}

fn request_line(bytes: &[u8]) -> Option<&[u8]> {
    let end = memchr::memchr(b'\n', bytes)?;
    let line = bytes[..end].strip_suffix(b"\r")?;
    let mut words = line.split(|&byte| byte == b' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    let is_request = !method.is_empty()
        && method.iter().all(u8::is_ascii_uppercase)
        && !target.is_empty()
        && [&b"HTTP/1.1"[..], b"HTTP/1.0"].contains(&version)
        && words.next().is_none();
    is_request.then_some(line)
}

/// The boundary of a multipart body that was read as raw bytes. Where the request names a file, its bytes
/// are that file; messages and their archives may be multipart without saying so.
fn boundary_in_raw(seen: &RequestSeen<'_>) -> Option<Vec<u8>> {
    let is_message = seen.media_type.is_some_and(|it| it.top_level() == "message")
        || MESSAGE_TYPES.contains(&seen.essence());
    let is_raw = seen.encoding == Encoding::Raw && seen.veil().is_none();
    if !is_raw || is_message || seen.filename.is_some() {
        return None;
    }
    boundary_in(&seen.head[..seen.head.len().min(OPENING_BYTES)])
}

/// Where the request names a file, its bytes are that file and nothing to be taken apart.
fn tell_unsupported(seen: &RequestSeen<'_>, findings: &mut Findings) {
    let essence = seen.essence();
    if seen.filename.is_some() || seen.body_bytes == 0 || essence.starts_with("image/") {
        return;
    }
    let is_exactly = STRUCTURES.iter().find(|(known, _)| *known == essence);
    let ends_so = || SUFFIXES.iter().find(|(suffix, _)| essence.ends_with(suffix));
    if let Some(&(_, structure)) = is_exactly.or_else(ends_so) {
        findings.add(
            FindingId::TYPE_UNSUPPORTED,
            None,
            None,
            words!(
                TYPE_UNSUPPORTED,
                media_type = shown(essence.as_bytes()),
                structure = structure,
                bytes = seen.body_bytes
            ),
        );
    }
}

/// A body under a multipart type that is of another type by its first bytes: says which.
pub(super) fn look_at_multipart(body: &WholeBody<'_>, findings: &mut Findings) {
    let is_whole = body.bytes == body.head.len() as u64;
    let opening = &body.head[..body.head.len().min(OPENING_BYTES)];
    let (media_type, first) = if is_json(opening, is_whole && opening.len() == body.head.len()) {
        ("application/json", shown(&opening[..opening.len().min(12)]))
    } else if let Some(media_type) = by_signature(body.head) {
        (media_type, Hex(&opening[..opening.len().min(4)]).to_string())
    } else {
        return;
    };
    let lack = [
        (FindingId::BOUNDARY_MISSING, words!(LACKS_BOUNDARY)),
        (FindingId::NO_PARTS, words!(SAYS_MULTIPART)),
    ];
    for (id, lack) in lack {
        findings.reword(
            id,
            words!(
                NOT_MULTIPART,
                lack = lack,
                bytes = body.bytes,
                first = first,
                media_type = media_type
            ),
        );
    }
}

/// A raw body of a text type in UTF-16 that does not say so, and is no file.
pub(super) fn veil_of_text(seen: &RequestSeen<'_>) -> Option<Veil> {
    let media_type = seen.media_type.filter(|it| it.top_level() == "text")?;
    let states_it = media_type.parameter("charset").is_some_and(|it| is_utf16(&it.value));
    if seen.encoding != Encoding::Raw || states_it || seen.filename.is_some() {
        return None;
    }
    utf16_in(seen.head, false).map(Veil::Utf16)
}

/// Whether that is a name of UTF-16.
pub(super) fn is_utf16(charset: &str) -> bool {
    let charset = charset.to_ascii_lowercase();
    ["utf-16", "utf16", "ucs-2", "unicode"].iter().any(|name| charset.starts_with(name))
}
