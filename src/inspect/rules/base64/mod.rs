//! What stands in base64's place, and base64 where none is expected.

mod text;

use text::Base64Text;

use super::{Found, Looked, Named, PartSeen, WholeBody};
use crate::body::{begins_as_key, is_file_like};
use crate::inspect::findings::Findings;
use crate::mime::content::by_signature;
use crate::report::{Encoding, FindingId, Part, Transform, Words, shown, words};

/// A `data:` URL's prefix is no longer.
const PREFIX_BYTES: usize = 256;

/// Base64 characters from which on a file's signature in what they stand for is no accident.
const TOLD_CHARACTERS: usize = 12;

/// So many byte values are a file whatever they are called.
const MANY_VALUES: u64 = 64;

pub(super) fn look(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if part.is_plain() {
        look_at_plain(part, found);
    } else {
        look_for_second_layer(part, found);
    }
}

/// Tells of an array of byte values that shows itself as a file: by its name, a file name beside it, as Node's notation of a Buffer,
/// by a file's signature or by its length. Short lists of numbers are mostly data.
pub(in crate::inspect) fn of_byte_array(part: &Part, looked: Looked, findings: &mut Findings) {
    let named = part.name.as_deref().is_some_and(|it| is_file_like(it.as_bytes()));
    let shows_itself = named
        || part.filename.is_some()
        || looked.is_node_buffer
        || part.bytes >= MANY_VALUES
        || by_signature(&part.head_base64.0).is_some();
    if part.transforms == [Transform::Decimal] && shows_itself {
        findings.add(
            FindingId::BUFFER_AS_DECIMALS,
            Some(looked.value_at),
            Some(part.index),
            words!(BYTE_ARRAY, bytes = part.bytes),
        );
    }
}

/// A value that no decoder took for base64, though it may be some.
fn look_at_plain(part: &PartSeen<'_>, found: &mut Found<'_>) {
    let named = Named(part.name);
    if let Some(quote) = python_quote(part) {
        let quote = char::from(quote);
        found.add_explaining(
            FindingId::BYTES_REPR,
            part.value_at,
            words!(BYTES_REPR, value = named, quote = quote),
        );
        return;
    }
    let prefix = prefix_bytes(part.head);
    let Some(text) = Base64Text::read(&part.head[prefix.unwrap_or(0)..]) else { return };
    if let Some(prefix) = prefix {
        found.add(
            FindingId::DATA_URL_PREFIX,
            part.value_at,
            words!(DATA_URL, value = named, prefix = shown(&part.head[..prefix])),
        );
    }
    if text.may_lack_plus(part.whole().is_some()) {
        look_for_lost_plus(part, &text, prefix.unwrap_or(0), found);
    } else if part.encoding == Encoding::Raw && prefix.is_none() && text.blanks == 0 {
        let (decoded, bytes) = (text.decode_beginning(), part.bytes);
        let mut tell = |detail: Words<'_>| {
            found.add_explaining(FindingId::BODY_IS_BASE64, part.value_at, detail);
        };
        let is_told = text.characters >= TOLD_CHARACTERS;
        if let Some(boundary) = first_boundary(&decoded).filter(|_| is_told) {
            tell(words!(BASE64_BODY_OF_MULTIPART, bytes = bytes, boundary = boundary));
        } else if let Some(media_type) = by_signature(&decoded).filter(|_| is_told) {
            tell(words!(BASE64_BODY_OF_TYPE, bytes = bytes, media_type = media_type));
        }
    }
}

