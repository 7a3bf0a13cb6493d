//! Values that are not what was meant: files that never came, and how a value is called in a sentence.

use super::{Pattern, worded};

worded! { OF_VALUES
    VALUE "value"
        "The value";
    VALUE_OF "value-of"
        "The value of \"{name}\"";
    VALUE_IS_TEXT "value-is-text"
        "{value} is the text {text}.";
    BODY_IS_TEXT "body-is-text"
        "The whole body is the text {text}.";
    PATH_AS_VALUE "path-as-value"
        "{value} is the text \"{text}\", in a part without a file name.";
    NAME_IS_ALL "name-is-all"
        "{value} is the text \"{text}\", which is all that came of it.";
    JSON_QUOTED "json-quoted"
        "{value} is {text}, quotes and all.";
    FILE_EMPTY "file-empty"
        "The file \"{filename}\" has 0 bytes.";
    DIRECTORY_SENT "directory-sent"
        "\"{filename}\" has no extension and {bytes} bytes.";
    DIRECTORY_OF_NULS "directory-of-nuls"
        "\"{filename}\" has no extension and {bytes} bytes, all of them NUL.";
    LINE_BREAKS_NORMALISED "line-breaks-normalised"
        "Line breaks in the value: {count}, each CR LF (0D 0A).";
    UTF16_FIELD "utf16-field"
        "The field begins with {first}, which is text in {charset}.";
    UTF16_BODY "utf16-body"
        "The body begins with {first}, which is text in {charset}.";
    URLENCODED_BOM "urlencoded-bom"
        "The body begins with EF BB BF, which are read as a part of the first name.";
}
