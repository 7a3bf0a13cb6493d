//! What readers of a form make of it. `code` is what a program would write, `error` what its reader says.

use super::{Pattern, worded};

worded! { OF_READERS
    READS_LAST_ALONE "reads-last-alone"
        "the last one: {code} is {last}, and the others are lost";
    READS_LAST "reads-last"
        "the last one: {code} is {last}; {method} gives all";
    READS_FIRST "reads-first"
        "the first one: {code} is {first}; {method} gives all";
    READS_FIRST_BESIDE "reads-first-beside"
        "the first one: {code} is {first}; {list} has all";
    READS_ALL_AS_ARRAY "reads-all-as-array"
        "all of them: {code} is the array [{all}]";
    READS_ALL "reads-all"
        "all of them: {code} holds [{all}]";
    READS_ONE_OR_ALL "reads-one-or-all"
        "{one} refuses the second: {error}; {many} takes all";
    READS_LISTED "reads-listed"
        "{before}, {next}";
    READS_BYTES "reads-bytes"
        "{bytes} bytes";
    READS_BEYOND "reads-beyond"
        "beyond what is shown here";

    READS_BRACKETS_AS_ARRAY "reads-brackets-as-array"
        "an array named {stem}: the brackets make lists and keys";
    READS_BRACKETS_AS_HASH "reads-brackets-as-hash"
        "an array or hash named {stem}: the brackets make lists and keys";
    READS_BRACKETS_OF_FIELDS "reads-brackets-of-fields"
        "a list or object named {stem} for fields; a file keeps the name {name}";
    READS_BRACKETS_AS_NAME "reads-brackets-as-name"
        "a name like any other: {name}";

    READS_STOPS "reads-stops"
        "stops there: this part and all after it are lost, and only the log says so";
    READS_DROPS "reads-drops"
        "drops the part without a word";
    READS_GIVES_UP "reads-gives-up"
        "gives up without a word: form and files are empty";
    READS_REFUSES "reads-refuses"
        "refuses the request: {error}";
    READS_REFUSES_400 "reads-refuses-400"
        "refuses the request with 400";
    READS_REFUSES_UNLESS "reads-refuses-unless"
        "refuses the request unless allowEmptyFiles is set and minFileSize is 0";
    READS_REFUSES_HEADER "reads-refuses-header"
        "refuses the header: it counts as no form";
    READS_REFUSES_BODY "reads-refuses-body"
        "refuses the body with a {exception}";
    READS_FAILS "reads-fails"
        "fails: {error}";
    READS_FAILS_WITH "reads-fails-with"
        "fails with an {exception}";

    READS_FIELD_CALLED "reads-field-called"
        "a field named {called}";
    READS_FIELD_KEYED "reads-field-keyed"
        "a field whose key is {key}";
    READS_FIELD_OF_TYPE "reads-field-of-type"
        "a value named after the part's content type, text/plain where it has none";
    READS_FILE_CALLED "reads-file-called"
        "a file named {called}";
    READS_FILE_CALLED_UNNAMED "reads-file-called-unnamed"
        "a file named {called} without a file name";
    READS_FILE_KEYED "reads-file-keyed"
        "a file whose key is {key}";
    READS_FILE_NUMBERED "reads-file-numbered"
        "a file under a number: {code}";
    READS_FILE_BY_FILENAME "reads-file-by-filename"
        "a file named after its file name: {code}";

    READS_FILENAME "reads-filename"
        "filename: {plain}";
    READS_FILENAME_STAR "reads-filename-star"
        "filename*: {star}";
    READS_LAST_IN_HEADER "reads-last-in-header"
        "the one that stands last in the header";
    READS_FILE_NAMED "reads-file-named"
        "a file named {star}";
    READS_FILE_UNNAMED "reads-file-unnamed"
        "a file without a name";
    READS_NO_FILE_BUT_FIELD "reads-no-file-but-field"
        "no file: the content becomes the field {code}";

    READS_QUOTE "reads-quote"
        "a quote: {read}";
    READS_AS_IT_STANDS "reads-as-it-stands"
        "as it stands: {plain}";
    READS_BACKSLASH_AS_FOLDER "reads-backslash-as-folder"
        "takes the backslash for a folder's end and drops what is before it";
    READS_QUOTE_AS_END "reads-quote-as-end"
        "the name's end: refuses the body with a {exception}";

    READS_LAST_PIECE "reads-last-piece"
        "the last piece: {base}";
    READS_LAST_PIECE_BESIDE "reads-last-piece-beside"
        "the last piece, {base}; {field} has all of it";
    READS_LAST_PIECE_UNLESS "reads-last-piece-unless"
        "the last piece, {base}, unless {option} is set";
    READS_WHOLE_PATH "reads-whole-path"
        "the whole path: {plain}";
    READS_WHOLE_PATH_BUT_WINDOWS "reads-whole-path-but-windows"
        "the whole path: {plain} (on Windows its last piece)";
    READS_WITHOUT_BACKSLASHES "reads-without-backslashes"
        "without its backslashes: {bare}";

    READS_UTF8 "reads-utf8"
        "UTF-8: {plain}";
    READS_LATIN1 "reads-latin1"
        "Latin-1, which garbles it: {garbled}; set {option} to {setting}";

    READS_EMPTY_ROW "reads-empty-row"
        "a row in {code} with the error {error}";
    READS_NO_FILE "reads-no-file"
        "no file";
    READS_NO_FILE_AND_FIELD "reads-no-file-and-field"
        "no file; a field {name} with an empty value";
    READS_EMPTY_FILENAME "reads-empty-filename"
        "a file whose filename is empty";
    READS_NOTHING "reads-nothing"
        "nothing: params has no {name}";
    READS_EMPTY_PART "reads-empty-part"
        "a part whose submitted file name is empty";
    READS_EMPTY_FILE "reads-empty-file"
        "a File whose name is empty";

    READS_BASE64 "reads-base64"
        "the base64 text as it came";
    READS_TEXT "reads-text"
        "the text as it came";
    READS_DECODED "reads-decoded"
        "the decoded bytes";

    READS_FIRST_BOUNDARY "reads-first-boundary"
        "the first: {first}";
    READS_LAST_BOUNDARY "reads-last-boundary"
        "the last: {last}";
    READS_NO_FIELDS "reads-no-fields"
        "no field and no file, without an error";
    READS_NO_PARTS "reads-no-parts"
        "no part, without an error";
    READS_REST_AS_VALUE "reads-rest-as-value"
        "no error: a field that comes first takes the rest of the body as its value, a file that comes first is lost";
    READS_OPEN_FIELD "reads-open-field"
        "no error: keeps a field that is still open, loses a file that is";
    READS_PARTS_BEFORE "reads-parts-before"
        "no error: keeps the parts before and loses the one that is still open";
    READS_PARTIAL_FILE "reads-partial-file"
        "keeps all it read; a file that is still open has the error {error}";
    READS_AS_WITH_CR "reads-as-with-cr"
        "reads it as if the CR were there";
    READS_PASSES_OVER "reads-passes-over"
        "passes over it";
    READS_ON "reads-on"
        "reads on: further parts in it count as fields and files";
    READS_TO_END "reads-to-end"
        "stops at the closing delimiter";
}
