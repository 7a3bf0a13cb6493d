//! What an opinion on a file's type rests on: the claims, what browsers do, what archives and documents hold, and what
//! makes a file dangerous.

use super::{Pattern, worded};

worded! { OF_EVIDENCE
    CLAIM_MALFORMED "claim-malformed"
        "This is no media type: it claims nothing.";
    CLAIM_OCTET_STREAM "claim-octet-stream"
        "Octet-stream says only that there are bytes.";
    CLAIM_OF_TYPE "claim-of-type"
        "Claims {media_type}.";
    EXTENSION_UNKNOWN "extension-unknown"
        "The extension .{extension} is not known.";
    EXTENSION_OF_TYPE "extension-of-type"
        "The extension .{extension} is of {media_type}.";
    SNIFFED_PATTERN "sniffed-pattern"
        "the bytes match the {name} pattern";
    SNIFFED_HTML "sniffed-html"
        "the bytes match the HTML pattern {tag}";
    SNIFFED_NO_MARKUP "sniffed-no-markup"
        "HTML and XML are never sniffed: the declared type stands";
    SNIFFED_NO_XML "sniffed-no-xml"
        "XML is never sniffed: the declared type stands";
    SNIFFED_NOSNIFF "sniffed-nosniff"
        "nosniff: the declared type stands";
    SNIFFED_NO_IMAGE "sniffed-no-image"
        "no image pattern matches: the declared type stands";
    SNIFFED_NO_MEDIA "sniffed-no-media"
        "no audio or video pattern matches: the declared type stands";
    SNIFFED_NO_PATTERN "sniffed-no-pattern"
        "no pattern matches: the declared type stands";
    SNIFFED_NOT_THIS "sniffed-not-this"
        "this type is not sniffed: the declared type stands";
    SNIFFED_TEXT "sniffed-text"
        "no pattern matches, and no byte is binary data";
    SNIFFED_BINARY "sniffed-binary"
        "no pattern matches, and there is binary data";
    SNIFFED_TEXT_NOSNIFF "sniffed-text-nosniff"
        "no pattern that nosniff allows matches, and no byte is binary data";
    SNIFFED_BINARY_NOSNIFF "sniffed-binary-nosniff"
        "no pattern that nosniff allows matches, and there is binary data";
    SNIFFED_STILL_TEXT "sniffed-still-text"
        "declared text/plain, which browsers check for binary data: there is none";
    SNIFFED_NO_TEXT "sniffed-no-text"
        "declared text/plain, which browsers check for binary data: there is some";
    DIRECTORY_ENTRY "directory-entry" "directory entry {name}";
    CLASS_OF_INSTALLER "class-of-installer" "class id of an installer package";
    CLASS_OF_TRANSFORM "class-of-transform" "class id of an installer transform";
    CLASS_OF_PATCH "class-of-patch" "class id of an installer patch";
    CLASS_OF_PROJECT "class-of-project" "class id of a project";
    MIMETYPE_STATES "mimetype-states" "the entry mimetype states {media_type}";
    MANIFEST_STATES "manifest-states" "the manifest states {media_type}";
    CONTENT_TYPES_NAME "content-types-name" "its content types name …{part}";
    MAIN_PART "main-part" "name of the main part";
    OFFICE_FOLDER "office-folder" "folder of an Office file's parts";
    ANDROID_MANIFEST "android-manifest" "manifest of an Android package";
    JAVA_MANIFEST "java-manifest" "manifest of a Java archive";
    EXTENSION_SIGNATURE "extension-signature" "signature of a browser extension";
    EXTENSION_MANIFEST "extension-manifest" "manifest of a browser extension";
    EPUB_CONTAINER "epub-container" "container of an EPUB";
    KMZ_MAP "kmz-map" "map of a KMZ file";
    IOS_FOLDER "ios-folder" "folder of an iOS application";
    SCRIPTABLE_TAKEN_FOR "scriptable-taken-for"
        "A browser takes it for {media_type} and runs its scripts.";
    SCRIPTABLE_IF_SERVED "scriptable-if-served"
        "The bytes are {shown}: served as {media_type}, they would run.";
    ZIP_DIRECTORY_END "zip-directory-end" "end of a zip archive's directory";
    PDF_WHERE_READERS_LOOK "pdf-where-readers-look" "PDF signature where readers of PDF look for it";
    MARKUP_IN_MEDIUM "markup-in-medium" "markup that runs, inside a medium";
    BEHIND_PNG "behind-png" "bytes behind the PNG's last chunk";
    BEHIND_JPEG "behind-jpeg" "bytes behind the JPEG's end of image";
    BEHIND_GIF "behind-gif" "bytes behind the GIF's trailer";
    BOMB_ENTRY "bomb-entry"
        "this entry states {expanded} bytes for {compressed}: {times} times";
    BOMB_ARCHIVE "bomb-archive"
        "the entries state {expanded} bytes for an archive of {compressed}: {times} times";
    MACRO_STORAGE "macro-storage" "storage of VBA macros";
    MACRO_ENTRY "macro-entry" "entry with VBA macros";
}
