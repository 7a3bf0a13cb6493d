//! The pages: askama templates and what each of them is given: beside its own values the texts `t`, the
//! links of the language switch, and `base` and `assets`, which links begin with. Askama escapes every value.

use actix_web::HttpRequest;
use askama::Template;

use super::assets;
use super::filters;
use super::lab::plan::{SECONDS, SIZE_BYTES};
use super::lab::points::Experiment;
use super::lab::{Obstacle, obstacle, words as lab_words};
use super::language::{Switch, switch_back, switch_here};
use super::limits::{LARGEST_BUFFER_BYTES, Limits};
use super::listing::Listing;
use super::prefix::Prefix;
use super::scales::Comparison;
use super::texts::Texts;
use super::words;
use super::{comments, composition, dump, figures, findings, marked, modules};
use crate::inspect::limits::DESCRIBED_PARTS;
use crate::report::{CATALOGUE, Detail, Group, Kind, Report};

/// This program's version.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The page at `/`.
#[derive(Template)]
#[template(path = "index.html")]
pub(crate) struct IndexPage<'a> {
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    address: &'a str,
}

impl<'a> IndexPage<'a> {
    /// The page at `/`, its commands sent to the server at `address`.
    pub(crate) fn new(request: &HttpRequest, address: &'a str) -> IndexPage<'a> {
        IndexPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_here(request),
            address,
        }
    }
}

/// A report as a page.
#[derive(Template)]
#[template(path = "report.html")]
pub(crate) struct ReportPage<'a> {
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    report: &'a Report,
}

impl<'a> ReportPage<'a> {
    /// The page of `report`.
    pub(crate) fn new(request: &HttpRequest, report: &'a Report) -> ReportPage<'a> {
        ReportPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_back(request),
            report,
        }
    }
}

/// A comparison as a page.
#[derive(Template)]
#[template(path = "comparison.html")]
pub(crate) struct ComparisonPage<'a> {
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    comparison: &'a Comparison,
}

impl<'a> ComparisonPage<'a> {
    /// The page of `comparison`.
    pub(crate) fn new(request: &HttpRequest, comparison: &'a Comparison) -> ComparisonPage<'a> {
        ComparisonPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_back(request),
            comparison,
        }
    }
}

/// The columns of the tables of files: what they are sorted by, and the text that is their title.
const COLUMNS: [(&str, &str); 8] = [
    ("name", "types-column-name"),
    ("size", "types-column-size"),
    ("declared", "types-column-declared"),
    ("by_extension", "types-column-by-extension"),
    ("by_content", "types-column-by-content"),
    ("by_browser", "types-column-by-browser"),
    ("verdict", "types-column-verdict"),
    ("risk", "types-column-risk"),
];

/// The ways of sending a file that the what-if table compares, by the ids that scripts know them by.
pub(crate) const WAYS: [&str; 14] = [
    "multipart",
    "raw",
    "tcp",
    "urlencoded",
    "json",
    "base64-wrapped",
    "quoted-printable",
    "hex",
    "json-decimals",
    "multipart-base64",
    "multipart-gzip",
    "raw-gzip",
    "urlencoded-gzip",
    "json-gzip",
];

/// The kinds that the bodies have which the page writes, in the order in which legends show them.
const PAGE_KINDS: [Kind; 11] = [
    Kind::Payload,
    Kind::PartHeader,
    Kind::Delimiter,
    Kind::Separator,
    Kind::JsonSyntax,
    Kind::FieldName,
    Kind::FieldValue,
    Kind::PercentExpansion,
    Kind::Base64Expansion,
    Kind::JsonEscape,
    Kind::Base64Padding,
];

/// The page that tells what many files are.
#[derive(Template)]
#[template(path = "types.html")]
pub(crate) struct TypesPage {
    most_files: usize,
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
}

impl TypesPage {
    /// The page, before any file was chosen.
    pub(crate) fn new(request: &HttpRequest) -> TypesPage {
        TypesPage {
            most_files: DESCRIBED_PARTS,
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_here(request),
        }
    }
}

/// What the files of a form are, as a page.
#[derive(Template)]
#[template(path = "typed.html")]
pub(crate) struct TypedPage<'a> {
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    listing: &'a Listing,
}

impl<'a> TypedPage<'a> {
    /// The page of `listing`.
    pub(crate) fn new(request: &HttpRequest, listing: &'a Listing) -> TypedPage<'a> {
        TypedPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_back(request),
            listing,
        }
    }
}

/// The columns of the tables of experiments: the texts that are their titles.
const LAB_COLUMNS: [&str; 6] = [
    "lab-column-buffer",
    "lab-column-throughput",
    "lab-column-spread",
    "lab-column-calls",
    "lab-column-processor",
    "lab-column-memory",
];

/// Bytes of a trial that the page offers.
const TRIAL_BYTES: [u64; 4] = [1 << 20, 8 << 20, SIZE_BYTES, 256 << 20];

