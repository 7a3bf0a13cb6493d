//! The request around the body: its head, its codings, and how it arrived.

use super::{coding, missing_file, preflight, transfer, typing};
use crate::body::coding::{CodingFault, CodingLimits};
use crate::inspect::arrival::Arrivals;
use crate::inspect::counts::Counts;
use crate::inspect::findings::Findings;
use crate::inspect::veil::Veil;
use crate::mime::MediaType;
use crate::report::{Detail, Encoding, FindingId, Request, Words, words};

/// What is known of a request once its body has ended.
pub(in crate::inspect) struct RequestSeen<'a> {
    pub(in crate::inspect) request: &'a Request,
    pub(in crate::inspect) media_type: Option<&'a MediaType>,
    /// The file's name, where the head has one.
    pub(in crate::inspect) filename: Option<&'a str>,
    /// How the body was read.
    pub(in crate::inspect) encoding: Encoding,
    /// What hid the body from being read as its type says, as its opening showed.
    pub(in crate::inspect) veil: Option<Veil>,
    /// The body's size.
    pub(in crate::inspect) body_bytes: u64,
    /// Its size as it was sent.
    pub(in crate::inspect) coded_bytes: u64,
    pub(in crate::inspect) coding_faults: &'a [CodingFault],
    /// Whether codings were undone, or were tried to be.
    pub(in crate::inspect) is_decoded: bool,
    pub(in crate::inspect) coding_limits: CodingLimits,
    /// The body's first bytes, those of the wire view.
    pub(in crate::inspect) head: &'a [u8],
    pub(in crate::inspect) counts: &'a Counts,
    pub(in crate::inspect) arrivals: &'a Arrivals,
    /// What is known of why the body ended early; `None` where all of it came.
    pub(in crate::inspect) broke_off: Option<&'a Detail>,
    /// The index and name of the last part that was read.
    pub(in crate::inspect) last_part: Option<(u64, Option<&'a str>)>,
}

impl<'a> RequestSeen<'a> {
    /// The first field of this name.
    pub(super) fn field(&self, wanted: &str) -> Option<&'a str> {
        let mut fields = self.request.headers.iter();
        fields.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.as_str())
    }

    /// The type without parameters, in lower case; empty where there is none.
    pub(super) fn essence(&self) -> &'a str {
        self.media_type.map_or("", |it| it.essence.as_str())
    }

    /// Whether all of the body came out of its codings.
    pub(in crate::inspect) fn is_whole(&self) -> bool {
        !self.coding_faults.iter().any(|fault| fault.what.loses_bytes())
    }

    /// What hides the body from being read as its type says.
    pub(in crate::inspect) fn veil(&self) -> Option<Veil> {
        self.veil.or_else(|| coding::veil_of_file(self)).or_else(|| typing::veil_of_text(self))
    }
}

/// Asks every rule about the request as a whole.
pub(in crate::inspect) fn of_request(seen: &RequestSeen<'_>, findings: &mut Findings) {
    transfer::look(seen, findings);
    typing::look(seen, findings);
    coding::look(seen, findings);
    preflight::look(seen, findings);
    missing_file::look_at_request(seen, findings);
    if let Some(reason) = seen.broke_off {
        let mut tell = |detail: Words<'_>| {
            findings.add(FindingId::BODY_INCOMPLETE, Some(seen.body_bytes), None, detail);
        };
        match seen.last_part {
            None => tell(words!(BODY_INCOMPLETE, reason = reason)),
            Some((part, None)) => {
                tell(words!(BODY_INCOMPLETE_IN_PART, reason = reason, part = part));
            }
            Some((part, Some(name))) => tell(words!(
                BODY_INCOMPLETE_IN_NAMED_PART,
                reason = reason,
                part = part,
                name = name
            )),
        }
    }
}
