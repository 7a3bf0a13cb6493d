//! JavaScript, by words and signs that its kin do not have.
//!
//! There is no grammar here: bundles are cut in the middle, and half of all languages have braces.
//! Instead two sums are weighed, of what speaks for JavaScript and of what speaks against it. The
//! weightiest against it are two plain words side by side, which JavaScript never has, and prose and
//! the languages with types before or behind names have all the time.

mod reader;
mod vocabulary;

use self::reader::Reader;
use super::rule::{Grade, Sample, Told};
use crate::mime::content::found::Evidence;
use crate::report::words;

/// A script or module of JavaScript.
pub(super) fn grade(sample: &Sample<'_>) -> Grade {
    let mut reader = Reader::new(sample.text);
    reader.read();
    let Some(first_at) = reader.first_at else {
        let has_comment = reader.has_comment;
        return if has_comment { Grade::MayBe(&["text/javascript"]) } else { Grade::IsNot };
    };
    let (speaks_for, against) = (reader.speaks_for, reader.foreign + reader.side_by_side);
    let is_clean = against == 0 && (sample.is_cut || reader.open.is_empty());
    let is_code = reader.calls > 0 && reader.semicolons > 0 || speaks_for >= 2;
    if reader.has_elements && speaks_for >= 3 && against <= speaks_for {
        // JSX must be translated before it is JavaScript, but goes by its name.
        return Grade::MayBe(&["text/javascript"]);
    }
    if speaks_for >= 3 && against * 4 <= speaks_for || is_clean && is_code {
        let says = match reader.shown {
            Some((at, says)) => sample.evidence(at, 32, says),
            None => sample.evidence(first_at, 32, words!(JAVASCRIPT_CALLS)),
        };
        let told = Told::by("text/javascript", says);
        let sums = words!(JAVASCRIPT_SUMS, signs = speaks_for, against = against).detail();
        let told = told.and(Evidence::of_all(sums));
        return Grade::Is(Told { is_narrow: speaks_for < 3, ..told });
    }
    let may_be = speaks_for >= 2 && against * 2 <= speaks_for
        || is_clean && (reader.calls > 0 || reader.semicolons > 0);
    if may_be { Grade::MayBe(&["text/javascript"]) } else { Grade::IsNot }
}

#[cfg(test)]
mod tests {
    use crate::mime::content::text::tests::{assert_kinds, assert_open};

    #[test]
    fn scripts_and_modules_are_told() {
        assert_kinds(
            "text/javascript",
            &[
                "import a, { b } from './c.js';\nexport default a(b);\n",
                "import './styles.css'\n",
                "export * from './a.js';\nexport { b as c } from './b.js';\n",
                "'use strict';\n\nconst fs = require('fs');\nmodule.exports = { a: 1 };\n",
                "!function(e,t){\"object\"==typeof exports?module.exports=t():e.x=t()}(this,function(){});",
                "(() => {\n  const x = a ? (b) : c;\n  console.log(`x ${x}`);\n})();\n",
                "/* license */\nvar a = /[/\"]/g;\nfunction f(x) { return x === 1 && a / 2; }\n",
                "$(function () {\n  $('.a').on('click', function () { $(this).hide(); });\n});\n",
                "class A extends B {\n  #x = 1;\n  get y() { return this.#x; }\n  static z = 2;\n}\n",
                "babel.load({\"a\": 1});\n",
                "if (a && b) { window.location.href = '/'; }\n",
                "for (const x of y) { await z(x); }\n",
            ],
        );
    }

    #[test]
    fn other_languages_with_braces_are_not() {
        assert_kinds(
            "text/plain",
            &[
                "#include <stdio.h>\nint main(void) {\n  printf(\"x\");\n  return 0;\n}\n",
                "package a;\nimport java.util.List;\npublic class A {\n  private int b;\n}\n",
                "fn main() {\n    let x: u32 = 1;\n    println!(\"{}\", x);\n}\n",
                "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"x\")\n}\n",
                "import os\nfrom sys import argv\n\ndef f(x):\n    return os.path.join(x, argv[0])\n",
                "interface A {\n  b: string;\n}\nexport type C = A | null;\n",
                "export function f(a: string, b?: number): void {\n  let c: string = a;\n}\n",
                "[package]\nname = \"a\"\nversion = \"1\"\n",
                "local x = require(\"y\")\nlocal function f(a)\n  return a\nend\n",
                "using System;\nnamespace A {\n  public class B { }\n}\n",
                "The function (of time) is const = 1; let us go on with this.\n",
                "```js\nconst a = 1;\n```\n\nSome words about what that is.\n",
            ],
        );
    }

    #[test]
    fn jsx_leaves_javascript_open() {
        assert_open(
            "const a = () => {\n  return <Tag a={1}>text</Tag>;\n};\n",
            &["text/javascript"],
        );
    }

    #[test]
    fn prose_is_no_javascript() {
        assert_open(
            "It was the function of the class, they said, to wait for a new import.\n",
            &[],
        );
    }
}
