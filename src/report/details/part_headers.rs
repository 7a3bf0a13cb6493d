//! The header lines of a multipart part.

use super::{Pattern, worded};

worded! { OF_PART_HEADERS
    NESTED_MULTIPART "nested-multipart"
        "The part's header says Content-Type: {media_type}; its content was not taken apart.";
    DISPOSITION_MISSING "disposition-missing"
        "None of the part's header lines is a Content-Disposition.";
    DISPOSITION_OTHER "disposition-other"
        "The part's Content-Disposition begins with \"{kind}\" where form-data is expected.";
    HEADER_NO_FIELD "header-no-field"
        "The header line \"{line}\" is no field with a name and a colon. If it is content, the empty line before it is missing, and all of it up to the next empty line was read as header lines.";
    HEADER_CURLY_QUOTES "header-curly-quotes"
        "The value of {name} stands in typographic quotes, which are no quotes here but characters of the value: {value}.";
    NAME_MISSING "name-missing"
        "The part's Content-Disposition has no filename and no name.";
    NAME_MISSING_OF_FILE "name-missing-of-file"
        "The part's Content-Disposition has filename=\"{filename}\" and no name.";
    NAME_EMPTY "name-empty"
        "The part's Content-Disposition has no filename and name=\"\".";
    NAME_EMPTY_OF_FILE "name-empty-of-file"
        "The part's Content-Disposition has filename=\"{filename}\" and name=\"\".";
    PART_TYPE_MISSING "part-type-missing"
        "The part has filename=\"{filename}\" and no Content-Type.";
    TRANSFER_ENCODING "transfer-encoding"
        "Decoding the {bytes} bytes as {encoding} would give {decoded} bytes, {media_type}, that begin with \"{first}\".";
    TRANSFER_ENCODING_UNTYPED "transfer-encoding-untyped"
        "Decoding the {bytes} bytes as {encoding} would give {decoded} bytes, of no known type, that begin with \"{first}\".";
    TRANSFER_ENCODING_NOTHING "transfer-encoding-nothing"
        "Decoding the {bytes} bytes as {encoding} would give nothing.";
    PART_LENGTH "part-length"
        "The part says Content-Length: {stated}, its content has {bytes} bytes.";
    NO_FILE_CHOSEN "no-file-chosen"
        "The part has filename=\"\" and no content.";
}
