//! The framing of a multipart body.

use super::{Pattern, worded};

worded! { OF_MULTIPART
    BARE_LF "bare-lf"
        "Byte {at} is an LF without a CR before it, at {line}.";
    EMPTY_LINE "empty-line"
        "the empty line behind the headers";
    PREAMBLE "preamble"
        "Before the first delimiter, {line}, the body has {outside}.";
    MULTIPART_BOM "multipart-bom"
        "The body begins with EF BB BF, the byte order mark that editors and libraries on Windows write in front of a text. It counts to the preamble, and a delimiter right behind it does not begin its line, so that the part behind that is lost.";
    EPILOGUE "epilogue"
        "After the closing delimiter the body has {outside}.";
    EPILOGUE_IS_PART "epilogue-is-part"
        "After the closing delimiter the body has {outside}, which look like one more part.";
    OUTSIDE_BYTE "outside-byte"
        "1 byte, {text}";
    OUTSIDE_BYTES "outside-bytes"
        "{bytes} bytes, {text}";
    NO_PARTS_EMPTY "no-parts-empty"
        "The body is empty.";
    NO_PARTS_CLOSED "no-parts-closed"
        "The first delimiter of the {bytes} bytes is the closing one.";
    NO_PARTS_NO_LINE "no-parts-no-line"
        "No line of the body is {line}: it is {outside}.";
    NO_PARTS_BEHIND_LINE "no-parts-behind-line"
        "Nothing follows the first line {line}.";
    NO_PARTS_CUT "no-parts-cut"
        "The body ends at byte {at}, before a whole line {line}.";
    UNCLOSED "unclosed"
        "{place} {why}";
    UNCLOSED_STRAY "unclosed-stray"
        "The body ends at byte {end} without the line {line}: the one at byte {at} has no line break before it.";
    UNCLOSED_AT_DELIMITER "unclosed-at-delimiter"
        "The body ends at byte {end} right behind a delimiter line that lacks its two closing dashes: the line {line} is missing.";
    UNCLOSED_IN_CONTENT "unclosed-in-content"
        "The body ends at byte {end} in the content of its last part, without the line {line}.";
    UNCLOSED_IN_HEADERS "unclosed-in-headers"
        "The body ends at byte {end} in the header lines of its last part, without the line {line}.";
    CUT_OFF_LENGTH "cut-off-length"
        "It was cut off: Content-Length announced {announced} bytes, {missing} of them did not come.";
    CUT_OFF_CODING "cut-off-coding"
        "It was cut off: not all of the body came out of its coding.";
    CUT_OFF_CONNECTION "cut-off-connection"
        "It was cut off: the connection ended before the body did.";
    NEVER_WRITTEN_LENGTH "never-written-length"
        "All {announced} bytes that Content-Length announced came, so it was never written or the length is too small.";
    NEVER_WRITTEN "never-written"
        "The body came to its end, so it was never written.";
    BOUNDARY_DASHES_MISSING "boundary-dashes-missing"
        "The body's first line is {boundary} where --{boundary} is expected.";
    BOUNDARY_MISMATCH "boundary-mismatch"
        "The header says \"{stated}\", the body's first line says \"{used}\".";
    BOUNDARY_SHOWN "boundary-shown"
        "The header {lack}; the body's first line, --{used}, shows which one was used.";
    BOUNDARY_UNKNOWN "boundary-unknown"
        "The header {lack}, and the body's first line shows none either.";
    NOT_MULTIPART "not-multipart"
        "The header {lack}, and the body is not multipart at all: its {bytes} bytes begin with {first}, as {media_type} does, which is the type to send it under.";
    LACKS_BOUNDARY "lacks-boundary"
        "has no boundary parameter";
    HAS_EMPTY_BOUNDARY "has-empty-boundary"
        "has an empty boundary";
    SAYS_MULTIPART "says-multipart"
        "says multipart";
    BOUNDARY_LONG "boundary-long"
        "The boundary, \"{boundary}\", has {characters} characters, {most} are allowed.";
    BOUNDARY_SPACE "boundary-space"
        "The boundary, \"{boundary}\", ends in a space.";
    BOUNDARY_CHARACTER "boundary-character"
        "The boundary, \"{boundary}\", has {character} as its character {number}, which no boundary may have.";
    BOUNDARY_DUPLICATED "boundary-duplicated"
        "The header has boundary={first} and boundary={second}.";
    BOUNDARY_QUOTED "boundary-quoted"
        "The header has boundary=\"{boundary}\", where boundary={boundary} would do.";
    BOUNDARY_NEEDS_QUOTES "boundary-needs-quotes"
        "The header has boundary={boundary} without quotes; {character} needs them.";
    CHARSET_ON_MULTIPART "charset-on-multipart"
        "The header says {media_type}; charset={charset}.";
    DELIMITER_WITHOUT_CRLF "delimiter-without-crlf"
        "The part's content has {delimiter} at byte {at} with no line break before it.";
    FINAL_CRLF_MISSING "final-crlf-missing"
        "The body ends at byte {at}, right after the closing delimiter.";
    EXTRA_BREAK_BEGINS "extra-break-begins"
        "The content begins with a CR LF at byte {at}; without it, it is {media_type}.";
    EXTRA_BREAK_ENDS "extra-break-ends"
        "The content ends with a CR LF at byte {at}; without it, it is {media_type}.";
}
