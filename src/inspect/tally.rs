//! Takes a reader's events and keeps the books: ledger, parts, sample, findings.

use std::time::Duration;

use super::counts::Counts;
use super::described::Described;
use super::edges::{Edges, StrayBreak};
use super::findings::Findings;
use super::limits::{DESCRIBED_PARTS, DESCRIPTION_BYTES};
use super::part::OpenPart;
use super::rules::BodySeen;
use super::sample::Sampler;
use super::siblings::{Siblings, is_about_file};
use super::texts::shown_text;
use crate::body::{Event, Fault, PartEnd, Reading, Run, Sink};
use crate::encode::PayloadFacts;
use crate::report::{
    Client, Detail, DigestAlgorithm, Encoding, FindingId, Part, Role, Words, shown, words,
};

/// How the body ended.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ended {
    /// The body's size as the request announced it, in bytes.
    pub(super) announced: Option<u64>,
    /// Whether all that was to come came, as far as the connection shows.
    pub(super) is_complete: bool,
    /// Whether all of it came out of its codings.
    pub(super) is_decoded: bool,
}

impl Ended {
    /// Why a multipart body that ended after `bytes` is not closed, in one sentence.
    fn why_unclosed(self, bytes: u64) -> Detail {
        match self.announced {
            Some(announced) if announced > bytes => {
                words!(CUT_OFF_LENGTH, announced = announced, missing = announced - bytes).detail()
            }
            _ if !self.is_decoded => words!(CUT_OFF_CODING).detail(),
            _ if !self.is_complete => words!(CUT_OFF_CONNECTION).detail(),
            Some(announced) => words!(NEVER_WRITTEN_LENGTH, announced = announced).detail(),
            None => words!(NEVER_WRITTEN).detail(),
        }
    }
}

/// The books of one body.
#[derive(Debug)]
pub(super) struct Tally {
    encoding: Encoding,
    digest: Option<DigestAlgorithm>,
    /// Bytes covered by runs so far.
    offset: u64,
    counts: Counts,
    open: Option<OpenPart>,
    pub(super) parts_total: u64,
    described: Vec<Described>,
    /// Bytes of text that further descriptions may have.
    description_budget: usize,
    siblings: Siblings,
    /// The edges of the open part's content; `None` where parts have none of their own.
    edges: Option<Edges>,
    /// What rules remember from part to part.
    seen: BodySeen,
    ended: Ended,
    /// Facts of the first file and of the first field that have bytes, for what-if: several are not one.
    file_facts: Option<PayloadFacts>,
    field_facts: Option<PayloadFacts>,
    pub(super) any_file: bool,
    /// What time it is, for the bytes that come now.
    pub(super) now: Duration,
    /// When the first bytes of the files and of the fields were decoded.
    files_began: Option<Duration>,
    fields_began: Option<Duration>,
    pub(super) sampler: Sampler,
    pub(super) findings: Findings,
}

impl Tally {
    pub(super) fn new(
        digest: Option<DigestAlgorithm>,
        client: Option<Client>,
        rules: bool,
    ) -> Tally {
        Tally {
            encoding: Encoding::Raw,
            digest,
            offset: 0,
            counts: Counts::default(),
            open: None,
            parts_total: 0,
            described: Vec::new(),
            description_budget: DESCRIPTION_BYTES,
            siblings: Siblings::default(),
            edges: None,
            seen: BodySeen::default(),
            ended: Ended::default(),
            file_facts: None,
            field_facts: None,
            any_file: false,
            now: Duration::ZERO,
            files_began: None,
            fields_began: None,
            sampler: Sampler::new(),
            findings: Findings::new(client, rules),
        }
    }

    /// The body is read as `encoding`, `is_form` where it is `multipart/form-data`, and `hint` is for the charset of its names. The edges of a part's
    /// content are looked at in multipart only.
    pub(super) fn begin(&mut self, encoding: Encoding, is_form: bool, hint: Option<&'static str>) {
        self.encoding = encoding;
        self.seen.is_form = is_form;
        self.seen.hint = hint;
        self.edges = match encoding {
            Encoding::Multipart => Some(Edges::default()),
            Encoding::Raw | Encoding::Urlencoded | Encoding::Json => None,
        };
    }

    /// The body has ended so; the reader has not finished yet.
    pub(super) fn ends(&mut self, ended: Ended) {
        self.ended = ended;
    }

    /// Bytes by kind; complete once the reader has finished.
    pub(super) fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Where each of the described parts begins in the body.
    pub(super) fn starts(&self) -> Vec<u64> {
        self.described.iter().map(|it| it.start).collect()
    }

