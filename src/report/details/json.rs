//! JSON: its grammar, and files in it that are none.

use super::{Pattern, worded};

worded! { OF_JSON
    JSON_BOM "json-bom"
        "The body begins with EF BB BF.";
    JSON_INVALID "json-invalid"
        "At byte {at}: {what}.";
    JSON_NAME_IN_SINGLE_QUOTES "json-name-in-single-quotes"
        "the name stands in single quotes";
    JSON_TEXT_IN_SINGLE_QUOTES "json-text-in-single-quotes"
        "the text stands in single quotes";
    JSON_NAME_IN_CURLY_QUOTES "json-name-in-curly-quotes"
        "the name stands in typographic quotes, and JSON knows only straight double quotes";
    JSON_TEXT_IN_CURLY_QUOTES "json-text-in-curly-quotes"
        "the text stands in typographic quotes, and JSON knows only straight double quotes";
    JSON_NAME_UNQUOTED "json-name-unquoted"
        "the name stands without quotes";
    JSON_COMMA_MISSING "json-comma-missing"
        "a comma is missing before this";
    JSON_COLON_MISSING "json-colon-missing"
        "the colon after the name is missing";
    JSON_SECOND_VALUE "json-second-value"
        "a second value follows the first";
    JSON_UNEXPECTED "json-unexpected"
        "there is \"{found}\" where {expected} is expected";
    JSON_EXPECTED_VALUE "json-expected-value"
        "a value";
    JSON_EXPECTED_VALUE_OR_END "json-expected-value-or-end"
        "a value or a closing bracket";
    JSON_EXPECTED_NAME "json-expected-name"
        "a name in double quotes";
    JSON_EXPECTED_NAME_OR_END "json-expected-name-or-end"
        "a name in double quotes or a closing brace";
    JSON_EXPECTED_COLON "json-expected-colon"
        "a colon";
    JSON_EXPECTED_COMMA_OR_END "json-expected-comma-or-end"
        "a comma or the end of the object or array";
    JSON_EXPECTED_NOTHING "json-expected-nothing"
        "nothing more";
    JSON_TEXT_UNCLOSED "json-text-unclosed"
        "the text before this has no closing quote";
    JSON_QUOTE_UNESCAPED "json-quote-unescaped"
        "a quote stands in the text without a backslash";
    JSON_CONTROL_UNESCAPED "json-control-unescaped"
        "a control character stands in a string without an escape";
    JSON_HALF_SURROGATE "json-half-surrogate"
        "an escape is half of a surrogate pair and stands for no character";
    JSON_BACKSLASH "json-backslash"
        "a backslash begins no escape";
    JSON_NOT_UTF8 "json-not-utf8"
        "the text is not UTF-8";
    JSON_ZERO_IN_FRONT "json-zero-in-front"
        "there is a digit after a 0, and a number of several digits must not begin with 0";
    JSON_NUMBER_INCOMPLETE "json-number-incomplete"
        "the number is not complete";
    JSON_LITERAL "json-literal"
        "this word is none of true, false and null";
    JSON_WORD "json-word"
        "{word} is no JSON value";
    JSON_COMMENT "json-comment"
        "JSON has no comments";
    JSON_TOO_DEEP "json-too-deep"
        "the text is nested deeper than {levels} levels";
    JSON_BRACKET "json-bracket"
        "this bracket closes nothing";
    JSON_ENDS_EARLY "json-ends-early"
        "the text ends before its value does";
    JSON_NO_BEGINNING "json-no-beginning"
        "this byte begins no value";
    JSON_DUPLICATE_KEY "json-duplicate-key"
        "The name \"{name}\" at byte {at} has stood in its object before.";
    JSON_NUMBERED_BYTES "json-numbered-bytes"
        "The value of \"{name}\" is an object of {count} numbered members, one for each byte.";
    JSON_SIGNED_BYTES "json-signed-bytes"
        "The value of \"{name}\" is an array of {count} numbers from -128 to 127, as Java writes bytes. With 256 added to the negative ones they would be bytes that begin with {first}.";
    JSON_EMPTY_OBJECT "json-empty-object"
        "The value of \"{name}\" is an empty object, {}.";
    JSON_PATHS_ONLY "json-paths-only"
        "The value of \"{name}\" is an object with nothing but path and relativePath.";
    BYTE_ARRAY "byte-array"
        "An array of {bytes} decimal numbers stands for the bytes of a file, one for each.";
}
