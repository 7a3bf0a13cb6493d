//! How the body was announced and how it came.

use super::RequestSeen;
use crate::inspect::findings::Findings;
use crate::inspect::series::milliseconds;
use crate::report::{FindingId, Kind, Words, shown, words};

/// Fields that a proxy adds.
const PROXY_FIELDS: [&str; 3] = ["via", "forwarded", "x-forwarded-for"];

/// A body that a proxy held back is at least of this size here: less fits into the buffers of any
/// connection and always comes at once.
const HELD_BACK_BYTES: u64 = 64 * 1024;

/// A rate that no client reaches over a network, but the machine next door does.
const BURST_BYTES_PER_SECOND: f64 = 100e6;

/// Bodies up to this size are not worth compressing.
const SMALL_BODY_BYTES: u64 = 10 * 1024;

/// Of so many bytes of the body one must be expansion, so that compression brings back more than it costs.
const EXPANSION_SHARE: u64 = 5;

/// Kinds whose bytes compression takes away nearly wholly, and what they come from.
const EXPANSIONS: [(Kind, Words<'static>); 6] = [
    (Kind::PercentExpansion, words!(CAUSE_PERCENT)),
    (Kind::Base64Expansion, words!(CAUSE_BASE64)),
    (Kind::Base64Padding, words!(CAUSE_BASE64)),
    (Kind::Base64Whitespace, words!(CAUSE_BASE64_LINES)),
    (Kind::JsonEscape, words!(CAUSE_ESCAPES)),
    (Kind::DecimalExpansion, words!(CAUSE_DECIMALS)),
];

pub(super) fn look(seen: &RequestSeen<'_>, findings: &mut Findings) {
    tell_unknown_length(seen, findings);
    tell_expectation(seen, findings);
    tell_buffering_proxy(seen, findings);
    tell_expansion(seen, findings);
}

fn tell_unknown_length(seen: &RequestSeen<'_>, findings: &mut Findings) {
    if let (Some(coding), None) = (&seen.request.transfer_encoding, seen.request.content_length) {
        findings.add(
            FindingId::LENGTH_UNKNOWN,
            None,
            None,
            words!(LENGTH_UNKNOWN, coding = shown(coding.as_bytes()), bytes = seen.coded_bytes),
        );
    }
}

fn tell_expectation(seen: &RequestSeen<'_>, findings: &mut Findings) {
    let expects = seen.field("expect").is_some_and(|it| it.eq_ignore_ascii_case("100-continue"));
    if !expects {
        return;
    }
    match seen.arrivals.first_byte() {
        Some(waited) => findings.add(
            FindingId::EXPECT_CONTINUE,
            None,
            None,
            words!(EXPECT_CONTINUE, ms = milliseconds(waited)),
        ),
        None => {
            findings.add(FindingId::EXPECT_CONTINUE, None, None, words!(EXPECT_CONTINUE_NOTHING));
        }
    }
}

fn tell_buffering_proxy(seen: &RequestSeen<'_>, findings: &mut Findings) {
    let passed = PROXY_FIELDS.into_iter().find_map(|name| Some((name, seen.field(name)?)));
    let (Some((name, value)), Some(spread)) = (passed, seen.arrivals.spread()) else { return };
    let bytes = seen.coded_bytes;
    let is_burst = bytes as f64 >= spread.as_secs_f64() * BURST_BYTES_PER_SECOND;
    if bytes >= HELD_BACK_BYTES && is_burst {
        findings.add(
            FindingId::PROXY_BUFFERED,
            None,
            None,
            words!(
                PROXY_BUFFERED,
                field = name,
                value = shown(value.as_bytes()),
                bytes = bytes,
                ms = milliseconds(spread)
            ),
        );
    }
}

fn tell_expansion(seen: &RequestSeen<'_>, findings: &mut Findings) {
    if seen.is_decoded || seen.body_bytes <= SMALL_BODY_BYTES {
        return;
    }
    let expansion: u64 = EXPANSIONS.iter().map(|(kind, _)| seen.counts.of(*kind)).sum();
    let largest = EXPANSIONS.iter().max_by_key(|(kind, _)| seen.counts.of(*kind));
    if let Some(&(_, cause)) = largest.filter(|_| expansion >= seen.body_bytes / EXPANSION_SHARE) {
        findings.add(
            FindingId::COMPRESSION_WOULD_PAY,
            None,
            None,
            words!(
                COMPRESSION_WOULD_PAY,
                expansion = expansion,
                bytes = seen.body_bytes,
                cause = cause
            ),
        );
    }
}