    /// The descriptions of the first parts, and what the sampler and the findings hold.
    pub(super) fn finish(mut self) -> (Vec<Part>, Sampler, Findings) {
        let (encoding, hint) = (self.encoding, self.seen.hint);
        let finished =
            self.described.into_iter().map(|it| it.finish(encoding, hint, &mut self.findings));
        (finished.collect(), self.sampler, self.findings)
    }

    /// The first file's name and declared type as they are known now; of the first part where there
    /// is no file.
    pub(super) fn label(&self) -> (Option<&str>, Option<&str>) {
        let file = self.first_file();
        file.map_or((None, None), |it| (it.part.filename.as_deref(), it.declared.as_deref()))
    }

    /// Facts of the first file that has bytes, else of the first file; of a field where there is no file.
    pub(super) fn first_facts(&self) -> PayloadFacts {
        if self.any_file { self.file_facts } else { self.field_facts }.unwrap_or_default()
    }

    /// The file that those facts are of.
    fn first_file(&self) -> Option<&Described> {
        let mut files = self.described.iter().filter(|it| it.part.role == Role::File);
        let first = files.next()?;
        if first.part.bytes > 0 {
            Some(first)
        } else {
            files.find(|it| it.part.bytes > 0).or(Some(first))
        }
    }

    /// Whether the body carries one file and what names it and states its type, or one value, and no other part.
    pub(super) fn is_of_one(&self) -> bool {
        let file = self.first_file();
        let about = |file: &Described| {
            let names_it = |it: &&Described| {
                let name = it.part.name.as_deref().unwrap_or_default();
                it.part.role == Role::Field && it.group == file.group && is_about_file(name)
            };
            self.described.iter().filter(names_it).count() as u64
        };
        let about = match self.encoding {
            Encoding::Urlencoded | Encoding::Json => file.map_or(0, about),
            Encoding::Multipart | Encoding::Raw => 0,
        };
        self.parts_total == 1 + about
    }

    /// When the first byte of the payload was decoded; `None` where it is empty.
    pub(super) fn payload_began(&self) -> Option<Duration> {
        if self.any_file { self.files_began } else { self.fields_began }
    }

    /// The last described part's index, and what it is called, for words about where a body broke off: `None`
    /// where more were only counted.
    pub(super) fn last_part(&self) -> Option<(u64, Option<String>)> {
        let last = self.described.last().filter(|it| it.part.index + 1 == self.parts_total)?;
        let part = &last.part;
        let name = part.filename.as_deref().or(part.name.as_deref());
        Some((part.index, name.map(|name| shown(name.as_bytes()))))
    }

    /// What the request's head says of a body that is one nameless file, and whether the file's bytes
    /// are not those that the head speaks of.
    pub(super) fn name_only_part(
        &mut self,
        filename: Option<&str>,
        declared: Option<&str>,
        is_veiled: bool,
    ) {
        if let [only] = &mut self.described[..] {
            only.is_veiled = is_veiled;
            only.part.filename = filename.map(|it| shown_text(it.as_bytes()));
            only.declared = declared.map(|it| shown_text(it.as_bytes()));
        }
    }

    #[inline(always)]
    fn run(&mut self, run: &Run) {
        self.offset += run.len as u64;
        self.sampler.run(run, self.open.as_ref().map(|part| part.index));
        match &mut self.open {
            Some(part) => part.run(run, self.offset - run.len as u64),
            None => self.counts.add(run.len, run.plain),
        }
    }

    /// The first parts are described: none after one that could not be.
    fn begin_part(&mut self) {
        let (index, start) = (self.parts_total, self.offset);
        if let Some(edges) = &mut self.edges {
            edges.reset();
        }
        let is_described =
            self.described.len() < DESCRIBED_PARTS && self.described.len() as u64 == index;
        self.open = Some(if is_described {
            OpenPart::described(index, start, self.digest)
        } else {
            OpenPart::counted(index, start)
        });
    }

