//! Bytes that were damaged on their way, and bodies under another type than theirs.

use super::{Pattern, worded};

worded! { OF_DAMAGE
    REPLACED "replaced"
        "EF BF BD stands {count} times in the first {bytes} bytes, among control characters that no text has.";
    REENCODED "reencoded"
        "The first {bytes} bytes are valid UTF-8 for control characters and {count} characters that each stand for one byte.";
    UNBROKEN "unbroken"
        "Among {bytes} bytes of a binary file there is no CR, no LF and no NUL.";
    SIGNATURE "signature"
        "The content begins with {arrived}, and {file} with {original}.";
    SIGNATURE_READ_AS "signature-read-as"
        "The content begins with {arrived}, and {file} with {original}: its bytes were read as {charset}.";
    SIGNATURE_CONVERTED "signature-converted"
        "The content begins with {arrived}, and {file} with {original}: {from} became {to}.";
    FILE_PNG "file-png" "a PNG";
    FILE_MNG "file-mng" "a MNG";
    FILE_JNG "file-jng" "a JNG";
    FILE_JPEG "file-jpeg" "a JPEG";
    FILE_GZIP "file-gzip" "a gzip file";
    FILE_JPEG_2000 "file-jpeg-2000" "a JPEG 2000 image";
    FILE_JPEG_XL "file-jpeg-xl" "a JPEG XL image";
    FILE_HDF5 "file-hdf5" "an HDF5 file";
    FILE_KTX "file-ktx" "a KTX texture";
    FILE_KTX_2 "file-ktx-2" "a KTX 2 texture";
    FILE_OLE "file-ole" "an OLE file such as .doc or .xls";
    FILE_7Z "file-seven-zip" "a 7z archive";
    FILE_XZ "file-xz" "an xz file";
    FILE_ZSTD "file-zstd" "a zstd file";
    FILE_MATROSKA "file-matroska" "a Matroska or WebM file";
    FILE_WINDOWS_MEDIA "file-windows-media" "a Windows media file";
    FILE_AS_URLENCODED "file-as-urlencoded"
        "The type is application/x-www-form-urlencoded, and the body begins with {first}, as {media_type} does; curl states that type unless it is given -H 'Content-Type: {media_type}'.";
    MULTIPART_UNDER_JSON "multipart-under-json"
        "The type is that of JSON, and the body begins with the delimiter line --{boundary} and a header line.";
    MULTIPART_UNDER_URLENCODED "multipart-under-urlencoded"
        "The type is that of a urlencoded form, and the body begins with the delimiter line --{boundary} and a header line.";
    MULTIPART_UNDER_TYPE "multipart-under-type"
        "The Content-Type is {media_type}, and the body begins with the delimiter line --{boundary} and a header line.";
    MULTIPART_UNDER_NONE "multipart-under-none"
        "The Content-Type is missing, and the body begins with the delimiter line --{boundary} and a header line.";
    JSON_UNDER_TYPE "json-under-type"
        "The type is {media_type}, and the body begins with {first} and is JSON.";
    TYPE_CONFLICT "type-conflict"
        "{summary}";
}