/// The page of experiments.
#[derive(Template)]
#[template(path = "lab.html")]
pub(crate) struct LabPage<'a> {
    obstacle: Option<Obstacle>,
    most_seconds: u64,
    most_download: u64,
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    address: &'a str,
}

impl<'a> LabPage<'a> {
    /// The page under these limits, its commands sent to the server at `address`.
    pub(crate) fn new(request: &HttpRequest, address: &'a str, limits: &Limits) -> LabPage<'a> {
        LabPage {
            obstacle: obstacle(request, limits.lab),
            most_seconds: limits.lab_seconds,
            most_download: limits.download_bytes.min(LARGEST_BUFFER_BYTES),
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_here(request),
            address,
        }
    }
}

/// What an experiment on buffer sizes found, as a page.
#[derive(Template)]
#[template(path = "lab-buffers.html")]
pub(crate) struct BuffersPage<'a> {
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    experiment: &'a Experiment,
}

impl<'a> BuffersPage<'a> {
    /// The page of `experiment`.
    pub(crate) fn new(request: &HttpRequest, experiment: &'a Experiment) -> BuffersPage<'a> {
        BuffersPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_back(request),
            experiment,
        }
    }
}

/// The catalogue of findings as a page.
#[derive(Template)]
#[template(path = "findings.html")]
pub(crate) struct FindingsPage<'a> {
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    groups: &'static [Group],
    address: &'a str,
}

impl<'a> FindingsPage<'a> {
    /// The page of the whole catalogue, its examples sent to the server at `address`.
    pub(crate) fn new(request: &HttpRequest, address: &'a str) -> FindingsPage<'a> {
        FindingsPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_here(request),
            groups: CATALOGUE,
            address,
        }
    }
}

/// An error as a page.
#[derive(Template)]
#[template(path = "error.html")]
pub(crate) struct ErrorPage<'a> {
    assets: String,
    base: Prefix,
    version: &'static str,
    t: Texts,
    switch: Switch,
    status: u16,
    code: &'a str,
    said: &'a Detail,
}

impl<'a> ErrorPage<'a> {
    /// The page of an error with this status, code and sentence.
    pub(crate) fn new(
        request: &HttpRequest,
        status: u16,
        code: &'a str,
        said: &'a Detail,
    ) -> ErrorPage<'a> {
        ErrorPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t: Texts::for_request(request),
            switch: switch_back(request),
            status,
            code,
            said,
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;
    use askama::Template;

    use super::ErrorPage;
    use crate::server::problem::Problem;
    use crate::server::problem::tests::every;

    #[test]
    fn what_a_client_sent_is_escaped() {
        let request = TestRequest::with_uri("/?x=%22%3E%3Cscript%3Ealert(1)").to_http_request();
        let said = Problem::NotFound { path: "<script>alert(1)</script>".into() }.detail();
        let page = ErrorPage::new(&request, 404, "not-found", &said);
        let html = page.render().unwrap();
        assert!(
            !html.contains("<script>alert") && html.contains("&#60;script&#62;alert"),
            "{html}"
        );
    }

    /// What people read of a page, without what is marked as English.
    fn spoken(html: &str) -> String {
        let body = html.split_once("<main").expect("a page has a main part").1;
        let mut spoken = String::new();
        for (index, piece) in body.split("<span lang=\"en\">").enumerate() {
            let own = if index == 0 { piece } else { piece.split_once("</span>").unwrap().1 };
            for tag in own.split('<') {
                spoken += tag.split_once('>').map_or(tag, |(_, text)| text);
                spoken.push(' ');
            }
        }
        spoken
    }

    /// The longest run of English words: names of methods and options, all capitals or with signs in them, are none.
    fn longest_run(text: &str) -> usize {
        let is_word = |word: &str| {
            let word = word.trim_matches(|it: char| ",.;:()".contains(it));
            word.chars().all(|it| it.is_ascii_alphabetic())
                && word.chars().skip(1).any(|it| it.is_ascii_lowercase())
        };
        let mut run = 0;
        let runs = text.split_whitespace().map(|word| {
            run = if is_word(word) { run + 1 } else { 0 };
            run
        });
        runs.max().unwrap_or_default()
    }

    #[test]
    fn a_korean_page_of_an_error_has_no_english_sentence() {
        let request = TestRequest::with_uri("/?language=ko").to_http_request();
        let foreign = Problem::PreflightRefused { error: "Request did not say so".into() };
        for problem in [every(), vec![foreign]].concat() {
            let (status, said) = (problem.status().as_u16(), problem.detail());
            let html = ErrorPage::new(&request, status, problem.code(), &said).render().unwrap();
            let spoken = spoken(&html);
            assert!(longest_run(&spoken) < 3, "{spoken}");
            let is_korean = |it: char| ('가'..='힣').contains(&it);
            let lead = html.split_once("<p class=\"lead\">").unwrap().1;
            assert!(lead.split("</p>").next().unwrap().contains(is_korean), "{html}");
            assert!(longest_run(&said.to_string()) >= 3, "{said}");
        }
    }
}
