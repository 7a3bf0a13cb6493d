//! Reads the rules of a style sheet and counts what they have (CSS Syntax Level 3 §5).

use crate::mime::content::text::cursor::Cursor;
use crate::mime::content::text::html;
use crate::mime::content::text::words::Words;

/// At-rules, sorted.
#[rustfmt::skip]
static AT_RULES: Words<34> = Words::new([
    "-moz-document", "-ms-viewport", "-webkit-keyframes", "apply", "charset", "color-profile",
    "config", "container", "counter-style", "custom-media", "custom-variant", "document",
    "font-face", "font-feature-values", "font-palette-values", "import", "keyframes", "layer",
    "media", "namespace", "page", "plugin", "position-try", "property", "scope", "slot",
    "source", "starting-style", "supports", "tailwind", "theme", "utility", "view-transition",
    "viewport",
]);

/// Properties of a single word that style sheets are seldom without, sorted.
#[rustfmt::skip]
static PROPERTIES: Words<45> = Words::new([
    "animation", "appearance", "background", "border", "bottom", "clear", "clip", "color",
    "columns", "content", "cursor", "direction", "display", "fill", "filter", "flex", "float",
    "font", "gap", "grid", "height", "inset", "left", "margin", "mask", "opacity", "order",
    "outline", "overflow", "padding", "page", "position", "quotes", "resize", "right", "rotate",
    "scale", "src", "stroke", "top", "transform", "transition", "visibility", "width", "zoom",
]);

/// Words that stand before braces in other languages; sorted.
#[rustfmt::skip]
static CODE: Words<28> = Words::new([
    "abstract", "catch", "class", "const", "def", "do", "else", "enum", "export", "extern", "final",
    "finally", "fn", "func", "function", "impl", "import", "interface", "mod", "namespace", "package",
    "public", "return", "struct", "trait", "try", "type", "union",
]);

/// What style sheets select beyond elements of HTML: those of SVG, and moments of keyframes; sorted.
#[rustfmt::skip]
static OTHER_ELEMENTS: Words<21> = Words::new([
    "circle", "defs", "ellipse", "from", "g", "image", "line", "math", "path", "pattern",
    "polygon", "polyline", "rect", "stop", "svg", "symbol", "text", "to", "tspan", "use",
    "view",
]);

/// What a style sheet has, as far as it was read.
pub(super) struct Reader<'a> {
    pub(super) cursor: Cursor<'a>,
    pub(super) rules: usize,
    pub(super) at_rules: usize,
    pub(super) declared: usize,
    /// Declarations of well-known properties.
    pub(super) known: usize,
    /// Selectors that are nothing else.
    pub(super) strong: usize,
    /// Whether selectors name elements that neither HTML nor SVG has.
    pub(super) has_unknown_elements: bool,
    /// Whether something of SCSS or LESS was seen.
    pub(super) is_preprocessed: bool,
}

/// The most braces open at once.
const DEEPEST: usize = 16;

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Reader<'a> {
        Reader {
            cursor: Cursor::new(text),
            rules: 0,
            at_rules: 0,
            declared: 0,
            known: 0,
            strong: 0,
            has_unknown_elements: false,
            is_preprocessed: false,
        }
    }

    /// All of the text; returns whether all of it is right.
    pub(super) fn read(&mut self) -> bool {
        self.rules().is_some()
    }

    /// Passes over white space and comments.
    pub(super) fn skip_space(&mut self) {
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

    /// Rules up to the text's end. `None` where the grammar is broken or the text is cut.
    fn rules(&mut self) -> Option<()> {
        loop {
            self.skip_space();
            match self.cursor.peek() {
                None => return Some(()),
                Some(b';') => self.cursor.step(1),
                Some(b'@') => self.at_rule(0)?,
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
                    self.declarations(1)?;
                    self.rules += 1;
                }
            }
        }
    }

    /// An at-rule in so many braces, with its block.
    fn at_rule(&mut self, depth: usize) -> Option<()> {
        self.cursor.step(1);
        let name = self.cursor.take_while(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let plain = [&b"-webkit-"[..], b"-moz-", b"-o-", b"-ms-"];
        let plain = plain.iter().find_map(|prefix| name.strip_prefix(*prefix)).unwrap_or(name);
        let is_preprocessed =
            matches!(name, b"mixin" | b"include" | b"use" | b"if" | b"function" | b"extend");
        self.is_preprocessed |= is_preprocessed;
        if is_preprocessed || !AT_RULES.has(name) && !AT_RULES.has(plain) {
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
            self.declarations(depth + 1)?;
        } else {
            self.cursor.step(1);
        }
        self.at_rules += 1;
        Some(())
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

    /// Declarations and nested rules up to the closing brace and over it: what is in a rule, and in a
    /// group such as `@media`.
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
            let is_known = name.contains(&b'-') || PROPERTIES.has(name);
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
                    let name = &prelude[at..at + len];
                    if is_type && CODE.has(name) {
                        return false;
                    }
                    self.has_unknown_elements |= is_type && !is_type_selector(name);
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
        || OTHER_ELEMENTS.has(name)
        || name.contains(&b'-')
        || name.ends_with(b"%")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_are_sorted() {
        assert!(super::AT_RULES.is_sorted());
        assert!(super::PROPERTIES.is_sorted());
        assert!(super::CODE.is_sorted());
        assert!(super::OTHER_ELEMENTS.is_sorted());
    }
}
