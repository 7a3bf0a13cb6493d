//! CSS style sheets, by the shape of their rules (CSS Syntax Level 3 §5).

use super::cursor::{Cursor, is_listed};
use super::html;
use super::rule::{Grade, Sample, Told};

/// At-rules, sorted; those in [`GROUPS`] hold rules.
const AT_RULES: [&str; 33] = [
    "-moz-document",
    "-ms-viewport",
    "-webkit-keyframes",
    "apply",
    "charset",
    "color-profile",
    "config",
    "container",
    "counter-style",
    "custom-media",
    "custom-variant",
    "document",
    "font-face",
    "font-feature-values",
    "font-palette-values",
    "import",
    "keyframes",
    "layer",
    "media",
    "namespace",
    "page",
    "plugin",
    "position-try",
    "property",
    "scope",
    "source",
    "starting-style",
    "supports",
    "tailwind",
    "theme",
    "utility",
    "view-transition",
    "viewport",
];

const GROUPS: [&str; 11] = [
    "-moz-document",
    "container",
    "document",
    "layer",
    "media",
    "scope",
    "starting-style",
    "supports",
    "theme",
    "utility",
    "custom-variant",
];

/// Properties of a single word that style sheets are seldom without, sorted.
const PROPERTIES: [&str; 45] = [
    "animation",
    "appearance",
    "background",
    "border",
    "bottom",
    "clear",
    "clip",
    "color",
    "columns",
    "content",
    "cursor",
    "direction",
    "display",
    "fill",
    "filter",
    "flex",
    "float",
    "font",
    "gap",
    "grid",
    "height",
    "inset",
    "left",
    "margin",
    "mask",
    "opacity",
    "order",
    "outline",
    "overflow",
    "padding",
    "page",
    "position",
    "quotes",
    "resize",
    "right",
    "rotate",
    "scale",
    "src",
    "stroke",
    "top",
    "transform",
    "transition",
    "visibility",
    "width",
    "zoom",
];

/// Elements of SVG and others that style sheets select, beyond those of HTML; sorted.
const OTHER_ELEMENTS: [&str; 21] = [
    "circle", "defs", "ellipse", "from", "g", "image", "line", "math", "path", "pattern",
    "polygon", "polyline", "rect", "stop", "svg", "symbol", "text", "to", "tspan", "use", "view",
];

/// A style sheet.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader { cursor: Cursor::new(sample.text), ..Reader::new() };
    reader.skip_space();
    let first_at = reader.cursor.at();
    if reader.cursor.is_at_end() {
        let has_comment = sample.text.contains("/*");
        return if has_comment { Grade::MayBe(&["text/css"]) } else { Grade::IsNot };
    }
    let is_right = reader.rules(0).is_some() || reader.cursor.is_at_end() && sample.is_cut;
    let is_shown = reader.declared >= 1 || reader.at_rules >= 1;
    if is_right && is_shown && (reader.known >= 1 || reader.strong >= 1 || reader.at_rules >= 1) {
        let says = format!(
            "{} rules with {} declarations",
            reader.rules + reader.at_rules,
            reader.declared
        );
        return Grade::Is(Told::by("text/css", sample.evidence(first_at, 32, says)));
    }
    // A slip of the pen, or one of the languages that are made into CSS.
    let is_mostly_right = reader.known >= 3 && reader.rules >= 1;
    let is_empty_rules = is_right && reader.rules >= 1;
    if is_mostly_right && reader.rules >= 8 && !reader.is_preprocessed {
        let says = format!("{} rules with {} declarations", reader.rules, reader.declared);
        let told = Told::by("text/css", sample.evidence(first_at, 32, says));
        return Grade::Is(Told { is_narrow: true, ..told });
    }
    if is_mostly_right || is_empty_rules || reader.at_rules >= 1 && reader.declared >= 1 {
        Grade::MayBe(&["text/css"])
    } else {
        Grade::IsNot
    }
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    rules: usize,
    at_rules: usize,
    declared: usize,
    /// Declarations of well-known properties.
    known: usize,
    /// Selectors that are nothing else.
    strong: usize,
    /// Whether something of SCSS or LESS was seen.
    is_preprocessed: bool,
}

