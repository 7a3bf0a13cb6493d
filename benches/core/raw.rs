//! The raw body has no rival that reads it; copying the pieces is what any use of them costs.

use divan::Bencher;
use divan::counter::BytesCount;
use weighbridge::report::Encoding;

use crate::{bodies, ours};

#[derive(Debug, Clone, Copy)]
enum Contender {
    Reader,
    Inspection,
    Copy,
}

#[divan::bench(
    args = [Contender::Reader, Contender::Inspection, Contender::Copy],
    sample_count = 15,
    sample_size = 1
)]
fn noise(bencher: Bencher<'_, '_>, contender: Contender) {
    let body = &bodies::file(Encoding::Raw, &bodies::noise());
    let bencher = bencher.counter(BytesCount::new(body.bytes.len()));
    match contender {
        Contender::Reader => bencher.bench(|| ours::read(body)),
        Contender::Inspection => bencher.bench(|| ours::inspect(body, None)),
        Contender::Copy => {
            let mut copy = vec![0; body.piece_bytes];
            bencher.bench_local(|| {
                for piece in body.bytes.chunks(body.piece_bytes) {
                    divan::black_box(&mut copy)[..piece.len()].copy_from_slice(piece);
                }
            });
        }
    }
}
