//! All opinions on a file's media type, and the one to believe.

use super::content::by_content;
use super::extension::by_extension;
use super::grammar::essence_of;
use super::kinship::{are_kin, canonical, is_generic, refines};
use crate::report::{Agreement, Mime};

/// Collects what the sender declares, what the file's name suggests and what its first bytes show
/// (see [`content::WINDOW_BYTES`](super::content::WINDOW_BYTES)), and weighs them.
///
/// Content that is known wins over every claim; where it is of a general kind, as plain text and
/// zip are, the first claim that is a finer kind of it refines it. Where the content is not known,
/// the declared type is believed, then the extension. `application/octet-stream` is no claim.
///
/// ```
/// use weighbridge::mime::verdict::opinions;
/// use weighbridge::report::Agreement;
///
/// let mime = opinions(Some("image/png"), Some("table.csv"), b"a,b\r\n1,2\r\n");
/// assert_eq!(mime.by_content.as_deref(), Some("text/plain"));
/// assert_eq!(mime.verdict.as_deref(), Some("text/csv"));
/// assert_eq!(mime.agreement, Agreement::Conflict);
/// ```
pub fn opinions(declared: Option<&str>, filename: Option<&str>, head: &[u8]) -> Mime {
    weigh(declared, filename, by_content(head))
}

/// The same where what the content shows is known already.
pub fn weigh(
    declared: Option<&str>,
    filename: Option<&str>,
    by_content: Option<&'static str>,
) -> Mime {
    let by_extension = filename.and_then(by_extension);
    let claims: Vec<String> = [declared.and_then(essence_of), by_extension.map(str::to_owned)]
        .into_iter()
        .flatten()
        .filter(|claim| claim != "application/octet-stream")
        .collect();
    Mime {
        declared: declared.map(str::to_owned),
        by_extension: by_extension.map(str::to_owned),
        by_content: by_content.map(str::to_owned),
        by_browser: None,
        verdict: verdict(&claims, by_content),
        agreement: agreement(claims.first(), by_content),
    }
}

/// The type to believe; claims come with the weightiest first.
fn verdict(claims: &[String], content: Option<&str>) -> Option<String> {
    let Some(content) = content else {
        return claims.first().cloned();
    };
    let general = canonical(content);
    let finer =
        claims.iter().find(|claim| is_generic(general) && refines(canonical(claim), general));
    Some(finer.cloned().unwrap_or_else(|| content.to_owned()))
}

/// How the weightiest claim stands to the content.
fn agreement(claim: Option<&String>, content: Option<&str>) -> Agreement {
    match (claim, content) {
        (_, None) => Agreement::Unknown,
        (None, Some(_)) => Agreement::Unclaimed,
        (Some(claim), Some(content)) if are_kin(canonical(claim), canonical(content)) => {
            Agreement::Agree
        }
        (Some(_), Some(_)) => Agreement::Conflict,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::opinions;
    use crate::report::Agreement::{Agree, Conflict, Unclaimed, Unknown};

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    const ZIP: &[u8] = b"PK\x03\x04\x14\0\0\0\x08\0";
    const NOISE: &[u8] = &[0, 1, 2, 3];

    #[test]
    fn the_verdict_and_the_agreement_follow_from_the_opinions() {
        let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        for (declared, filename, head, verdict, agreement) in [
            (Some("image/png"), Some("a.png"), PNG, Some("image/png"), Agree),
            (Some("image/jpeg"), Some("a.png"), PNG, Some("image/png"), Conflict),
            (None, Some("a.jpg"), PNG, Some("image/png"), Conflict),
            (None, None, PNG, Some("image/png"), Unclaimed),
            (Some("image/gif"), None, NOISE, Some("image/gif"), Unknown),
            (None, Some("a.gif"), NOISE, Some("image/gif"), Unknown),
            (None, None, NOISE, None, Unknown),
            (None, None, b"", None, Unknown),
            (Some(docx), None, ZIP, Some(docx), Agree),
            (None, Some("a.docx"), ZIP, Some(docx), Agree),
            (Some("application/pdf"), None, ZIP, Some("application/zip"), Conflict),
            (Some("text/csv; charset=utf-8"), None, b"a,b", Some("text/csv"), Agree),
            (Some("text/plain"), Some("a.css"), b"a{}", Some("text/css"), Agree),
            (Some("text/plain"), None, b"{\"a\":1}", Some("application/json"), Agree),
            (Some("application/ld+json"), None, b"{}", Some("application/ld+json"), Agree),
            (Some("text/xml"), None, b"<?xml version='1.0'?><a/>", Some("application/xml"), Agree),
            (Some("image/png"), None, b"not found", Some("text/plain"), Conflict),
            (Some("not a type"), None, b"text", Some("text/plain"), Unclaimed),
        ] {
            let mime = opinions(declared, filename, head);
            assert_eq!(mime.verdict.as_deref(), verdict, "{mime:?}");
            assert_eq!(mime.agreement, agreement, "{mime:?}");
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
    fn what_was_declared_is_kept_as_it_was_sent() {
        let mime = opinions(Some(" Text/CSV ;x"), None, b"a,b");
        assert_eq!(mime.declared.as_deref(), Some(" Text/CSV ;x"));
        assert_eq!(mime.by_browser, None);
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
