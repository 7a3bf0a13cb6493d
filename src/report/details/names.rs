//! The names of parts and files.

use super::{Pattern, worded};

worded! { OF_NAMES
    FILENAME_STAR "filename-star"
        "filename*={written} decodes to \"{decoded}\"; {beside}.";
    FILENAME_STAR_MALFORMED "filename-star-malformed"
        "filename*={written} is not of the form UTF-8''percent-encoded and was passed over; {beside}.";
    FILENAME_BESIDE "filename-beside"
        "filename=\"{filename}\" stands beside it";
    FILENAME_NOT_BESIDE "filename-not-beside"
        "no plain filename stands beside it";
    NAME_ENCODED_WORD "name-encoded-word"
        "The {which} is \"{written}\", which decodes to \"{decoded}\".";
    NAME_IN_CHARSET "name-in-charset"
        "The {which} is the bytes \"{written}\", in {charset} \"{text}\".";
    NAME_IN_NO_CHARSET "name-in-no-charset"
        "The {which} is the bytes \"{written}\", which are text in no charset that was tried.";
    NAME_MOJIBAKE "name-mojibake"
        "The {which} is \"{written}\"; it was probably \"{text}\", UTF-8 that was read as {charset}.";
    NAME_MOJIBAKE_AGAIN "name-mojibake-again"
        "The {which} is \"{written}\"; it was probably \"{text}\", UTF-8 that was read as {charset} more than once.";
    PATH_CLIMBS "path-climbs"
        "The filename is \"{filename}\", which climbs out of its folder with \"..\"; without it: {base}.";
    PATH_SEPARATOR "path-separator"
        "The filename is \"{filename}\", which has a path separator; without it: {base}.";
    PATH_PARENT "path-parent"
        "The filename is \"{filename}\", which is the folder above; without it: {base}.";
    PATH_DRIVE "path-drive"
        "The filename is \"{filename}\", which begins with a drive letter; without it: {base}.";
    PATH_NOTHING "path-nothing"
        "nothing";
    ESCAPE_BACKSLASH "escape-backslash"
        "{which}=\"{written}\" was read as {read}; servers that know no backslash escapes read {other}.";
    ESCAPE_PERCENT "escape-percent"
        "{which}=\"{written}\" was read as it stands; a server that undoes what browsers write reads \"{other}\".";
    NAME_DANGEROUS "name-dangerous"
        "A value is named \"{segment}\".";
    NAME_DANGEROUS_IN "name-dangerous-in"
        "A value is named \"{segment}\", in the name \"{name}\".";
    NAME_BRACKETED "name-bracketed"
        "The part is named \"{name}\": some servers take {brackets} for a member of \"{base}\", others for a part of the name.";
    NAME_REPEATED "name-repeated"
        "Part {part} is named \"{name}\", as part {first} was already.";
    FIELD_AFTER_FILE "field-after-file"
        "The field \"{field}\" is part {part}, the file \"{file}\" came before it as part {first}.";
}
