//! Bytes that were damaged on their way: taken for text, or their line breaks changed.

mod signatures;

use encoding_rs::WINDOWS_1252;
use memchr::{memchr2, memmem};
use signatures::{Damaged, Way};

use super::watch::{Watch, is_binary};
use super::{Found, PartSeen, WholeBody};
use crate::inspect::findings::Findings;
use crate::mime::content::by_signature;
use crate::report::{Encoding, FindingId, Hex, Role, Words, words};

/// Bytes of a content that are looked at where it has no known signature: in a binary file they show
/// enough.
const SAMPLED_BYTES: usize = 4096;

/// Files that have neither CR nor LF nor NUL in so many bytes are not binary by nature: one noise in
/// 180,000 is.
const UNBROKEN_BYTES: u64 = 1024;

/// Fewer values than these among a content's first bytes are a pattern, and patterns may lack any byte.
const NOISE_VALUES: usize = 64;

/// What a character that stands for lost bytes is in UTF-8.
const REPLACEMENT: &str = "\u{FFFD}";

pub(super) fn look(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if part.role == Role::Field {
        look_at_line_breaks(part, found);
    }
    // A body under the wrong type is looked at as a whole, not by what its bytes cut it into.
    if part.encoding == Encoding::Urlencoded
        && part.name.is_some_and(|it| it.iter().any(|byte| *byte < 0x20))
    {
        return;
    }
    if let Some(damaged) = Damaged::of(part.head) {
        let at = part.body_offset(damaged.same);
        damaged.tell(|detail| found.add_explaining(damaged.way.id(), at, detail));
        return;
    }
    let sample = &part.head[..part.head.len().min(SAMPLED_BYTES)];
    if let Some(Lost { first, count }) = replaced(sample) {
        found.add_explaining(
            FindingId::UTF8_REPLACEMENT,
            part.body_offset(first),
            words!(REPLACED, count = count, bytes = sample.len()),
        );
    } else if let Some(Lost { first, count }) = reencoded(sample) {
        found.add_explaining(
            FindingId::LATIN1_REENCODED,
            part.body_offset(first),
            words!(REENCODED, bytes = sample.len(), count = count),
        );
    } else if part.encoding != Encoding::Urlencoded && is_stripped(part.bytes, sample, part.watch) {
        found.add_explaining(
            FindingId::NEWLINES_STRIPPED,
            part.value_at,
            words!(UNBROKEN, bytes = part.bytes),
        );
    }
}

/// A file that was sent as if it were urlencoded, as `curl -d @file` does.
pub(super) fn look_at_urlencoded(body: &WholeBody<'_>, findings: &mut Findings) {
    if let Some(damaged) = Damaged::of(body.head) {
        let at = Some(damaged.same as u64);
        damaged.tell(|detail| findings.add(damaged.way.id(), at, None, detail));
    } else if is_stripped(body.bytes, body.head, body.watch) {
        let bytes = body.bytes;
        findings.add(FindingId::NEWLINES_STRIPPED, Some(0), None, words!(UNBROKEN, bytes = bytes));
    } else if let Some(media_type) = binary_type(body.head) {
        findings.add(
            FindingId::TYPE_CONFLICT,
            Some(0),
            None,
            words!(
                FILE_AS_URLENCODED,
                first = Hex(&body.head[..body.head.len().min(4)]),
                media_type = media_type
            ),
        );
    } else {
        return;
    }
    // What stands in the file's bytes was not written as escapes.
    findings.withdraw(&[
        FindingId::PERCENT_MALFORMED,
        FindingId::PERCENT_NOT_UTF8,
        FindingId::PERCENT_TWICE,
        FindingId::PLUS_IN_BINARY,
    ]);
}

/// The type of a file that a body is as it stands, whose bytes no form encoder writes.
fn binary_type(head: &[u8]) -> Option<&'static str> {
    let has_binary = head.iter().any(|&byte| is_binary(byte)) || text_of(head).is_none();
    by_signature(head).filter(|_| has_binary)
}