    fn end_part(&mut self, end: &PartEnd) {
        let is_explained = self.tell_stray_break(end);
        // Looked at in its place: it is large, and there may be millions.
        let Some(part) = &mut self.open else { return };
        self.sampler.settle(part.start, end.reading, Some(end.role));
        self.parts_total += 1;
        part.settle(end.reading, Some(end.role), &mut self.counts);
        let (facts, began) = match end.role {
            Role::File => {
                self.any_file = true;
                (&mut self.file_facts, &mut self.files_began)
            }
            Role::Field => (&mut self.field_facts, &mut self.fields_began),
        };
        *began = began.or(part.began_at(end.reading));
        let these = *part.facts(end.reading);
        // A file of no bytes is often none: nothing was chosen in an input.
        if facts.is_none_or(|first| first.bytes == 0 && these.bytes > 0) {
            *facts = Some(these);
        }
        let group = self.siblings.current();
        if let Some(mut described) = part.describe(
            end,
            self.encoding,
            group,
            &mut self.description_budget,
            &mut self.seen,
            &mut self.findings,
        ) {
            if end.role == Role::Field {
                let part = &described.part;
                let at = described.looked.value_at;
                self.siblings.field(part.name.as_deref(), part.text.as_deref(), at);
            }
            described.looked.type_is_explained |= is_explained;
            self.described.push(described);
        }
        self.open = None;
    }

    /// Whether a line break was told of that hides the file's type.
    fn tell_stray_break(&mut self, end: &PartEnd) -> bool {
        let edges = self.edges.as_ref().filter(|_| end.role == Role::File);
        let Some(stray) = edges.and_then(Edges::stray_break) else { return false };
        let part = self.open.as_ref().map(|part| part.index);
        let StrayBreak { offset, at_beginning, content_type } = stray;
        let mut tell = |detail: Words<'_>| {
            self.findings.add(FindingId::EXTRA_LINE_BREAK, Some(offset), part, detail);
        };
        if at_beginning {
            tell(words!(EXTRA_BREAK_BEGINS, at = offset, media_type = content_type));
        } else {
            tell(words!(EXTRA_BREAK_ENDS, at = offset, media_type = content_type));
        }
        true
    }

    fn drop_part(&mut self) {
        let Some(part) = &self.open else { return };
        self.sampler.settle(part.start, Reading::Plain, None);
        part.settle(Reading::Plain, None, &mut self.counts);
        self.open = None;
    }

    /// Adds a finding that no reader makes.
    pub(super) fn find(&mut self, id: FindingId, offset: Option<u64>, detail: Words<'_>) {
        self.findings.add(id, offset, None, detail);
    }

    fn fault(&mut self, fault: &Fault<'_>) {
        let part = self.open.as_ref().map(|part| part.index);
        if fault.id == FindingId::CLOSING_DELIMITER_MISSING {
            if let Some(part) = &mut self.open {
                part.is_cut = true;
            }
            let (Fault { id, offset, detail }, ended) = (fault, self.ended);
            let why = ended.why_unclosed(self.offset);
            self.findings.add(*id, *offset, part, words!(UNCLOSED, place = detail, why = why));
            return;
        }
        self.findings.add(fault.id, fault.offset, part, fault.detail);
    }
}

impl Sink for Tally {
    /// Runs are counted inside the reader's loop, where what they are is mostly known; a body of
    /// escapes has one for each two bytes. The other events are far apart.
    #[inline(always)]
    fn accept(&mut self, event: Event<'_>) {
        match event {
            Event::Run(run) => self.run(&run),
            event => self.accept_other(&event),
        }
    }
}

impl Tally {
    #[inline(never)]
    fn accept_other(&mut self, event: &Event<'_>) {
        match *event {
            Event::Run(run) => self.run(&run),
            Event::PartBegins => self.begin_part(),
            Event::PartEnds(ref end) => self.end_part(end),
            Event::PartDropped => self.drop_part(),
            Event::GroupBegins => self.siblings.begin(self.described.len()),
            Event::GroupEnds { is_buffer, name } => {
                self.siblings.end(is_buffer, &shown_text(name), &mut self.described);
            }
            Event::Fault(ref fault) => self.fault(fault),
            Event::PartName(name) => {
                if let Some(part) = &mut self.open {
                    part.name(name);
                    if self.findings.are_on() {
                        let place = part.place_of_name(self.encoding);
                        self.seen.look_at_name(name, place, &mut self.findings);
                    }
                }
            }
            Event::PartFilename(filename) => {
                if let Some(part) = &mut self.open {
                    part.filename(filename);
                }
            }
            Event::PartType(content_type) => {
                if let Some(part) = &mut self.open {
                    part.declared(content_type);
                }
            }
            Event::PartHeader { name, value, offset } => {
                if let Some(part) = &mut self.open {
                    part.header(name, value, offset);
                }
            }
            Event::Decoded(reading, bytes) => {
                if let Some(edges) = &mut self.edges {
                    edges.push(bytes, self.offset);
                }
                if let Some(part) = &mut self.open {
                    part.decoded(reading, bytes, self.now);
                }
            }
        }
    }
}
