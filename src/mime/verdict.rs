//! All opinions on a file's media type, and the one to believe.

use super::browser::{Computed, Sniffed};
use super::claims::{Claims, Shown};
use super::content::{self, Content, Windows};
use super::declared::Declared;
use crate::report::{Charset, Evidence, Mime, Opinion, Risk, words};

/// What a file's bytes say, kept when the bytes are gone: mostly under a KiB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    content: Content,
    sniffed: Sniffed,
    /// The file's first bytes, as far as sniffing points to any of them; at most a resource header.
    beginning: Box<[u8]>,
    is_empty: bool,
}

impl Seen {
    /// What the windows of a file say.
    pub fn of(windows: &Windows<'_>) -> Seen {
        let sniffed = Sniffed::of(windows.head());
        Seen {
            content: Content::of(windows),
            beginning: windows.head()[..sniffed.reach()].into(),
            sniffed,
            is_empty: windows.is_empty(),
        }
    }

    fn shown(&self) -> Shown<'_> {
        match &self.content.found {
            Some(found) => Shown::Type(found),
            None if self.is_empty => Shown::Nothing,
            None => Shown::Unknown,
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
/// assert_eq!(
///     mime.summary,
///     "The bytes are CSV: the name .csv fits, the declared type (image/png) does not."
/// );
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
    let claims = Claims::of(declared, filename, seen.shown());
    let by_browser = seen.as_browser(declared, false);
    let scriptable = claims.scriptable(&by_browser);
    let risk = scriptable.iter().map(|_| Risk::Scriptable).chain(risks.iter().map(|it| it.0)).min();
    let evidence = claims_evidence(&claims)
        .chain(found.iter().flat_map(|it| &it.evidence).map(|it| reported(Opinion::ByContent, it)))
        .chain([browser_evidence(&by_browser, &seen.beginning)])
        .chain(scriptable.map(|says| Evidence::new(Opinion::Risk, None, says)))
        .chain(risks.iter().map(|(_, it)| reported(Opinion::Risk, it)))
        .collect();
    let summary = claims.summary();
    let mime = Mime {
        declared: declared.map(str::to_owned),
        by_extension: claims.by_extension.clone(),
        by_content: found.as_ref().map(|found| found.media_type.to_owned()),
        by_browser: Some(by_browser.essence.into_owned()),
        by_browser_nosniff: Some(seen.as_browser(declared, true).essence.into_owned()),
        summary: summary.to_string(),
        summary_detail: Some(summary),
        verdict: claims.verdict(),
        agreement: claims.agreement(),
        risk,
        charset: text.as_ref().map(|text| Charset {
            declared: claims.declared.as_ref().and_then(Declared::charset).map(str::to_owned),
            bom: text.bom,
            detected: text.charset,
        }),
        line_breaks: text.as_ref().and_then(|text| text.line_breaks),
        evidence,
    };
    Weighed {
        mime,
        declared_contradicts: claims.declared_contradicts(),
        extension_contradicts: claims.extension_contradicts(),
    }
}

/// What the claims are read from.
fn claims_evidence(claims: &Claims<'_>) -> impl Iterator<Item = Evidence> {
    let declared = claims.declared.as_ref().map(|declared| match &declared.media_type {
        None => words!(CLAIM_MALFORMED).detail(),
        Some(it) if it.is_octet_stream() => words!(CLAIM_OCTET_STREAM).detail(),
        Some(it) => words!(CLAIM_OF_TYPE, media_type = it.essence).detail(),
    });
    let by_extension = claims.extension.map(|extension| match &claims.by_extension {
        None => words!(EXTENSION_UNKNOWN, extension = extension).detail(),
        Some(media_type) => {
            words!(EXTENSION_OF_TYPE, extension = extension, media_type = media_type).detail()
        }
    });
    let claims = [(Opinion::Declared, declared), (Opinion::ByExtension, by_extension)];
    claims.into_iter().filter_map(|(opinion, says)| Some(Evidence::new(opinion, None, says?)))
}

/// Why a browser takes the file for what it does.
fn browser_evidence(computed: &Computed, beginning: &[u8]) -> Evidence {
    let place =
        computed.bytes.and_then(|(at, len)| Some((at as u64, beginning.get(at..at + len)?)));
    Evidence::new(Opinion::ByBrowser, place, computed.says.detail())
}

fn reported(opinion: Opinion, evidence: &content::Evidence) -> Evidence {
    let place = evidence.offset.map(|offset| (offset, evidence.bytes.as_slice()));
    Evidence::new(opinion, place, evidence.says.detail())
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
            (Some("image/gif"), None, NOISE, None, Conflict),
            (None, Some("a.gif"), NOISE, None, Conflict),
            (Some("image/x-odd"), None, NOISE, Some("image/x-odd"), Unknown),
            (Some("text/plain"), Some("a.odd"), NOISE, None, Conflict),
            (Some("image/gif"), None, b"", None, Unknown),
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
    fn claims_that_the_bytes_leave_room_for_are_no_conflict() {
        for (declared, filename, file) in [
            ("application/xml", "a.xml", &b"<a/>"[..]),
            ("text/xml", "a.xml", b"<table><row/></table>"),
            ("application/xml", "a.xml", b"<body><x/></body>"),
            ("text/xml", "a.xml", b"<title>x</title>"),
            ("application/xml", "a.xsl", b"<p>x</p>\n"),
            ("application/xml", "a.xml", b"<!-- c --><a/>"),
            ("application/xml", "a.xml", b"<address><name>x</name></address>"),
            ("application/xml", "a.xml", b"<menu xmlns:android=\"x\"><item/></menu>"),
            ("application/csp-report", "", b"{\"csp-report\":{}}"),
            ("application/x-amz-json-1.1", "", b"{\"a\":1}"),
            ("application/x-json", "", b"{\"a\":1}"),
            ("application/json-patch", "", b"[{\"op\":\"add\"}]"),
            ("application/x-ndjson", "a.ndjson", b"{\"a\":1}\n"),
            ("application/json-seq", "", b"{\"a\":1}\n"),
            ("application/reports+json", "", b"[{\"a\":1}]"),
            ("application/activity+json", "", b"{\"@context\":\"x\",\"id\":1}"),
            ("application/sparql-query", "", b"SELECT a FROM b WHERE c = 1;"),
            ("text/html", "a.html", b"hello"),
            ("application/yaml", "a.yml", b"{\"a\":1}"),
            ("application/pgp-keys", "a.asc", b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n"),
            ("", "a.bat", b"@echo off\r\necho hi\r\n"),
            ("application/xml-dtd", "a.dtd", b"<!ELEMENT a (b)>\n"),
            ("application/xml-dtd", "a.dtd", b"<?xml version='1.0'?>\n<!ELEMENT a (b)>\n"),
            ("", "a.pot", b"msgid \"\"\nmsgstr \"\"\n"),
            ("", "a.msg", b"float64 x\nfloat64 y\n"),
            ("", "go.mod", b"module a\n\ngo 1.22\n"),
            ("", "a.config", b"key = value\n"),
            ("", "a.master", b"<html><body>x</body></html>"),
            ("text/markdown", "a.md", b"<div align=\"center\">\n\nWords\n</div>\n"),
            ("", "a.php", b"<html><body><?php echo 1; ?></body></html>"),
            ("image/x-icon", "favicon.ico", PNG),
            ("application/pem-certificate-chain", "a.pem", b"-----BEGIN PRIVATE KEY-----\nAAAA\n"),
            ("text/x-csrc", "a.c", b"int main() { f(1); return 0; }\n"),
        ] {
            let declared = Some(declared).filter(|it| !it.is_empty());
            let mime = opinions(declared, Some(filename), file);
            assert_ne!(mime.agreement, Conflict, "{mime:?}");
        }
        for (declared, filename, file) in [
            ("application/xml", "a.xml", &b"<html><body>x</body></html>"[..]),
            ("application/xml", "a.xml", b"<p>x<p>y"),
            ("image/svg+xml", "a.svg", b"<body><x/></body>"),
            ("text/html", "a.html", b"{\"a\":1}"),
            ("", "a.bat", PNG),
            ("", "a.config", PNG),
            ("image/x-icon", "a.ico", b"\xFF\xD8\xFF\xE0"),
            ("text/x-python", "a.py", b"const a = require('b');\nmodule.exports = { a: 1 };\n"),
        ] {
            let declared = Some(declared).filter(|it| !it.is_empty());
            let mime = opinions(declared, Some(filename), file);
            assert_eq!(mime.agreement, Conflict, "{mime:?}");
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
            (None, None, NOISE, "No type was claimed; the bytes show no type that is known."),
            (
                Some("image/png"),
                Some("a.bin"),
                NOISE,
                "Declared image/png; the bytes are something else, of no type that is known.",
            ),
            (
                Some("Application/Octet-Stream"),
                None,
                PNG,
                "application/octet-stream claims no type in particular; the bytes are a PNG image.",
            ),
            (
                None,
                Some("a.bin"),
                NOISE,
                "application/octet-stream claims no type in particular; the bytes show no type that is known.",
            ),
            (None, Some("a.png"), b"", "Named .png; the file is empty."),
            (
                Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Some("a.docx"),
                b"%PDF-1.7\n",
                "Named .docx and declared as a Word document; the bytes are a PDF.",
            ),
            (
                Some("image/png"),
                Some("a.pdf"),
                b"%PDF-1.7\n",
                "The bytes are a PDF: the name .pdf fits, the declared type (image/png) does not.",
            ),
            (
                Some("application/octet-stream"),
                Some("a.png"),
                PNG,
                "Named .png, and the bytes are a PNG image.",
            ),
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
            (Some("application/pdf"), Some("a.pdf"), HTML, Some(Risk::Scriptable)),
            (Some("image/png"), Some("a.html"), HTML, Some(Risk::Scriptable)),
            (Some("application/hta"), None, HTML, None),
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
            prop_assert!(mime.by_content.is_none() || mime.agreement != Unknown);
            prop_assert!(mime.by_content.is_none() || mime.verdict.is_some());
        }
    }
}
