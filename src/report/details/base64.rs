//! Base64, and the escapes of urlencoded values.

use super::{Pattern, worded};

worded! { OF_BASE64
    DATA_URL_AT "data-url-at"
        "The value begins with \"data:\" at byte {at}, and its base64 follows a comma.";
    DATA_URL "data-url"
        "{value} begins with \"{prefix}\".";
    BYTES_REPR_AT "bytes-repr-at"
        "The value is written b{quote}…{quote}, from byte {at} to byte {end}.";
    BYTES_REPR "bytes-repr"
        "{value} is written b{quote}…{quote}.";
    BASE64_BLANKS "base64-blanks"
        "Blanks in the base64: {blanks}, the first at byte {at}.";
    BASE64_BLANKS_IN_TYPE "base64-blanks-in-type"
        "Blanks in the base64: {blanks}, the first at byte {at}; with + in their place it begins as {media_type} does.";
    BASE64_INVALID "base64-invalid"
        "At byte {at} there is \"{byte}\", which cannot stand there.";
    BASE64_INVALID_MANY "base64-invalid-many"
        "At byte {at} there is \"{byte}\", which cannot stand there, the first of {faults} such characters.";
    BASE64_WRAPPED_EVENLY "base64-wrapped-evenly"
        "There is a line break every {every} characters, the first at byte {at}.";
    BASE64_WRAPPED "base64-wrapped"
        "The first line break is at byte {at}; the lines are not all as long.";
    BASE64_URL_ALPHABET "base64-url-alphabet"
        "The first - or _ is at byte {at}.";
    BASE64_TRUNCATED "base64-truncated"
        "There are {characters} base64 characters before byte {at}, one more than a multiple of four.";
    BASE64_PADDING_MISSING "base64-padding-missing"
        "There are {characters} base64 characters before byte {at}, no multiple of four, and not enough = after them.";
    BASE64_TRAILING_BITS "base64-trailing-bits"
        "The last of the {characters} base64 characters stands right before byte {at}.";
    BASE64_BODY_OF_MULTIPART "base64-body-of-multipart"
        "Decoded from base64, its {bytes} bytes begin with the delimiter --{boundary}.";
    BASE64_BODY_OF_TYPE "base64-body-of-type"
        "Decoded from base64, its {bytes} bytes begin as {media_type} does.";
    PLUS_LOST "plus-lost"
        "{value} has blanks in it, {blanks} in all; with + in their place it is base64.";
    PLUS_LOST_IN_TYPE "plus-lost-in-type"
        "{value} has blanks in it, {blanks} in all; with + in their place it begins as {media_type} does.";
    BASE64_TWICE "base64-twice"
        "{value} decodes to {bytes} characters of base64.";
    BASE64_TWICE_OF_TYPE "base64-twice-of-type"
        "{value} decodes to {bytes} characters of base64, and those to {media_type}.";
    PERCENT_MALFORMED "percent-malformed"
        "The percent sign at byte {at} was read literally.";
    PERCENT_OF_ESCAPE "percent-of-escape"
        "The percent sign at byte {at} was read literally. A u follows it, as in the %uXXXX of JavaScript's old escape(), which no server reads as text; encodeURIComponent() writes escapes that every server reads.";
    PERCENT_NOT_UTF8 "percent-not-utf8"
        "The value of \"{name}\" is no UTF-8 from its decoded byte {at} on, which is {byte}, in Latin-1 the character {character}.";
    PLUS_IN_BINARY "plus-in-binary"
        "The first plus sign in the value of \"{name}\" is at byte {at}; the value is no UTF-8 text.";
    PERCENT_TWICE "percent-twice"
        "Decoded once, the value of \"{name}\" begins with {first} and has {escapes} escapes.";
}
