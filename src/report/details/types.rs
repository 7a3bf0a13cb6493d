//! What a file's bytes are, beside what was claimed of it.

use super::{Pattern, worded};

worded! { OF_TYPES
    SUMMARY_EMPTY "summary-empty"
        "{claims}; the file is empty.";
    SUMMARY_SOMETHING_ELSE "summary-something-else"
        "{claims}; the bytes are something else, of no type that is known.";
    SUMMARY_UNKNOWN "summary-unknown"
        "{claims}; the bytes show no type that is known.";
    SUMMARY_NAME_FITS "summary-name-fits"
        "The bytes are {shown}: the name {extension} fits, the declared type ({declared}) does not.";
    SUMMARY_TYPE_FITS "summary-type-fits"
        "The bytes are {shown}: the declared type ({declared}) fits, the name {extension} does not.";
    SUMMARY_AGREES "summary-agrees"
        "{claims}, and the bytes are {shown}.";
    SUMMARY_LEAVES_ROOM "summary-leaves-room"
        "{claims}; the bytes show {shown}, which leaves room for {believed}.";
    SUMMARY_IS "summary-is"
        "{claims}; the bytes are {shown}.";
    CLAIMED_BOTH "claimed-both"
        "Named {extension} and declared {declared}";
    CLAIMED_NAME "claimed-name"
        "Named {extension}";
    CLAIMED_TYPE "claimed-type"
        "Declared {declared}";
    CLAIMED_NOTHING "claimed-nothing"
        "No type was claimed";
    CLAIMED_OCTETS "claimed-octets"
        "application/octet-stream claims no type in particular";
    DECLARED_AS "declared-as"
        "as {name}";
    TYPE_GZIP "type-gzip" "a gzip file";
    TYPE_WORD_97 "type-word-97" "a Word 97 document";
    TYPE_OGG "type-ogg" "an Ogg file";
    TYPE_PDF "type-pdf" "a PDF";
    TYPE_WINDOWS_PROGRAM "type-windows-program" "a Windows program";
    TYPE_EXCEL_97 "type-excel-97" "an Excel 97 workbook";
    TYPE_POWERPOINT_97 "type-powerpoint-97" "a PowerPoint 97 presentation";
    TYPE_OPENDOCUMENT_TEXT "type-opendocument-text" "an OpenDocument text";
    TYPE_POWERPOINT "type-powerpoint" "a PowerPoint presentation";
    TYPE_EXCEL "type-excel" "an Excel workbook";
    TYPE_WORD "type-word" "a Word document";
    TYPE_ELF "type-elf" "an ELF program";
    TYPE_TAR "type-tar" "a tar archive";
    TYPE_SHELL_SCRIPT "type-shell-script" "a shell script";
    TYPE_OLE "type-ole" "an OLE file";
    TYPE_ZIP "type-zip" "a zip archive";
    TYPE_MPEG_AUDIO "type-mpeg-audio" "MPEG audio";
    TYPE_OGG_AUDIO "type-ogg-audio" "Ogg audio";
    TYPE_GIF "type-gif" "a GIF image";
    TYPE_JPEG "type-jpeg" "a JPEG image";
    TYPE_PNG "type-png" "a PNG image";
    TYPE_SVG "type-svg" "an SVG image";
    TYPE_WEBP "type-webp" "a WebP image";
    TYPE_PLAIN_TEXT "type-plain-text" "plain text";
    TYPE_MP4 "type-mp4" "an MP4 video";
    TYPE_WEBM "type-webm" "a WebM video";
}
