//! What is claimed of a file, and how the claims stand to its bytes.

use super::browser::{Computed, is_html, is_script, is_xml};
use super::content::Found;
use super::declared::Declared;
use super::extension::{extension_of, meanings};
use super::grammar::MediaType;
use super::lattice::{Relation, always_shows, relation};
use super::names::{Name, name_of};
use crate::report::{Agreement, Detail, ToValue, Value, words};

/// What the bytes of a file show.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shown<'f> {
    /// There are none.
    Nothing,
    /// No type that any rule knows.
    Unknown,
    /// A type.
    Type(&'f Found),
}

/// The claims on one file, beside what its bytes show.
pub(super) struct Claims<'a> {
    pub(super) declared: Option<Declared<'a>>,
    pub(super) extension: Option<&'a str>,
    /// What the extension stands for; of several meanings the one that the content allows.
    pub(super) by_extension: Option<String>,
    shown: Shown<'a>,
}

impl<'a> Claims<'a> {
    pub(super) fn of(
        declared: Option<&'a str>,
        filename: Option<&'a str>,
        shown: Shown<'a>,
    ) -> Claims<'a> {
        let meanings = meanings(filename.unwrap_or_default());
        let is_allowed =
            |claim: &&'static str| standing(claim, shown) != Some(Relation::Contradicts);
        let by_extension = meanings.clone().find(is_allowed).or_else(|| meanings.clone().next());
        Claims {
            declared: declared.map(Declared::of),
            extension: filename.and_then(extension_of),
            by_extension: by_extension.map(str::to_ascii_lowercase),
            shown,
        }
    }

    /// What the sender claims.
    fn of_sender(&self) -> Option<&str> {
        self.declared.as_ref()?.claim()
    }

    /// What the name claims.
    fn of_name(&self) -> Option<&str> {
        self.by_extension.as_deref().filter(|it| *it != "application/octet-stream")
    }

    /// Whether `application/octet-stream` is declared or the name stands for it.
    fn is_octets(&self) -> bool {
        let declared = self.declared.as_ref().and_then(|it| it.media_type.as_ref());
        declared.is_some_and(MediaType::is_octet_stream)
            || self.by_extension.as_deref() == Some("application/octet-stream")
    }

    /// The claims, the weightiest first.
    fn types(&self) -> impl Iterator<Item = &str> {
        self.of_sender().into_iter().chain(self.of_name())
    }

    pub(super) fn declared_contradicts(&self) -> bool {
        self.of_sender().is_some_and(|claim| self.contradicts(claim))
    }

    pub(super) fn extension_contradicts(&self) -> bool {
        self.of_name().is_some_and(|claim| self.contradicts(claim))
    }

    fn contradicts(&self, claim: &str) -> bool {
        standing(claim, self.shown) == Some(Relation::Contradicts)
    }

    /// The type to believe.
    pub(super) fn verdict(&self) -> Option<String> {
        match self.shown {
            Shown::Nothing => None,
            Shown::Unknown => {
                self.types().find(|claim| !self.contradicts(claim)).map(str::to_owned)
            }
            Shown::Type(found) => {
                let finer = self.types().find(|claim| relation(claim, found) == Relation::Finer);
                Some(finer.unwrap_or(found.media_type).to_owned())
            }
        }
    }

    /// How the claims stand to the content: as the one that stands worse.
    pub(super) fn agreement(&self) -> Agreement {
        let of_claim = |claim| match standing(claim, self.shown) {
            None => Agreement::Unknown,
            Some(Relation::Same) => Agreement::Agree,
            Some(Relation::Finer | Relation::Coarser) => Agreement::Refines,
            Some(Relation::Contradicts) => Agreement::Conflict,
        };
        let unclaimed = match self.shown {
            Shown::Nothing | Shown::Unknown => Agreement::Unknown,
            Shown::Type(_) => Agreement::Unclaimed,
        };
        self.types().map(of_claim).max().unwrap_or(unclaimed)
    }

    /// One sentence: what was claimed, and what the bytes are.
    pub(super) fn summary(&self) -> Detail {
        let name = self.of_name().zip(self.extension).map(|(claim, it)| (claim, format!(".{it}")));
        let sender = self.of_sender().zip(self.declared.as_ref());
        let sender = sender.map(|(claim, it)| (claim, declared_in_words(claim, it.as_sent.trim())));
        let claims = match (&name, &sender) {
            (Some((_, extension)), Some((_, declared))) => {
                words!(CLAIMED_BOTH, extension = extension, declared = declared).detail()
            }
            (Some((_, extension)), None) => words!(CLAIMED_NAME, extension = extension).detail(),
            (None, Some((_, declared))) => words!(CLAIMED_TYPE, declared = declared).detail(),
            (None, None) if self.is_octets() => words!(CLAIMED_OCTETS).detail(),
            (None, None) => words!(CLAIMED_NOTHING).detail(),
        };
        let found = match self.shown {
            Shown::Nothing => return words!(SUMMARY_EMPTY, claims = claims).detail(),
            Shown::Unknown if self.types().any(|claim| self.contradicts(claim)) => {
                return words!(SUMMARY_SOMETHING_ELSE, claims = claims).detail();
            }
            Shown::Unknown => return words!(SUMMARY_UNKNOWN, claims = claims).detail(),
            Shown::Type(found) => found,
        };
        let shown = name_of(found.media_type);
        if let (Some((by_name, extension)), Some((by_sender, declared))) = (&name, &sender) {
            match (self.contradicts(by_name), self.contradicts(by_sender)) {
                (false, true) => {
                    return words!(
                        SUMMARY_NAME_FITS,
                        shown = shown,
                        extension = extension,
                        declared = declared
                    )
                    .detail();
                }
                (true, false) => {
                    return words!(
                        SUMMARY_TYPE_FITS,
                        shown = shown,
                        extension = extension,
                        declared = declared
                    )
                    .detail();
                }
                (false, false) | (true, true) => {}
            }
        }
        let verdict = self.verdict();
        let believed = verdict.as_deref().map_or(shown, name_of);
        match self.agreement() {
            Agreement::Agree => words!(SUMMARY_AGREES, claims = claims, shown = shown).detail(),
            Agreement::Refines if shown.to_value() != believed.to_value() => {
                words!(SUMMARY_LEAVES_ROOM, claims = claims, shown = shown, believed = believed)
                    .detail()
            }
            _ => words!(SUMMARY_IS, claims = claims, shown = shown).detail(),
        }
    }

    /// Why a browser could run the file though the weightiest claim does not say so: it takes the
    /// bytes for a document with scripts, or they are one, which the next server or browser may see.
    pub(super) fn scriptable(&self, by_browser: &Computed) -> Option<Detail> {
        let claim = self.types().next();
        if claim
            .is_some_and(|it| is_html(it) || is_xml(it) || is_script(it) || it == "application/hta")
        {
            return None;
        }
        if is_html(&by_browser.essence) {
            let media_type = by_browser.essence.as_ref();
            return Some(words!(SCRIPTABLE_TAKEN_FOR, media_type = media_type).detail());
        }
        let Shown::Type(found) = self.shown else { return None };
        // Without any claim nobody says that it is harmless.
        let is_taken_so = claim.is_some() || is_xml(&by_browser.essence);
        (runs_scripts(found.media_type) && is_taken_so).then(|| {
            let media_type = found.media_type;
            words!(SCRIPTABLE_IF_SERVED, shown = name_of(media_type), media_type = media_type)
                .detail()
        })
    }
}

/// How a claim stands to what the bytes show; `None` where they say nothing of it.
fn standing(claim: &str, shown: Shown<'_>) -> Option<Relation> {
    match shown {
        Shown::Nothing => None,
        Shown::Unknown => always_shows(claim).then_some(Relation::Contradicts),
        Shown::Type(found) => Some(relation(claim, found)),
    }
}

/// Whether a browser runs scripts of a document that the bytes show to be of this type. Of other XML it
/// shows the text, and PDF, scriptable by the letter of the standard (§4.6), it opens in a place of its
/// own.
fn runs_scripts(essence: &str) -> bool {
    matches!(essence, "text/html" | "application/xhtml+xml" | "image/svg+xml")
}

/// A declared type as it was sent; of a type as long as Office's its name, which says more.
fn declared_in_words(claim: &str, as_sent: &str) -> Value {
    match name_of(claim) {
        name @ (Name::Words(_) | Name::Same(_)) if as_sent.len() > SHORT_TYPE_BYTES => {
            words!(DECLARED_AS, name = name).to_value()
        }
        _ => as_sent.to_value(),
    }
}

/// Bytes of a type that a sentence bears.
const SHORT_TYPE_BYTES: usize = 40;
