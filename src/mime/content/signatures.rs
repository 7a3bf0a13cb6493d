//! Types that are told by bytes at fixed places: the table, and how it is read.

use memchr::memmem;

use super::found::{Evidence, Found};
use super::windows::Windows;
use crate::report::{Words, words};

/// A type and the bytes that all of its files have.
struct Signature {
    media_type: &'static str,
    /// Places in the file and the bytes that stand there.
    patterns: &'static [(usize, &'static [u8])],
    says: Words<'static>,
}

/// A row of the tables.
const fn row(
    media_type: &'static str,
    patterns: &'static [(usize, &'static [u8])],
    says: Words<'static>,
) -> Signature {
    Signature { media_type, patterns, says }
}

/// Signatures that no text begins with, or that are made to begin a text.
#[rustfmt::skip]
const STRONG: &[Signature] = &[
    row("image/jls", &[(0, b"\xff\xd8\xff\xf7")], words!(START_OF_FRAME, name = "JPEG-LS")),
    row("image/jpeg", &[(0, b"\xff\xd8\xff")], words!(START_OF_IMAGE, name = "JPEG")),
    row("image/gif", &[(0, b"GIF89a")], words!(WITH_VERSION, what = words!(SIGNATURE_NAMED, name = "GIF"), version = "89a")),
    row("image/gif", &[(0, b"GIF87a")], words!(WITH_VERSION, what = words!(SIGNATURE_NAMED, name = "GIF"), version = "87a")),
    row("application/pdf", &[(0, b"%PDF-")], words!(SIGNATURE_NAMED, name = "PDF")),
    row("image/webp", &[(0, b"RIFF"), (8, b"WEBPVP")], words!(FILE_OF_FORM, container = "RIFF", form = "WEBP")),
    row("audio/wav", &[(0, b"RIFF"), (8, b"WAVE")], words!(FILE_OF_FORM, container = "RIFF", form = "WAVE")),
    row("audio/wav", &[(0, b"RF64"), (8, b"WAVE")], words!(FILE_OF_FORM, container = "RF64", form = "WAVE")),
    row("video/x-msvideo", &[(0, b"RIFF"), (8, b"AVI ")], words!(FILE_OF_FORM, container = "RIFF", form = "AVI")),
    row("audio/midi", &[(0, b"RIFF"), (8, b"RMID")], words!(FILE_OF_FORM, container = "RIFF", form = "RMID")),
    row("application/x-navi-animation", &[(0, b"RIFF"), (8, b"ACON")], words!(FILE_OF_FORM, container = "RIFF", form = "ACON")),
    row("image/tiff", &[(0, b"II*\0")], words!(LITTLE_ENDIAN, what = words!(HEADER, name = "TIFF"))),
    row("image/tiff", &[(0, b"MM\0*")], words!(BIG_ENDIAN, what = words!(HEADER, name = "TIFF"))),
    row("image/vnd.adobe.photoshop", &[(0, b"8BPS\0\x01")], words!(SIGNATURE_NAMED, name = "Photoshop")),
    row("image/jp2", &[(0, b"\0\0\0\x0cjP  \r\n\x87\n"), (20, b"jp2 ")], words!(SIGNATURE_BOX, name = "JPEG 2000")),
    row("image/jpx", &[(0, b"\0\0\0\x0cjP  \r\n\x87\n"), (20, b"jpx ")], words!(WITH_BRAND, what = words!(SIGNATURE_BOX, name = "JPEG 2000"), brand = "jpx")),
    row("image/jpm", &[(0, b"\0\0\0\x0cjP  \r\n\x87\n"), (20, b"jpm ")], words!(WITH_BRAND, what = words!(SIGNATURE_BOX, name = "JPEG 2000"), brand = "jpm")),
    row("video/mj2", &[(0, b"\0\0\0\x0cjP  \r\n\x87\n"), (20, b"mjp2")], words!(WITH_BRAND, what = words!(SIGNATURE_BOX, name = "JPEG 2000"), brand = "mjp2")),
    row("image/jxl", &[(0, b"\0\0\0\x0cJXL \r\n\x87\n")], words!(SIGNATURE_BOX, name = "JPEG XL")),
    row("image/fits", &[(0, b"SIMPLE  =                    T")], words!(HEADER, name = "FITS")),
    row("image/x-xcf", &[(0, b"gimp xcf ")], words!(SIGNATURE_NAMED, name = "XCF")),
    row("image/icns", &[(0, b"icns\0")], words!(SIGNATURE_NAMED, name = words!(FORMAT_APPLE_ICON))),
    row("image/vnd.djvu", &[(0, b"AT&TFORM")], words!(SIGNATURE_NAMED, name = "DjVu")),
    row("application/postscript", &[(0, b"%!PS")], words!(POSTSCRIPT_COMMENT)),
    row("application/postscript", &[(0, b"\xc5\xd0\xd3\xc6")], words!(HEADER, name = "Encapsulated PostScript")),
    row("application/rtf", &[(0, b"{\\rtf")], words!(RTF_GROUP)),
    row("application/gzip", &[(0, b"\x1f\x8b\x08")], words!(HEADER, name = words!(FORMAT_GZIP_MEMBER))),
    row("application/x-compress", &[(0, b"\x1f\x9d")], words!(HEADER, name = "compress")),
    row("application/zstd", &[(0, b"\x28\xb5\x2f\xfd")], words!(FRAME_MAGIC, name = "zstd")),
    row("application/x-xz", &[(0, b"\xfd7zXZ\0")], words!(HEADER, name = words!(FORMAT_XZ_STREAM))),
    row("application/x-bzip2", &[(0, b"BZh"), (4, b"1AY&SY")], words!(HEADER, name = words!(FORMAT_BZIP2_BLOCK))),
    row("application/x-7z-compressed", &[(0, b"7z\xbc\xaf\x27\x1c")], words!(SIGNATURE_NAMED, name = "7z")),
    row("application/vnd.rar", &[(0, b"Rar!\x1a\x07")], words!(SIGNATURE_NAMED, name = "RAR")),
    row("application/x-lz4", &[(0, b"\x04\x22\x4d\x18")], words!(FRAME_MAGIC, name = "LZ4")),
    row("application/vnd.ms-cab-compressed", &[(0, b"MSCF\0\0\0\0")], words!(SIGNATURE_NAMED, name = words!(FORMAT_CABINET))),
    row("application/x-tar", &[(257, b"ustar\0")], words!(HEADER, name = "ustar")),
    row("application/x-tar", &[(257, b"ustar  \0")], words!(HEADER, name = "GNU tar")),
    row("application/vnd.debian.binary-package", &[(0, b"!<arch>\ndebian-binary")], words!(AR_THAT_BEGINS, first = "debian-binary")),
    row("application/x-unix-archive", &[(0, b"!<arch>\n")], words!(AR_ARCHIVE)),
    row("application/x-rpm", &[(0, b"\xed\xab\xee\xdb")], words!(RPM_LEAD)),
    row("application/vnd.sqlite3", &[(0, b"SQLite format 3\0")], words!(HEADER, name = "SQLite")),
    row("application/vnd.apache.parquet", &[(0, b"PAR1\x15")], words!(MAGIC, name = "Parquet")),
    row("application/x-hdf5", &[(0, b"\x89HDF\r\n\x1a\n")], words!(SIGNATURE_NAMED, name = "HDF5")),
    row("application/dicom", &[(128, b"DICM")], words!(DICOM_PREFIX)),
    row("application/wasm", &[(0, b"\0asm")], words!(MAGIC, name = "WebAssembly")),
    row("application/x-executable", &[(0, b"\x7fELF")], words!(MAGIC, name = "ELF")),
    row("application/x-mach-binary", &[(0, b"\xcf\xfa\xed\xfe")], words!(WITH_BITS, what = words!(MAGIC, name = "Mach-O"), bits = 64_u32)),
    row("application/x-mach-binary", &[(0, b"\xce\xfa\xed\xfe")], words!(WITH_BITS, what = words!(MAGIC, name = "Mach-O"), bits = 32_u32)),
    row("application/vnd.android.dex", &[(0, b"dex\n03")], words!(MAGIC, name = words!(FORMAT_DALVIK))),
    row("application/x-ms-shortcut", &[(0, b"\x4c\0\0\0\x01\x14\x02\0")], words!(HEADER, name = words!(FORMAT_WINDOWS_SHORTCUT))),
    row("application/x-shockwave-flash", &[(0, b"CWS"), (8, b"x")], words!(WITH_COMPRESSION, what = words!(SIGNATURE_NAMED, name = "Flash"), compression = "zlib")),
    row("font/woff", &[(0, b"wOFF\0\x01\0\0")], words!(SIGNATURE_NAMED, name = "WOFF")),
    row("font/woff", &[(0, b"wOFFOTTO")], words!(SIGNATURE_NAMED, name = "WOFF")),
    row("font/woff2", &[(0, b"wOF2")], words!(SIGNATURE_NAMED, name = "WOFF2")),
    row("font/otf", &[(0, b"OTTO\0")], words!(SIGNATURE_NAMED, name = "OpenType")),
    row("font/collection", &[(0, b"ttcf\0")], words!(SIGNATURE_NAMED, name = words!(FORMAT_FONT_COLLECTION))),
    row("font/ttf", &[(0, b"\0\x01\0\0\0")], words!(TRUETYPE_VERSION)),
    row("audio/flac", &[(0, b"fLaC")], words!(STREAM_MARKER, name = "FLAC")),
    row("audio/midi", &[(0, b"MThd\0\0\0\x06")], words!(MIDI_HEADER_CHUNK)),
    row("audio/aiff", &[(0, b"FORM"), (8, b"AIFF")], words!(FILE_OF_FORM, container = "IFF", form = "AIFF")),
    row("audio/aiff", &[(0, b"FORM"), (8, b"AIFC")], words!(FILE_OF_FORM, container = "IFF", form = "AIFC")),
    row("audio/basic", &[(0, b".snd\0\0\0")], words!(HEADER, name = words!(FORMAT_SUN_AUDIO))),
    row("audio/amr", &[(0, b"#!AMR")], words!(HEADER, name = "AMR")),
    row("video/x-flv", &[(0, b"FLV\x01")], words!(HEADER, name = words!(FORMAT_FLASH_VIDEO))),
    row("video/mpeg", &[(0, b"\0\0\x01\xba")], words!(HEADER, name = words!(FORMAT_MPEG_PACK))),
    row("video/mpeg", &[(0, b"\0\0\x01\xb3")], words!(HEADER, name = words!(FORMAT_MPEG_SEQUENCE))),
    row("application/vnd.tcpdump.pcap", &[(0, b"\xd4\xc3\xb2\xa1")], words!(LITTLE_ENDIAN, what = words!(MAGIC, name = "pcap"))),
    row("application/vnd.tcpdump.pcap", &[(0, b"\xa1\xb2\xc3\xd4")], words!(BIG_ENDIAN, what = words!(MAGIC, name = "pcap"))),
    row("application/x-bittorrent", &[(0, b"d8:announce")], words!(BENCODED, first = "announce")),
    // Word before it wrote OLE files, and Excel likewise.
    row("application/msword", &[(0, b"\xdb\xa5\x2d\0")], words!(HEADER, name = "Word 2")),
    row("application/msword", &[(0, b"\x31\xbe\0\0\0\xab")], words!(HEADER, name = words!(FORMAT_WORD_FOR_DOS))),
    row("application/vnd.ms-excel", &[(0, b"\x09\0\x04\0"), (5, b"\0\x10\0")], words!(WORKSHEET, name = "BIFF2")),
    row("application/vnd.ms-excel", &[(0, b"\x09\x02\x06\0")], words!(FILE_NAMED, name = "BIFF3")),
    row("application/vnd.ms-excel", &[(0, b"\x09\x04\x06\0")], words!(FILE_NAMED, name = "BIFF4")),
    row("application/vnd.ms-excel", &[(0, b"\x09\x08\x08\0\0\x05")], words!(FILE_WITHOUT_CONTAINER, name = "BIFF5")),
    row("application/x-iso9660-image", &[(32769, b"CD001")], words!(VOLUME_DESCRIPTOR, name = "ISO 9660")),
];

