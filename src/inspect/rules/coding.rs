//! Content codings: bytes that are not in the stated one, in one that is not stated, or in one too many.

use super::RequestSeen;
use crate::body::coding::{Coding, CodingFault, CodingFaultKind, compressed_by};
use crate::body::limits::{CODING_LAYERS, DECODED_FREELY_BYTES};
use crate::inspect::findings::Findings;
use crate::inspect::veil::Veil;
use crate::report::{Encoding, FindingId, Hex, Words, words};

/// Types whose files are compressed.
const COMPRESSED_TYPES: [&str; 7] = [
    "application/gzip",
    "application/x-gzip",
    "application/x-tgz",
    "application/x-gtar",
    "application/zstd",
    "application/zlib",
    "application/x-compressed",
];

/// The ends of the names of such files.
const COMPRESSED_NAMES: [&str; 6] = [".gz", ".tgz", ".svgz", ".zst", ".tzst", ".zz"];

/// Bytes of a body that are shown where they are not what was stated.
const SHOWN_BYTES: usize = 8;

/// Tells of codings that are not undone.
pub(in crate::inspect) fn tell_unsupported(left: &[&str], findings: &mut Findings) {
    let stated = left.join(", ");
    let unknown = left.iter().rev().find(|name| Coding::named(name).is_none());
    let mut tell = |detail: Words<'_>| {
        findings.add(FindingId::CODING_UNSUPPORTED, None, None, detail);
    };
    match unknown {
        Some(name) => tell(words!(CODING_UNSUPPORTED, codings = stated, coding = *name)),
        None => tell(words!(CODING_TOO_MANY, codings = stated, most = CODING_LAYERS)),
    }
}

/// A raw body of a type that is no compressed file, which is one nevertheless.
pub(super) fn veil_of_file(seen: &RequestSeen<'_>) -> Option<Veil> {
    let is_claimed_file = seen.is_decoded && !is_compressed_file(seen);
    if seen.encoding != Encoding::Raw || !(is_text_type(seen) || is_claimed_file) {
        return None;
    }
    compressed_by(seen.head).map(Veil::Compressed)
}

pub(super) fn look(seen: &RequestSeen<'_>, findings: &mut Findings) {
    let is_cut = seen.broke_off.is_some();
    for fault in seen.coding_faults {
        // A coding that ends early in a body that does is no fault of its own.
        if !(is_cut && fault.what == CodingFaultKind::CutOff) {
            tell(fault, seen, findings);
        }
    }
    if let Some(Veil::Compressed(coding)) = seen.veil() {
        tell_compressed(coding, seen, findings);
    }
}

/// Types that no compressed data can be: their files are text.
fn is_text_type(seen: &RequestSeen<'_>) -> bool {
    let Some(media_type) = seen.media_type.filter(|_| seen.filename.is_none()) else {
        return false;
    };
    let essence = media_type.essence.as_str();
    media_type.top_level() == "text"
        || essence.ends_with("xml")
        || essence.ends_with("yaml")
        || essence.ends_with("javascript")
}

fn is_compressed_file(seen: &RequestSeen<'_>) -> bool {
    let name = seen.filename.unwrap_or_default().to_ascii_lowercase();
    COMPRESSED_TYPES.contains(&seen.essence())
        || COMPRESSED_NAMES.iter().any(|ending| name.ends_with(ending))
}

fn tell_compressed(coding: Coding, seen: &RequestSeen<'_>, findings: &mut Findings) {
    let shown = Hex(&seen.head[..seen.head.len().min(4)]);
    let never = |it: &CodingFault| it.what == CodingFaultKind::NeverApplied;
    let coding = coding.as_str();
    if !seen.is_decoded {
        let mut tell = |detail: Words<'_>| {
            findings.add(FindingId::CODING_UNDECLARED, Some(0), None, detail);
        };
        match seen.request.content_type.as_deref() {
            Some(media_type) => tell(words!(
                CODING_UNDECLARED,
                first = shown,
                coding = coding,
                media_type = media_type
            )),
            None => tell(words!(CODING_UNDECLARED_UNTYPED, first = shown, coding = coding)),
        }
    } else if !seen.coding_faults.iter().any(never) && !is_compressed_file(seen) {
        findings.add(
            FindingId::CODING_TWICE,
            Some(0),
            None,
            words!(
                CODING_TWICE,
                codings = seen.request.content_encoding.join(", "),
                first = shown,
                coding = coding
            ),
        );
    }
}

fn tell(fault: &CodingFault, seen: &RequestSeen<'_>, findings: &mut Findings) {
    let CodingFault { coding, what, coded_offset } = *fault;
    let coding = coding.as_str();
    let (coded, decoded) = (seen.coded_bytes, seen.body_bytes);
    let at_end = Some(decoded);
    let not_it = FindingId::CODING_NOT_WHAT_IT_SAYS;
    match what {
        CodingFaultKind::NeverApplied => {
            let first = Hex(&seen.head[..seen.head.len().min(SHOWN_BYTES)]);
            let mut tell = |detail: Words<'_>| findings.add(not_it, Some(0), None, detail);
            match compressed_by(seen.head) {
                None => tell(words!(CODING_NEVER_APPLIED, coding = coding, first = first)),
                Some(other) => tell(words!(
                    CODING_IS_ANOTHER,
                    coding = coding,
                    first = first,
                    other = other.as_str()
                )),
            }
        }
        CodingFaultKind::Damaged => findings.add(
            not_it,
            at_end,
            None,
            words!(
                CODING_DAMAGED,
                coding = coding,
                at = coded_offset,
                coded = coded,
                decoded = decoded
            ),
        ),
        CodingFaultKind::CutOff => findings.add(
            not_it,
            at_end,
            None,
            words!(CODING_CUT_OFF, coding = coding, at = coded_offset, decoded = decoded),
        ),
        CodingFaultKind::Followed => findings.add(
            not_it,
            at_end,
            None,
            words!(CODING_FOLLOWED, coding = coding, at = coded_offset, coded = coded),
        ),
        CodingFaultKind::LimitPassed => {
            let limits = seen.coding_limits;
            let mut tell = |detail: Words<'_>| {
                findings.add(FindingId::EXPANSION_LIMIT, at_end, None, detail);
            };
            if decoded >= limits.decoded_bytes {
                tell(words!(
                    EXPANSION_LIMIT,
                    decoded = decoded,
                    coded = coded_offset,
                    coding = coding,
                    most = limits.decoded_bytes
                ));
            } else {
                tell(words!(
                    EXPANSION_LIMIT_RATIO,
                    decoded = decoded,
                    coded = coded_offset,
                    coding = coding,
                    ratio = limits.ratio,
                    free = DECODED_FREELY_BYTES
                ));
            }
        }
    }
}
