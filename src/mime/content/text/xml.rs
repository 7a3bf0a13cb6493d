//! XML, and by their root elements the kinds of it that have types of their own.

use super::prolog::{Prolog, Tag};
use super::rule::{Grade, Sample, Told};
use crate::mime::content::found::Evidence;
use crate::report::words;

/// A kind of XML: its root element's name, what the root's tag has in it (mostly a namespace; where
/// it is empty the name is enough), its type.
const ROOTS: [(&str, &str, &str); 30] = [
    ("svg", "", "image/svg+xml"),
    ("html", "", "application/xhtml+xml"),
    ("feed", "www.w3.org/2005/Atom", "application/atom+xml"),
    ("entry", "www.w3.org/2005/Atom", "application/atom+xml"),
    ("rss", "", "application/rss+xml"),
    ("RDF", "purl.org/rss/1.0", "application/rss+xml"),
    ("RDF", "", "application/rdf+xml"),
    ("Ontology", "www.w3.org/2002/07/owl", "application/owl+xml"),
    ("stylesheet", "www.w3.org/1999/XSL/Transform", "application/xslt+xml"),
    ("transform", "www.w3.org/1999/XSL/Transform", "application/xslt+xml"),
    ("math", "www.w3.org/1998/Math/MathML", "application/mathml+xml"),
    ("kml", "", "application/vnd.google-earth.kml+xml"),
    ("gpx", "", "application/gpx+xml"),
    ("gml", "www.opengis.net/gml", "application/gml+xml"),
    ("COLLADA", "", "model/vnd.collada+xml"),
    ("X3D", "", "model/x3d+xml"),
    ("score-partwise", "", "application/vnd.recordare.musicxml+xml"),
    ("score-timewise", "", "application/vnd.recordare.musicxml+xml"),
    ("mxfile", "", "application/vnd.jgraph.mxfile"),
    ("xliff", "", "application/xliff+xml"),
    ("FictionBook", "", "application/x-fictionbook+xml"),
    ("ncx", "www.daisy.org", "application/x-dtbncx+xml"),
    ("package", "www.idpf.org/2007/opf", "application/oebps-package+xml"),
    ("metalink", "urn:ietf:params:xml:ns:metalink", "application/metalink4+xml"),
    ("metalink", "www.metalinker.org", "application/metalink+xml"),
    ("playlist", "xspf.org/ns", "application/xspf+xml"),
    ("smil", "", "application/smil+xml"),
    ("TEI", "", "application/tei+xml"),
    ("Envelope", "www.w3.org/2003/05/soap-envelope", "application/soap+xml"),
    ("MPD", "urn:mpeg:dash", "application/dash+xml"),
];

/// A text that is declared to be XML, or has a document type that is not HTML's.
pub(super) fn grade(sample: &Sample<'_>, prolog: &Prolog<'_>) -> Grade {
    let Some(root) = prolog.root else {
        let declared = if prolog.is_xml_declared {
            sample.evidence(0, 32, words!(XML_DECLARATION))
        } else {
            sample.evidence(prolog.doctype_at, 32, words!(DOCUMENT_TYPE))
        };
        return Grade::Is(Told::by("application/xml", declared));
    };
    let told = told_by_root(sample, root);
    Grade::Is(if prolog.is_xml_declared {
        told.and(sample.evidence(0, 32, words!(XML_DECLARATION)))
    } else {
        told.and(sample.evidence(prolog.doctype_at, 32, words!(DOCUMENT_TYPE)))
    })
}

/// A text that begins with a tag that is not HTML's, and does not say that it is XML.
pub(super) fn grade_undeclared(sample: &Sample<'_>, prolog: &Prolog<'_>) -> Grade {
    let Some(root) = prolog.root else {
        return Grade::IsNot;
    };
    // Of these the name is enough; of others the namespace, or that the last tag closes the first.
    let is_known = ROOTS.iter().any(|(name, has, _)| {
        *name == root.local_name() && (root.all.contains(has) && !has.is_empty() || *name == "svg")
    });
    let is_tag = root.is_closed() || sample.is_cut;
    if is_known || is_tag && (root.all.contains("xmlns") || has_closing_tag(sample, root)) {
        return Grade::Is(told_by_root(sample, root));
    }
    if sample.is_cut { Grade::MayBe(&["application/xml"]) } else { Grade::IsNot }
}