fn look_for_lost_plus(
    part: &PartSeen<'_>,
    text: &Base64Text<'_>,
    prefix: usize,
    found: &mut Found<'_>,
) {
    let decoded = text.decode_beginning();
    let told = by_signature(&decoded).filter(|_| text.characters >= TOLD_CHARACTERS);
    let is_key = || begins_as_key(part.head);
    if told.is_none() && prefix == 0 && (!text.looks_encoded() || is_key()) {
        return;
    }
    let at = part.body_offset(prefix + text.first_blank.unwrap_or(0));
    let (named, blanks) = (Named(part.name), text.blanks);
    match told {
        Some(media_type) => found.add_explaining(
            FindingId::BASE64_PLUS_LOST,
            at,
            words!(PLUS_LOST_IN_TYPE, value = named, blanks = blanks, media_type = media_type),
        ),
        None => found.add_explaining(
            FindingId::BASE64_PLUS_LOST,
            at,
            words!(PLUS_LOST, value = named, blanks = blanks),
        ),
    }
}

/// How long a `data:` URL's prefix is that says base64, if the content begins with one.
fn prefix_bytes(head: &[u8]) -> Option<usize> {
    let start = &head[..head.len().min(PREFIX_BYTES)];
    if !start.get(..5)?.eq_ignore_ascii_case(b"data:") {
        return None;
    }
    let comma = memchr::memchr(b',', start)?;
    let mark = start[..comma].last_chunk::<7>()?;
    mark.eq_ignore_ascii_case(b";base64").then_some(comma + 1)
}

/// The quote of Python's notation of bytes, where the whole content is in it.
fn python_quote(part: &PartSeen<'_>) -> Option<u8> {
    let &[b'b', quote @ (b'\'' | b'"'), ref rest @ ..] = part.head else { return None };
    let inside = match part.whole() {
        Some(_) => rest.strip_suffix(&[quote])?,
        // Its end is not known, but text that is written so far like this is nothing else.
        None => rest,
    };
    let mut escaped = false;
    for &byte in inside {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            // Python leaves neither as it is.
            ..0x20 | 0x7F.. => return None,
            _ if byte == quote => return None,
            _ => {}
        }
    }
    (!inside.is_empty()).then_some(quote)
}

/// Decoded bytes that are base64 text once more.
fn look_for_second_layer(part: &PartSeen<'_>, found: &mut Found<'_>) {
    let Some(text) = Base64Text::read(part.head) else { return };
    let is_whole = part.whole().is_some();
    if text.blanks > 0 || !text.looks_encoded() || (is_whole && !text.is_in_groups()) {
        return;
    }
    let (named, bytes) = (Named(part.name), part.bytes);
    let decoded = text.decode_beginning();
    match by_signature(&decoded) {
        Some(media_type) => found.add_explaining(
            FindingId::BASE64_OF_BASE64,
            part.value_at,
            words!(BASE64_TWICE_OF_TYPE, value = named, bytes = bytes, media_type = media_type),
        ),
        None => found.add_explaining(
            FindingId::BASE64_OF_BASE64,
            part.value_at,
            words!(BASE64_TWICE, value = named, bytes = bytes),
        ),
    }
}

/// A multipart body that is still in the base64 that a gateway gave it.
pub(super) fn look_at_multipart(body: &WholeBody<'_>, findings: &mut Findings) {
    let Some(text) = Base64Text::read(body.head) else { return };
    let decoded = text.decode_beginning();
    if let Some(boundary) = first_boundary(&decoded) {
        findings.add(
            FindingId::BODY_IS_BASE64,
            Some(0),
            None,
            words!(BASE64_BODY_OF_MULTIPART, bytes = body.bytes, boundary = boundary),
        );
        // There is none of this in the body that was meant.
        findings.withdraw(&[FindingId::NO_PARTS, FindingId::PREAMBLE, FindingId::BOUNDARY_MISSING]);
    }
}

/// The boundary of the delimiter line that a body begins with, where a part header follows it.
fn first_boundary(bytes: &[u8]) -> Option<&str> {
    const HEADER: &[u8] = b"content-";
    let line_end = memchr::memchr(b'\n', bytes)?;
    let boundary = bytes[..line_end].trim_ascii_end().strip_prefix(b"--")?;
    let header = bytes[line_end + 1..].get(..HEADER.len())?;
    let is_header = header.eq_ignore_ascii_case(HEADER) && !boundary.is_empty();
    std::str::from_utf8(boundary).ok().filter(|_| is_header)
}
