//! The laws that hold for every body, and the ways of inspecting one to check them.

use weighbridge::body::limits::{CODED_BLOCK_BYTES, HELD_BYTES};
use weighbridge::inspect::limits::{
    DESCRIBED_PARTS, DETAIL_BYTES, SAMPLE_HEAD_BYTES, SAMPLE_TAIL_BYTES, SHOWN_FINDINGS,
    SHOWN_OF_ONE_ID,
};
use weighbridge::inspect::{Ending, Envelope, Inspection, Options};
use weighbridge::report::{
    BySeverity, Detail, Encoding, Finding, Kind, Part, Report, Request, Role, Severity, Stream,
    is_visible,
};

/// The most bytes that one answer of a second opinion takes: its own words, and a few names of 40
/// characters, of which each may be written as an escape.
const OPINION_BYTES: usize = 2048;

/// Warnings and errors that a file's content or name can raise by itself, however soundly it is sent.
const OF_CONTENT: [&str; 26] = [
    "base64-of-base64",
    "base64-plus-lost",
    "body-is-base64",
    "bom",
    "bytes-repr",
    "directory-sent",
    "extension-conflict",
    "extra-line-break",
    "file-empty",
    "file-stringified",
    "filename-encoded-word",
    "filename-mojibake",
    "filename-path",
    "json-as-text",
    "latin1-reencoded",
    "multipart-as-raw",
    "newlines-converted",
    "newlines-stripped",
    "no-file-chosen",
    "object-as-text",
    "path-as-value",
    "percent-twice",
    "type-conflict",
    "undefined-as-text",
    "utf16",
    "utf8-replacement",
];

/// The warnings and errors that are about how a body was written and not about what is in it.
pub(crate) fn faults_of_writing(report: &Report) -> Vec<&Finding> {
    let grave = report.findings.iter().filter(|finding| finding.severity != Severity::Info);
    grave.filter(|finding| !OF_CONTENT.contains(&finding.id.as_str())).collect()
}

/// The report as it is where nobody looks for what is wrong.
pub(crate) fn without_findings(report: &Report) -> Report {
    Report {
        findings: Vec::new(),
        findings_total: 0,
        findings_by_severity: BySeverity::default(),
        second_opinions: Vec::new(),
        ..report.clone()
    }
}

/// A request that carries nothing but a body of this type.
pub(crate) fn request(content_type: &str) -> Request {
    Request { content_type: Some(content_type.to_owned()), ..Request::default() }
}

/// The report of a body that comes in these pieces; its `stream` section is the same for all.
pub(crate) fn inspect_pieces<'a>(
    request: &Request,
    options: &Options,
    pieces: impl IntoIterator<Item = &'a [u8]>,
) -> Report {
    let mut inspection = Inspection::new(request.clone(), options.clone());
    let mut largest = 0;
    for piece in pieces {
        largest = largest.max(piece.len());
        inspection.push(piece);
    }
    let report = inspection.finish(Ending::Complete, Envelope::default());
    let held = HELD_BYTES + request.content_encoding.len() * CODED_BLOCK_BYTES;
    assert!(report.stream.peak_buffered_bytes <= (largest + held) as u64, "held too much");
    without_stream(report)
}

/// The report with a `stream` section that does not tell how the body was cut.
pub(crate) fn without_stream(report: Report) -> Report {
    let stream = Stream {
        mode: report.stream.mode,
        chunks: 0,
        largest_chunk_bytes: 0,
        peak_buffered_bytes: 0,
        first_byte_ms: None,
        first_payload_ms: None,
        duration_ms: 0.0,
        bytes_per_second: None,
        timeline: Vec::new(),
        held_timeline: Vec::new(),
    };
    Report { stream, ..report }
}

/// The report of a body, after checking that it is the same at every split and byte by byte, and
/// that it keeps the laws.
pub(crate) fn inspect_everywhere(content_type: &str, body: &[u8]) -> Report {
    inspect_request_everywhere(&request(content_type), &Options::default(), body)
}

/// The same with more said than the type.
pub(crate) fn inspect_request_everywhere(
    request: &Request,
    options: &Options,
    body: &[u8],
) -> Report {
    let whole = inspect_pieces(request, options, [body]);
    assert_laws(&whole, body);
    assert_eq!(inspect_pieces(request, options, body.chunks(1)), whole, "byte by byte");
    for split in splits(body.len(), whole.sizes.body_bytes) {
        let (first, second) = body.split_at(split);
        assert_eq!(inspect_pieces(request, options, [first, second]), whole, "split at {split}");
    }
    whole
}

