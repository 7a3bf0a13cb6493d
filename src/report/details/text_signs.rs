//! What shows a text's kind: its first line, its grammar, or what is usual in it.

use super::{Pattern, worded};

worded! { OF_TEXT_SIGNS
    TEXT_IN "text-in" "text in {charset}";
    PHP_OPENING_TAG "php-opening-tag" "opening tag of PHP";
    PHP_TAG "php-tag" "tag of PHP";
    CALENDAR_BEGINS "calendar-begins" "beginning of a calendar";
    CARD_BEGINS "card-begins" "beginning of a card";
    PEM_CERTIFICATE "pem-certificate" "PEM label of a certificate";
    PEM_LABEL "pem-label" "PEM label";
    OPENPGP_ARMOR "openpgp-armor" "armor of OpenPGP";
    PATCH_FIRST_LINE "patch-first-line" "first line of a patch";
    PATCH_HEAD "patch-head" "head of a patch";
    YAML_DIRECTIVE "yaml-directive" "YAML directive";
    GROUP_NAMED "group-named" "group {name}";
    ELEMENT_DECLARATION "element-declaration" "element declaration";
    SUBTITLE "subtitle" "number and times of a subtitle";
    SCRIPT_FOR "script-for" "script for {program}";
    MESSAGE_FIELDS "message-fields" "{count} fields of a message's head";
    JSON_LINES "json-lines" "{count} JSON values, one after another on lines of their own";
    JSON_OBJECT "json-object" "JSON object with {keys} keys in view";
    JSON_ARRAY "json-array" "JSON array with {keys} keys in view";
    JSON_LD_KEY "json-ld-key" "key {key} of JSON-LD";
    XML_DECLARATION "xml-declaration" "XML declaration";
    DOCUMENT_TYPE "document-type" "document type declaration";
    DOCUMENT_TYPE_HTML "document-type-html" "document type html";
    ROOT_ELEMENT "root-element" "root element {name}";
    BEGINS_WITH_ELEMENT "begins-with-element" "begins with element {name}";
    HTML_TAGS "html-tags" "{known} of {all} tags are of HTML";
    GRAPHQL_DEFINITIONS "graphql-definitions" "{count} definitions of GraphQL";
    CSS_RULES "css-rules" "{rules} rules with {declarations} declarations";
    SQL_STATEMENTS "sql-statements" "{known} of {all} statements are of SQL: {kinds}";
    TABLE_LINES "table-lines" "{alike} of {all} lines have {columns} columns divided by {divider}";
    DIVIDED_BY_TABS "divided-by-tabs" "tabs";
    DIVIDED_BY_COMMAS "divided-by-commas" "commas";
    DIVIDED_BY_SEMICOLONS "divided-by-semicolons" "semicolons";
    JAVASCRIPT_SUMS "javascript-sums" "{signs} signs for JavaScript, {against} against it";
    JAVASCRIPT_CALLS "javascript-calls" "calls and statements alone";
    JAVASCRIPT_WRITTEN "javascript-written" "{written}";
    JAVASCRIPT_MEMBER "javascript-member" "member of JavaScript's objects";
    JAVASCRIPT_GLOBAL "javascript-global" "object of JavaScript's environment";
    JAVASCRIPT_DIRECTIVE "javascript-directive" "directive of a script";
    JAVASCRIPT_ARROW "javascript-arrow" "arrow function";
    JAVASCRIPT_ASYNC "javascript-async" "async function";
    JAVASCRIPT_LOOP "javascript-loop" "loop";
    JAVASCRIPT_VARIABLE "javascript-variable" "declaration of a variable";
    JAVASCRIPT_VARIABLES "javascript-variables" "declaration of variables";
    JAVASCRIPT_IMPORT "javascript-import" "import of a module";
    JAVASCRIPT_EXPORT "javascript-export" "export of a module";
    JAVASCRIPT_REQUIRE "javascript-require" "require of a module";
    JAVASCRIPT_DEFINE "javascript-define" "definition of a module";
    JAVASCRIPT_JQUERY "javascript-jquery" "call of jQuery";
}
