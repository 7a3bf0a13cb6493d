//! What is odd about the base64 of one string value.

use super::super::base64::Seen;
use super::super::{Event, Fault, Sink};
use crate::report::FindingId;

/// Tells what is odd about base64 that ends at `end` and whose `data:` prefix is at `prefix`.
pub(super) fn report_faults<S: Sink>(seen: &Seen, prefix: Option<u64>, end: u64, sink: &mut S) {
    let mut fault = |id, offset, detail: std::fmt::Arguments<'_>| {
        sink.accept(Event::Fault(Fault { id, offset: Some(offset), detail }));
    };
    if let Some(at) = prefix {
        fault(FindingId::DATA_URL_PREFIX, at, format_args!("The value begins with data:."));
    }
    if let Some((at, byte)) = seen.first_fault {
        fault(
            FindingId::BASE64_INVALID,
            at,
            format_args!(
                "The first is \"{}\" at byte {at}; their number is {}.",
                byte.escape_ascii(),
                seen.faults
            ),
        );
    }
    if let Some(at) = seen.line_break {
        fault(FindingId::BASE64_WRAPPED, at, format_args!("The first line break is at byte {at}."));
    }
    if let Some(at) = seen.url_alphabet {
        fault(FindingId::BASE64_URL_ALPHABET, at, format_args!("The first is at byte {at}."));
    }
    let characters = seen.characters;
    if seen.truncated {
        fault(
            FindingId::BASE64_TRUNCATED,
            end,
            format_args!(
                "There are {characters} base64 characters, one more than a multiple of four."
            ),
        );
    } else if seen.padding_missing {
        fault(
            FindingId::BASE64_PADDING_MISSING,
            end,
            format_args!("There are {characters} base64 characters, no multiple of four."),
        );
    }
    if seen.trailing_bits {
        fault(FindingId::BASE64_TRAILING_BITS, end, format_args!("The text ends at byte {end}."));
    }
}