/// Every split of a body of `len` bytes; of one that takes long to read, some, and those near its ends.
fn splits(len: usize, decoded_bytes: u64) -> impl Iterator<Item = usize> {
    let work = decoded_bytes.max(len as u64);
    let (step, edge) = if work <= 16 * 1024 {
        (1, 0)
    } else if work <= 256 * 1024 {
        (len.div_ceil(100), 64)
    } else {
        (len.div_ceil(8), 2)
    };
    (0..=len).filter(move |at| at % step == 0 || *at < edge || at + edge > len)
}

/// The laws that one report can be checked for alone, of a body without content coding.
pub(crate) fn assert_laws(report: &Report, body: &[u8]) {
    let len = body.len() as u64;
    assert_eq!(report.sizes.body_bytes, len, "every byte is counted");
    assert_eq!(report.sizes.coded_bytes, Some(len));
    assert_eq!(report.sizes.coding_ratio, None, "nothing is coded");
    assert_laws_of_sizes(report);
    assert_sample(report, body);
}

/// Those that hold whatever came out of the body's content codings.
pub(crate) fn assert_laws_of_sizes(report: &Report) {
    let of = |kind| -> u64 {
        report.ledger.iter().filter(|row| row.kind == kind).map(|row| row.bytes).sum()
    };
    let sizes = &report.sizes;
    let len = sizes.body_bytes;

    assert_eq!(report.ledger.iter().map(|row| row.bytes).sum::<u64>(), len, "the kinds' sum");
    assert!(report.ledger.iter().all(|row| row.bytes > 0), "no zero rows");
    assert!(report.ledger.is_sorted_by(|a, b| a.bytes >= b.bytes), "largest first");

    let any_file = report.parts.iter().any(|part| part.role == Role::File);
    if report.parts_total == report.parts.len() as u64 {
        let decoded = |role| -> u64 {
            report.parts.iter().filter(|part| part.role == role).map(|part| part.bytes).sum()
        };
        assert_eq!(of(Kind::Payload), decoded(Role::File), "payload is the files' bytes");
        assert_eq!(
            of(Kind::FieldValue),
            decoded(Role::Field),
            "field values are the fields' bytes"
        );
        let payload = if any_file { of(Kind::Payload) } else { of(Kind::FieldValue) };
        assert_eq!(sizes.payload_bytes, payload);
    }
    assert_eq!(sizes.overhead_bytes, len - sizes.payload_bytes);
    assert!(report.parts.len() <= DESCRIBED_PARTS);
    report.parts.iter().for_each(assert_entropy);
    report.parts.iter().for_each(assert_evidence);
    assert!(report.parts.iter().map(|part| part.body_bytes).sum::<u64>() <= len);

    assert_findings(report, len);
    assert_second_opinions(report, len);
    for row in &report.what_if {
        assert!(!row.measured || row.encoding == report.encoding, "only what arrived is measured");
        if row.measured {
            assert_eq!(row.body_bytes, len);
        }
    }
    assert_eq!(report.what_if.len(), Encoding::ALL.len());
    let files = report.parts.iter().filter(|part| part.role == Role::File).count();
    if files > 1 || report.parts_total == 0 {
        assert!(report.what_if.iter().all(|row| !row.measured), "several files are not one");
    }
    if report.parts_total == 1 {
        assert!(report.what_if.iter().any(|row| row.measured), "one part is compared as it came");
    }
}

/// Entropy is there where bytes are, and is counted over all of them where they are few.
fn assert_entropy(part: &Part) {
    assert_eq!(part.entropy_bits_per_byte.is_some(), part.bytes > 0);
    assert!(part.entropy_bits_per_byte.is_none_or(|bits| (0.0..=8.0).contains(&bits)), "{part:?}");
    assert!(part.entropy_counted_bytes <= part.bytes);
    assert!(part.entropy_counted_bytes >= part.bytes.min(256 << 10).max(part.bytes / 64));
}

/// Whatever a type rests on is said in words that can be shown, the same ones that other languages are given.
fn assert_evidence(part: &Part) {
    if let Some(detail) = &part.mime.summary_detail {
        assert_said(&part.mime.summary, detail);
    }
    for evidence in &part.mime.evidence {
        assert_said(&evidence.says, &evidence.detail);
        assert!(!evidence.says.is_empty() && evidence.says.len() <= OPINION_BYTES, "{evidence:?}");
        assert!(evidence.says.chars().all(is_visible), "{evidence:?}");
        assert!(evidence.bytes_base64.as_ref().is_none_or(|it| it.0.len() <= 32), "{evidence:?}");
        assert_eq!(evidence.offset.is_some(), evidence.bytes_base64.is_some(), "{evidence:?}");
    }
}

