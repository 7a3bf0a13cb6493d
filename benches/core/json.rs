//! JSON with base64 against serde_json, which gets the whole body at once, and base64 after it.

use std::fmt;
use std::io::{self, Read};

use base64::Engine;
use base64::engine::general_purpose::{self, GeneralPurpose};
use base64::engine::{GeneralPurposeConfig, Simd};
use divan::Bencher;
use divan::counter::BytesCount;
use serde::Deserialize;
use serde::de::{Deserializer as _, MapAccess, Visitor};
use weighbridge::report::Encoding;

use crate::bodies::{self, Body};
use crate::ours;

#[derive(Debug, Clone, Copy)]
enum Contender {
    Reader,
    Inspection,
    /// serde_json, and the base64 crate's usual engine where there is base64.
    Serde,
    /// serde_json and the base64 crate's vector engine.
    SerdeAndSimd,
}

use Contender::{Inspection, Reader, Serde, SerdeAndSimd};

const ALL: [Contender; 4] = [Reader, Inspection, Serde, SerdeAndSimd];
const WITHOUT_BASE64: [Contender; 3] = [Reader, Inspection, Serde];

const STANDARD: GeneralPurpose = general_purpose::STANDARD;

#[derive(Deserialize)]
struct Borrowed<'a> {
    filename: &'a str,
    r#type: &'a str,
    data: &'a str,
}

#[derive(Deserialize)]
struct Owned {
    filename: String,
    r#type: String,
    data: String,
}

#[derive(Deserialize)]
struct ByteValues {
    data: Vec<u8>,
}

#[divan::bench(args = ALL, sample_count = 15, sample_size = 1)]
fn base64(bencher: Bencher<'_, '_>, contender: Contender) {
    let body = bodies::file(Encoding::Json, &bodies::noise());
    run(bencher, contender, &body, |engine| {
        let object: Borrowed<'_> = serde_json::from_slice(&body.bytes).expect("a sound body");
        object.filename.len() + object.r#type.len() + engine.decode(object.data)
    });
}

/// As PHP's json_encode writes it: every `/` with a backslash.
#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn base64_with_escaped_slashes(bencher: Bencher<'_, '_>, contender: Contender) {
    let text = STANDARD.encode(bodies::noise()).replace('/', "\\/");
    let body = bodies::json_data(format!("\"{text}\"").as_bytes());
    run(bencher, contender, &body, |engine| engine.decode(&owned(&body).data));
}

/// Lines of 76 characters (RFC 2045), their ends written as `\r\n`.
#[divan::bench(args = ALL, sample_count = 10, sample_size = 1)]
fn wrapped_base64(bencher: Bencher<'_, '_>, contender: Contender) {
    let text = STANDARD.encode(bodies::noise());
    let lines: Vec<&[u8]> = text.as_bytes().chunks(76).collect();
    let value = [b"\"", &lines.join(&br"\r\n"[..])[..], b"\""].concat();
    let body = bodies::json_data(&value);
    run(bencher, contender, &body, |engine| {
        let mut data = owned(&body).data;
        data.retain(|character| !character.is_ascii_whitespace());
        engine.decode(&data)
    });
}

/// A long text that is no base64, with an escape on every line.
#[divan::bench(args = WITHOUT_BASE64, sample_count = 10, sample_size = 1)]
fn text(bencher: Bencher<'_, '_>, contender: Contender) {
    let text = String::from_utf8(bodies::text("\n")).expect("ASCII");
    let body = bodies::json_data(&serde_json::to_vec(&text).expect("a string"));
    run(bencher, contender, &body, |_| owned(&body).data.len());
}

/// A text of escapes only, as Python writes Korean.
#[divan::bench(args = WITHOUT_BASE64, sample_count = 10, sample_size = 1)]
fn unicode_escapes(bencher: Bencher<'_, '_>, contender: Contender) {
    let value = [&b"\""[..], &bodies::repeat(r"\uac19\uc740"), b"\""].concat();
    let body = bodies::json_data(&value);
    run(bencher, contender, &body, |_| owned(&body).data.len());
}

#[divan::bench(args = WITHOUT_BASE64, sample_count = 10, sample_size = 1)]
fn byte_values(bencher: Bencher<'_, '_>, contender: Contender) {
    let noise = bodies::noise();
    let value = serde_json::to_vec(&noise[..noise.len() / 4]).expect("an array");
    let body = bodies::json_data(&value);
    run(bencher, contender, &body, |_| {
        let object: ByteValues = serde_json::from_slice(&body.bytes).expect("a sound body");
        divan::black_box(object.data).len()
    });
}

#[divan::bench(args = WITHOUT_BASE64, sample_count = 15, sample_size = 1)]
fn tiny_members_200_000(bencher: Bencher<'_, '_>, contender: Contender) {
    let body = bodies::tiny_members();
    run(bencher, contender, &body, |_| {
        let mut deserializer = serde_json::Deserializer::from_slice(&body.bytes);
        deserializer.deserialize_map(Members).expect("a sound body")
    });
}

/// The rival reads from a stream that has one byte at a time.
#[divan::bench(args = ALL, sample_count = 50, sample_size = 1)]
fn byte_by_byte_64_kib(bencher: Bencher<'_, '_>, contender: Contender) {
    let body = bodies::byte_by_byte(Encoding::Json);
    run(bencher, contender, &body, |engine| {
        let object: Owned =
            serde_json::from_reader(OneByteAtATime(&body.bytes)).expect("a sound body");
        engine.decode(&object.data)
    });
}

fn run(
    bencher: Bencher<'_, '_>,
    contender: Contender,
    body: &Body,
    rival: impl Fn(&Decoder) -> usize + Sync,
) {
    let bencher = bencher.counter(BytesCount::new(body.bytes.len()));
    match contender {
        Reader => bencher.bench(|| ours::read(body)),
        Inspection => bencher.bench(|| ours::inspect(body, None)),
        Serde => bencher.bench(|| rival(&Decoder::Usual)),
        SerdeAndSimd => {
            let decoder = Decoder::Simd(Box::new(Simd::standard(GeneralPurposeConfig::new())));
            bencher.bench(|| rival(&decoder));
        }
    }
}

enum Decoder {
    Usual,
    Simd(Box<Simd>),
}

impl Decoder {
    fn decode(&self, text: &str) -> usize {
        let decoded = match self {
            Decoder::Usual => STANDARD.decode(text),
            Decoder::Simd(engine) => engine.decode(text),
        };
        divan::black_box(decoded.expect("sound base64")).len()
    }
}

fn owned(body: &Body) -> Owned {
    let object: Owned = serde_json::from_slice(&body.bytes).expect("a sound body");
    divan::black_box((&object.filename, &object.r#type));
    object
}

/// Looks at every member and keeps none.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of strings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<usize, A::Error> {
        let mut bytes = 0;
        while let Some((name, value)) = map.next_entry::<&str, &str>()? {
            bytes += divan::black_box(name).len() + divan::black_box(value).len();
        }
        Ok(bytes)
    }
}

struct OneByteAtATime<'a>(&'a [u8]);

impl Read for OneByteAtATime<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let len = buffer.len().min(1);
        self.0.read(&mut buffer[..len])
    }
}
