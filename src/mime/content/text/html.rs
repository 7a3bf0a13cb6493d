//! HTML: documents, fragments and templates of them.

mod foreign;

use super::prolog::{Prolog, Tag};
use super::rule::{Grade, Sample, Told};
use super::signs::PHP;
use super::words::Words;
use super::xml::shortened;
use crate::report::words;

/// The elements of the HTML standard and the usual ones of old, sorted.
#[rustfmt::skip]
static ELEMENTS: Words<126> = Words::new([
    "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b",
    "base", "basefont", "bdi", "bdo", "big", "blockquote", "body", "br", "button", "canvas",
    "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del",
    "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input",
    "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "marquee", "menu",
    "meta", "meter", "nav", "nobr", "noframes", "noscript", "object", "ol", "optgroup",
    "option", "output", "p", "param", "picture", "pre", "progress", "q", "rp", "rt", "ruby",
    "s", "samp", "script", "search", "section", "select", "slot", "small", "source", "span",
    "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var",
    "video",
]);

/// Whether HTML has an element of this name.
pub(super) fn is_element(name: &str) -> bool {
    ELEMENTS.has_in_any_case(name.as_bytes())
}

/// Whether an element is at home in HTML: of its own, of a drawing in it, or one that a page defines.
fn is_of_page(name: &str) -> bool {
    is_element(name) || DRAWING.contains(&name) || name.contains('-')
}

/// Elements of drawings in pages.
const DRAWING: [&str; 10] =
    ["svg", "g", "path", "use", "circle", "rect", "polygon", "line", "defs", "text"];

/// Whether a drawing that a text begins with is one in a page: it closes, and an element of HTML follows it.
pub(super) fn goes_on_behind(text: &str, root: Tag<'_>) -> bool {
    let Some(mut behind) = (root.name == "svg").then(|| root.behind(text)).flatten() else {
        return false;
    };
    loop {
        behind = behind.trim_start();
        match behind.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) {
            Some((_, rest)) => behind = rest,
            None => return Tag::begin_at(behind, 0).is_some_and(|tag| is_of_page(tag.name)),
        }
    }
}

/// A text with HTML's document type.
pub(super) fn told_by_doctype(sample: &Sample<'_>, prolog: &Prolog<'_>) -> Grade {
    let told =
        Told::by("text/html", sample.evidence(prolog.doctype_at, 32, words!(DOCUMENT_TYPE_HTML)));
    let is_xhtml = prolog.doctype_tag.contains("XHTML")
        || prolog.root.is_some_and(|root| root.all.contains("www.w3.org/1999/xhtml"));
    Grade::Is(if is_xhtml { told.leaving(&["application/xhtml+xml"]) } else { told })
}

/// A text without a document type.
pub(super) fn grade(sample: &Sample<'_>, prolog: &Prolog<'_>) -> Grade {
    let tags = Tags::of(sample.text);
    let is_mostly_html = tags.html > 0 && tags.html * 2 >= tags.all;
    if !is_mostly_html {
        return match prolog.root {
            Some(_) => super::xml::grade_undeclared(sample, prolog),
            None => Grade::IsNot,
        };
    }
    // A part of a page is told from what quotes one by what else is there; a page is a page.
    let is_part = !tags.has_page;
    let has_markdown = is_part && foreign::has_markdown(sample.text);
    if let Some(at) = foreign::php_at(sample.text).filter(|_| is_part && !has_markdown) {
        let told = Told::by("application/x-httpd-php", sample.evidence(at, 5, words!(PHP_TAG)));
        return Grade::Is(told.and(tags.evidence(sample)).leaving(PHP));
    }
    let is_other_code = has_markdown
        || is_part && foreign::has_directives(sample.text)
        || has_other_code(sample.text);
    if let Some(root) = prolog.root.filter(|_| !is_other_code) {
        let says = words!(BEGINS_WITH_ELEMENT, name = shortened(root.name)).detail();
        let told = Told::by("text/html", sample.evidence(root.at, root.all.len(), says))
            .and(tags.evidence(sample));
        let is_xhtml = root.all.contains("www.w3.org/1999/xhtml");
        return Grade::Is(if is_xhtml {
            told.leaving(&["application/xhtml+xml"])
        } else if super::xml::may_be(sample, root) {
            told.leaving(&["application/xml"])
        } else {
            told
        });
    }
    // Text first, as in templates and notes of HTML: tags must be thick in it, or it is prose or
    // code that quotes some.
    let is_thick = tags.closing >= 2 && tags.bytes * 4 >= sample.text.len();
    if is_other_code || !(is_thick || prolog.is_template) {
        let has_many = tags.html >= 3 && tags.closing >= 1;
        return if has_many || prolog.root.is_some() {
            Grade::MayBe(&["text/html"])
        } else {
            Grade::IsNot
        };
    }
    let is_template = prolog.is_template && tags.closing >= 1;
    if is_template || prolog.has_comment {
        return Grade::Is(Told::by("text/html", tags.evidence(sample)));
    }
    Grade::MayBe(&["text/html"])
}

