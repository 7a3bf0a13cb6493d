//! All opinions on a file's media type, and the one to believe.

use std::fmt::Write as _;

use arrayvec::ArrayVec;

use super::browser::{Computed, Sniffed, is_html, is_script, is_scriptable, is_xml};
use super::content::{self, Content, Found, Windows};
use super::declared::Declared;
use super::extension::{extension_of, meanings};
use super::lattice::{Relation, relation};
use super::names::in_words;
use crate::report::{Agreement, Binary, Charset, Evidence, Mime, Opinion, Risk};

/// Bytes kept of a file's beginning, for what sniffing may point to: signatures, and what white space
/// stands before them.
const KEPT_BYTES: usize = 64;

/// What a file's bytes say, kept when the bytes are gone: under a KiB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    content: Content,
    sniffed: Sniffed,
    beginning: ArrayVec<u8, KEPT_BYTES>,
}

impl Seen {
    /// What the windows of a file say.
    pub fn of(windows: &Windows<'_>) -> Seen {
        Seen {
            content: Content::of(windows),
            sniffed: Sniffed::of(windows.head()),
            beginning: windows.head().iter().copied().take(KEPT_BYTES).collect(),
        }
    }

    /// The type that the bytes show.
    pub fn media_type(&self) -> Option<&'static str> {
        self.content.media_type()
    }

    /// What a browser makes of the bytes under a declared type.
    fn as_browser(&self, declared: Option<&str>, nosniff: bool) -> Computed {
        self.sniffed.computed(declared.map(|it| it.trim_matches(HTTP_WHITE_SPACE)), nosniff)
    }
}

/// White space around a field's value (Fetch standard §2.2).
const HTTP_WHITE_SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

/// All opinions on a file that is in memory whole; of a longer one, its first bytes.
///
/// ```
/// use weighbridge::mime::verdict::opinions;
/// use weighbridge::report::Agreement;
///
/// let mime = opinions(Some("image/png"), Some("table.csv"), b"a,b\r\n1,2\r\n");
/// assert_eq!(mime.by_content.as_deref(), Some("text/csv"));
/// assert_eq!(mime.agreement, Agreement::Conflict);
/// assert_eq!(mime.summary, "Named .csv and declared image/png; the bytes are CSV.");
/// ```
pub fn opinions(declared: Option<&str>, filename: Option<&str>, file: &[u8]) -> Mime {
    weigh(declared, filename, &Seen::of(&Windows::of(file))).mime
}

/// The opinions weighed, and which claims cannot be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The opinions and the verdict.
    pub mime: Mime,
    /// Whether the declared type contradicts the content.
    pub declared_contradicts: bool,
    /// Whether the name's extension does.
    pub extension_contradicts: bool,
}

/// Weighs what the sender declares and what the file's name suggests against what its bytes say.
///
/// Bytes that are known win over every claim; where they leave a finer claim open, as a zip archive
/// cut before its directory leaves open what document it is, that is taken. Where the bytes are not
/// known, the declared type is believed, then the extension. `application/octet-stream` is no claim.
pub fn weigh(declared: Option<&str>, filename: Option<&str>, seen: &Seen) -> Weighed {
    let Content { found, text, risks } = &seen.content;
    let claims = Claims::of(declared, filename, found.as_ref());
    let by_browser = seen.as_browser(declared, false);
    let verdict = claims.verdict(found.as_ref());
    let agreement = claims.agreement(found.as_ref());
    let scriptable = claims.scriptable(found.as_ref(), &by_browser);
    let risk = scriptable.iter().map(|_| Risk::Scriptable).chain(risks.iter().map(|it| it.0)).min();
    let risk_evidence = scriptable
        .into_iter()
        .chain(risks.iter().map(|(_, evidence)| reported(Opinion::Risk, evidence)));
    let evidence = claims
        .evidence(found.as_ref())
        .chain([browser_evidence(&by_browser, &seen.beginning)])
        .chain(risk_evidence)
        .collect();
    let contradicts = |claim: Option<&str>| {
        let relations = claim.zip(found.as_ref()).map(|(claim, found)| relation(claim, found));
        relations == Some(Relation::Contradicts)
    };
    let (declared_contradicts, extension_contradicts) =
        (contradicts(claims.of_sender()), contradicts(claims.of_name()));
    let mime = Mime {
        declared: declared.map(str::to_owned),
        by_extension: claims.by_extension.map(str::to_owned),
        by_content: found.as_ref().map(|found| found.media_type.to_owned()),
        by_browser: Some(by_browser.essence.into_owned()),
        by_browser_nosniff: Some(seen.as_browser(declared, true).essence.into_owned()),
        summary: claims.summary(found.as_ref(), agreement, verdict.as_deref()),
        verdict,
        agreement,
        risk,
        charset: text.as_ref().map(|text| Charset {
            declared: claims.declared.as_ref().and_then(Declared::charset).map(str::to_owned),
            bom: text.bom,
            detected: text.charset,
        }),
        line_breaks: text.as_ref().and_then(|text| text.line_breaks),
        evidence,
    };
    Weighed { mime, declared_contradicts, extension_contradicts }
}

