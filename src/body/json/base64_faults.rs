//! What is odd about the base64 of one string value.

use super::super::base64::{Seen, decode_beginning};
use super::super::{Event, Fault, Sink};
use crate::mime::content::by_signature;
use crate::report::{FindingId, Words, words};

/// Base64 that has ended, as it stood in the body.
pub(super) struct Written<'a> {
    pub(super) seen: &'a Seen,
    /// Its first characters.
    pub(super) beginning: &'a [u8],
    /// Offset of its `data:` prefix.
    pub(super) prefix: Option<u64>,
    /// Offset and quote of Python's notation around it.
    pub(super) wrapper: Option<(u64, u8)>,
    /// Whether the request target names it as the file.
    pub(super) is_asked_for: bool,
    /// Where it ends.
    pub(super) end: u64,
}

/// Base64 characters from which on it matters how a value is written that only its name says is a file:
/// fewer may be a key, an identifier or an address.
const TOLD_CHARACTERS: u64 = 48;

/// Tells what is odd about base64.
pub(super) fn report_faults<S: Sink>(written: &Written<'_>, sink: &mut S) {
    let &Written { seen, prefix, end, .. } = written;
    let mut fault = |id, offset, detail: Words<'_>| {
        sink.accept(Event::Fault(Fault { id, offset: Some(offset), detail }));
    };
    if let Some(at) = prefix {
        fault(FindingId::DATA_URL_PREFIX, at, words!(DATA_URL_AT, at = at));
    }
    if let Some((at, quote)) = written.wrapper {
        let quote = char::from(quote);
        fault(FindingId::BYTES_REPR, at, words!(BYTES_REPR_AT, quote = quote, at = at, end = end));
    }
    let is_damaged = seen.faults > 0 && !(written.wrapper.is_some() && is_only_at(seen, end));
    let plus_is_lost = seen.plus_is_lost();
    if plus_is_lost {
        let at = seen.first_blank.unwrap_or(end);
        let blanks = seen.lone_blanks;
        let id = FindingId::BASE64_PLUS_LOST;
        match written.repaired_type() {
            Some(media_type) => fault(
                id,
                at,
                words!(BASE64_BLANKS_IN_TYPE, blanks = blanks, at = at, media_type = media_type),
            ),
            None => fault(id, at, words!(BASE64_BLANKS, blanks = blanks, at = at)),
        }
    } else if let Some((at, byte)) = seen.first_fault.filter(|_| is_damaged) {
        let (id, byte) = (FindingId::BASE64_INVALID, byte.escape_ascii());
        match seen.faults {
            1 => fault(id, at, words!(BASE64_INVALID, at = at, byte = byte)),
            faults => {
                fault(id, at, words!(BASE64_INVALID_MANY, at = at, byte = byte, faults = faults));
            }
        }
    }
    if let Some(at) = seen.line_break {
        match seen.lines.every() {
            Some(every) => fault(
                FindingId::BASE64_WRAPPED,
                at,
                words!(BASE64_WRAPPED_EVENLY, every = every, at = at),
            ),
            None => fault(FindingId::BASE64_WRAPPED, at, words!(BASE64_WRAPPED, at = at)),
        }
    }
    let is_base64 = written.is_surely_base64();
    if let Some(at) = seen.url_alphabet.filter(|_| is_base64) {
        fault(FindingId::BASE64_URL_ALPHABET, at, words!(BASE64_URL_ALPHABET, at = at));
    }
    // How damaged base64 ends says nothing more.
    if is_damaged || !is_base64 {
        return;
    }
    let characters = seen.characters;
    if seen.truncated {
        fault(
            FindingId::BASE64_TRUNCATED,
            end,
            words!(BASE64_TRUNCATED, characters = characters, at = end),
        );
    } else if seen.padding_missing {
        fault(
            FindingId::BASE64_PADDING_MISSING,
            end,
            words!(BASE64_PADDING_MISSING, characters = characters, at = end),
        );
    }
    if seen.trailing_bits {
        fault(
            FindingId::BASE64_TRAILING_BITS,
            end,
            words!(BASE64_TRAILING_BITS, characters = characters, at = end),
        );
    }
}

impl Written<'_> {
    /// Whether it is base64 by more than its name and its letters.
    fn is_surely_base64(&self) -> bool {
        let seen = self.seen;
        self.prefix.is_some()
            || self.wrapper.is_some()
            || self.is_asked_for
            || seen.padding > 0
            || seen.characters >= TOLD_CHARACTERS
    }

    /// What file its beginning shows with plus signs where there are blanks.
    fn repaired_type(&self) -> Option<&'static str> {
        let text = self.beginning;
        let prefix = self
            .prefix
            .map_or(Some(0), |_| text.iter().position(|it| *it == b',').map(|it| it + 1));
        let repaired = text[prefix?..].iter().map(|it| if *it == b' ' { b'+' } else { *it });
        let repaired: Vec<u8> = repaired.take_while(|it| *it != b'=').collect();
        by_signature(&decode_beginning(&repaired)?)
    }
}

/// Whether the one character that stands where it must not is the last before `end`: the quote that ends
/// Python's notation, which is not for the decoder.
pub(super) fn is_only_at(seen: &Seen, end: u64) -> bool {
    let at_end = |&(at, byte): &(u64, u8)| at + 1 == end && matches!(byte, b'\'' | b'"');
    seen.faults == 1 && seen.first_fault.as_ref().is_some_and(at_end)
}
