//! Words that speak for JavaScript or against it.

use crate::mime::content::text::words::Words;

/// Words after which another word may stand, and before which too; sorted.
#[rustfmt::skip]
pub(super) static KEYWORDS: Words<47> = Words::new([
    "as", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger",
    "default", "delete", "do", "else", "export", "extends", "false", "finally", "for", "from",
    "function", "get", "if", "import", "in", "instanceof", "let", "new", "null", "of", "return",
    "set", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined",
    "using", "var", "void", "while", "with", "yield",
]);

/// Objects of browsers, Node.js and the language, that a dot follows; sorted.
#[rustfmt::skip]
pub(super) static GLOBALS: Words<19> = Words::new([
    "$", "Array", "JSON", "Math", "Object", "Promise", "Reflect", "Symbol", "console",
    "document", "exports", "global", "globalThis", "jQuery", "location", "module", "navigator",
    "process", "window",
]);

/// Methods and properties that few other languages call so; sorted.
#[rustfmt::skip]
pub(super) static MEMBERS: Words<14> = Words::new([
    "addEventListener", "apply", "bind", "catch", "charCodeAt", "constructor", "exports",
    "forEach", "getElementById", "hasOwnProperty", "indexOf", "prototype", "querySelector",
    "then",
]);

/// What begins lines of other languages and of TypeScript, with what must follow it; sorted.
#[rustfmt::skip]
pub(super) static FOREIGN: Words<30> = Words::new([
    "abstract", "begin", "char", "declare", "def", "double", "elif", "end", "endif", "enum",
    "fi", "fn", "fun", "func", "impl", "implements", "include", "int", "interface", "local",
    "namespace", "package", "private", "protected", "pub", "public", "readonly", "struct",
    "type", "typedef",
]);

#[cfg(test)]
mod tests {
    #[test]
    fn the_lists_are_sorted() {
        assert!(super::KEYWORDS.is_sorted());
        assert!(super::GLOBALS.is_sorted());
        assert!(super::MEMBERS.is_sorted());
        assert!(super::FOREIGN.is_sorted());
    }
}
