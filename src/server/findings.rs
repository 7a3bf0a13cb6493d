//! A report's findings in the order and with the places in which pages and text show them.

use crate::report::{Client, Finding, Report, Severity, Snippet, entries};

/// A finding as it is shown.
pub(crate) struct Shown<'a> {
    /// The finding.
    pub(crate) finding: &'a Finding,
    /// Whether it is the first of its id, which links mean that name the id.
    pub(crate) is_first: bool,
    /// Where in the body it is; `None` where it is about something else.
    pub(crate) at: Option<At>,
}

/// A place in the body.
pub(crate) struct At {
    /// The body offset.
    pub(crate) offset: u64,
    /// Whether the byte there can be looked at.
    pub(crate) standing: Standing,
}

/// Whether a byte of the body can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is in the sample.
    Sampled,
    /// It is between the sample's head and tail.
    Unsampled,
    /// There is none: the place is the body's end.
    End,
}

/// The findings of `report`, errors before warnings before notes.
pub(crate) fn worst_first<'a>(report: &'a Report) -> Vec<Shown<'a>> {
    let mut sorted: Vec<&Finding> = report.findings.iter().collect();
    sorted.sort_by_key(|finding| finding.severity);
    let mut seen = Vec::new();
    let shown = |finding: &'a Finding| {
        let is_first = !seen.contains(&finding.id);
        if is_first {
            seen.push(finding.id);
        }
        Shown { finding, is_first, at: place(report, &finding.offset) }
    };
    sorted.into_iter().map(shown).collect()
}

/// The place at a body offset, where there is one.
pub(crate) fn place(report: &Report, offset: &Option<u64>) -> Option<At> {
    offset.map(|offset| At { offset, standing: standing(report, offset) })
}

/// The severities, the worst first.
pub(crate) const fn severities() -> [Severity; 3] {
    [Severity::Error, Severity::Warning, Severity::Info]
}

/// How many entries the catalogue has, of one severity or of all.
pub(crate) fn entries_of(severity: Option<Severity>) -> usize {
    entries().filter(|entry| severity.is_none_or(|it| it == entry.severity)).count()
}

/// Whether the byte at a body offset can be looked at.
fn standing(report: &Report, offset: u64) -> Standing {
    if offset >= report.sizes.body_bytes {
        return Standing::End;
    }
    let mut spans = report.sample.spans.iter();
    let sampled = spans.any(|span| (span.start..span.end).contains(&offset));
    if sampled { Standing::Sampled } else { Standing::Unsampled }
}

/// Whether a snippet is for the client that sent the request.
pub(crate) fn is_senders(snippet: &Snippet, sender: &Option<Client>) -> bool {
    sender.is_some_and(|sender| sender == snippet.client)
}

/// The snippet for a place with room for one: the sender's, else curl's.
pub(crate) fn most_fitting<'a>(
    client: Option<Client>,
    snippets: impl IntoIterator<Item = &'a Snippet>,
) -> Option<&'a Snippet> {
    snippets
        .into_iter()
        .min_by_key(|snippet| (Some(snippet.client) != client, snippet.client != Client::Curl))
}

#[cfg(test)]
mod tests {

    use super::{Standing, most_fitting, worst_first};
    use crate::inspect::{Ending, Envelope, Inspection, Options};
    use crate::report::{Client, Finding, Report, Request, Severity, entries};

    fn report(body: &[u8]) -> Report {
        let content_type = Some("multipart/form-data; boundary=B".to_owned());
        let request = Request { content_type, ..Request::default() };
        let mut inspection = Inspection::new(request, Options::default());
        inspection.push(body);
        inspection.finish(Ending::Complete, Envelope::default())
    }

    #[test]
    fn errors_come_first_and_one_of_each_id_is_meant_by_links() {
        let part = "--B\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nx\r\n";
        let report = report(part.repeat(2).as_bytes());
        let shown = worst_first(&report);
        assert!(shown.is_sorted_by_key(|shown| shown.finding.severity));
        assert_eq!(shown[0].finding.severity, Severity::Error);
        let nameless: Vec<_> = shown
            .iter()
            .filter(|shown| shown.finding.id.as_str() == "name-missing")
            .map(|shown| shown.is_first)
            .collect();
        assert_eq!(nameless, [true, false]);
    }

    #[test]
    fn an_explanation_is_the_detail_and_what_the_catalogue_says() {
        let report =
            report(b"--B\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nx\r\n--B--");
        assert!(!report.findings.is_empty());
        for Finding { id, explanation, detail, .. } in report.findings {
            assert_eq!(format!("{detail} {}", id.entry().explanation), explanation);
        }
    }

    #[test]
    fn a_place_is_in_the_sample_beyond_it_or_the_end() {
        let padding = "x".repeat(10_000);
        let part = "--B\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\n";
        let report = report(format!("{part}{padding}\r\n{part}{padding}").as_bytes());
        let of = |id: &str| {
            let shown = worst_first(&report).into_iter();
            let of_id = shown.filter(|shown| shown.finding.id.as_str() == id);
            of_id.filter_map(|shown| shown.at).map(|at| at.standing).collect::<Vec<_>>()
        };
        assert_eq!(of("name-missing"), [Standing::Sampled, Standing::Unsampled]);
        assert_eq!(of("closing-delimiter-missing"), [Standing::End]);
    }

    #[test]
    fn the_senders_snippet_fits_most_and_curls_next() {
        let entry = entries().find(|entry| entry.id == "boundary-missing").unwrap();
        for (client, fitting) in [
            (Some(Client::Python), Client::Python),
            (Some(Client::BrowserForm), Client::BrowserForm),
            (None, Client::Curl),
        ] {
            assert_eq!(most_fitting(client, entry.snippets).unwrap().client, fitting);
        }
        assert!(most_fitting(None, []).is_none());
    }
}
