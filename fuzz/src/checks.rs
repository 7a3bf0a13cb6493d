//! What must hold for any input, one function a target.
//!
//! An input begins with four characters that say how the rest is sent; in hand-made seeds they are
//! digits. The rest is the body.
//!
//! ```text
//!   0 0 2 5 body…
//!   │ │ └─┴── sizes of the pieces in which the body comes, in turn, less one
//!   │ └────── the options
//!   └──────── the Content-Type
//! ```

use weighbridge::encode::{Boundary, Encoder, FileLabel, content_type};
use weighbridge::inspect::Options;
use weighbridge::mime::content::{self, Collector, HEAD_BYTES, Windows};
use weighbridge::mime::verdict::{self, Seen};
use weighbridge::mime::{Disposition, MediaType, extension, grammar};
use weighbridge::report::{Agreement, DigestAlgorithm, Encoding, Report, Role};

use crate::laws::{
    assert_laws, assert_laws_of_sizes, faults_of_writing, inspect_pieces, request, without_findings,
};

const MULTIPART: [&str; 8] = [
    "multipart/form-data; boundary=B",
    "multipart/form-data; boundary=------WebKitFormBoundary",
    "multipart/form-data; boundary=--",
    "multipart/form-data",
    "multipart/mixed; boundary=\"a b\"; charset=utf-8; boundary=c",
    "multipart/form-data; boundary=\"\"",
    "multipart/form-data; boundary=\"a\r\nb\"",
    "multipart/form-data; boundary=-",
];

const RAW: [&str; 4] = ["application/octet-stream", "image/png", "text/plain", ""];

const CODINGS: [&str; 8] =
    ["gzip", "deflate", "br", "zstd", "gzip,br", "zstd,gzip", "deflate,deflate", "compress"];

/// Any body of a multipart type, and a part's content.
pub fn multipart(input: &[u8]) {
    if let Some(sent) = Sent::read(input) {
        sent.check(sent.choice(&MULTIPART));
        sent.check_round_trip(Encoding::Multipart);
    }
}

/// Any urlencoded body, and a value.
pub fn urlencoded(input: &[u8]) {
    if let Some(sent) = Sent::read(input) {
        sent.check("application/x-www-form-urlencoded");
        sent.check_round_trip(Encoding::Urlencoded);
    }
}

/// Any JSON body, and a file in one.
pub fn json(input: &[u8]) {
    if let Some(sent) = Sent::read(input) {
        sent.check("application/json");
        sent.check_round_trip(Encoding::Json);
    }
}

/// Any raw body.
pub fn raw(input: &[u8]) {
    if let Some(sent) = Sent::read(input) {
        let report = sent.check(sent.choice(&RAW));
        if report.encoding == Encoding::Raw {
            assert_eq!(report.sizes.payload_bytes, sent.body.len() as u64);
        }
        sent.check_round_trip(Encoding::Raw);
    }
}

/// Any bytes under a content coding.
pub fn coding(input: &[u8]) {
    if let Some(sent) = Sent::read(input) {
        let mut request = request("application/json");
        request.content_encoding = sent.choice(&CODINGS).split(',').map(str::to_owned).collect();
        let inspect = |pieces: &mut dyn Iterator<Item = &[u8]>| {
            inspect_pieces(&request, &sent.options, std::iter::from_fn(|| pieces.next()))
        };
        let whole = inspect(&mut [sent.body].into_iter());
        assert_eq!(whole.sizes.coded_bytes, Some(sent.body.len() as u64));
        assert_laws_of_sizes(&whole);
        assert_eq!(inspect(&mut sent.pieces(sent.body)), whole, "in pieces of {:?}", sent.sizes);
        assert_eq!(inspect(&mut sent.body.chunks(1)), whole, "byte by byte");
    }
}

/// A field's value, a file's name and its content, a line feed between them.
pub fn mime(input: &[u8]) {
    let mut lines = input.splitn(3, |&byte| byte == b'\n');
    let mut line = || lines.next().unwrap_or_default();
    let (field, filename, head) = (line(), line(), line());
    let (field_text, filename) =
        (String::from_utf8_lossy(field), String::from_utf8_lossy(filename));

    let media_type = MediaType::parse(&field_text);
    let essence = media_type.as_ref().map(|it| it.essence.clone());
    assert_eq!(grammar::essence_of(&field_text), essence);
    if let Some(media_type) = &media_type {
        assert_eq!(media_type.essence, media_type.essence.to_ascii_lowercase());
        assert!(grammar::is_token(media_type.top_level()));
        assert!(grammar::is_token(media_type.subtype()));
        for parameter in &media_type.parameters {
            assert_eq!(parameter.token, grammar::is_token(&parameter.value), "{parameter:?}");
        }
    }
    let disposition = Disposition::parse(field);
    assert_eq!(disposition.kind, disposition.kind.to_ascii_lowercase());

    let by_content = content::by_content(head);
    check_detection_at_cuts(head, 1 + filename.len());
    check_detection_at_cuts(&stretched(head), 1 + 997 * filename.len());
    let mime = verdict::opinions(Some(&field_text), Some(&filename), head);
    assert_eq!(mime.by_content.as_deref(), by_content);
    let mut meanings = extension::meanings(&filename);
    match &mime.by_extension {
        Some(told) => assert!(meanings.any(|meaning| meaning.eq_ignore_ascii_case(told))),
        None => assert_eq!(meanings.next(), None),
    }
    assert!(by_content.is_none() || mime.agreement != Agreement::Unknown);
    assert!(by_content.is_none() || mime.verdict.is_some());
    if let Some(verdict) = &mime.verdict {
        let opinions = [essence.as_deref(), mime.by_extension.as_deref(), by_content];
        assert!(opinions.contains(&Some(verdict.as_str())), "{verdict} is nobody's opinion");
    }
}

