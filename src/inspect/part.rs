//! One part while it is being read, and the description of it afterwards.

use super::counts::Counts;
use super::digest::Hasher;
use super::findings::Findings;
use super::limits::{HEAD_BYTES, SHOWN_HEADERS, TEXT_BYTES};
use super::rules::{self, PartSeen, Watch};
use crate::body::{Fill, PartEnd, Reading, Run};
use crate::encode::PayloadFacts;
use crate::mime::content::Collector;
use crate::mime::verdict::{Seen, weigh};
use crate::report::{Binary, DigestAlgorithm, Encoding, FindingId, Mime, Part, Role, Transform};

/// The part that is open. Small where it is only counted, since a body may have millions of those.
#[derive(Debug)]
pub(super) struct OpenPart {
    pub(super) index: u64,
    /// Offset of its first byte.
    pub(super) start: u64,
    /// Bytes whose kind does not depend on the reading.
    certain: Counts,
    plain: Face,
    inner: Face,
    /// Whether there are others; only in JSON.
    has_uncertain: bool,
    /// Offset of the first byte of its value.
    value_at: Option<u64>,
    /// `None` where the part will not be described.
    description: Option<Box<Description>>,
}

/// The part under one of its two readings.
#[derive(Debug, Default)]
struct Face {
    /// Bytes whose kind depends on the reading.
    counts: Counts,
    facts: PayloadFacts,
}

/// Whether the bytes are a value's, under the reading that takes more layers off.
const fn is_value(fill: Fill) -> bool {
    match fill {
        Fill::Value | Fill::PercentValue | Fill::Base64 { .. } => true,
        Fill::Is(_) | Fill::PercentName => false,
    }
}

/// Where a part stands.
struct Place {
    encoding: Encoding,
    index: u64,
    start: u64,
    value_at: u64,
    group: u64,
}

/// What is collected for a part's description.
#[derive(Debug)]
struct Description {
    /// As it was written, at most [`crate::body::limits::NAME_BYTES`].
    name: Option<Vec<u8>>,
    /// The same.
    filename: Option<Vec<u8>>,
    declared: Option<String>,
    headers: Vec<(String, String)>,
    plain: View,
    inner: View,
}

/// What is shown of the decoded bytes of one reading.
#[derive(Debug)]
struct View {
    collector: Collector,
    hasher: Hasher,
    watch: Watch,
}

/// A part's description; its file name and type may still come from values beside it.
#[derive(Debug)]
pub(super) struct Described {
    pub(super) part: Part,
    /// Offset of the part's first byte in the body.
    pub(super) start: u64,
    /// The group of sibling values that it belongs to.
    pub(super) group: u64,
    /// What its own headers or prefix declared.
    pub(super) declared: Option<String>,
    /// What its bytes say of its type.
    seen: Seen,
    /// Whether its bytes are still under a content coding: what is said of its type is then said of
    /// other bytes.
    pub(super) is_coded: bool,
}

impl OpenPart {
    /// A part that begins at `start`, which will not be described.
    pub(super) fn counted(index: u64, start: u64) -> OpenPart {
        OpenPart {
            index,
            start,
            certain: Counts::default(),
            plain: Face::default(),
            inner: Face::default(),
            has_uncertain: false,
            value_at: None,
            description: None,
        }
    }

    /// A part that begins at `start`; a digest is taken with `algorithm`.
    pub(super) fn described(
        index: u64,
        start: u64,
        algorithm: Option<DigestAlgorithm>,
    ) -> OpenPart {
        let view = || View {
            collector: Collector::new(),
            hasher: Hasher::new(algorithm),
            watch: Watch::default(),
        };
        let description = Description {
            name: None,
            filename: None,
            declared: None,
            headers: Vec::new(),
            plain: view(),
            inner: view(),
        };
        OpenPart { description: Some(Box::new(description)), ..OpenPart::counted(index, start) }
    }

    #[inline]
    pub(super) fn run(&mut self, run: &Run, offset: u64) {
        if self.value_at.is_none() && is_value(run.inner) {
            self.value_at = Some(offset);
        }
        if run.plain == run.inner {
            self.certain.add(run.len, run.plain);
        } else {
            self.has_uncertain = true;
            self.plain.counts.add(run.len, run.plain);
            self.inner.counts.add(run.len, run.inner);
        }
    }

    pub(super) fn name(&mut self, name: &[u8]) {
        if let Some(description) = &mut self.description {
            description.name = Some(name.to_vec());
        }
    }

    pub(super) fn filename(&mut self, filename: &[u8]) {
        if let Some(description) = &mut self.description {
            description.filename = Some(filename.to_vec());
        }
    }

    pub(super) fn declared(&mut self, content_type: &[u8]) {
        if let Some(description) = &mut self.description {
            description.declared = Some(shown_text(content_type));
        }
    }

    pub(super) fn header(&mut self, name: &[u8], value: &[u8]) {
        if let Some(description) = &mut self.description
            && description.headers.len() < SHOWN_HEADERS
        {
            description.headers.push((shown_text(name), shown_text(value)));
        }
    }

