//! Content codings: bytes that are not in the stated one, in one that is not stated, or in one too many.

use super::RequestSeen;
use crate::body::coding::{Coding, CodingFault, CodingFaultKind, compressed_by};
use crate::body::limits::{CODING_LAYERS, DECODED_FREELY_BYTES};
use crate::inspect::findings::Findings;
use crate::inspect::veil::Veil;
use crate::report::{Encoding, FindingId, Hex};

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
    let why = match unknown {
        Some(name) => format!("{name} is not undone here"),
        None => format!("no more than {CODING_LAYERS} codings are undone here"),
    };
    findings.add(
        FindingId::CODING_UNSUPPORTED,
        None,
        None,
        format_args!("Content-Encoding: {stated} is left on the body, since {why}."),
    );
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
        findings.add(
            FindingId::CODING_UNDECLARED,
            Some(0),
            None,
            format_args!(
                "The body begins with {shown}, as {coding} does, its type is {}, and there is no \
                 Content-Encoding.",
                seen.request.content_type.as_deref().unwrap_or("not stated")
            ),
        );
    } else if !seen.coding_faults.iter().any(never) && !is_compressed_file(seen) {
        findings.add(
            FindingId::CODING_TWICE,
            Some(0),
            None,
            format_args!(
                "Once Content-Encoding: {} is undone, the body begins with {shown}, as {coding} does.",
                seen.request.content_encoding.join(", ")
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
            let first = &seen.head[..seen.head.len().min(SHOWN_BYTES)];
            let really = compressed_by(seen.head)
                .map_or_else(String::new, |it| format!(", as {} does", it.as_str()));
            findings.add(
                not_it,
                Some(0),
                None,
                format_args!(
                    "Content-Encoding says {coding}, but the body begins with {}{really}, and is no \
                     {coding}.",
                    Hex(first)
                ),
            );
        }
        CodingFaultKind::Damaged => findings.add(
            not_it,
            at_end,
            None,
            format_args!(
                "The {coding} data make no sense at byte {coded_offset} of the {coded} bytes that came, \
                 after {decoded} bytes had come out."
            ),
        ),
        CodingFaultKind::CutOff => findings.add(
            not_it,
            at_end,
            None,
            format_args!(
                "The {coding} data end at byte {coded_offset}, before their own end; {decoded} bytes had \
                 come out."
            ),
        ),
        CodingFaultKind::Followed => findings.add(
            not_it,
            at_end,
            None,
            format_args!(
                "The {coding} data end at byte {coded_offset} of the {coded} bytes that came, and what \
                 follows them is no {coding}."
            ),
        ),
        CodingFaultKind::LimitPassed => {
            let limits = seen.coding_limits;
            let by_size = decoded >= limits.decoded_bytes;
            let limit = if by_size {
                format!("{} bytes", limits.decoded_bytes)
            } else {
                format!("{} for each, after the first {DECODED_FREELY_BYTES}", limits.ratio)
            };
            findings.add(
                FindingId::EXPANSION_LIMIT,
                at_end,
                None,
                format_args!(
                    "{decoded} bytes had come out of the first {coded_offset} bytes of {coding}; the \
                     limit is {limit}."
                ),
            );
        }
    }
}