/// The most braces open at once.
const DEEPEST: usize = 16;

impl<'a> Reader<'a> {
    fn new() -> Reader<'a> {
        Reader {
            cursor: Cursor::new(""),
            rules: 0,
            at_rules: 0,
            declared: 0,
            known: 0,
            strong: 0,
            is_preprocessed: false,
        }
    }

    fn skip_space(&mut self) {
        loop {
            self.cursor.skip_space();
            let is_comment = self.cursor.take("/*") && {
                self.cursor.skip_past("*/");
                true
            };
            if !is_comment && !self.cursor.take("<!--") && !self.cursor.take("-->") {
                return;
            }
        }
    }

    /// Rules up to the text's end, or within a group up to its closing brace and over it. `None`
    /// where the grammar is broken or the text is cut.
    fn rules(&mut self, depth: usize) -> Option<()> {
        loop {
            self.skip_space();
            match self.cursor.peek() {
                None => return (depth == 0).then_some(()),
                Some(b'}') if depth > 0 => {
                    self.cursor.step(1);
                    return Some(());
                }
                Some(b';') => self.cursor.step(1),
                Some(b'@') => self.at_rule(depth)?,
                Some(b'$') => {
                    self.is_preprocessed = true;
                    return None;
                }
                Some(_) => {
                    let prelude = self.prelude()?;
                    if self.cursor.peek() != Some(b'{') || !self.is_selector(prelude) {
                        self.is_preprocessed |= prelude.starts_with(b"//");
                        return None;
                    }
                    self.cursor.step(1);
                    self.declarations(depth + 1)?;
                    self.rules += 1;
                }
            }
        }
    }

    fn at_rule(&mut self, depth: usize) -> Option<()> {
        self.cursor.step(1);
        let name = self.cursor.take_while(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let plain = [&b"-webkit-"[..], b"-moz-", b"-o-", b"-ms-"];
        let plain = plain.iter().find_map(|prefix| name.strip_prefix(*prefix)).unwrap_or(name);
        let is_preprocessed =
            matches!(name, b"mixin" | b"include" | b"use" | b"if" | b"function" | b"extend");
        self.is_preprocessed |= is_preprocessed;
        if is_preprocessed || !is_listed(&AT_RULES, name) && !is_listed(&AT_RULES, plain) {
            return None;
        }
        let prelude = self.prelude()?;
        // `@import x from "y"` is another language's.
        if name == b"import"
            && !prelude.trim_ascii().starts_with(b"\"")
            && !prelude.trim_ascii().starts_with(b"'")
            && !prelude.trim_ascii().starts_with(b"url")
        {
            return None;
        }
        if self.cursor.peek() == Some(b'{') {
            self.cursor.step(1);
            let holds_rules = GROUPS.iter().any(|group| group.as_bytes() == plain);
            if plain == b"keyframes" || holds_rules && depth == 0 {
                self.group(depth + 1)?;
            } else {
                self.declarations(depth + 1)?;
            }
        } else {
            self.cursor.step(1);
        }
        self.at_rules += 1;
        Some(())
    }

    /// What is in a group: rules, or where it stands in a rule declarations; which, its first shows.
    fn group(&mut self, depth: usize) -> Option<()> {
        if depth >= DEEPEST {
            return None;
        }
        self.declarations(depth)
    }

    /// Bytes up to `{`, `;` or `}`, not over it. `None` where none comes.
    fn prelude(&mut self) -> Option<&'a [u8]> {
        let rest = self.cursor.rest();
        let begin = self.cursor.at();
        loop {
            self.cursor.take_while(|byte| {
                !matches!(byte, b'{' | b';' | b'}' | b'"' | b'\'' | b'(' | b'/' | b'\\')
            });
            match self.cursor.peek()? {
                b'\\' => self.cursor.step(2),
                quote @ (b'"' | b'\'') => {
                    self.cursor.step(1);
                    self.cursor.skip_string(quote).then_some(())?;
                }
                b'(' => self.parenthesis()?,
                b'/' => {
                    if self.cursor.take("/*") {
                        self.cursor.skip_past("*/");
                    } else {
                        self.cursor.step(1);
                    }
                }
                _ => return Some(&rest[..self.cursor.at() - begin]),
            }
        }
    }

    /// Passes over parentheses with all in them, as in `url(data:…;…)`.
    fn parenthesis(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            self.cursor
                .take_while(|byte| !matches!(byte, b'(' | b')' | b'"' | b'\'' | b'{' | b'\\'));
            match self.cursor.peek()? {
                b'\\' => self.cursor.step(2),
                quote @ (b'"' | b'\'') => {
                    self.cursor.step(1);
                    self.cursor.skip_string(quote).then_some(())?;
                }
                b'(' => {
                    depth += 1;
                    self.cursor.step(1);
                }
                b')' => {
                    depth -= 1;
                    self.cursor.step(1);
                    if depth == 0 {
                        return Some(());
                    }
                }
                _ => return None,
            }
        }
    }

    /// Declarations and nested rules up to the closing brace and over it.
    fn declarations(&mut self, depth: usize) -> Option<()> {
        if depth >= DEEPEST {
            return None;
        }
        loop {
            self.skip_space();
            match self.cursor.peek()? {
                b'}' => {
                    self.cursor.step(1);
                    return Some(());
                }
                b';' => self.cursor.step(1),
                b'@' => self.at_rule(depth)?,
                b'$' => {
                    self.is_preprocessed = true;
                    return None;
                }
                _ => {
                    let prelude = self.prelude()?;
                    if self.cursor.peek() == Some(b'{') && !prelude.starts_with(b"--") {
                        if !self.is_selector(prelude) {
                            return None;
                        }
                        self.cursor.step(1);
                        self.declarations(depth + 1)?;
                        self.rules += 1;
                    } else if self.cursor.peek() == Some(b'{') {
                        // A custom property may have any value.
                        self.cursor.skip_past("}");
                    } else {
                        self.declaration(prelude)?;
                    }
                }
            }
        }
    }

    /// `property: value`
    fn declaration(&mut self, text: &[u8]) -> Option<()> {
        let colon = memchr::memchr(b':', text)?;
        let (name, value) = (text[..colon].trim_ascii(), text[colon + 1..].trim_ascii());
        let name = name.strip_prefix(b"*").or(name.strip_prefix(b"_")).unwrap_or(name);
        if name.starts_with(b"--") {
            self.known += 1;
        } else {
            let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            if name.is_empty()
                || value.is_empty()
                || !name.iter().all(is_name)
                || name[0].is_ascii_digit()
            {
                return None;
            }
            // Of a hyphen in a property there is little like in other languages.
            let is_known = name.contains(&b'-') || is_listed(&PROPERTIES, name);
            self.known += usize::from(is_known);
        }
        self.declared += 1;
        Some(())
    }

    /// Whether what stands before a brace can be a list of selectors; counts those that are nothing
    /// else.
    fn is_selector(&mut self, prelude: &[u8]) -> bool {
        let mut cursor_depth = 0_usize;
        let mut before = b' ';
        let mut at = 0;
        let mut is_strong = false;
        while let Some(&byte) = prelude.get(at) {
            let mut len = 1;
            match byte {
                b'(' => {
                    // Only a pseudo-class has arguments, which begins with a colon.
                    let name = prelude[..at]
                        .iter()
                        .rev()
                        .take_while(|it| it.is_ascii_alphanumeric() || **it == b'-');
                    let name_len = name.count();
                    let colon = at.checked_sub(name_len + 1).map(|it| prelude[it]);
                    if cursor_depth == 0 && colon != Some(b':') {
                        return false;
                    }
                    cursor_depth += 1;
                }
                b'[' => cursor_depth += 1,
                b')' | b']' => cursor_depth = cursor_depth.saturating_sub(1),
                _ if cursor_depth > 0 => {}
                b'/' if prelude[at..].starts_with(b"/*") => {
                    len = memchr::memmem::find(&prelude[at..], b"*/")
                        .map_or(prelude.len(), |end| end + 2);
                }
                b'=' | b'"' | b'\'' | b';' | b'!' | b'?' | b'<' | b'/' | b'$' | b'`' => {
                    return false;
                }
                b'.' | b'#' => is_strong = true,
                b':' if before != b' ' => is_strong = true,
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {
                    let is_inside = |it: &&u8| {
                        it.is_ascii_alphanumeric()
                            || matches!(**it, b'-' | b'_' | b'%' | b'\\' | b'.')
                                && (byte.is_ascii_digit() || **it != b'.')
                    };
                    len = prelude[at..].iter().take_while(is_inside).count();
                    let is_type = matches!(
                        before,
                        b' ' | b'\n' | b'\r' | b'\t' | b',' | b'>' | b'+' | b'~' | b'}' | b'|'
                    );
                    if is_type && !is_type_selector(&prelude[at..at + len]) {
                        return false;
                    }
                }
                _ => {}
            }
            before = byte;
            at += len;
        }
        self.strong += usize::from(is_strong);
        !prelude.trim_ascii().is_empty()
    }
}