/// What is claimed of a file, whatever its bytes say.
struct Claims<'a> {
    declared: Option<Declared<'a>>,
    extension: Option<&'a str>,
    by_extension: Option<&'static str>,
}

impl<'a> Claims<'a> {
    /// Of the meanings that an extension may have, the one that the content allows.
    fn of(
        declared: Option<&'a str>,
        filename: Option<&'a str>,
        found: Option<&Found>,
    ) -> Claims<'a> {
        let meanings = meanings(filename.unwrap_or_default());
        let is_allowed = |claim: &&'static str| {
            found.is_some_and(|found| relation(claim, found) != Relation::Contradicts)
        };
        Claims {
            declared: declared.map(Declared::of),
            extension: filename.and_then(extension_of),
            by_extension: meanings.clone().find(is_allowed).or_else(|| meanings.clone().next()),
        }
    }

    /// The claims, the weightiest first.
    fn types(&self) -> impl Iterator<Item = &str> {
        self.of_sender().into_iter().chain(self.of_name())
    }

    fn of_sender(&self) -> Option<&str> {
        self.declared.as_ref()?.claim()
    }

    fn of_name(&self) -> Option<&str> {
        self.by_extension.filter(|it| *it != "application/octet-stream")
    }

    /// The type to believe.
    fn verdict(&self, found: Option<&Found>) -> Option<String> {
        let Some(found) = found else { return self.types().next().map(str::to_owned) };
        let finer = self.types().find(|claim| relation(claim, found) == Relation::Finer);
        Some(finer.unwrap_or(found.media_type).to_owned())
    }

    /// How the claims stand to the content: as the one that stands worse.
    fn agreement(&self, found: Option<&Found>) -> Agreement {
        let Some(found) = found else { return Agreement::Unknown };
        let standing = |claim| match relation(claim, found) {
            Relation::Same => Agreement::Agree,
            Relation::Finer | Relation::Coarser => Agreement::Refines,
            Relation::Contradicts => Agreement::Conflict,
        };
        self.types().map(standing).max().unwrap_or(Agreement::Unclaimed)
    }

    /// One sentence: what was claimed, and what the bytes are.
    fn summary(
        &self,
        found: Option<&Found>,
        agreement: Agreement,
        verdict: Option<&str>,
    ) -> String {
        let mut said = Vec::new();
        if let (Some(extension), Some(_)) = (self.extension, self.by_extension) {
            said.push(format!("named .{extension}"));
        }
        if let Some(declared) = &self.declared {
            said.push(format!("declared {}", declared.as_sent));
        }
        let claimed =
            if said.is_empty() { "no type was claimed".into() } else { said.join(" and ") };
        let mut summary = claimed;
        if let Some(first) = summary.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        let shown = found.map(|found| in_words(found.media_type));
        let believed = verdict.map(in_words);
        // Writing to a String cannot fail.
        let _ = match (shown, believed, agreement) {
            (None, None, _) => write!(summary, "; the bytes are of no type that is known."),
            (None, Some(_), _) => {
                write!(summary, "; the bytes neither show it nor speak against it.")
            }
            (Some(shown), _, Agreement::Agree) => write!(summary, ", and the bytes are {shown}."),
            (Some(shown), Some(believed), Agreement::Refines) if shown != believed => {
                write!(summary, "; the bytes show {shown}, which leaves room for {believed}.")
            }
            (Some(shown), ..) => write!(summary, "; the bytes are {shown}."),
        };
        summary
    }

    /// Why a browser could run the file though no claim says so: it takes the bytes for a document
    /// with scripts, or they are one, which the next server or browser may see.
    fn scriptable(&self, found: Option<&Found>, by_browser: &Computed) -> Option<Evidence> {
        if self.types().any(|claim| is_scriptable(claim) || is_script(claim)) {
            return None;
        }
        if is_html(&by_browser.essence) {
            let says =
                format!("A browser takes it for {} and runs its scripts.", by_browser.essence);
            return Some(of_all(Opinion::Risk, says));
        }
        let shown = found.filter(|found| runs_scripts(found.media_type))?;
        // Without any claim nobody says that it is harmless.
        if self.types().next().is_none() && !is_xml(&by_browser.essence) {
            return None;
        }
        let says = format!(
            "The bytes are {}: served under that type, a browser would run its scripts.",
            in_words(shown.media_type)
        );
        Some(of_all(Opinion::Risk, says))
    }

    fn evidence(&self, found: Option<&Found>) -> impl Iterator<Item = Evidence> {
        let declared = self.declared.as_ref().map(|declared| match &declared.media_type {
            None => of_all(Opinion::Declared, "This is no media type: it claims nothing.".into()),
            Some(it) if it.is_octet_stream() => {
                of_all(Opinion::Declared, "Octet-stream says only that there are bytes.".into())
            }
            Some(it) => of_all(Opinion::Declared, format!("Claims {}.", it.essence)),
        });
        let by_extension = self.extension.map(|extension| match self.by_extension {
            None => {
                of_all(Opinion::ByExtension, format!("The extension .{extension} is not known."))
            }
            Some(it) => {
                of_all(Opinion::ByExtension, format!("The extension .{extension} is of {it}."))
            }
        });
        let by_content = found.into_iter().flat_map(|found| &found.evidence);
        let by_content = by_content.map(|it| reported(Opinion::ByContent, it));
        declared.into_iter().chain(by_extension).chain(by_content)
    }
}

