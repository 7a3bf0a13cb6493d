//! The pages: askama templates and what each of them is given: beside its own values the texts `t`, the
//! links of the language switch, and `base` and `assets`, which links begin with. Askama escapes every value.

use actix_web::HttpRequest;
use askama::Template;

use super::assets;
use super::filters;
use super::lab::plan::{SECONDS, SIZE_BYTES};
use super::lab::points::Experiment;
use super::lab::{Obstacle, obstacle, words as lab_words};
use super::language::{Switch, switch_here, switch_home};
use super::limits::{LARGEST_BUFFER_BYTES, Limits};
use super::listing::Listing;
use super::prefix::Prefix;
use super::scales::Comparison;
use super::texts::Texts;
use super::words;
use super::{composition, dump, figures, findings, modules};
use crate::inspect::limits::DESCRIBED_PARTS;
use crate::report::{CATALOGUE, Group, Kind, Report};

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
            switch: switch_home(request),
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
            switch: switch_home(request),
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
            switch: switch_home(request),
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
            switch: switch_home(request),
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
    message: &'a str,
    said: Option<String>,
}

impl<'a> ErrorPage<'a> {
    /// The page of an error with this status, code and sentence, which is English.
    pub(crate) fn new(
        request: &HttpRequest,
        status: u16,
        code: &'a str,
        message: &'a str,
    ) -> ErrorPage<'a> {
        let t = Texts::for_request(request);
        let id = format!("problem-{code}");
        let said = t.has(&id).then(|| t.say(id).to_string());
        ErrorPage {
            assets: assets::address(&Prefix::of(request)),
            base: Prefix::of(request),
            version: VERSION,
            t,
            switch: switch_home(request),
            status,
            code,
            message,
            said,
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;
    use askama::Template;

    use super::ErrorPage;

    #[test]
    fn what_a_client_sent_is_escaped() {
        let request = TestRequest::with_uri("/?x=%22%3E%3Cscript%3Ealert(1)").to_http_request();
        let page = ErrorPage::new(&request, 404, "not-found", "<script>alert(1)</script>");
        let html = page.render().unwrap();
        assert!(!html.contains("<script>alert"), "{html}");
    }
}