/// What tags a text has.
#[derive(Default)]
struct Tags {
    all: usize,
    html: usize,
    /// Whether one is of the elements that only whole pages have.
    has_page: bool,
    /// Closing tags of HTML elements.
    closing: usize,
    /// Bytes of all tags.
    bytes: usize,
    /// Bytes that were searched in vain for the end of a tag.
    in_vain: usize,
}

/// Bytes of [`Tags::in_vain`] after which the ends of further tags are not searched for, so that the
/// time that a text takes grows with its length and not with the square of that.
const MOST_IN_VAIN: usize = 8 * 1024;

impl Tags {
    fn of(text: &str) -> Tags {
        let mut tags = Tags::default();
        let mut from = 0;
        for at in memchr::memchr_iter(b'<', text.as_bytes()) {
            if at < from {
                continue;
            }
            let is_searched = tags.in_vain < MOST_IN_VAIN;
            let tag = if is_searched { Tag::at(text, at) } else { Tag::begin_at(text, at) };
            if let Some(tag) = tag {
                tags.all += 1;
                tags.html += usize::from(is_of_page(tag.name));
                tags.has_page |=
                    ["html", "head", "body"].iter().any(|it| tag.name.eq_ignore_ascii_case(it));
                tags.bytes += tag.all.len();
                if tag.is_closed() {
                    from = at + tag.all.len();
                } else {
                    // A quote that is never closed must not hide the rest.
                    from = at + 1;
                    tags.in_vain += tag.all.len();
                }
            } else if let Some(closing) =
                text.get(at + 2..).filter(|_| text[at..].starts_with("</"))
            {
                let len = closing.bytes().take_while(u8::is_ascii_alphanumeric).count();
                tags.closing += usize::from(is_element(&closing[..len]));
                tags.bytes += len + 3;
            }
        }
        tags
    }

    fn evidence(&self, sample: &Sample<'_>) -> crate::mime::content::found::Evidence {
        let at = sample.text.find('<').unwrap_or_default();
        sample.evidence(at, 32, words!(HTML_TAGS, known = self.html, all = self.all).detail())
    }
}

/// Whether lines outside of elements that quote are Markdown, or a component's script, which HTML
/// has as little as Markdown.
fn has_other_code(text: &str) -> bool {
    let mut marks = 0;
    let mut is_quoting = false;
    for line in text.lines() {
        let has_tag = memchr::memchr(b'<', line.as_bytes()).is_some();
        if !has_tag {
            marks += usize::from(!is_quoting && is_markdown(line));
            continue;
        }
        let opens = ["<script", "<style", "<pre", "<textarea"].iter().any(|tag| line.contains(tag));
        let closes =
            ["</script", "</style", "</pre", "</textarea"].iter().any(|tag| line.contains(tag));
        if opens {
            is_quoting = true;
        }
        if !is_quoting {
            marks += usize::from(is_markdown(line));
        }
        if closes {
            is_quoting = false;
        }
    }
    marks >= 2
}

