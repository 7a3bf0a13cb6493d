//! One part while it is being read, and the description of it afterwards.

use std::time::Duration;

use super::counts::Counts;
use super::described::Described;
use super::digest::Hasher;
use super::entropy::Entropy;
use super::findings::Findings;
use super::limits::{HEAD_BYTES, SHOWN_HEADERS};
use super::lines::Lines;
use super::rules::{self, BodySeen, PartSeen, Watch};
use super::texts::{shown_text, text_of, texts_of, whole_characters};
use super::undone::Undoing;
use crate::body::{Fill, PartEnd, Reading, Run, TransferEncoding};
use crate::encode::PayloadFacts;
use crate::mime::content::Collector;
use crate::mime::filename::repair;
use crate::mime::verdict::Seen;
use crate::report::{Binary, DigestAlgorithm, Encoding, Kind, Mime, Part, Role};

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
    /// Offset of its first header line, or of the empty line where it has none; only in multipart.
    headers_at: Option<u64>,
    /// Whether there are others; only in JSON.
    has_uncertain: bool,
    /// Whether it is to be described and the beginning of its value is not known yet.
    seeks_value: bool,
    /// Whether the body ended in it, so that the rest of it may be missing.
    pub(super) is_cut: bool,
    /// `None` where the part will not be described.
    description: Option<Box<Description>>,
}

/// The part under one of its two readings.
#[derive(Debug, Default)]
struct Face {
    /// Bytes whose kind depends on the reading.
    counts: Counts,
    facts: PayloadFacts,
    /// Offset of the first byte of its value, or of the escape that it begins with.
    value_at: Option<u64>,
    /// When the first byte of its value was decoded.
    began_at: Option<Duration>,
}

/// Whether the bytes are a value's.
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
    /// Where a `data:` prefix begins, if there is one.
    prefix_at: Option<u64>,
    group: u64,
    is_cut: bool,
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
    lines: Lines,
    /// What comes of a multipart part's content beside it, where it states a transfer encoding.
    undoing: Option<Undoing>,
    plain: View,
    inner: View,
}