/// Whether a browser runs scripts of a document that the bytes show to be of this type. Of other XML it
/// shows the text, and PDF, scriptable by the letter of the standard (§4.6), it opens in a place of its
/// own.
fn runs_scripts(essence: &str) -> bool {
    matches!(essence, "text/html" | "application/xhtml+xml" | "image/svg+xml")
}

/// Why a browser takes the file for what it does.
fn browser_evidence(computed: &Computed, beginning: &[u8]) -> Evidence {
    let bytes = computed.bytes.and_then(|(offset, len)| beginning.get(offset..offset + len));
    Evidence {
        opinion: Opinion::ByBrowser,
        offset: computed.bytes.map(|(offset, _)| offset as u64),
        bytes_base64: bytes.map(|bytes| Binary(bytes.to_vec())),
        says: computed.says.into(),
    }
}

fn of_all(opinion: Opinion, says: String) -> Evidence {
    Evidence { opinion, offset: None, bytes_base64: None, says: says.into() }
}

fn reported(opinion: Opinion, evidence: &content::Evidence) -> Evidence {
    Evidence {
        opinion,
        offset: evidence.offset,
        bytes_base64: evidence.offset.map(|_| Binary(evidence.bytes.to_vec())),
        says: evidence.says.clone(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::opinions;
    use crate::report::Agreement::{Agree, Conflict, Refines, Unclaimed, Unknown};
    use crate::report::Risk;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    const NOISE: &[u8] = &[0, 1, 2, 3];

    #[test]
    fn the_verdict_and_the_agreement_follow_from_the_opinions() {
        for (declared, filename, head, verdict, agreement) in [
            (Some("image/png"), Some("a.png"), PNG, Some("image/png"), Agree),
            (Some("image/jpeg"), Some("a.png"), PNG, Some("image/png"), Conflict),
            (None, Some("a.jpg"), PNG, Some("image/png"), Conflict),
            (Some("image/png"), Some("a.jpg"), PNG, Some("image/png"), Conflict),
            (None, None, PNG, Some("image/png"), Unclaimed),
            (Some("image/gif"), None, NOISE, Some("image/gif"), Unknown),
            (None, Some("a.gif"), NOISE, Some("image/gif"), Unknown),
            (None, None, NOISE, None, Unknown),
            (None, None, b"", None, Unknown),
            (Some("text/plain"), None, b"{\"a\":1}", Some("application/json"), Refines),
            (Some("text/xml"), None, b"<?xml version='1.0'?><a/>", Some("application/xml"), Agree),
            (Some("image/png"), None, b"not found", Some("text/plain"), Conflict),
            (Some("not a type"), None, b"text", Some("text/plain"), Unclaimed),
            (Some("application/yaml"), None, b"text", Some("application/yaml"), Refines),
        ] {
            let mime = opinions(declared, filename, head);
            assert_eq!(mime.verdict.as_deref(), verdict, "{mime:?}");
            assert_eq!(mime.agreement, agreement, "{mime:?}");
        }
    }

    #[test]
    fn the_verdict_is_said_in_words() {
        for (declared, filename, file, summary) in [
            (
                Some("image/jpeg"),
                Some("a.jpg"),
                &b"%PDF-1.7\n"[..],
                "Named .jpg and declared image/jpeg; the bytes are a PDF.",
            ),
            (Some("image/png"), None, PNG, "Declared image/png, and the bytes are a PNG image."),
            (None, None, PNG, "No type was claimed; the bytes are a PNG image."),
            (None, None, NOISE, "No type was claimed; the bytes are of no type that is known."),
            (
                None,
                Some("a.yaml"),
                b"just text",
                "Named .yaml; the bytes show plain text, which leaves room for application/yaml.",
            ),
        ] {
            assert_eq!(opinions(declared, filename, file).summary, summary);
        }
    }

    #[test]
    fn octet_stream_is_shown_as_declared_and_claims_nothing() {
        let mime = opinions(Some("Application/Octet-Stream"), Some("r.bin"), PNG);
        assert_eq!(mime.declared.as_deref(), Some("Application/Octet-Stream"));
        assert_eq!(mime.by_extension.as_deref(), Some("application/octet-stream"));
        assert_eq!(mime.verdict.as_deref(), Some("image/png"));
        assert_eq!(mime.agreement, Unclaimed);
    }

    #[test]
    fn a_browser_is_asked_with_the_declared_type_and_with_none() {
        const HTML: &[u8] = b"<!DOCTYPE html><title>x</title>";
        for (declared, by_browser, with_nosniff) in [
            (None, "text/html", "text/plain"),
            (Some("text/plain"), "text/plain", "text/plain"),
            (Some(" text/html "), "text/html", "text/html"),
            (Some("image/png"), "image/png", "image/png"),
            (Some("*/*"), "text/html", "text/plain"),
        ] {
            let mime = opinions(declared, None, HTML);
            assert_eq!(mime.by_browser.as_deref(), Some(by_browser), "{declared:?}");
            assert_eq!(mime.by_browser_nosniff.as_deref(), Some(with_nosniff), "{declared:?}");
        }
        assert_eq!(
            opinions(Some("image/jpeg"), None, PNG).by_browser.as_deref(),
            Some("image/png")
        );
    }

    #[test]
    fn what_a_browser_could_run_under_a_harmless_claim_is_a_risk() {
        const HTML: &[u8] = b"<!DOCTYPE html><script>1</script>";
        for (declared, filename, file, risk) in [
            (Some("image/png"), Some("a.png"), HTML, Some(Risk::Scriptable)),
            (Some("text/plain"), None, HTML, Some(Risk::Scriptable)),
            (None, None, HTML, Some(Risk::Scriptable)),
            (None, Some("a.txt"), HTML, Some(Risk::Scriptable)),
            (Some("text/html"), None, HTML, None),
            (None, Some("a.html"), HTML, None),
            (Some("application/octet-stream"), None, HTML, None),
            (Some("image/png"), None, PNG, None),
            (Some("image/png"), None, b"%PDF-1.7\n", None),
        ] {
            assert_eq!(opinions(declared, filename, file).risk, risk, "{declared:?} {filename:?}");
        }
    }

    #[test]
    fn what_was_declared_is_kept_as_it_was_sent() {
        let mime = opinions(Some(" Text/CSV ;x"), None, b"a,b");
        assert_eq!(mime.declared.as_deref(), Some(" Text/CSV ;x"));
    }

    proptest! {
        #[test]
        fn known_content_always_has_a_verdict(
            declared in any::<Option<String>>(),
            filename in proptest::option::of("\\PC{0,8}(\\.[a-z0-9]{1,4})?"),
            head in proptest::collection::vec(any::<u8>(), 0..64),
        ) {
            let mime = opinions(declared.as_deref(), filename.as_deref(), &head);
            prop_assert_eq!(mime.by_content.is_none(), mime.agreement == Unknown);
            prop_assert!(mime.by_content.is_none() || mime.verdict.is_some());
        }
    }
}
