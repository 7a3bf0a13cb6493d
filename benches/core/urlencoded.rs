//! `application/x-www-form-urlencoded` against form_urlencoded, which gets the whole body at once.

use divan::Bencher;
use divan::counter::BytesCount;
use weighbridge::report::Encoding;

use crate::bodies::{self, Body};
use crate::ours;

#[derive(Debug, Clone, Copy)]
enum Contender {
    Reader,
    Inspection,
    FormUrlencoded,
}

use Contender::{FormUrlencoded, Inspection, Reader};

const ALL: [Contender; 3] = [Reader, Inspection, FormUrlencoded];

#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn noise(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::file(Encoding::Urlencoded, &bodies::noise()));
}

/// Spaces are written as `+`.
#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn text(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::file(Encoding::Urlencoded, &bodies::text("\n")));
}

/// Nothing to decode at all.
#[divan::bench(args = ALL, sample_count = 15, sample_size = 1)]
fn letters(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::file(Encoding::Urlencoded, &bodies::repeat("weighbridge")));
}

/// Escapes of three bytes each, as all Korean text has them.
#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn korean(bencher: Bencher<'_, '_>, contender: Contender) {
    let text = bodies::repeat("같은 파일을 네 가지 인코딩으로 ");
    run(bencher, contender, &bodies::file(Encoding::Urlencoded, &text));
}

/// A literal and an escape in turn, the shortest runs there are.
#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn letter_and_escape_in_turn(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::urlencoded_file(&bodies::repeat("a%20")));
}

#[divan::bench(args = ALL, sample_count = 15, sample_size = 1)]
fn tiny_pairs_200_000(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::tiny_pairs());
}

/// The rival gets the whole body, since it cannot take pieces.
#[divan::bench(args = ALL, sample_count = 50, sample_size = 1)]
fn byte_by_byte_64_kib(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::byte_by_byte(Encoding::Urlencoded));
}

fn run(bencher: Bencher<'_, '_>, contender: Contender, body: &Body) {
    let bencher = bencher.counter(BytesCount::new(body.bytes.len()));
    match contender {
        Reader => bencher.bench(|| ours::read(body)),
        Inspection => bencher.bench(|| ours::inspect(body, None)),
        FormUrlencoded => bencher.bench(|| form_urlencoded(&body.bytes)),
    }
}

fn form_urlencoded(body: &[u8]) -> (usize, usize) {
    let (mut parts, mut bytes) = (0, 0);
    for (name, value) in form_urlencoded::parse(body) {
        parts += 1;
        bytes += divan::black_box(name).len() + divan::black_box(value).len();
    }
    (parts, bytes)
}
