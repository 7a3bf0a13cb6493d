//! The request around the body: its head, and how it arrived.

use crate::inspect::findings::Findings;
use crate::report::{FindingId, Request};

/// What is known once the body has ended.
pub(in crate::inspect) struct Arrived {
    /// The body's size.
    pub(in crate::inspect) body_bytes: u64,
}

/// Asks every rule about the request as a whole.
pub(in crate::inspect) fn of_request(
    request: &Request,
    arrived: &Arrived,
    findings: &mut Findings,
) {
    if let (Some(coding), None) = (&request.transfer_encoding, request.content_length) {
        findings.add(
            FindingId::LENGTH_UNKNOWN,
            None,
            None,
            format_args!(
                "The request has Transfer-Encoding: {coding} and no Content-Length; {} bytes came.",
                arrived.body_bytes
            ),
        );
    }
    if request.content_type.is_none() && arrived.body_bytes > 0 {
        findings.add(
            FindingId::TYPE_MISSING,
            None,
            None,
            format_args!("The request carries {} bytes and no Content-Type.", arrived.body_bytes),
        );
    }
}
