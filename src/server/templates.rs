//! The pages: askama templates and what each of them is given. Askama escapes every value.

use askama::Template;

use super::assets;
use super::filters;
use super::listing::Listing;
use super::scales::Comparison;
use super::words;
use super::{dump, findings};
use crate::report::{CATALOGUE, Group, Report};

/// This program's version.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The page at `/`.
#[derive(Template)]
#[template(path = "index.html")]
pub(crate) struct IndexPage<'a> {
    assets: String,
    version: &'static str,
    host: &'a str,
}

impl<'a> IndexPage<'a> {
    /// The page at `/`, its commands sent to `host`.
    pub(crate) fn new(host: &'a str) -> IndexPage<'a> {
        IndexPage { assets: assets::prefix(), version: VERSION, host }
    }
}

/// A report as a page.
#[derive(Template)]
#[template(path = "report.html")]
pub(crate) struct ReportPage<'a> {
    assets: String,
    version: &'static str,
    report: &'a Report,
}

impl<'a> ReportPage<'a> {
    /// The page of `report`.
    pub(crate) fn new(report: &'a Report) -> ReportPage<'a> {
        ReportPage { assets: assets::prefix(), version: VERSION, report }
    }
}

/// A comparison as a page.
#[derive(Template)]
#[template(path = "comparison.html")]
pub(crate) struct ComparisonPage<'a> {
    assets: String,
    version: &'static str,
    comparison: &'a Comparison,
}

impl<'a> ComparisonPage<'a> {
    /// The page of `comparison`.
    pub(crate) fn new(comparison: &'a Comparison) -> ComparisonPage<'a> {
        ComparisonPage { assets: assets::prefix(), version: VERSION, comparison }
    }
}

/// The page that tells what many files are.
#[derive(Template)]
#[template(path = "types.html")]
pub(crate) struct TypesPage {
    assets: String,
    version: &'static str,
}

impl TypesPage {
    /// The page, before any file was chosen.
    pub(crate) fn new() -> TypesPage {
        TypesPage { assets: assets::prefix(), version: VERSION }
    }
}

/// What the files of a form are, as a page.
#[derive(Template)]
#[template(path = "typed.html")]
pub(crate) struct TypedPage<'a> {
    assets: String,
    version: &'static str,
    listing: &'a Listing,
}

impl<'a> TypedPage<'a> {
    /// The page of `listing`.
    pub(crate) fn new(listing: &'a Listing) -> TypedPage<'a> {
        TypedPage { assets: assets::prefix(), version: VERSION, listing }
    }
}

/// The page of experiments.
#[derive(Template)]
#[template(path = "lab.html")]
pub(crate) struct LabPage<'a> {
    assets: String,
    version: &'static str,
    host: &'a str,
}

impl<'a> LabPage<'a> {
    /// The page, its commands sent to `host`.
    pub(crate) fn new(host: &'a str) -> LabPage<'a> {
        LabPage { assets: assets::prefix(), version: VERSION, host }
    }
}

/// The catalogue of findings as a page.
#[derive(Template)]
#[template(path = "findings.html")]
pub(crate) struct FindingsPage<'a> {
    assets: String,
    version: &'static str,
    groups: &'static [Group],
    host: &'a str,
}

impl<'a> FindingsPage<'a> {
    /// The page of the whole catalogue, its examples sent to `host`.
    pub(crate) fn new(host: &'a str) -> FindingsPage<'a> {
        FindingsPage { assets: assets::prefix(), version: VERSION, groups: CATALOGUE, host }
    }
}

/// An error as a page.
#[derive(Template)]
#[template(path = "error.html")]
pub(crate) struct ErrorPage<'a> {
    assets: String,
    version: &'static str,
    status: u16,
    code: &'a str,
    message: &'a str,
}

impl<'a> ErrorPage<'a> {
    /// The page of an error with this status, code and sentence.
    pub(crate) fn new(status: u16, code: &'a str, message: &'a str) -> ErrorPage<'a> {
        ErrorPage { assets: assets::prefix(), version: VERSION, status, code, message }
    }
}

#[cfg(test)]
mod tests {
    use askama::Template;

    use super::ErrorPage;

    #[test]
    fn what_a_client_sent_is_escaped() {
        let page = ErrorPage::new(404, "not-found", "<script>alert(1)</script>").render().unwrap();
        assert!(!page.contains("<script>alert"), "{page}");
    }
}