/// What is detected does not depend on how the file comes.
fn check_detection_at_cuts(file: &[u8], piece_bytes: usize) {
    let whole = Seen::of(&Windows::of(file));
    let mut collector = Collector::new();
    file.chunks(piece_bytes).for_each(|piece| collector.push(piece));
    assert_eq!(Seen::of(&collector.windows()), whole);
}

/// The same beginning and end, so far apart that no window has both.
fn stretched(file: &[u8]) -> Vec<u8> {
    let filler = vec![file.last().copied().unwrap_or_default(); 3 * HEAD_BYTES];
    [file, &filler, file].concat()
}

/// A body and how it is sent.
struct Sent<'a> {
    choice: u8,
    options: Options,
    sizes: [usize; 2],
    body: &'a [u8],
}

impl<'a> Sent<'a> {
    fn read(input: &'a [u8]) -> Option<Sent<'a>> {
        let (&[choice, options, first, second], body) = input.split_first_chunk()?;
        let [choice, options, first, second] =
            [choice, options, first, second].map(|byte| byte.wrapping_sub(b'0'));
        let options = Options {
            file: match options % 3 {
                0 => None,
                1 => Some("note".to_owned()),
                _ => Some(String::new()),
            },
            digest: Some(DigestAlgorithm::Sha256).filter(|_| options % 2 == 0),
            ..Options::default()
        };
        let sizes = [first, second].map(|size| 1 + usize::from(size));
        Some(Sent { choice, options, sizes, body })
    }

    fn choice(&self, types: &[&'static str]) -> &'static str {
        types[usize::from(self.choice) % types.len()]
    }

    /// The laws over the body as it is, whole, in its pieces and byte by byte.
    fn check(&self, content_type: &str) -> Report {
        let mut request = request(content_type);
        request.content_type = request.content_type.filter(|it| !it.is_empty());
        let whole = inspect_pieces(&request, &self.options, [self.body]);
        assert_laws(&whole, self.body);
        let in_pieces = inspect_pieces(&request, &self.options, self.pieces(self.body));
        assert_eq!(in_pieces, whole, "in pieces of {:?}", self.sizes);
        let byte_by_byte = inspect_pieces(&request, &self.options, self.body.chunks(1));
        assert_eq!(byte_by_byte, whole, "byte by byte");
        let silent = Options { findings: false, ..self.options.clone() };
        let unlooked = inspect_pieces(&request, &silent, [self.body]);
        assert_eq!(unlooked, without_findings(&whole), "the rules change no reading");
        whole
    }

    /// The body taken as a file that is encoded comes out again.
    fn check_round_trip(&self, encoding: Encoding) {
        let payload = self.body;
        let label = FileLabel::new("p.bin", "");
        let boundary = Boundary::numbered(0xF);
        if payload.windows(boundary.as_str().len()).any(|it| it == boundary.as_str().as_bytes()) {
            return;
        }
        let mut body = Vec::new();
        let mut encoder = Encoder::begin(encoding, &label, &boundary, &mut body);
        self.pieces(payload).for_each(|piece| encoder.push(piece, &mut body));
        encoder.finish(&mut body);

        let options = Options::default();
        let content_type = content_type(encoding, &label, &boundary);
        let report = inspect_pieces(&request(&content_type), &options, self.pieces(&body));
        assert_laws(&report, &body);
        let file = report.parts.iter().find(|part| part.role == Role::File).expect("a file");
        let raw = inspect_pieces(&request("application/octet-stream"), &options, [payload]);
        assert_eq!(file.bytes, payload.len() as u64);
        assert_eq!(file.head_base64, raw.parts[0].head_base64);
        assert_eq!(file.digest, raw.parts[0].digest);
        let faults = faults_of_writing(&report);
        assert!(faults.is_empty(), "a sound body: {faults:?}");
    }

    /// The bytes in pieces of the two sizes in turn.
    fn pieces<'b>(&self, bytes: &'b [u8]) -> impl Iterator<Item = &'b [u8]> + use<'b> {
        let mut sizes = self.sizes.into_iter().cycle();
        let mut rest = bytes;
        std::iter::from_fn(move || {
            let size = sizes.next()?.min(rest.len());
            let (piece, after) = rest.split_at(size);
            rest = after;
            (!piece.is_empty()).then_some(piece)
        })
    }
}
