//! What actix-multipart, the reader that `/compare` uses, makes of a multipart body: found by running it over
//! the report's sample, which is the body's first 4 KiB, or all of a body that is no longer.
//!
//! It is one more of the report's second opinions, under the question `actix-multipart`, and has one row.
//! That the sample ends before the body does is no fault of the body and is not told as one.

use std::error::Error as _;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use actix_web::web::Bytes;
use futures_util::{FutureExt as _, StreamExt as _, stream};

use super::format::grouped;
use crate::report::{Detail, Encoding, ReaderRow, Report, SecondOpinion, Value, words};

/// The version that `Cargo.lock` has.
const VERSION: &str = "0.8.5";

/// Parts that are named; the others are only counted.
const SHOWN_PARTS: usize = 8;

/// Characters of a part's name or file name that are shown.
const SHOWN_CHARACTERS: usize = 40;

/// actix-multipart's reading of the report's body; `None` where that is no multipart body.
pub(crate) fn of(report: &Report) -> Option<SecondOpinion> {
    if report.encoding != Encoding::Multipart {
        return None;
    }
    let head = &report.sample.head_base64.0;
    let mut headers = HeaderMap::new();
    if let Some(content_type) = &report.request.content_type {
        headers.insert(CONTENT_TYPE, HeaderValue::from_bytes(content_type.as_bytes()).ok()?);
    }
    let is_whole = head.len() as u64 == report.sizes.body_bytes;
    let body = stream::iter([Ok(Bytes::copy_from_slice(head))]);
    // After a sample that was cut more would come: it is left waiting, so that it finds no end there.
    let rest = stream::pending().take(usize::from(!is_whole));
    let mut seen = Seen::default();
    let _waiting = read(Multipart::new(&headers, body.chain(rest)), &mut seen).now_or_never();
    let bytes = grouped(head.len() as u64);
    let (title, on_what) = if is_whole {
        (words!(ASK_ACTIX).detail(), format!("all {bytes} bytes"))
    } else {
        let title = words!(ASK_ACTIX_SAMPLE, bytes = bytes).detail();
        (title, format!("the first {bytes} bytes"))
    };
    let source = format!("actix-multipart {VERSION}, run by this server on {on_what}");
    let row = ReaderRow::new("actix-multipart", seen.detail(), source);
    Some(SecondOpinion::new("actix-multipart", title, None, None, vec![row]))
}

/// What it gave out until it was done, gave up, or waited for more.
#[derive(Default)]
struct Seen {
    /// The first parts.
    shown: Vec<Part>,
    /// All whole parts.
    parts: usize,
    /// The part that it is in.
    open: Option<Part>,
    fault: Option<MultipartError>,
}

/// What it told of a part.
struct Part {
    name: Option<String>,
    filename: Option<String>,
    bytes: usize,
}

async fn read(mut form: Multipart, seen: &mut Seen) {
    while let Some(field) = form.next().await {
        match field {
            Ok(field) => read_field(field, seen).await,
            Err(fault) => seen.fault = Some(fault),
        }
        if seen.fault.is_some() {
            return;
        }
    }
}

async fn read_field(mut field: Field, seen: &mut Seen) {
    let open = seen.open.insert(Part::of(&field));
    while let Some(chunk) = field.next().await {
        match chunk {
            Ok(chunk) => open.bytes += chunk.len(),
            Err(fault) => {
                seen.fault = Some(fault);
                return;
            }
        }
    }
    seen.parts += 1;
    let whole = seen.open.take();
    if seen.shown.len() < SHOWN_PARTS {
        seen.shown.extend(whole);
    }
}

impl Part {
    fn of(field: &Field) -> Part {
        let disposition = field.content_disposition();
        let filename = disposition.and_then(|it| it.get_filename()).map(quoted);
        Part { name: field.name().map(quoted), filename, bytes: 0 }
    }

