//! The sniffing of browsers as Servo does it, in the crate `mime_classifier`.
//!
//! That crate is older than several changes to the standard, so the two do not always agree.
//! [`DIFFERENCES`] says where; any other difference fails.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use mime_classifier::{ApacheBugFlag, LoadContext, MimeClassifier, NoSniffFlag};
use proptest::prelude::*;
use weighbridge::mime::browser::{Context, HEADER_BYTES, Sniffed};
use weighbridge::mime::grammar::essence_of;

use crate::browser_vectors::{Row, WHITE_SPACE, rows, unknown_types};

/// One question, and both answers to it.
#[derive(Debug)]
struct Case<'a> {
    header: &'a [u8],
    supplied: Option<&'a str>,
    nosniff: bool,
    context: Option<Context>,
    ours: String,
    theirs: String,
}

/// Where the two differ: the section that decides, why, and how to know it.
type Difference = (&'static str, &'static str, fn(&Case) -> bool);

const DIFFERENCES: [Difference; 8] = [
    (
        "§7 step 1",
        "HTML was sniffed for feeds until July 2024; now what is declared as HTML is HTML",
        |case| {
            !case.nosniff
                && case.supplied.and_then(essence_of).as_deref() == Some("text/html")
                && case.ours == "text/html"
                && matches!(&*case.theirs, "application/rss+xml" | "application/atom+xml")
        },
    ),
    ("§6.2", "`.snd`, basic audio, is no longer in the table", |case| {
        case.theirs == "audio/basic" && case.header.starts_with(b".snd")
    }),
    ("§6.2.2", "WebM is told by its document type; theirs takes any EBML, as Matroska's", |case| {
        case.theirs == "video/webm" && case.header.starts_with(b"\x1a\x45\xdf\xa3")
    }),
    ("§6.2.3", "MP3 without ID3 is told by its frames; theirs does not know it", |case| {
        case.ours == "audio/mpeg" && case.header.starts_with(b"\xff")
    }),
    ("§6.3", "fonts have types of their own, and WOFF 2 is among them", |case| {
        case.context == Some(Context::Font)
            && match &*case.ours {
                "font/ttf" | "font/otf" | "font/collection" => {
                    case.theirs == "application/font-sfnt"
                }
                "font/woff" => case.theirs == "application/font-woff",
                "font/woff2" => true,
                _ => false,
            }
    }),
    ("§6.4", "RAR begins with `Rar!`; an earlier text had a blank there", |case| {
        let rar = "application/x-rar-compressed";
        case.ours == rar && case.header.starts_with(b"Rar!")
            || case.theirs == rar && case.header.starts_with(b"Rar ")
    }),
    (
        "§7.1",
        "a mark of UTF-16 and one byte are too short for the table of unknown types",
        |case| {
            (&*case.ours, &*case.theirs) == ("application/octet-stream", "text/plain")
                && matches!(case.header, [0xfe, 0xff, _] | [0xff, 0xfe, _])
        },
    ),
    ("§6.2.1", "an MP4 box may state a size below 16; theirs panics at it", |case| {
        case.theirs == PANICS && is_small_mp4_box(case.header)
    }),
];

/// Stands for their answer where they panic.
const PANICS: &str = "(a panic)";

/// A file type box too small for compatible brands, whose major brand is not `mp4`.
fn is_small_mp4_box(header: &[u8]) -> bool {
    let size = header.first_chunk().map_or(u32::MAX, |size| u32::from_be_bytes(*size));
    size < 16 && size % 4 == 0 && header[4..].starts_with(b"ftyp")
}

static THEIRS: LazyLock<MimeClassifier> = LazyLock::new(MimeClassifier::new);

/// Their answer; `None` where the crate `mime`, which they have types from, cannot say the supplied
/// type.
fn theirs(
    header: &[u8],
    supplied: Option<&str>,
    nosniff: bool,
    context: Option<Context>,
) -> Option<String> {
    let supplied_type = match supplied.and_then(essence_of) {
        Some(essence) => Some(essence.parse().ok()?),
        None => None,
    };
    let context = match context {
        None => LoadContext::Browsing,
        Some(Context::Image) => LoadContext::Image,
        Some(Context::AudioOrVideo) => LoadContext::AudioVideo,
        Some(Context::Font) => LoadContext::Font,
    };
    let nosniff = if nosniff { NoSniffFlag::On } else { NoSniffFlag::Off };
    let apache = ApacheBugFlag::from_content_type(supplied.unwrap_or_default().as_bytes());
    let classify = || THEIRS.classify(context, nosniff, apache, &supplied_type, header);
    let answer = catch_unwind(AssertUnwindSafe(classify));
    Some(answer.map_or(PANICS.to_owned(), |it| it.essence_str().to_owned()))
}

fn ours(header: &[u8], supplied: Option<&str>, nosniff: bool, context: Option<Context>) -> String {
    let sniffed = Sniffed::of(header);
    match context {
        None => sniffed.computed(supplied, nosniff).essence.into_owned(),
        // Where nothing is declared and nothing found, theirs says that there are bytes.
        Some(context) => sniffed
            .computed_in(context, supplied)
            .map_or("application/octet-stream".to_owned(), |it| it.essence.into_owned()),
    }
}