/// Whether a text that begins with an element that HTML has too may be XML: a whole element and nothing
/// more, or one with namespaces. A whole page is none.
pub(super) fn may_be(sample: &Sample<'_>, root: Tag<'_>) -> bool {
    let is_whole = root.is_closed() && has_closing_tag(sample, root);
    !root.name.eq_ignore_ascii_case("html") && (is_whole || root.all.contains("xmlns"))
}

fn told_by_root(sample: &Sample<'_>, root: Tag<'_>) -> Told {
    let says = words!(ROOT_ELEMENT, name = shortened(root.name)).detail();
    let evidence: Evidence = sample.evidence(root.at, root.all.len(), says);
    let kind = ROOTS
        .iter()
        .find(|(name, has, _)| *name == root.local_name() && root.all.contains(has))
        .map_or("application/xml", |(_, _, kind)| kind);
    let told = Told::by(kind, evidence);
    // XHTML is served as HTML as often as not.
    match kind {
        "application/xhtml+xml" => told.leaving(&["text/html"]),
        // Playlists of Windows Media Player have its root element and no namespace.
        "application/smil+xml" => told.leaving(&["application/vnd.ms-wpl"]),
        _ => told,
    }
}

/// Whether the file's last tag closes the root element, or the root is empty and all there is.
fn has_closing_tag(sample: &Sample<'_>, root: Tag<'_>) -> bool {
    let (_, tail) = sample.windows.tail();
    let decoded = sample.text.as_bytes();
    let end =
        if sample.is_cut && sample.offset.is_some() { tail } else { decoded }.trim_ascii_end();
    let is_empty = root.all.ends_with("/>") && sample.text.trim_end().ends_with(root.all);
    let closes = end.strip_suffix(b">").map(<[u8]>::trim_ascii_end);
    let closes = closes.and_then(|end| end.strip_suffix(root.name.as_bytes()));
    is_empty || closes.is_some_and(|end| end.ends_with(b"</"))
}

/// A name fit to be shown.
pub(super) fn shortened(name: &str) -> String {
    name.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn xml_is_told_by_its_declaration_its_doctype_or_its_last_tag() {
        assert_kinds(
            "application/xml",
            &[
                "<?xml version='1.0'?><a/>",
                "\u{feff}<?xml version='1.0'?><!-- cut",
                "<?XML version='1.0'?><note>",
                "<!DOCTYPE note SYSTEM 'note.dtd' [<!ENTITY x 'y>'>]>\n<note/>",
                "<note>\n  <to>You</to>\n</note >\n",
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">",
                "<a:b/>",
            ],
        );
        assert_kinds(
            "text/plain",
            &["<note> to self", "<- an arrow", "<", "<user@example.org>", "a<b"],
        );
    }

    #[test]
    fn kinds_of_xml_are_told_by_the_root_element_and_its_namespace() {
        assert_kinds(
            "image/svg+xml",
            &[
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x'>\n<svg/>",
                "<!-- drawn by hand --><svg width=\"1\"",
                "<svg:svg xmlns:svg='http://www.w3.org/2000/svg'>",
            ],
        );
        assert_kinds("application/atom+xml", &["<feed xmlns='http://www.w3.org/2005/Atom'>"]);
        assert_kinds("application/xml", &["<?xml version='1.0'?><feed/>"]);
        assert_kinds("application/rss+xml", &["<?xml version='1.0'?><rss version='2.0'>"]);
        assert_kinds("application/xhtml+xml", &["<?xml version='1.0'?><html>"]);
    }

    #[test]
    fn only_xhtml_leaves_html_open() {
        assert_open("<?xml version='1.0'?><html>", &["text/html"]);
        assert_open("<?xml version='1.0'?><a/>", &[]);
        assert_open("<svg/>", &[]);
    }
}
