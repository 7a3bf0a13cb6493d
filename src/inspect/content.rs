//! The body once its content codings are undone: which reader takes it, and the books about it.

use super::opening::{Choice, Opening};
use super::rules::Watch;
use super::tally::Tally;
use super::veil::Veil;
use crate::body::{FileRule, Reader};
use crate::mime::MediaType;
use crate::mime::filename::hint_of;
use crate::report::{Encoding, FindingId, Request, words};

/// A body being read.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) encoding: Encoding,
    /// What the reading shall be instead; `None` once that is settled.
    opening: Option<Opening>,
    reader: Reader,
    rule: FileRule,
    form: Form,
    pub(super) tally: Tally,
    /// Of a urlencoded body as it came, which may be another format's.
    pub(super) watch: Watch,
    /// Why the bytes are not what the type speaks of.
    pub(super) veil: Option<Veil>,
}

/// What the head says of the names in a body.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// Whether its type is `multipart/form-data`.
    is_form: bool,
    /// What the client's languages say of the charsets that it may write names in.
    hint: Option<&'static str>,
}

impl Form {
    /// What the head of `request` says.
    pub(super) fn of(request: &Request, media_type: Option<&MediaType>) -> Form {
        let mut fields = request.headers.iter();
        let languages = fields.find(|(name, _)| name.eq_ignore_ascii_case("accept-language"));
        Form {
            is_form: media_type.is_some_and(|it| it.essence == "multipart/form-data"),
            hint: languages.and_then(|(_, languages)| hint_of(languages)),
        }
    }
}

impl Content {
    /// A body read in `encoding`. Its first bytes may show another one, unless it is under a coding that
    /// is not undone.
    pub(super) fn new(
        encoding: Encoding,
        content_type: Option<&str>,
        names_file: bool,
        is_veiled: bool,
        form: Form,
        rule: FileRule,
        mut tally: Tally,
    ) -> Content {
        let media_type = content_type.and_then(MediaType::parse);
        let encoding = if is_veiled { Encoding::Raw } else { encoding };
        tally.begin(encoding, form.is_form, form.hint);
        Content {
            encoding,
            opening: Opening::of(encoding, media_type.as_ref(), names_file).filter(|_| !is_veiled),
            reader: Reader::new(encoding, content_type, rule.clone()),
            rule,
            form,
            tally,
            watch: Watch::default(),
            veil: is_veiled.then_some(Veil::Unsupported),
        }
    }

    /// Body bytes held over at this moment.
    pub(super) fn held_bytes(&self) -> usize {
        self.reader.held_bytes() + self.opening.as_ref().map_or(0, Opening::held_bytes)
    }

    /// Reads the next piece.
    pub(super) fn push(&mut self, piece: &[u8]) {
        self.tally.sampler.push(piece);
        let mut rest = piece;
        if let Some(opening) = &mut self.opening {
            let Some((choice, held, taken)) = opening.push(piece) else { return };
            self.settle(choice);
            self.read(&held);
            rest = &piece[taken..];
        }
        self.read(rest);
    }

    fn read(&mut self, bytes: &[u8]) {
        if self.encoding == Encoding::Urlencoded {
            self.watch.push(bytes);
        }
        self.reader.push(bytes, &mut self.tally);
    }

    /// The body has ended.
    pub(super) fn finish(&mut self) {
        if let Some(mut opening) = self.opening.take() {
            let (choice, held) = opening.finish();
            self.settle(choice);
            self.read(&held);
        }
        self.reader.finish(&mut self.tally);
    }

    /// The first bytes have shown how the body is read.
    fn settle(&mut self, choice: Choice) {
        self.opening = None;
        let rule = self.rule.clone();
        let (encoding, reader) = match choice {
            Choice::AsDeclared => return,
            Choice::Json => {
                self.tell_json();
                (Encoding::Json, Reader::new(Encoding::Json, None, rule))
            }
            Choice::Multipart(boundary) => {
                let shown = boundary.escape_ascii();
                match self.encoding {
                    Encoding::Json => self.tally.find(
                        FindingId::MULTIPART_AS_RAW,
                        Some(0),
                        words!(MULTIPART_UNDER_JSON, boundary = shown),
                    ),
                    Encoding::Multipart | Encoding::Raw | Encoding::Urlencoded => self.tally.find(
                        FindingId::MULTIPART_AS_URLENCODED,
                        Some(0),
                        words!(MULTIPART_UNDER_URLENCODED, boundary = shown),
                    ),
                }
                (Encoding::Multipart, Reader::multipart_with(boundary, rule))
            }
            Choice::Utf16(order) => {
                self.veil = Some(Veil::Utf16(order));
                (Encoding::Raw, Reader::new(Encoding::Raw, None, rule))
            }
            Choice::Compressed(coding) => {
                self.veil = Some(Veil::Compressed(coding));
                (Encoding::Raw, Reader::new(Encoding::Raw, None, rule))
            }
        };
        self.encoding = encoding;
        self.reader = reader;
        let is_form = self.form.is_form || encoding == Encoding::Multipart;
        self.tally.begin(encoding, is_form, self.form.hint);
    }

    fn tell_json(&mut self) {
        let (id, media_type) = match self.encoding {
            Encoding::Raw => (FindingId::JSON_AS_TEXT, "text/plain"),
            Encoding::Multipart | Encoding::Urlencoded | Encoding::Json => {
                (FindingId::JSON_AS_URLENCODED, "application/x-www-form-urlencoded")
            }
        };
        let shown = self.tally.sampler.first_bytes(12);
        // A character that the cut goes through is left out.
        let shown = shown.utf8_chunks().next().map_or("", |it| it.valid());
        self.tally.findings.add(
            id,
            Some(0),
            None,
            words!(
                JSON_UNDER_TYPE,
                media_type = media_type,
                first = shown.replace(|it: char| it.is_control(), " ").trim()
            ),
        );
    }
}
