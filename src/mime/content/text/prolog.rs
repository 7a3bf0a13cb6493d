//! What markup begins with: declarations, comments, and its first tag.

use super::cursor::Cursor;

/// What stands before a document's first element, and the element.
#[derive(Default)]
pub(super) struct Prolog<'a> {
    /// Whether the text begins with an XML declaration.
    pub(super) is_xml_declared: bool,
    /// The name in the document type declaration.
    pub(super) doctype: Option<&'a str>,
    /// All of the document type declaration.
    pub(super) doctype_tag: &'a str,
    /// Where that begins.
    pub(super) doctype_at: usize,
    /// Whether the text begins with a directive of a template language.
    pub(super) is_template: bool,
    /// Whether a comment or an instruction of XML came first.
    pub(super) has_comment: bool,
    /// The first start tag, if nothing but the above came before it.
    pub(super) root: Option<Tag<'a>>,
}

/// A start tag.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    /// From `<` up to `>`; to the text's end where it is never closed.
    pub(super) all: &'a str,
    /// Where `<` is in the text.
    pub(super) at: usize,
}

impl<'a> Tag<'a> {
    /// The start tag at a place, up to its end.
    pub(super) fn at(text: &'a str, at: usize) -> Option<Tag<'a>> {
        let begin = Tag::begin_at(text, at)?;
        Some(Tag { all: &text[at..at + 1 + end_of_tag(&text[at + 1..])], ..begin })
    }

    /// The start tag at a place, up to the end of its name: a tag's end may be far off, and nowhere.
    pub(super) fn begin_at(text: &'a str, at: usize) -> Option<Tag<'a>> {
        let inside = text.get(at..)?.strip_prefix('<')?;
        if !inside.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            return None;
        }
        let is_outside =
            |c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<' | '=' | '"' | '(');
        let name = &inside[..inside.find(is_outside).unwrap_or(inside.len())];
        let after = inside[name.len()..].bytes().next();
        let is_tag =
            matches!(after, None | Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | b'\x0c'));
        is_tag.then_some(Tag { name, all: &text[at..at + 1 + name.len()], at })
    }

    /// The name without a namespace's prefix.
    pub(super) fn local_name(&self) -> &'a str {
        self.name.rsplit_once(':').map_or(self.name, |(_, local)| local)
    }

    /// What follows the element behind its closing tag; `None` where the text does not have that. Linear in the text.
    pub(super) fn behind(&self, text: &'a str) -> Option<&'a str> {
        let mut rest = &text[self.at..];
        let mut depth = 0_usize;
        loop {
            rest = &rest[memchr::memchr(b'<', rest.as_bytes())?..];
            if rest.starts_with("<!--") {
                rest = rest.split_once("-->")?.1;
            } else if rest.starts_with("<![CDATA[") {
                rest = rest.split_once("]]>")?.1;
            } else if let Some(tag) = Tag::begin_at(rest, 0).filter(|tag| tag.name == self.name) {
                let tag = Tag::at(rest, tag.at).filter(Tag::is_closed)?;
                depth += usize::from(!tag.all.ends_with("/>"));
                rest = &rest[tag.all.len()..];
            } else if let Some(closing) = rest.strip_prefix("</") {
                rest = closing;
                let end = closing.strip_prefix(self.name).map(str::trim_ascii_start);
                if let Some(end) = end.and_then(|end| end.strip_prefix('>')) {
                    depth = depth.saturating_sub(1);
                    rest = end;
                }
            } else {
                rest = &rest[1..];
                continue;
            }
            if depth == 0 {
                return Some(rest);
            }
        }
    }

    /// Whether the tag has its `>`.
    pub(super) fn is_closed(&self) -> bool {
        self.all.ends_with('>')
    }
}

/// Bytes of a tag up to its `>` and with it, over those in quotes.
fn end_of_tag(inside: &str) -> usize {
    let mut quote = None;
    for (at, byte) in inside.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return at + 1,
            (None, _) => {}
        }
    }
    inside.len()
}

/// Directives of template languages that may come before a page: their brackets.
const TEMPLATE_BRACKETS: [(&str, &str); 6] =
    [("{%", "%}"), ("{{", "}}"), ("{#", "#}"), ("<%", "%>"), ("<#--", "-->"), ("<#", ">")];

impl<'a> Prolog<'a> {
    pub(super) fn of(text: &'a str) -> Prolog<'a> {
        let mut cursor = Cursor::new(text);
        let mut prolog = Prolog::default();
        cursor.skip_space();
        prolog.is_xml_declared = starts_with_ignoring_case(cursor.rest(), b"<?xml ");
        loop {
            cursor.skip_space();
            let at = cursor.at();
            if cursor.take("<!--") {
                prolog.has_comment = true;
                cursor.skip_past("-->");
            } else if cursor.take("<?") {
                prolog.has_comment = true;
                cursor.skip_past(">");
            } else if starts_with_ignoring_case(cursor.rest(), b"<!doctype") {
                cursor.step(9);
                prolog.take_doctype(text, at, &mut cursor);
            } else if let Some((_, close)) = TEMPLATE_BRACKETS.iter().find(|it| cursor.take(it.0)) {
                prolog.is_template = true;
                if !cursor.skip_past(close) {
                    return prolog;
                }
            } else {
                prolog.root = Tag::at(text, at);
                return prolog;
            }
        }
    }

    fn take_doctype(&mut self, text: &'a str, at: usize, cursor: &mut Cursor<'a>) {
        cursor.skip_space();
        let name_at = cursor.at();
        let name =
            cursor.take_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'['));
        self.doctype = text.get(name_at..name_at + name.len());
        // An internal subset has declarations of its own between square brackets.
        let subset = memchr::memchr2(b'[', b'>', cursor.rest());
        let has_subset = subset.is_some_and(|it| cursor.rest()[it] == b'[');
        if has_subset {
            cursor.skip_past("]");
        }
        cursor.skip_past(">");
        self.doctype_tag = text.get(at..cursor.at()).unwrap_or_default();
        self.doctype_at = at;
    }
}

/// Whether bytes begin with a prefix, which is given in lower case.
fn starts_with_ignoring_case(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}