    fn detail(&self) -> Detail {
        let name = self
            .name
            .as_deref()
            .map_or_else(|| Value::Words(words!(ACTIX_NAMELESS).detail()), Value::text);
        let bytes = match self.bytes {
            1 => words!(ACTIX_BYTE).detail(),
            bytes => words!(ACTIX_BYTES, bytes = grouped(bytes as u64)).detail(),
        };
        match &self.filename {
            None => words!(ACTIX_PART, name = name, bytes = bytes).detail(),
            Some(it) => words!(ACTIX_FILE, name = name, filename = it, bytes = bytes).detail(),
        }
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(SHOWN_CHARACTERS) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}

impl Seen {
    fn detail(&self) -> Detail {
        let parts = self.shown.iter().map(Part::detail);
        let parts = parts
            .reduce(|before, next| words!(ACTIX_LISTED, before = before, next = next).detail());
        let parts = match (parts, self.parts - self.shown.len()) {
            (Some(shown), more @ 1..) => {
                Some(words!(ACTIX_MORE, before = shown, count = more).detail())
            }
            (parts, _) => parts,
        };
        let before = match (parts, self.parts) {
            (None, _) => words!(ACTIX_NO_PART).detail(),
            (Some(part), 1) => words!(ACTIX_ONE_PART, parts = part).detail(),
            (Some(parts), count) => words!(ACTIX_PARTS, count = count, parts = parts).detail(),
        };
        let open = self.open.as_ref().map(Part::detail);
        let error = self.fault.as_ref().map(with_cause);
        match (error, open) {
            (None, None) => before,
            (None, Some(part)) => words!(ACTIX_OPEN, before = before, part = part).detail(),
            (Some(error), None) => words!(ACTIX_ERROR, before = before, error = error).detail(),
            (Some(error), Some(part)) => {
                words!(ACTIX_ERROR_IN, before = before, part = part, error = error).detail()
            }
        }
    }
}

fn with_cause(fault: &MultipartError) -> String {
    match fault.source() {
        Some(cause) => format!("{fault}: {cause}"),
        None => fault.to_string(),
    }
}

#[cfg(test)]
mod tests {

    use super::{VERSION, of};
    use crate::inspect::{Ending, Envelope, Inspection, Options};
    use crate::report::{Report, Request, SecondOpinion};

    fn report(content_type: &str, body: &[u8]) -> Report {
        let request = Request { content_type: Some(content_type.into()), ..Request::default() };
        let mut inspection = Inspection::new(request, Options::default());
        inspection.push(body);
        inspection.finish(Ending::Complete, Envelope::default())
    }

    fn opinion(content_type: &str, body: &[u8]) -> SecondOpinion {
        of(&report(content_type, body)).unwrap()
    }

    const TYPE: &str = "multipart/form-data; boundary=B";
    const HEAD: &str = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--B\r\n\
        Content-Disposition: form-data; name=\"f\"; filename=\"한.txt\"\r\n\
        Content-Type: text/plain\r\n\r\n";

    #[test]
    fn a_whole_body_is_read_to_its_end() {
        let opinion = opinion(TYPE, format!("{HEAD}hello\r\n--B--\r\n").as_bytes());
        assert_eq!(opinion.title, "What actix-multipart makes of this body");
        let expected = "2 parts: \"a\" (1 byte); \"f\", file name \"한.txt\" (5 bytes)";
        assert_eq!(opinion.rows[0].reads, expected);
    }

    #[test]
    fn what_it_refuses_is_told_in_its_own_words() {
        let reads =
            |content_type, body: &str| opinion(content_type, body.as_bytes()).rows[0].reads.clone();
        assert_eq!(
            reads(TYPE, HEAD),
            "1 part: \"a\" (1 byte); then an error in \"f\", file name \"한.txt\" (0 bytes): \
             Multipart stream is incomplete"
        );
        assert_eq!(
            reads("multipart/form-data", HEAD),
            "no whole part; then an error: Multipart boundary is not found"
        );
    }

    #[test]
    fn the_end_of_the_sample_is_no_fault_of_the_body() {
        let body = format!("{HEAD}{}\r\n--B--\r\n", "x".repeat(10_000));
        let opinion = opinion(TYPE, body.as_bytes());
        assert_eq!(opinion.title, "What actix-multipart makes of this body’s first 4,096 bytes");
        let reads = &opinion.rows[0].reads;
        assert!(reads.starts_with("1 part: \"a\" (1 byte); and the beginning of \"f\""), "{reads}");
        assert!(!reads.contains("error"), "{reads}");
    }

    #[test]
    fn a_sample_that_ends_anywhere_is_no_fault_of_the_body() {
        for before in 3800..4100 {
            let first = format!(
                "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{}\r\n",
                "x".repeat(before)
            );
            let rest =
                HEAD.replace("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", "");
            let body = format!("{first}{rest}hello\r\n--B--\r\n");
            let reads = &opinion(TYPE, body.as_bytes()).rows[0].reads;
            assert!(!reads.contains("error"), "{before}: {reads}");
        }
    }

    #[test]
    fn many_parts_are_counted() {
        let part = "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
        let opinion = opinion(TYPE, format!("{}--B--\r\n", part.repeat(11)).as_bytes());
        let reads = &opinion.rows[0].reads;
        assert!(reads.starts_with("11 parts: ") && reads.ends_with("; and 3 more"), "{reads}");
    }

    #[test]
    fn other_encodings_are_not_its_matter() {
        assert_eq!(of(&report("application/json", b"{}")), None);
    }

    #[test]
    fn the_version_is_the_one_that_is_built_in() {
        let locked = include_str!("../../Cargo.lock");
        let named = format!("name = \"actix-multipart\"\nversion = \"{VERSION}\"\n");
        assert!(locked.contains(&named));
    }
}
