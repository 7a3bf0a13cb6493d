//! `multipart/form-data` against multer and actix-multipart.

use std::convert::Infallible;

use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use bytes::Bytes;
use divan::Bencher;
use divan::counter::BytesCount;
use futures_util::{StreamExt as _, stream};
use tokio::runtime::{Builder, Runtime};
use weighbridge::report::Encoding;

use crate::bodies::{self, Body};
use crate::ours;

#[derive(Debug, Clone, Copy)]
enum Contender {
    Reader,
    Inspection,
    Multer,
    ActixMultipart,
}

use Contender::{ActixMultipart, Inspection, Multer, Reader};

const ALL: [Contender; 4] = [Reader, Inspection, Multer, ActixMultipart];

#[divan::bench(args = ALL, sample_count = 15, sample_size = 1)]
fn noise(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::file(Encoding::Multipart, &bodies::noise()));
}

#[divan::bench(args = ALL, sample_count = 15, sample_size = 1)]
fn text_in_crlf_lines(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::file(Encoding::Multipart, &bodies::text("\r\n")));
}

#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn line_breaks_only(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::file(Encoding::Multipart, &bodies::repeat("\r\n")));
}

/// Lines that begin as the delimiter does and break off before its last character.
#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn near_boundaries(bencher: Bencher<'_, '_>, contender: Contender) {
    let boundary = bodies::boundary();
    let near = format!("\r\n--{}", &boundary.as_str()[..boundary.as_str().len() - 1]);
    run(bencher, contender, &bodies::file(Encoding::Multipart, &bodies::repeat(&near)));
}

/// As [`near_boundaries`], with a short beginning of the boundary.
#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn short_near_boundaries(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::file(Encoding::Multipart, &bodies::repeat("\r\n-----Weigh")));
}

#[divan::bench(args = ALL, sample_count = 15, sample_size = 1)]
fn tiny_parts_200_000(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::tiny_parts());
}

#[divan::bench(args = ALL, sample_count = 50, sample_size = 1)]
fn byte_by_byte_64_kib(bencher: Bencher<'_, '_>, contender: Contender) {
    run(bencher, contender, &bodies::byte_by_byte(Encoding::Multipart));
}

fn run(bencher: Bencher<'_, '_>, contender: Contender, body: &Body) {
    let bencher = bencher.counter(BytesCount::new(body.bytes.len()));
    match contender {
        Reader => bencher.bench(|| ours::read(body)),
        Inspection => bencher.bench(|| ours::inspect(body, None)),
        Multer => {
            let runtime = runtime();
            bencher
                .with_inputs(|| body.pieces())
                .bench_values(|pieces| runtime.block_on(multer(pieces)));
        }
        ActixMultipart => {
            let runtime = runtime();
            let mut headers = HeaderMap::new();
            let content_type = HeaderValue::from_str(&body.content_type);
            headers.insert(CONTENT_TYPE, content_type.expect("an ASCII boundary"));
            bencher
                .with_inputs(|| body.pieces())
                .bench_values(|pieces| runtime.block_on(actix_multipart(&headers, pieces)));
        }
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().build().expect("a runtime without drivers")
}

async fn multer(pieces: Vec<Bytes>) -> (usize, usize) {
    let stream = stream::iter(pieces.into_iter().map(Ok::<_, Infallible>));
    let mut multipart = multer::Multipart::new(stream, bodies::boundary().as_str());
    let (mut parts, mut bytes) = (0, 0);
    while let Some(mut field) = multipart.next_field().await.expect("a sound body") {
        parts += 1;
        while let Some(chunk) = field.chunk().await.expect("a sound body") {
            bytes += divan::black_box(chunk).len();
        }
    }
    (parts, bytes)
}

async fn actix_multipart(headers: &HeaderMap, pieces: Vec<Bytes>) -> (usize, usize) {
    let stream = stream::iter(pieces.into_iter().map(Ok::<_, PayloadError>));
    let mut multipart = actix_multipart::Multipart::new(headers, stream);
    let (mut parts, mut bytes) = (0, 0);
    while let Some(field) = multipart.next().await {
        let mut field = field.expect("a sound body");
        parts += 1;
        while let Some(chunk) = field.next().await {
            bytes += divan::black_box(chunk.expect("a sound body")).len();
        }
    }
    (parts, bytes)
}
