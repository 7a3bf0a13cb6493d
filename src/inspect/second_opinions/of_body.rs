//! Questions about the header and the framing.

use super::framing::{BARE_LF, EPILOGUE, MISMATCH, PREAMBLE, TWO_BOUNDARIES, UNCLOSED};
use super::{Seen, quoted, raise};
use crate::mime::MediaType;
use crate::report::{FindingId, Kind, Sample, SecondOpinion, words};

pub(super) fn questions(seen: &Seen<'_>, form: &MediaType) -> Vec<SecondOpinion> {
    let mut raised = Vec::new();
    raised.extend(two_boundaries(form));
    if let Some(offset) = seen.told(FindingId::BOUNDARY_MISMATCH) {
        let title = words!(ASK_MISMATCH).detail();
        raised.push(raise("boundary-mismatch", title, offset, None, MISMATCH, &[]));
    }
    if let Some(offset) = seen.told(FindingId::BARE_LF).filter(|_| all_lines_end_in_lf(seen.sample))
    {
        let title = words!(ASK_BARE_LF).detail();
        raised.push(raise("bare-lf", title, offset, None, BARE_LF, &[]));
    }
    if let Some(offset) = seen.told(FindingId::PREAMBLE) {
        let title = words!(ASK_PREAMBLE).detail();
        raised.push(raise("preamble", title, offset, None, PREAMBLE, &[]));
    }
    // A body without any part has nothing to lose.
    let is_unclosed = seen.complete && seen.parts_total > 0;
    if let Some(offset) = seen.told(FindingId::CLOSING_DELIMITER_MISSING).filter(|_| is_unclosed) {
        let title = words!(ASK_UNCLOSED).detail();
        raised.push(raise("closing-delimiter-missing", title, offset, None, UNCLOSED, &[]));
    }
    if let Some(offset) = seen.told(FindingId::EPILOGUE) {
        let title = words!(ASK_EPILOGUE).detail();
        raised.push(raise("epilogue", title, offset, None, EPILOGUE, &[]));
    }
    raised
}

fn two_boundaries(form: &MediaType) -> Option<SecondOpinion> {
    let mut boundaries = form.parameters_named("boundary");
    let first = boundaries.next()?;
    let last = boundaries.last()?;
    let given = [("first", quoted(&first.value)), ("last", quoted(&last.value))];
    let title = words!(ASK_TWO_BOUNDARIES).detail();
    Some(raise("boundary-duplicated", title, None, None, TWO_BOUNDARIES, &given))
}

/// Whether no delimiter or header line of the sample's head ends in CR LF. The readers were asked about
/// such bodies; where only some lines lack the CR, they differ in other ways.
fn all_lines_end_in_lf(sample: &Sample) -> bool {
    let head = &sample.head_base64.0;
    let framing = sample.spans.iter().filter(|span| {
        matches!(span.kind, Kind::Delimiter | Kind::PartHeader)
            && usize::try_from(span.start).is_ok_and(|start| start < head.len())
    });
    let mut lines = framing.map(|span| {
        let place = |offset| usize::try_from(offset).unwrap_or(head.len()).min(head.len());
        &head[place(span.start)..place(span.end)]
    });
    !lines.any(|line| line.windows(2).any(|pair| pair == b"\r\n"))
}
