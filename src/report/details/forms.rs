//! Why a form cannot be used, and what it should be.

use super::{Pattern, worded};

worded! { OF_FORMS
    FORM_OF_FILES "form-of-files"
        "{what}. Send multipart/form-data with one or more files, as curl -F file=@NAME does; sent to /inspect, the same request gets a report of what is wrong and where.";
    FORM_OF_ONE_FILE "form-of-one-file"
        "{what}. Send multipart/form-data with one file, as curl -F file=@NAME does; sent to /inspect, the same request gets a report of what is wrong and where.";
    FORM_IS_NONE "form-is-none"
        "The request is no form of files";
    FORM_CODING_CUT "form-coding-cut"
        "The form's content coding could not be undone to its end";
    FORM_WITHOUT_FILE "form-without-file"
        "The form has no file";
    FORM_TYPE "form-type"
        "The request is no form: its Content-Type is not multipart/form-data";
    FORM_BOUNDARY "form-boundary"
        "The Content-Type has no boundary, which the client writes unless it is set by hand";
    FORM_DISPOSITION "form-disposition"
        "A part of the form has no field Content-Disposition: form-data";
    FORM_NAME "form-name"
        "A part of the form has no name";
    FORM_NESTED "form-nested"
        "The form has another form as a part";
    FORM_HEADER_MALFORMED "form-header-malformed"
        "The header fields of a part cannot be read";
    FORM_HEADER_LONG "form-header-long"
        "The header fields of a part are too long";
    FORM_CLOSING "form-closing"
        "The form ends without the closing delimiter of the boundary that its Content-Type names";
    FORM_UNREADABLE "form-unreadable"
        "The form cannot be read";
    FORM_EMPTY "form-empty"
        "The form has no file: send one in the field \"file\", or text in \"text\".";
    FORM_PARTS_MANY "form-parts-many"
        "The form has more than {most} parts before its file.";
    FORM_TEXT_LONG "form-text-long"
        "The text is longer than {most} bytes; send it as a file.";

    FIELD_UNKNOWN "field-unknown"
        "There is no field {name}; known are size and seconds.";
    FIELD_REPEATED "field-repeated"
        "The field {name} stands twice; send it once.";
    FIELD_VALUE "field-value"
        "The field {name} cannot be {value}; it is a number from {least} to {most}.";

    WINDOWS_NOT_CUT "windows-not-cut"
        "A file of {bytes} bytes is sent whole, so that \"directed\" names nothing.";
    WINDOWS_NOT_WHOLE "windows-not-whole"
        "The body has {sent} bytes and not all {bytes} of the file.";
    WINDOWS_BEYOND "windows-beyond"
        "The window at {offset} is not in a file of {bytes} bytes.";
    WINDOWS_LENGTH "windows-length"
        "The body has {sent} bytes and not {due}: of a file of {bytes} bytes the first {head}, {middle} that \"directed\" names, and the last {tail}.";
    WINDOWS_MISPLACED "windows-misplaced"
        "The window in \"directed\" is not what the head names: {named}.";
    WINDOWS_NO_PLACE "windows-no-place"
        "none";
    WINDOWS_PLACE "windows-place"
        "the one at {offset}";
}
