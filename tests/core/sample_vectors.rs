//! The wire view of bodies whose length is near those of its head and tail, in every encoding.

use weighbridge::encode::{Boundary, Encoder, FileLabel, content_type};
use weighbridge::inspect::Options;
use weighbridge::report::Encoding;

use crate::laws::{assert_laws, inspect_pieces, request};

/// Body bytes, and where the tail begins.
const LENGTHS: [(usize, Option<u64>); 9] = [
    (1, None),
    (4_095, None),
    (4_096, None),
    (4_097, Some(4_096)),
    (5_119, Some(4_096)),
    (5_120, Some(4_096)),
    (5_121, Some(4_097)),
    (6_144, Some(5_120)),
    (20_000, Some(18_976)),
];

#[test]
fn every_byte_behind_the_head_is_shown_up_to_five_kibibytes_and_then_the_last_one() {
    for encoding in Encoding::ALL {
        for (len, tail_offset) in LENGTHS {
            let Some((content_type, body)) = body_of(encoding, len) else { continue };
            let head = request(&content_type);
            let report = inspect_pieces(&head, &Options::default(), [body.as_slice()]);
            assert_laws(&report, &body);
            assert_eq!(report.encoding, encoding);
            let sample = &report.sample;
            assert_eq!(sample.tail_offset, tail_offset, "{encoding:?}, {len} bytes");
            let tail = tail_offset.map(|at| &body[usize::try_from(at).unwrap()..]);
            assert_eq!(sample.tail_base64.as_ref().map(|it| it.0.as_slice()), tail);
            for chunk in [1, 7, 1_023, 1_024, 4_095, 4_096, 4_097] {
                let cut = inspect_pieces(&head, &Options::default(), body.chunks(chunk));
                assert_eq!(cut, report, "{encoding:?}, {len} bytes in pieces of {chunk}");
            }
        }
    }
}

#[test]
fn a_span_goes_on_from_the_head_into_the_tail_where_nothing_is_between_them() {
    let (content_type, body) = body_of(Encoding::Raw, 5_000).unwrap();
    let report = inspect_pieces(&request(&content_type), &Options::default(), [body.as_slice()]);
    let spans: Vec<_> = report.sample.spans.iter().map(|span| (span.start, span.end)).collect();
    assert_eq!(spans, [(0, 5_000)]);
}

/// A body of a file in an encoding that is so long, with its type; `None` where the encoding has none.
fn body_of(encoding: Encoding, len: usize) -> Option<(String, Vec<u8>)> {
    let boundary = Boundary::numbered(1);
    // Base64 grows by four, so that the name must give the rest.
    (1..=4).find_map(|name| {
        let label = FileLabel::new("n".repeat(name), "application/octet-stream");
        let body = |payload: usize| {
            let mut body = Vec::new();
            let mut encoder = Encoder::begin(encoding, &label, &boundary, &mut body);
            let piece: Vec<u8> = (b'A'..=b'Z').cycle().take(payload).collect();
            encoder.push(&piece, &mut body);
            encoder.finish(&mut body);
            body
        };
        let rest = len.checked_sub(body(0).len())?;
        let payload = if encoding == Encoding::Json { rest / 4 * 3 } else { rest };
        let body = body(payload);
        (body.len() == len).then(|| (content_type(encoding, &label, &boundary), body))
    })
}