/// What is shown of the decoded bytes of one reading.
#[derive(Debug)]
struct View {
    collector: Collector,
    hasher: Hasher,
    watch: Watch,
    entropy: Entropy,
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
            headers_at: None,
            has_uncertain: false,
            seeks_value: false,
            is_cut: false,
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
            entropy: Entropy::default(),
        };
        let description = Description {
            name: None,
            filename: None,
            declared: None,
            headers: Vec::new(),
            lines: Lines::default(),
            undoing: None,
            plain: view(),
            inner: view(),
        };
        OpenPart {
            seeks_value: true,
            description: Some(Box::new(description)),
            ..OpenPart::counted(index, start)
        }
    }

    #[inline]
    pub(super) fn run(&mut self, run: &Run, offset: u64) {
        if self.seeks_value {
            self.place_value(run, offset);
        }
        if run.plain == run.inner {
            self.certain.add(run.len, run.plain);
        } else {
            self.has_uncertain = true;
            self.plain.counts.add(run.len, run.plain);
            self.inner.counts.add(run.len, run.inner);
        }
    }

    /// Notes where the value begins under each reading. It never begins under the plain one after it has
    /// begun under the other.
    #[inline(never)]
    fn place_value(&mut self, run: &Run, offset: u64) {
        if run.plain == Fill::Is(Kind::PartHeader) {
            self.headers_at.get_or_insert(offset);
        }
        if self.plain.value_at.is_none()
            && (is_value(run.plain) || run.plain == Fill::Is(Kind::JsonEscape))
        {
            self.plain.value_at = Some(offset);
        }
        // The digits before a decimal number's last one come before the byte that is counted as its value.
        if is_value(run.inner) || run.inner == Fill::Is(Kind::DecimalExpansion) {
            self.inner.value_at = Some(offset);
            self.seeks_value = false;
        }
    }

    pub(super) fn name(&mut self, name: &[u8]) {
        // Escapes so far were the name's own.
        self.plain.value_at = None;
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

    pub(super) fn header(&mut self, name: &[u8], value: &[u8], offset: u64) {
        let Some(description) = &mut self.description else { return };
        if description.headers.len() < SHOWN_HEADERS {
            description.headers.push((shown_text(name), shown_text(value)));
        }
        description.lines.keep(name, value, offset);
        if let Some(line) = &description.lines.transfer_encoding
            && description.undoing.is_none()
        {
            description.undoing = TransferEncoding::of(&line.value).map(Undoing::new);
        }
    }

    /// Where a reader of the report finds the name: its offset, and the part where it is certain to be one.
    pub(super) fn place_of_name(&self, encoding: Encoding) -> (u64, Option<u64>) {
        let lines = self.description.as_ref().map(|it| &it.lines);
        match encoding {
            Encoding::Multipart => {
                let line = lines.and_then(|lines| lines.disposition.as_ref());
                (line.map_or(self.begins_at(), |line| line.offset), Some(self.index))
            }
            Encoding::Raw | Encoding::Urlencoded => (self.start, Some(self.index)),
            // A member whose value is an object is no part.
            Encoding::Json => (self.start, None),
        }
    }

    /// Where a reader of the report looks for the part: behind the delimiter, which only parts it from others.
    fn begins_at(&self) -> u64 {
        self.headers_at.unwrap_or(self.start)
    }

    pub(super) fn decoded(&mut self, reading: Reading, bytes: &[u8], now: Duration) {
        let face = match reading {
            Reading::Plain => &mut self.plain,
            Reading::Inner => &mut self.inner,
        };
        face.facts.count(bytes);
        if !bytes.is_empty() {
            face.began_at.get_or_insert(now);
        }
        if let Some(description) = &mut self.description {
            let view = match reading {
                Reading::Plain => &mut description.plain,
                Reading::Inner => &mut description.inner,
            };
            view.collector.push(bytes);
            view.watch.push(bytes);
            view.entropy.push(bytes);
            view.hasher.update(bytes);
            if let Some(undoing) = &mut description.undoing {
                undoing.push(bytes);
            }
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

    /// When the first decoded byte of one reading came.
    pub(super) fn began_at(&self, reading: Reading) -> Option<Duration> {
        self.face(reading).began_at
    }

    /// The part's description, where there is to be one and `budget` has room for its texts, which
    /// are taken off it.
    pub(super) fn describe(
        &mut self,
        end: &PartEnd,
        encoding: Encoding,
        group: u64,
        budget: &mut usize,
        seen: &mut BodySeen,
        findings: &mut Findings,
    ) -> Option<Described> {
        let description = self.description.take()?;
        let mut counts = self.certain.clone();
        counts.merge(&self.face(end.reading).counts);
        let place = Place {
            encoding,
            index: self.index,
            start: self.begins_at(),
            value_at: self.face(end.reading).value_at.unwrap_or(self.start + counts.total()),
            prefix_at: (counts.of(Kind::DataUrlPrefix) > 0)
                .then_some(self.plain.value_at)
                .flatten(),
            group,
            is_cut: self.is_cut,
        };
        description.close(&place, end, &counts, budget, seen, findings)
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
        body: &mut BodySeen,
        findings: &mut Findings,
    ) -> Option<Described> {
        let Description { name, filename, declared, headers, lines, undoing, plain, inner } = self;
        let View { mut collector, hasher, watch, entropy } = match end.reading {
            Reading::Plain => plain,
            Reading::Inner => inner,
        };
        let windows = collector.windows();
        let (head, seen) = (windows.head(), Seen::of(&windows));
        let &Place { encoding, index, start, value_at, prefix_at, group, is_cut } = place;
        let repair = filename.as_deref().and_then(|it| repair(whole_characters(it), body.hint));
        let undone = undoing.map(Undoing::finish);
        let escapes = counts.of(Kind::PercentExpansion) + counts.of(Kind::JsonEscape);
        let looked = rules::of_part(
            &PartSeen {
                encoding,
                index,
                start,
                value_at,
                is_verbatim: end.reading == Reading::Plain && escapes == 0,
                role: end.role,
                name: name.as_deref().map(whole_characters),
                filename: filename.as_deref().map(whole_characters),
                declared: declared.as_deref(),
                transforms: end.transforms,
                bytes: counts.value(),
                head,
                watch: &watch,
                lines: &lines,
                repair: repair.as_ref(),
                undone: undone.as_ref(),
                is_cut,
            },
            body,
            findings,
        );
        let part = Part {
            index,
            role: end.role,
            name: name.as_deref().map(shown_text),
            filename: filename.as_deref().map(shown_text),
            filename_repaired: repair.map(|repair| shown_text(repair.text.as_bytes())),
            headers,
            bytes: counts.value(),
            body_bytes: counts.total(),
            transforms: end.transforms.to_vec(),
            digest: None,
            entropy_bits_per_byte: entropy.bits_per_byte(),
            entropy_counted_bytes: entropy.counted_bytes(),
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
            type_at: lines.content_type.map(|line| line.offset).or(prefix_at),
            filename_at: lines.disposition.map(|line| line.offset),
            seen,
            looked,
            is_veiled: false,
        })
    }
}
