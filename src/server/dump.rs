//! The wire view of pages without script: the body's first and last bytes, eight a line, each in the
//! colour of its kind, and those marked that findings point to.

use std::fmt::Write as _;

use super::words::printable;
use crate::report::{Kind, Report, Sample, Span};

/// Where there is room, two lines stand beside each other.
const PER_LINE: usize = 8;
const FEWEST_OFFSET_DIGITS: usize = 4;

/// Consecutive bytes of the body.
pub(crate) struct Block {
    /// Bytes before it that are not shown.
    pub(crate) gap: u64,
    /// Its lines.
    pub(crate) lines: Vec<Line>,
}

/// At most eight bytes.
pub(crate) struct Line {
    /// Offset of the first, in as many hexadecimal digits as the body's last takes, or four.
    pub(crate) offset: String,
    /// Runs of one kind, their bytes as digits.
    pub(crate) runs: Vec<Run>,
    /// The bytes as text, in pieces of which every other one is marked, the first is not.
    pub(crate) text: Vec<String>,
}

/// Bytes of one kind, or a marked one.
pub(crate) struct Run {
    /// What they are there for, by name.
    pub(crate) kind: &'static str,
    /// The body offset, where it is a byte that a finding points to.
    pub(crate) marked: Option<u64>,
    /// Two digits and a blank for each.
    pub(crate) hex: String,
}

/// The sample of a report.
pub(crate) fn blocks(report: &Report) -> Vec<Block> {
    let Sample { head_base64: head, tail_base64: tail, tail_offset, spans } = &report.sample;
    let mut marks: Vec<u64> = report.findings.iter().filter_map(|it| it.offset).collect();
    marks.sort_unstable();
    let digits = offset_digits(report.sizes.body_bytes);
    let block =
        |gap, start, bytes| Block { gap, lines: lines(start, bytes, digits, spans, &marks) };
    let mut blocks = Vec::new();
    if !head.0.is_empty() {
        blocks.push(block(0, 0, &head.0));
    }
    let (Some(tail), Some(offset)) = (tail, tail_offset) else { return blocks };
    match offset.saturating_sub(head.0.len() as u64) {
        0 => blocks = vec![block(0, 0, &[&head.0[..], &tail.0[..]].concat())],
        gap => blocks.push(block(gap, *offset, &tail.0)),
    }
    blocks
}

/// The kinds in the sample, each once, in the order in which they come first.
pub(crate) fn kinds(report: &Report) -> Vec<Kind> {
    let mut kinds = Vec::new();
    for span in &report.sample.spans {
        if !kinds.contains(&span.kind) {
            kinds.push(span.kind);
        }
    }
    kinds
}

/// As `offsetDigits` of `static/elements/wire/dump.js`.
fn offset_digits(total: u64) -> usize {
    format!("{:x}", total.saturating_sub(1)).len().max(FEWEST_OFFSET_DIGITS)
}

fn lines(start: u64, bytes: &[u8], digits: usize, spans: &[Span], marks: &[u64]) -> Vec<Line> {
    (start..)
        .step_by(PER_LINE)
        .zip(bytes.chunks(PER_LINE))
        .map(|(at, bytes)| line(at, bytes, digits, spans, marks))
        .collect()
}

fn line(start: u64, bytes: &[u8], digits: usize, spans: &[Span], marks: &[u64]) -> Line {
    let mut runs: Vec<Run> = Vec::new();
    let mut text = vec![String::new()];
    for (at, byte) in (start..).zip(bytes) {
        let span = spans.get(spans.partition_point(|span| span.end <= at));
        let kind = span.map_or("", |span| span.kind.as_str());
        let marked = marks.binary_search(&at).is_ok().then_some(at);
        match runs.last_mut() {
            Some(run) if marked.is_none() && run.marked.is_none() && run.kind == kind => {
                push_hex(&mut run.hex, *byte);
            }
            _ => {
                let mut hex = String::new();
                push_hex(&mut hex, *byte);
                runs.push(Run { kind, marked, hex });
            }
        }
        // Marked pieces are those with odd numbers.
        if marked.is_some() == (text.len() % 2 == 1) {
            text.push(String::new());
        }
        if let Some(piece) = text.last_mut() {
            piece.push_str(&printable(&[*byte]));
        }
    }
    Line { offset: format!("{start:0digits$x}"), runs, text }
}

fn push_hex(hex: &mut String, byte: u8) {
    // Writing to a String cannot fail.
    let _written = write!(hex, "{byte:02x} ");
}

#[cfg(test)]
mod tests {
    use super::{line, offset_digits};
    use crate::report::{Kind, Span};

    #[test]
    fn a_line_is_cut_where_the_kind_changes_and_around_marks() {
        let spans = [
            Span { start: 0, end: 20, kind: Kind::Delimiter, part: None },
            Span { start: 20, end: 99, kind: Kind::Payload, part: Some(0) },
        ];
        let line = line(16, b"--B\r\nabc", 4, &spans, &[3, 18, 22, 99]);
        let runs: Vec<_> =
            line.runs.iter().map(|run| (run.kind, run.marked, run.hex.as_str())).collect();
        assert_eq!(
            runs,
            [
                ("delimiter", None, "2d 2d "),
                ("delimiter", Some(18), "42 "),
                ("delimiter", None, "0d "),
                ("payload", None, "0a 61 "),
                ("payload", Some(22), "62 "),
                ("payload", None, "63 "),
            ]
        );
        assert_eq!(line.text, ["--", "B", "··a", "b", "c"]);
        assert_eq!(line.offset, "0010");
    }

    #[test]
    fn offsets_are_as_wide_as_the_last_of_them_and_no_narrower_than_four_digits() {
        assert_eq!([0, 1, 0x1_0000, 0x1_0001, u64::MAX].map(offset_digits), [4, 4, 4, 5, 16]);
    }
}