/// Asks both in every way; gives the indexes of the known differences that showed.
fn compare(header: &[u8], supplied: Option<&str>) -> Vec<usize> {
    // Theirs leaves it to the caller to read the resource header only (§5.2).
    let header = &header[..header.len().min(HEADER_BYTES)];
    let contexts = [None, Some(Context::Image), Some(Context::AudioOrVideo), Some(Context::Font)];
    let mut shown = Vec::new();
    for (nosniff, context) in [false, true]
        .into_iter()
        .flat_map(|nosniff| contexts.into_iter().map(move |context| (nosniff, context)))
    {
        let Some(theirs) = theirs(header, supplied, nosniff, context) else { continue };
        let ours = ours(header, supplied, nosniff, context);
        if ours != theirs {
            let case = Case { header, supplied, nosniff, context, ours, theirs };
            let known = DIFFERENCES.iter().position(|(_, _, is_it)| is_it(&case));
            shown.push(known.unwrap_or_else(|| panic!("not a known difference: {case:02x?}")));
        }
    }
    shown
}

/// Declared types of every branch of the algorithm.
const SUPPLIED: [Option<&str>; 22] = [
    None,
    Some(""),
    Some("bogus"),
    Some("*/*"),
    Some("unknown/unknown"),
    Some("application/unknown"),
    Some("text/plain"),
    Some("text/plain; charset=ISO-8859-1"),
    Some("text/plain; charset=iso-8859-1"),
    Some("text/plain; charset=UTF-8"),
    Some("text/plain; charset=utf-8"),
    Some("text/html"),
    Some("text/xml"),
    Some("application/xhtml+xml"),
    Some("image/svg+xml"),
    Some("IMAGE/png"),
    Some("audio/mpeg"),
    Some("video/mp4; codecs=x"),
    Some("application/ogg"),
    Some("font/woff2"),
    Some("application/zip"),
    Some("application/octet-stream"),
];

/// What the tables do not have: media that steps tell, feeds, short marks, things gone.
const BESIDE_THE_TABLES: [&[u8]; 22] = [
    b"",
    b"\0",
    b"plain text\n",
    b".snd",
    b"Rar \x1a\x07\0",
    b"\xff\xfe\0",
    b"\xfe\xff\0",
    b"\xef\xbb\xbf",
    b"\xef\xbb\xbf\0",
    b"\x1a\x45\xdf\xa3\x42\x82\x88matroska",
    b"\x1a\x45\xdf\xa3\x42\x82\x84webm",
    b"\0\0\0\x0cftypisom",
    b"\0\0\0\x0cftypmp42",
    b"\0\0\0\x14ftypisom\0\0\0\0mp42",
    b"\0\0\0\x10ftypisommp42",
    b"\0\0\x06\0ftypmp42",
    b"<rss version='2.0'>\n",
    b"<feed xmlns='http://www.w3.org/2005/Atom'>\n",
    b"<!-- rss --><?xml version='1.0'?><!DOCTYPE rss><rss>\n",
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>\n",
    b"<rdf:RDF xmlns='http://purl.org/rss/1.0/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n",
    b"<html><rss>",
];

/// Every table's patterns: whole, in small letters, behind white space, with more behind, and cut.
fn headers() -> Vec<Vec<u8>> {
    let mut headers: Vec<Vec<u8>> = BESIDE_THE_TABLES.map(<[u8]>::to_vec).to_vec();
    headers.extend(unknown_types().into_iter().map(|(header, _)| header));
    for example in rows().iter().flat_map(Row::examples) {
        headers.push(example.to_ascii_lowercase());
        headers.push([&example[..], b"\0\0more\n"].concat());
        headers.push([&WHITE_SPACE[..], &example].concat());
        headers.extend((0..=example.len()).map(|end| example[..end].to_vec()));
    }
    // Two frames of MPEG 1, 128 kbit/s at 44.1 kHz, of MPEG 2, and of no layer III.
    for (kind, bytes) in [(0xfb, 417), (0xf3, 208), (0xfd, 417)] {
        let mut frames = vec![0xff, kind, 0x90, 0];
        frames.resize(bytes, b'.');
        frames.extend_from_slice(&[0xff, kind, 0x90, 0]);
        frames.resize(2 * HEADER_BYTES, 0);
        headers.push(frames);
    }
    headers
}

#[test]
fn mime_classifier_answers_the_same_but_for_the_known_differences() {
    let mut shown: Vec<usize> = headers()
        .iter()
        .flat_map(|header| SUPPLIED.iter().flat_map(|supplied| compare(header, *supplied)))
        .collect();
    shown.sort_unstable();
    shown.dedup();
    let all: Vec<usize> = (0..DIFFERENCES.len()).collect();
    assert_eq!(shown, all, "a known difference shows no longer");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn mime_classifier_answers_the_same_for_generated_headers(
        space in prop::collection::vec(prop::sample::select(&WHITE_SPACE[..]), 0..4),
        beginning in prop::sample::select(headers()),
        changed in prop::option::weighted(0.3, (any::<prop::sample::Index>(), any::<u8>())),
        rest in prop::collection::vec(prop_oneof![any::<u8>(), 0x20_u8..0x7f], 0..100),
        supplied in prop_oneof![
            prop::sample::select(&SUPPLIED[..]).prop_map(|it| it.map(str::to_owned)),
            "(text|image|audio|video|font|application|x)/[a-z]{1,4}(\\+(xml|zip|json))?"
                .prop_map(Some),
        ],
    ) {
        let mut header = [space, beginning, rest].concat();
        if let (Some((at, byte)), false) = (changed, header.is_empty()) {
            let at = at.index(header.len().min(64));
            header[at] = byte;
        }
        compare(&header, supplied.as_deref());
    }
}
