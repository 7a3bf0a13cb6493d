//! Markup: what begins with a tag, a declaration or a comment in angle brackets, and text with
//! enough of them in it. Decides between XML and HTML; those then tell their own kinds.

use super::prolog::Prolog;
use super::rule::{Grade, Sample};
use super::{html, xml};

/// HTML, XML and the kinds of it that have types of their own.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    if !sample.text.contains('<') {
        return Grade::IsNot;
    }
    let prolog = Prolog::of(sample.text);
    if prolog.is_xml_declared {
        return xml::grade(sample, &prolog);
    }
    match prolog.doctype {
        Some(doctype) if doctype.eq_ignore_ascii_case("html") => {
            html::told_by_doctype(sample, &prolog)
        }
        Some(_) if prolog.doctype_tag.ends_with('>') || sample.is_cut => {
            xml::grade(sample, &prolog)
        }
        Some(_) => Grade::MayBe(&["application/xml", "text/html"]),
        None if prolog.root.is_some_and(|root| html::is_element(root.name)) => {
            html::grade(sample, &prolog)
        }
        None if prolog.root.is_some_and(|root| html::goes_on_behind(sample.text, root)) => {
            html::grade(sample, &prolog)
        }
        None if prolog.root.is_some() => xml::grade_undeclared(sample, &prolog),
        None => html::grade(sample, &prolog),
    }
}