/// A text whose every line break is CR LF, though pages have LF.
fn look_at_line_breaks(part: &PartSeen<'_>, found: &mut Found<'_>) {
    if !matches!(part.encoding, Encoding::Multipart | Encoding::Urlencoded) {
        return;
    }
    // A multipart body in a part has the line breaks of its format.
    if part.declared.is_some_and(|it| it.to_ascii_lowercase().starts_with("multipart/")) {
        return;
    }
    let Some(text) = part.whole() else { return };
    let Some(first) = memchr2(b'\r', b'\n', text) else { return };
    let (mut at, mut pairs) = (first, 0_usize);
    while text[at..].starts_with(b"\r\n") {
        pairs += 1;
        at += 2;
        match memchr2(b'\r', b'\n', &text[at..]) {
            Some(next) => at += next,
            None => at = text.len(),
        }
    }
    if at == text.len() && !text.iter().any(|&byte| is_binary(byte)) {
        found.add(
            FindingId::LINE_BREAKS_NORMALISED,
            part.body_offset(first),
            words!(LINE_BREAKS_NORMALISED, count = pairs),
        );
    }
}

fn is_stripped(bytes: u64, beginning: &[u8], watch: &Watch) -> bool {
    bytes > UNBROKEN_BYTES && watch.lacks_line_breaks() && is_noise(beginning)
}

/// Whether the bytes are as different from each other as those of packed data are, and no text.
fn is_noise(sample: &[u8]) -> bool {
    let mut seen = [false; 256];
    sample.iter().for_each(|&byte| seen[usize::from(byte)] = true);
    let values = seen.iter().filter(|it| **it).count();
    values >= NOISE_VALUES && text_of(sample).is_none()
}

/// Characters that stand where bytes should: the first and how many.
struct Lost {
    first: usize,
    count: usize,
}

/// The text of a sample that may be cut inside its last character; `None` where it is no UTF-8.
fn text_of(sample: &[u8]) -> Option<&str> {
    match std::str::from_utf8(sample) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&sample[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

/// Replacement characters, where they are most of what is not ASCII, and control characters stand
/// beside them.
fn replaced(sample: &[u8]) -> Option<Lost> {
    let first = memmem::find(sample, REPLACEMENT.as_bytes())?;
    let text = text_of(sample)?;
    let controls = sample.iter().filter(|byte| is_binary(**byte)).count();
    let others = text.chars().filter(|it| !it.is_ascii()).count();
    let count = text.matches(REPLACEMENT).count();
    (controls > 1 && count >= 8 && count * 2 > others).then_some(Lost { first, count })
}

/// Characters that a charset of one byte a character has, where they are as dense as bytes from 80 on in
/// a binary file, and as many of them are such that no text has them.
fn reencoded(sample: &[u8]) -> Option<Lost> {
    let first = sample.iter().position(|byte| !byte.is_ascii())?;
    if !(0xC2..0xF0).contains(&sample[first]) {
        return None;
    }
    let controls = sample.iter().filter(|byte| is_binary(**byte)).count();
    let text = text_of(sample).filter(|_| controls > 1)?;
    let (mut all, mut count, mut odd) = (0, 0, 0);
    for character in text.chars() {
        all += 1;
        match u32::from(character) {
            0..0x80 => {}
            0x80..0xA0 => (count, odd) = (count + 1, odd + 1),
            0xA0..0x100 => count += 1,
            _ if is_windows_1252(character) => (count, odd) = (count + 1, odd + 1),
            _ => return None,
        }
    }
    let is_dense = count >= 16 && count * 8 >= all && odd * 8 >= count;
    is_dense.then_some(Lost { first, count })
}

fn is_windows_1252(character: char) -> bool {
    let (_, _, unmappable) = WINDOWS_1252.encode(character.encode_utf8(&mut [0; 4]));
    !unmappable
}

impl Way {
    fn id(self) -> FindingId {
        match self {
            Way::Replaced => FindingId::UTF8_REPLACEMENT,
            Way::Reencoded(_) => FindingId::LATIN1_REENCODED,
            Way::Converted { .. } => FindingId::NEWLINES_CONVERTED,
            Way::Stripped => FindingId::NEWLINES_STRIPPED,
        }
    }
}

impl Damaged {
    /// Gives what is to be told of it.
    fn tell(&self, mut tell: impl FnMut(Words<'_>)) {
        let (arrived, file, original) = (Hex(&self.arrived), self.what, Hex(self.original));
        match self.way {
            Way::Replaced | Way::Stripped => {
                tell(words!(SIGNATURE, arrived = arrived, file = file, original = original));
            }
            Way::Reencoded(charset) => tell(words!(
                SIGNATURE_READ_AS,
                arrived = arrived,
                file = file,
                original = original,
                charset = charset
            )),
            Way::Converted { from, to } => tell(words!(
                SIGNATURE_CONVERTED,
                arrived = arrived,
                file = file,
                original = original,
                from = from,
                to = to
            )),
        }
    }
}
