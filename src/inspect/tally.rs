//! Takes a reader's events and keeps the books: ledger, parts, sample, findings.

use super::counts::Counts;
use super::edges::Edges;
use super::findings::Findings;
use super::limits::{DESCRIBED_PARTS, DESCRIPTION_BYTES};
use super::part::{Described, OpenPart, shown_text};
use super::sample::Sampler;
use super::siblings::Siblings;
use crate::body::{Event, Fault, PartEnd, Reading, Run, Sink};
use crate::encode::PayloadFacts;
use crate::report::{Client, DigestAlgorithm, Encoding, FindingId, Part, Role};

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
    /// Facts of all files and of all fields, for what-if.
    pub(super) file_facts: PayloadFacts,
    pub(super) field_facts: PayloadFacts,
    pub(super) any_file: bool,
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
            file_facts: PayloadFacts::default(),
            field_facts: PayloadFacts::default(),
            any_file: false,
            sampler: Sampler::new(),
            findings: Findings::new(client, rules),
        }
    }

    /// The body is read as `encoding`. The edges of a part's content are looked at in multipart only.
    pub(super) fn begin(&mut self, encoding: Encoding) {
        self.encoding = encoding;
        self.edges = match encoding {
            Encoding::Multipart => Some(Edges::default()),
            Encoding::Raw | Encoding::Urlencoded | Encoding::Json => None,
        };
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
        let finished = self.described.into_iter().map(|it| it.finish(&mut self.findings));
        (finished.collect(), self.sampler, self.findings)
    }

    /// The first file's name and declared type as they are known now; of the first part where there
    /// is no file.
    pub(super) fn label(&self) -> (Option<&str>, Option<&str>) {
        let file = self.described.iter().find(|it| it.part.role == Role::File);
        file.map_or((None, None), |it| (it.part.filename.as_deref(), it.declared.as_deref()))
    }

    /// What the request's head says of a body that is one nameless file, and whether the file is still
    /// under a content coding.
    pub(super) fn name_only_part(
        &mut self,
        filename: Option<&str>,
        declared: Option<&str>,
        is_coded: bool,
    ) {
        if let [only] = &mut self.described[..] {
            only.is_coded = is_coded;
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
        self.tell_stray_break(end);
        // Looked at in its place: it is large, and there may be millions.
        let Some(part) = &mut self.open else { return };
        self.sampler.settle(part.start, end.reading, Some(end.role));
        self.parts_total += 1;
        part.settle(end.reading, Some(end.role), &mut self.counts);
        let facts = match end.role {
            Role::File => {
                self.any_file = true;
                &mut self.file_facts
            }
            Role::Field => &mut self.field_facts,
        };
        facts.bytes += part.facts(end.reading).bytes;
        facts.form_expanded += part.facts(end.reading).form_expanded;
        let group = self.siblings.current();
        if let Some(described) = part.describe(
            end,
            self.encoding,
            group,
            &mut self.description_budget,
            &mut self.findings,
        ) {
            if end.role == Role::Field {
                let part = &described.part;
                self.siblings.field(part.name.as_deref(), part.text.as_deref());
            }
            self.described.push(described);
        }
        self.open = None;
    }

    fn tell_stray_break(&mut self, end: &PartEnd) {
        let edges = self.edges.as_ref().filter(|_| end.role == Role::File);
        if let Some(stray) = edges.and_then(Edges::stray_break) {
            let part = self.open.as_ref().map(|part| part.index);
            self.findings.add(
                FindingId::EXTRA_LINE_BREAK,
                Some(stray.offset),
                part,
                format_args!(
                    "The content {} with CR LF; without it, it is {}.",
                    stray.place, stray.content_type
                ),
            );
        }
    }

    fn drop_part(&mut self) {
        let Some(part) = &self.open else { return };
        self.sampler.settle(part.start, Reading::Plain, None);
        part.settle(Reading::Plain, None, &mut self.counts);
        self.open = None;
    }

    /// Adds a finding that no reader makes.
    pub(super) fn find(
        &mut self,
        id: FindingId,
        offset: Option<u64>,
        detail: std::fmt::Arguments<'_>,
    ) {
        self.findings.add(id, offset, None, detail);
    }

    fn fault(&mut self, fault: &Fault<'_>) {
        let part = self.open.as_ref().map(|part| part.index);
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
            Event::PartHeader { name, value } => {
                if let Some(part) = &mut self.open {
                    part.header(name, value);
                }
            }
            Event::Decoded(reading, bytes) => {
                if let Some(edges) = &mut self.edges {
                    edges.push(bytes, self.offset);
                }
                if let Some(part) = &mut self.open {
                    part.decoded(reading, bytes);
                }
            }
        }
    }
}