/// Whether a line is a heading, a fence, a table's rule, or has a link, as Markdown writes them.
fn is_markdown(line: &str) -> bool {
    let heading = line.trim_start_matches('#');
    let level = line.len() - heading.len();
    (1..=6).contains(&level) && heading.starts_with(' ')
        || line.starts_with("```")
        || line.starts_with("|-")
        || line.starts_with("- [")
        || line.starts_with("* [")
        || (line.starts_with(['[', '!']) && line.contains("]("))
        || (line.contains("](http") && !line.contains("href"))
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn the_list_of_elements_is_sorted() {
        assert!(super::ELEMENTS.is_sorted());
    }

    #[test]
    fn tags_that_are_never_closed_are_not_searched_again_and_again() {
        for piece in ["<a ", "<a \"", "<a b='", "<div\n", "<a \"<b '"] {
            let text = piece.repeat(8192 / piece.len()) + " \"'>";
            let tags = super::Tags::of(&text);
            assert!(tags.in_vain <= super::MOST_IN_VAIN + text.len(), "{piece:?}");
            assert!(tags.all >= 1, "{piece:?}");
        }
    }

    #[test]
    fn html_is_told_by_its_doctype_or_its_first_element() {
        assert_kinds(
            "text/html",
            &[
                "<!DOCTYPE html><p>",
                "\n<!-- note --><HTML lang=en>",
                "<div class='a'>text</div>\n<p>more</p>",
                "<table><tr><td>1</td></tr></table>",
                "<h1>Hi</h1>",
                "<!-- why --><!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
                "{% extends 'base.html' %}\n<body>\n<p>Hello {{ name }}</p>\n</body>\n",
                "<!doctype html>\n<p>{{ a }} **b** <?php echo 1 ?></p>\n\n## c\n",
                "<html>\n<p>{{ a }}</p>\n\n1. b\n",
                "<svg width='1'><g><path d='M0'/></g></svg>\n<div class='a'>text</div>\n",
                "<svg><title>a</title><svg><path/></svg><!-- </svg> --></svg><!-- b --><p>text</p>",
                "<svg hidden><defs><g id='a'/></defs></svg><svg><use href='#a'/></svg><p>a</p>",
            ],
        );
    }

    #[test]
    fn a_drawing_of_its_own_is_no_page() {
        assert_kinds(
            "image/svg+xml",
            &[
                "<svg><g><path d='M0'/></g></svg>\n<!-- <p>made by hand</p> -->\n",
                "<svg><foreignObject><div>text</div><p>more</p></foreignObject></svg>",
                "<svg><title>a</title><svg><path/></svg></svg>",
                "<svg><svg></svg><div>text</div><p>more</p>",
            ],
        );
    }

    #[test]
    fn parts_of_pages_with_markdown_or_directives_are_plain_and_leave_html_open() {
        for text in [
            "<h1 align=\"center\">Name</h1>\n\n## Usage\n",
            "<p align=\"center\">\n  <img src=\"x.png\">\n</p>\n\nWhat it is\n----------\n",
            "<p align=\"center\">Name</p>\n\nIt is **fast**.\n",
            "<h1>Name</h1>\n\n1. First\n",
            "<h1>Name</h1>\n\n    make install\n",
            "<h1>Name</h1>\n\n```\nmake\n```\n",
            "<h1>Name</h1>\n\nSee [the notes](notes.md).\n",
            "<p>Hello {{ name }}</p>\n",
            "{% block x %}\n<p>Hello</p>\n{% endblock %}\n",
            "<%= render 'x' %>\n<ul><li>a</li></ul>\n",
        ] {
            assert_kinds("text/plain", &[text]);
            assert_open(text, &["text/html"]);
        }
    }

    #[test]
    fn php_between_tags_makes_a_part_of_a_page_php() {
        assert_kinds(
            "application/x-httpd-php",
            &["<div>\n<?php echo $a; ?>\n</div>\n", "<p><?= $a ?></p>\n"],
        );
    }

    #[test]
    fn tags_in_other_text_do_not_make_it_html() {
        assert_kinds(
            "text/plain",
            &[
                "# Title\n\nSome *text* with <b>bold</b> words.\n",
                "<p align=\"center\"><img src=\"x.png\"></p>\n\n# Project\n\n- [A](#a)\n- [B](#b)\n",
                "Use <script> to run code, and <style> for the rest.",
                "if a <b then c> d",
            ],
        );
        assert_kinds(
            "application/xml",
            &["<data><row/><row/><cell/></data>", "<title><x:y/><z/></title>"],
        );
    }

    #[test]
    fn text_without_a_tag_is_neither_html_nor_xml() {
        assert_open("Nothing, dear, is here.\nBut a lot of words.\n", &[]);
    }
}