/// Signatures short or plain enough that a text may begin with them: asked of what is no text.
#[rustfmt::skip]
const WEAK: &[Signature] = &[
    row("image/bmp", &[(0, b"BM"), (6, b"\0\0\0\0"), (15, b"\0\0\0")], words!(HEADER, name = words!(FORMAT_BITMAP_FILE))),
    row("application/vnd.microsoft.portable-executable", &[(0, b"MZ")], words!(HEADER, name = "DOS")),
    row("application/x-shockwave-flash", &[(0, b"FWS")], words!(SIGNATURE_NAMED, name = "Flash")),
];

/// The type by a signature that holds whatever else the file has.
pub(super) fn strong(windows: &Windows<'_>) -> Option<Found> {
    of_table(STRONG, windows.head())
}

/// The type by a signature that holds for what is no text.
pub(super) fn weak(windows: &Windows<'_>) -> Option<Found> {
    of_table(WEAK, windows.head())
}

/// Bytes in which readers of PDF look for its signature (ISO 32000-1 annex H, implementation note
/// 13): others may stand before it.
const PDF_SEARCHED_BYTES: usize = 1024;

/// A PDF with blanks before it, which as text would be plain.
pub(super) fn pdf_behind_blanks(windows: &Windows<'_>) -> Option<Found> {
    windows.head().trim_ascii_start().starts_with(PDF).then(|| late_pdf(windows)).flatten()
}