/// An element, `50%` of keyframes, or a name with a hyphen, as own elements have.
fn is_type_selector(name: &[u8]) -> bool {
    let text = str::from_utf8(name).unwrap_or_default();
    html::is_element(text)
        || is_listed(&OTHER_ELEMENTS, name)
        || name.contains(&b'-')
        || name.ends_with(b"%")
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn the_lists_are_sorted() {
        assert!(super::AT_RULES.is_sorted());
        assert!(super::PROPERTIES.is_sorted());
        assert!(super::OTHER_ELEMENTS.is_sorted());
    }

    #[test]
    fn style_sheets_are_told_by_their_rules() {
        assert_kinds(
            "text/css",
            &[
                "body { color: red }",
                ".a,.b>c-d{margin:0;padding:0}#x:hover::before{content:\"}\"}",
                "/* theme */\n:root {\n  --main-color: #06c;\n}\n",
                "@charset \"utf-8\";\n@import url(x.css);\n",
                "@media (max-width: 10em) { a { width: 1px } }",
                "@font-face { font-family: X; src: url(data:font/woff;base64,AA==) }",
                "@keyframes a { from { top: 0 } 50.5% { top: 1px } to { top: 2px } }",
                "a[href^='http://'] { color: blue; &:hover { color: red } }",
                "*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}",
                "li:nth-child(2n + 1) { float: left; *zoom: 1; }",
                ".a { filter: progid:DXImageTransform.Microsoft.gradient(a='b') }",
            ],
        );
    }

    #[test]
    fn braces_of_other_languages_are_no_style_sheets() {
        assert_kinds(
            "text/plain",
            &[
                "server {\n  listen 80;\n}\n",
                "int main() { return 0; }\n",
                "struct a {\n  int b;\n};\n",
                "$color: red;\n.a { color: $color; }\n",
                ".a { .mixin(); }\n",
                "digraph g { a -> b; }\n",
                "key: value\nother: value\n",
            ],
        );
    }

    #[test]
    fn a_comment_alone_leaves_open_what_may_follow() {
        assert_open("/* nothing yet */\n", &["application/sql", "text/css", "text/javascript"]);
        assert_open("Some: prose; with signs.\n", &[]);
    }
}