    pub(super) fn decoded(&mut self, reading: Reading, bytes: &[u8]) {
        let face = match reading {
            Reading::Plain => &mut self.plain,
            Reading::Inner => &mut self.inner,
        };
        face.facts.count(bytes);
        if let Some(description) = &mut self.description {
            let view = match reading {
                Reading::Plain => &mut description.plain,
                Reading::Inner => &mut description.inner,
            };
            view.collector.push(bytes);
            view.watch.push(bytes);
            view.hasher.update(bytes);
        }
    }

    /// The part ends, or is none after all, then without a role: adds its bytes to the body's.
    pub(super) fn settle(&self, reading: Reading, role: Option<Role>, counts: &mut Counts) {
        counts.absorb(&self.certain, role);
        if self.has_uncertain {
            counts.absorb(&self.face(reading).counts, role);
        }
    }

    /// What is known of the decoded bytes of one reading.
    pub(super) fn facts(&self, reading: Reading) -> &PayloadFacts {
        &self.face(reading).facts
    }

    /// The part's description, where there is to be one and `budget` has room for its texts, which
    /// are taken off it.
    pub(super) fn describe(
        &mut self,
        end: &PartEnd,
        encoding: Encoding,
        group: u64,
        budget: &mut usize,
        findings: &mut Findings,
    ) -> Option<Described> {
        let description = self.description.take()?;
        let mut counts = self.certain.clone();
        counts.merge(&self.face(end.reading).counts);
        let place = Place {
            encoding,
            index: self.index,
            start: self.start,
            value_at: self.value_at.unwrap_or(self.start + counts.total()),
            group,
        };
        description.close(&place, end, &counts, budget, findings)
    }

    fn face(&self, reading: Reading) -> &Face {
        match reading {
            Reading::Plain => &self.plain,
            Reading::Inner => &self.inner,
        }
    }
}

impl Description {
    fn close(
        self,
        place: &Place,
        end: &PartEnd,
        counts: &Counts,
        budget: &mut usize,
        findings: &mut Findings,
    ) -> Option<Described> {
        let Description { name, filename, declared, headers, plain, inner } = self;
        let View { mut collector, hasher, watch } = match end.reading {
            Reading::Plain => plain,
            Reading::Inner => inner,
        };
        let windows = collector.windows();
        let (head, seen) = (windows.head(), Seen::of(&windows));
        let &Place { encoding, index, start, value_at, group } = place;
        rules::of_part(
            &PartSeen {
                encoding,
                index,
                start,
                value_at,
                role: end.role,
                name: name.as_deref(),
                filename: filename.as_deref(),
                declared: declared.as_deref(),
                headers: &headers,
                transforms: end.transforms,
                bytes: counts.value(),
                head,
                watch: &watch,
            },
            findings,
        );
        let part = Part {
            index,
            role: end.role,
            name: name.as_deref().map(shown_text),
            filename: filename.as_deref().map(shown_text),
            headers,
            bytes: counts.value(),
            body_bytes: counts.total(),
            transforms: end.transforms.to_vec(),
            digest: None,
            text: text_of(head),
            head_base64: Binary(head[..head.len().min(HEAD_BYTES)].to_vec()),
            // Weighed when nothing can change the claims any more.
            mime: Mime::default(),
        };
        let texts = declared.iter().map(String::len).sum::<usize>() + texts_of(&part);
        *budget = budget.checked_sub(texts)?;
        Some(Described {
            part: Part { digest: hasher.finish(), ..part },
            start,
            group,
            declared,
            seen,
            is_coded: false,
        })
    }
}

impl Described {
    /// Whether it was written as an array of byte values, as Node's Buffer is.
    pub(super) fn is_byte_array(&self) -> bool {
        self.part.transforms == [Transform::Decimal]
    }

    /// The description, once nothing can change it any more; what contradicts in a file is found.
    pub(super) fn finish(self, findings: &mut Findings) -> Part {
        let claims = (self.declared.as_deref(), self.part.filename.as_deref());
        let (declared, filename) = if self.is_coded { (None, None) } else { claims };
        let weighed = weigh(declared, filename, &self.seen);
        let part = Part { mime: weighed.mime, ..self.part };
        if part.role == Role::File {
            let mut find = |id| {
                let summary = &part.mime.summary;
                findings.add(id, Some(self.start), Some(part.index), format_args!("{summary}"));
            };
            if weighed.declared_contradicts {
                find(FindingId::TYPE_CONFLICT);
            }
            if weighed.extension_contradicts {
                find(FindingId::EXTENSION_CONFLICT);
            }
        }
        part
    }
}

/// Text from the client, as UTF-8, cut to [`TEXT_BYTES`].
pub(super) fn shown_text(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(&bytes[..bytes.len().min(TEXT_BYTES)]).into_owned();
    text.truncate(text.floor_char_boundary(TEXT_BYTES));
    text
}

/// The beginning of the content, where it is UTF-8 text: no control characters but those that text
/// files have, and at most a character cut at the end.
fn text_of(head: &[u8]) -> Option<String> {
    let shown = &head[..head.len().min(TEXT_BYTES)];
    let text = match std::str::from_utf8(shown) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() && shown.len() < head.len() => {
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
