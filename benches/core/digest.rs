//! What the digest takes of an inspection: each encoding without one and with each, and the digest
//! alone over the same payload. Throughput is of the payload here.

use divan::Bencher;
use divan::counter::BytesCount;
use sha2::Digest as _;
use weighbridge::report::{DigestAlgorithm, Encoding};

use crate::{bodies, ours};

#[derive(Debug, Clone, Copy)]
enum Taken {
    NoDigest,
    Sha256,
    Blake3,
}

const ALL: [Taken; 3] = [Taken::NoDigest, Taken::Sha256, Taken::Blake3];

#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn multipart(bencher: Bencher<'_, '_>, taken: Taken) {
    run(bencher, Encoding::Multipart, taken);
}

#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn raw(bencher: Bencher<'_, '_>, taken: Taken) {
    run(bencher, Encoding::Raw, taken);
}

#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn urlencoded(bencher: Bencher<'_, '_>, taken: Taken) {
    run(bencher, Encoding::Urlencoded, taken);
}

#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn json(bencher: Bencher<'_, '_>, taken: Taken) {
    run(bencher, Encoding::Json, taken);
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn sha256_alone(bencher: Bencher<'_, '_>) {
    let payload = bodies::noise();
    bencher.counter(BytesCount::new(payload.len())).bench(|| sha2::Sha256::digest(&payload));
}

fn run(bencher: Bencher<'_, '_>, encoding: Encoding, taken: Taken) {
    let payload = bodies::noise();
    let body = &bodies::file(encoding, &payload);
    let digest = match taken {
        Taken::NoDigest => None,
        Taken::Sha256 => Some(DigestAlgorithm::Sha256),
        Taken::Blake3 => Some(DigestAlgorithm::Blake3),
    };
    bencher.counter(BytesCount::new(payload.len())).bench(|| ours::inspect(body, digest));
}
