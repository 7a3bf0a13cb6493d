//! What actix-multipart gave out of a body when it was run over it.

use super::{Pattern, worded};

worded! { OF_ACTIX
    ACTIX_NO_PART "actix-no-part"
        "no whole part";
    ACTIX_ONE_PART "actix-one-part"
        "1 part: {parts}";
    ACTIX_PARTS "actix-parts"
        "{count} parts: {parts}";
    ACTIX_PART "actix-part"
        "{name} ({bytes})";
    ACTIX_FILE "actix-file"
        "{name}, file name {filename} ({bytes})";
    ACTIX_NAMELESS "actix-nameless"
        "a part without a name";
    ACTIX_BYTE "actix-byte"
        "1 byte";
    ACTIX_BYTES "actix-bytes"
        "{bytes} bytes";
    ACTIX_LISTED "actix-listed"
        "{before}; {next}";
    ACTIX_MORE "actix-more"
        "{before}; and {count} more";
    ACTIX_OPEN "actix-open"
        "{before}; and the beginning of {part}";
    ACTIX_ERROR "actix-error"
        "{before}; then an error: {error}";
    ACTIX_ERROR_IN "actix-error-in"
        "{before}; then an error in {part}: {error}";
}
