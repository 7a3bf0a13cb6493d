//! CSS style sheets, by the shape of their rules.

mod reader;

use self::reader::Reader;
use super::rule::{Grade, Sample, Told};
use crate::report::words;

/// A style sheet.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader::new(sample.text);
    reader.skip_space();
    let first_at = reader.cursor.at();
    if reader.cursor.is_at_end() {
        let has_comment = sample.text.contains("/*");
        return if has_comment { Grade::MayBe(&["text/css"]) } else { Grade::IsNot };
    }
    let is_right = reader.read() || reader.cursor.is_at_end() && sample.is_cut;
    let is_shown = reader.declared >= 1 || reader.at_rules >= 1;
    // Other programs than browsers have elements of their own, and other languages have braces.
    let is_at_home = !reader.has_unknown_elements || reader.strong >= 1 && reader.known >= 2;
    let is_marked = reader.known >= 1 || reader.strong >= 1 || reader.at_rules >= 1;
    if is_right && is_shown && is_at_home && is_marked {
        let rules = reader.rules + reader.at_rules;
        let says = words!(CSS_RULES, rules = rules, declarations = reader.declared).detail();
        return Grade::Is(Told::by("text/css", sample.evidence(first_at, 32, says)));
    }
    // A slip of the pen, or one of the languages that are made into CSS.
    let is_mostly_right = reader.known >= 3 && reader.rules >= 1;
    let is_empty_rules = is_right && reader.rules >= 1 && (is_at_home || reader.known >= 1);
    if is_mostly_right && reader.rules >= 8 && !reader.is_preprocessed {
        let says = words!(CSS_RULES, rules = reader.rules, declarations = reader.declared).detail();
        let told = Told::by("text/css", sample.evidence(first_at, 32, says));
        return Grade::Is(Told { is_narrow: true, ..told });
    }
    if is_mostly_right || is_empty_rules || reader.at_rules >= 1 && reader.declared >= 1 {
        Grade::MayBe(&["text/css"])
    } else {
        Grade::IsNot
    }
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

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