/// Findings are bounded in number and length, always have their words, and point into the body.
fn assert_findings(report: &Report, len: u64) {
    let findings = &report.findings;
    assert!(findings.len() <= SHOWN_FINDINGS);
    assert!(findings.len() as u64 <= report.findings_total);
    for finding in findings {
        let of_id = findings.iter().filter(|other| other.id == finding.id).count();
        assert!(of_id <= SHOWN_OF_ONE_ID, "{}: {of_id} are shown", finding.id);
        let entry = finding.id.entry();
        assert_eq!((finding.title, finding.fix), (entry.title, entry.fix));
        assert!(!finding.title.trim().is_empty() && !finding.fix.trim().is_empty(), "{finding:?}");
        // What exactly arrived comes first, then what the catalogue says of it.
        let detail = finding.explanation.strip_suffix(entry.explanation).expect("its explanation");
        assert!(!detail.trim().is_empty() && !entry.explanation.trim().is_empty(), "{finding:?}");
        assert!(detail.len() <= DETAIL_BYTES + 1, "{}: {} bytes", finding.id, detail.len());
        assert!(finding.explanation.chars().all(is_visible), "{finding:?}");
        assert!(finding.offset.is_none_or(|offset| offset <= len), "{finding:?}");
        assert!(finding.snippets.iter().all(|it| !it.code.trim().is_empty()), "{finding:?}");
    }
}

/// Each question is raised once, has its words and at least one answer, and points into the body.
fn assert_second_opinions(report: &Report, len: u64) {
    let opinions = &report.second_opinions;
    for (number, opinion) in opinions.iter().enumerate() {
        let earlier = &opinions[..number];
        assert!(earlier.iter().all(|other| other.question != opinion.question), "{opinion:?}");
        assert!(!opinion.title.is_empty() && opinion.title.len() <= OPINION_BYTES, "{opinion:?}");
        assert!(!opinion.rows.is_empty());
        assert!(opinion.title.chars().all(is_visible), "{opinion:?}");
        assert_said(&opinion.title, &opinion.title_detail);
        for row in &opinion.rows {
            assert!(!row.reads.is_empty() && row.reads.len() <= OPINION_BYTES, "{row:?}");
            assert!(row.reads.chars().all(is_visible), "{row:?}");
            assert_said(&row.reads, &row.detail);
            assert!(!row.reader.is_empty() && !row.source.is_empty());
        }
        assert!(opinion.offset.is_none_or(|offset| offset <= len), "{opinion:?}");
        assert!(opinion.part.is_none_or(|part| part < report.parts_total), "{opinion:?}");
    }
}

/// A sentence is what its detail says, and the detail has each of its values, once, and no others.
fn assert_said(sentence: &str, detail: &Detail) {
    assert_eq!(sentence, detail.to_string());
    let mut names: Vec<&str> = detail.values.iter().map(|(name, _)| *name).collect();
    assert!(detail.pattern.fits(&names), "{detail:?}");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), detail.values.len(), "{detail:?}");
}

/// The wire view shows the body's own bytes, and its spans cover them in order and without gaps.
fn assert_sample(report: &Report, body: &[u8]) {
    let sample = &report.sample;
    let head = &body[..body.len().min(SAMPLE_HEAD_BYTES)];
    assert_eq!(sample.head_base64.0, head);
    let has_tail = body.len() > SAMPLE_HEAD_BYTES;
    assert_eq!(sample.tail_base64.is_some(), has_tail);
    assert_eq!(sample.tail_offset.is_some(), has_tail);
    let mut covered = vec![(0, head.len() as u64)];
    if let (Some(tail), Some(offset)) = (&sample.tail_base64, sample.tail_offset) {
        let expected = (body.len() - SAMPLE_TAIL_BYTES.min(body.len())).max(SAMPLE_HEAD_BYTES);
        assert_eq!(offset, expected as u64);
        assert_eq!(tail.0, body[expected..]);
        covered.push((offset, body.len() as u64));
    }
    // Without a gap, one span may go from the head into the tail.
    if let [(_, head_end), (tail_start, end)] = covered[..]
        && head_end == tail_start
    {
        covered = vec![(0, end)];
    }
    let mut spans = sample.spans.iter().peekable();
    for (start, end) in covered {
        let mut at = start;
        while at < end {
            let span = spans.next().expect("spans cover the sample");
            assert_eq!(span.start, at, "no gap and no overlap");
            assert!(span.end > span.start && span.end <= end);
            at = span.end;
        }
    }
    assert_eq!(spans.next(), None, "no span outside the sample");
    if body.len() <= SAMPLE_HEAD_BYTES + SAMPLE_TAIL_BYTES {
        for row in &report.ledger {
            let spanned: u64 = sample
                .spans
                .iter()
                .filter(|span| span.kind == row.kind)
                .map(|span| span.end - span.start)
                .sum();
            assert_eq!(spanned, row.bytes, "the spans of {} are its ledger row", row.kind);
        }
    }
}
