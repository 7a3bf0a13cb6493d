//! One part while it is being read, and the description of it afterwards.

use super::counts::Counts;
use super::digest::Hasher;
use super::limits::{HEAD_BYTES, SHOWN_HEADERS, TEXT_BYTES};
use crate::body::{PartEnd, Reading, Run};
use crate::encode::PayloadFacts;
use crate::mime::content::{WINDOW_BYTES, by_content};
use crate::mime::verdict::weigh;
use crate::report::{Binary, DigestAlgorithm, Part, Role, Transform};

/// The part that is open.
#[derive(Debug)]
pub(super) struct OpenPart {
    pub(super) index: u64,
    /// Offset of its first byte.
    pub(super) start: u64,
    pub(super) name: Option<String>,
    pub(super) filename: Option<String>,
    pub(super) declared: Option<String>,
    headers: Vec<(String, String)>,
    plain: Face,
    inner: Face,
}

/// The part under one of its two readings.
#[derive(Debug)]
struct Face {
    counts: Counts,
    facts: PayloadFacts,
    window: Vec<u8>,
    hasher: Hasher,
}

/// What remains of a part when it has ended.
#[derive(Debug)]
pub(super) struct ClosedPart {
    pub(super) role: Role,
    pub(super) counts: Counts,
    pub(super) facts: PayloadFacts,
    pub(super) described: Option<Described>,
}

/// A part's description; its file name and type may still come from values beside it.
#[derive(Debug)]
pub(super) struct Described {
    pub(super) part: Part,
    /// The group of sibling values that it belongs to.
    pub(super) group: u64,
    /// What its own headers or prefix declared.
    pub(super) declared: Option<String>,
    by_content: Option<&'static str>,
}

impl OpenPart {
    /// A part that begins at `start`; a digest is taken with `algorithm`. A part that will not be
    /// described has no use for one.
    pub(super) fn new(index: u64, start: u64, algorithm: Option<DigestAlgorithm>) -> OpenPart {
        let face = || Face {
            counts: Counts::default(),
            facts: PayloadFacts::default(),
            window: Vec::new(),
            hasher: Hasher::new(algorithm),
        };
        OpenPart {
            index,
            start,
            name: None,
            filename: None,
            declared: None,
            headers: Vec::new(),
            plain: face(),
            inner: face(),
        }
    }

    pub(super) fn run(&mut self, run: &Run) {
        self.plain.counts.add(run.len, run.plain);
        self.inner.counts.add(run.len, run.inner);
    }

    pub(super) fn header(&mut self, name: &[u8], value: &[u8]) {
        if self.headers.len() < SHOWN_HEADERS {
            self.headers.push((shown_text(name), shown_text(value)));
        }
    }

    pub(super) fn decoded(&mut self, reading: Reading, bytes: &[u8]) {
        let face = match reading {
            Reading::Plain => &mut self.plain,
            Reading::Inner => &mut self.inner,
        };
        let room = WINDOW_BYTES - face.window.len();
        face.window.extend_from_slice(&bytes[..bytes.len().min(room)]);
        face.hasher.update(bytes);
        face.facts.count(bytes);
    }

    /// The counts of a part that is none after all.
    pub(super) fn into_dropped(self) -> Counts {
        self.plain.counts
    }

    /// The part ends; it is described where `budget` has room for its texts, which are taken off it.
    pub(super) fn close(self, end: &PartEnd, group: u64, budget: Option<&mut usize>) -> ClosedPart {
        let OpenPart { index, name, filename, declared, headers, plain, inner, .. } = self;
        let face = match end.reading {
            Reading::Plain => plain,
            Reading::Inner => inner,
        };
        let part = Part {
            index,
            role: end.role,
            name,
            filename,
            headers,
            bytes: face.counts.value(),
            body_bytes: face.counts.total(),
            transforms: end.transforms.to_vec(),
            digest: None,
            text: text_of(&face.window),
            head_base64: Binary(face.window[..face.window.len().min(HEAD_BYTES)].to_vec()),
            mime: weigh(None, None, None),
        };
        let texts = declared.iter().map(String::len).sum::<usize>() + texts_of(&part);
        let room = budget.and_then(|budget| {
            *budget = budget.checked_sub(texts)?;
            Some(())
        });
        let described = room.map(|()| Described {
            part: Part { digest: face.hasher.finish(), ..part },
            group,
            declared,
            by_content: by_content(&face.window),
        });
        ClosedPart { role: end.role, counts: face.counts, facts: face.facts, described }
    }
}

impl Described {
    /// Whether it was written as an array of byte values, as Node's Buffer is.
    pub(super) fn is_byte_array(&self) -> bool {
        self.part.transforms == [Transform::Decimal]
    }

    /// The description, once nothing can change it any more.
    pub(super) fn finish(self) -> Part {
        let mime = weigh(self.declared.as_deref(), self.part.filename.as_deref(), self.by_content);
        Part { mime, ..self.part }
    }
}

/// Text from the client, as UTF-8, cut to [`TEXT_BYTES`].
pub(super) fn shown_text(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(&bytes[..bytes.len().min(TEXT_BYTES)]).into_owned();
    text.truncate(text.floor_char_boundary(TEXT_BYTES));
    text
}

/// The beginning of the window, where it is UTF-8 text: no control characters but those that text
/// files have, and at most a character cut at the end.
fn text_of(window: &[u8]) -> Option<String> {
    let shown = &window[..window.len().min(TEXT_BYTES)];
    let text = match std::str::from_utf8(shown) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() && shown.len() < window.len() => {
            std::str::from_utf8(&shown[..error.valid_up_to()]).ok()?
        }
        Err(_) => return None,
    };
    let is_text = text.bytes().all(|byte| byte >= 0x20 || b"\t\n\r\x0C\x1B".contains(&byte));
    is_text.then(|| text.to_owned())
}

fn texts_of(part: &Part) -> usize {
    let headers: usize = part.headers.iter().map(|(name, value)| name.len() + value.len()).sum();
    let texts = [&part.name, &part.filename, &part.text];
    headers + texts.into_iter().flatten().map(String::len).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::{TEXT_BYTES, shown_text, text_of};

    #[test]
    fn text_is_cut_between_characters() {
        let long = "한".repeat(500);
        let text = text_of(long.as_bytes()).unwrap();
        assert_eq!(text.len(), TEXT_BYTES / 3 * 3);
        assert!(long.starts_with(&text));
        assert!(shown_text(long.as_bytes()).len() <= TEXT_BYTES);
    }

    #[test]
    fn bytes_that_are_no_text_are_not_shown_as_text() {
        assert_eq!(text_of(b"\x89PNG\r\n"), None);
        assert_eq!(text_of(b"a\0b"), None);
        assert_eq!(text_of("잘".as_bytes().split_last().unwrap().1), None);
        assert_eq!(text_of(b"").as_deref(), Some(""));
    }
}