/// A PDF with something else before it; asked of what nothing else knows.
pub(super) fn late_pdf(windows: &Windows<'_>) -> Option<Found> {
    let at = find_pdf(windows.head())?;
    Some(Found::by(
        "application/pdf",
        Evidence::at(
            at as u64,
            PDF,
            words!(NOT_AT_THE_START, what = words!(SIGNATURE_NAMED, name = "PDF")),
        ),
    ))
}

/// Where a PDF's signature is, as far as readers of PDF look for it.
pub(super) fn find_pdf(head: &[u8]) -> Option<usize> {
    memmem::find(&head[..head.len().min(PDF_SEARCHED_BYTES)], PDF)
}

pub(super) const PDF: &[u8] = b"%PDF-";

fn of_table(table: &[Signature], head: &[u8]) -> Option<Found> {
    let signature = table.iter().find(|signature| signature.is_in(head))?;
    let &(offset, bytes) = signature.patterns.first()?;
    let shown = &head[offset..offset + bytes.len()];
    Some(Found::by(signature.media_type, Evidence::at(offset as u64, shown, signature.says)))
}

impl Signature {
    fn is_in(&self, head: &[u8]) -> bool {
        self.patterns
            .iter()
            .all(|&(offset, bytes)| head.get(offset..).is_some_and(|rest| rest.starts_with(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::{STRONG, Signature, WEAK};
    use crate::mime::content::by_content;

    /// A file of nothing but its signature, the rest zero.
    fn sample(signature: &Signature) -> Vec<u8> {
        let end = signature.patterns.iter().map(|(offset, bytes)| offset + bytes.len()).max();
        let mut file = vec![0; end.unwrap() + 16];
        for &(offset, bytes) in signature.patterns {
            file[offset..offset + bytes.len()].copy_from_slice(bytes);
        }
        file
    }

    #[test]
    fn every_row_is_told_by_its_bytes_and_not_by_one_less() {
        for signature in STRONG.iter().chain(WEAK) {
            let file = sample(signature);
            assert!(signature.is_in(&file), "{:?}", signature.says);
            for &(offset, bytes) in signature.patterns {
                for at in offset..offset + bytes.len() {
                    let mut other = file.clone();
                    other[at] ^= 0x20;
                    assert!(!signature.is_in(&other), "{:?} without byte {at}", signature.says);
                }
            }
        }
    }

    #[test]
    fn no_row_hides_a_later_one() {
        for signature in STRONG.iter().chain(WEAK) {
            assert_eq!(
                by_content(&sample(signature)),
                Some(signature.media_type),
                "{:?}",
                signature.says
            );
        }
    }

    #[test]
    fn a_pdf_may_begin_with_blanks_or_a_few_other_bytes() {
        assert_eq!(by_content(b" \n%PDF-1.4\n1 0 obj"), Some("application/pdf"));
        assert_eq!(by_content(b"\0\x01\x02%PDF-1.4\n1 0 obj"), Some("application/pdf"));
        assert_eq!(by_content(b"See %PDF-1.4 for more."), Some("text/plain"));
    }

    #[test]
    fn text_that_begins_like_a_weak_signature_is_text() {
        assert_eq!(by_content(b"BM is a short name for benchmark"), Some("text/plain"));
        assert_eq!(by_content(b"MZ was Mark Zbikowski"), Some("text/plain"));
    }
}
