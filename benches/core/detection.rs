//! Telling a type from 64 KiB in memory, and keeping the windows of a stream.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use weighbridge::mime::content::{Collector, Content, HEAD_BYTES, Windows};

use crate::bodies;

/// What the files are filled with, up to 64 KiB, and how they begin.
#[derive(Debug, Clone, Copy)]
enum File {
    Png,
    Zip,
    Mp3,
    Json,
    Xml,
    Html,
    Csv,
    Sql,
    GraphQl,
    JavaScript,
    Css,
    Prose,
    Noise,
}

const FILES: [File; 13] = [
    File::Png,
    File::Zip,
    File::Mp3,
    File::Json,
    File::Xml,
    File::Html,
    File::Csv,
    File::Sql,
    File::GraphQl,
    File::JavaScript,
    File::Css,
    File::Prose,
    File::Noise,
];

impl File {
    fn bytes(self) -> Vec<u8> {
        let (beginning, filling): (&[u8], &[u8]) = match self {
            File::Png => return [b"\x89PNG\r\n\x1a\n", &bodies::noise()[8..HEAD_BYTES]].concat(),
            File::Zip => (
                b"",
                b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\0\0\0\x04\0\0\0\x05\0\0\0a.txttext",
            ),
            File::Mp3 => (b"ID3\x04\0\0\0\0\0\x10", b"\0\0\0\0\x12"),
            File::Json => {
                (b"[", b"{\"name\": \"value\", \"number\": 12.5, \"list\": [true, null]},\n")
            }
            File::Xml => {
                (b"<?xml version=\"1.0\"?>\n<list>\n", b"  <item id=\"7\">text of it</item>\n")
            }
            File::Html => (
                b"<!-- page -->\n<!DOCTYPE html>\n<body>",
                b"<p class=\"x\">words <b>bold</b></p>\n",
            ),
            File::Csv => (b"id,name,price,date\n", b"17,\"Lamp, large\",12.50,2026-01-31\n"),
            File::Sql => (b"-- dump\n", b"INSERT INTO lamps (id, name) VALUES (17, 'large');\n"),
            File::GraphQl => (b"# schema\n", b"type Lamp {\n  id: ID!\n  name: String\n}\n\n"),
            File::JavaScript => (
                b"'use strict';\n",
                b"export function lamp(id) {\n  return lamps[id] ?? null;\n}\n",
            ),
            File::Css => (
                b"@charset \"utf-8\";\n",
                b".lamp > a:hover {\n  color: #fed;\n  margin: 0 auto;\n}\n",
            ),
            File::Prose => (b"", b"A lamp stood on the table, and its light was warm.\n"),
            File::Noise => return bodies::noise()[..HEAD_BYTES].to_vec(),
        };
        let filling = filling.iter().copied().cycle().take(HEAD_BYTES - beginning.len());
        beginning.iter().copied().chain(filling).collect()
    }
}

/// This crate's rules.
#[divan::bench(args = FILES, sample_count = 100)]
fn ours(bencher: Bencher<'_, '_>, file: File) {
    let bytes = file.bytes();
    bencher.bench(|| Content::of(black_box(&Windows::of(&bytes))).media_type());
}

/// infer, which knows signatures and nothing of text.
#[divan::bench(args = FILES, sample_count = 100)]
fn infer(bencher: Bencher<'_, '_>, file: File) {
    let bytes = file.bytes();
    bencher.bench(|| infer::get(black_box(&bytes)).map(|it| it.mime_type()));
}

/// What a stream pays for its windows, in pieces of 64 KiB.
#[divan::bench(sample_count = 15, sample_size = 1)]
fn windows_of_a_stream(bencher: Bencher<'_, '_>) {
    let file = bodies::noise();
    bencher.counter(BytesCount::new(file.len())).bench(|| {
        let mut collector = Collector::new();
        file.chunks(64 << 10).for_each(|piece| collector.push(black_box(piece)));
        collector.windows().len()
    });
}
