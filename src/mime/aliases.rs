//! The names that one type goes under: registered, customary and of single vendors.

/// The name to compare a type under: all names of one type fold to one. Takes an essence in lower
/// case; a type that has but one name is given back as it is.
#[rustfmt::skip]
pub(super) fn canonical(essence: &str) -> &str {
    match essence {
        "image/x-dicom" => "application/dicom",
        "application/gpx" | "application/x-gpx" | "application/x-gpx+xml" => "application/gpx+xml",
        "application/vnd.graphql" | "application/x-graphql" | "text/graphql" | "text/x-graphql"
            => "application/graphql",
        "application/x-gzip" => "application/gzip",
        "application/java" | "application/java-byte-code" | "application/x-java"
            | "application/x-java-applet" | "application/x-java-class" => "application/java-vm",
        "text/json" => "application/json",
        "application/x-ld+json" => "application/ld+json",
        "application/vnd.apple.mpegurl" | "audio/m3u" | "audio/mpegurl" | "audio/x-m3u"
            | "audio/x-mp3-playlist" | "audio/x-mpegurl" => "application/m3u",
        "application/vnd.ms-tnef" => "application/ms-tnef",
        "application/onenote" => "application/msonenote",
        "application/vnd.ms-word" | "application/x-msword" => "application/msword",
        "application/x-ogg" => "application/ogg",
        "application/acrobat" | "application/nappdf" | "application/x-pdf" | "image/pdf"
            => "application/pdf",
        "application/pgp-encrypted" => "application/pgp",
        "application/x-pkcs12" => "application/pkcs12",
        "application/eps" | "application/x-eps" | "image/x-eps" => "application/postscript",
        "text/rss" => "application/rss+xml",
        "text/rtf" => "application/rtf",
        "model/stl" | "model/x.stl-ascii" | "model/x.stl-binary" => "application/sla",
        "application/x-sql" | "text/sql" | "text/x-sql" => "application/sql",
        "application/x-targa" | "application/x-tga" | "image/targa" | "image/tga" | "image/x-icb"
            | "image/x-targa" | "image/x-tga" => "application/tga",
        "text/x-toml" => "application/toml",
        "application/x-iwork-keynote-sffkey" => "application/vnd.apple.keynote",
        "application/x-iwork-numbers-sffnumbers" => "application/vnd.apple.numbers",
        "application/x-iwork-pages-sffpages" => "application/vnd.apple.pages",
        "application/x-chess-pgn" => "application/vnd.chess-pgn",
        "application/x-kpresenter" => "application/vnd.kde.kpresenter",
        "application/x-kword" => "application/vnd.kde.kword",
        "application/x-dosexec" | "application/x-msdos-program" | "application/x-msdownload"
            => "application/vnd.microsoft.portable-executable",
        "application/msexcel" | "application/x-msexcel" => "application/vnd.ms-excel",
        "application/mspowerpoint" | "application/powerpoint" | "application/x-mspowerpoint"
            => "application/vnd.ms-powerpoint",
        "application/x-mspublisher" => "application/vnd.ms-publisher",
        "application/oxps" | "application/xps" => "application/vnd.ms-xpsdocument",
        "application/x-vnd.oasis.opendocument.text" => "application/vnd.oasis.opendocument.text",
        "application/x-rar" | "application/x-rar-compressed" => "application/vnd.rar",
        "application/x-smaf" => "application/vnd.smaf",
        "application/x-sqlite3" => "application/vnd.sqlite3",
        "application/x-squashfs" => "application/vnd.squashfs",
        "application/vnd.stardivision.writer-global" => "application/vnd.stardivision.writer",
        "application/x-vnd.sun.xml.writer" => "application/vnd.sun.xml.writer",
        "application/pcap" | "application/x-pcap" => "application/vnd.tcpdump.pcap",
        "application/vnd.ms-visio" | "application/x-visio" => "application/vnd.visio",
        "application/x-dmg" => "application/x-apple-diskimage",
        "application/x-dbm" => "application/x-berkeley-db",
        "application/bzip2" | "application/x-bz2" | "application/x-bzip" => "application/x-bzip2",
        "application/zlib" => "application/x-deflate",
        "application/acad" | "application/autocad_dwg" | "application/dwg" | "application/x-acad"
            | "application/x-autocad" | "drawing/dwg" | "image/vnd.dwg" | "image/x-dwg"
            => "application/x-dwg",
        "application/x-fictionbook" => "application/x-fictionbook+xml",
        "application/vnd.kde.karbon" => "application/x-karbon",
        "text/vnd.qt.linguist" | "text/vnd.trolltech.linguist" => "application/x-linguist",
        "application/lz4" => "application/x-lz4",
        "application/vnd.amazon.mobi8-ebook" | "application/x-mobi8-ebook"
            => "application/x-mobipocket-ebook",
        "audio/x-ms-asx" | "video/x-ms-wax" | "video/x-ms-wmx" | "video/x-ms-wvx"
            => "application/x-ms-asx",
        "application/mdb" | "application/msaccess" | "application/vnd.ms-access"
            | "application/vnd.msaccess" | "application/x-mdb" => "application/x-msaccess",
        "application/jsonl" | "application/jsonlines" | "application/ndjson"
            | "application/x-jsonlines" => "application/x-ndjson",
        "application/x-quicktimeplayer" => "application/x-quicktime-media-link",
        "application/x-spss-savefile" => "application/x-spss-sav",
        "application/x-subrip" | "text/srt" => "application/x-srt",
        "application/x-gtar" => "application/x-tar",
        "application/x-archive" => "application/x-unix-archive",
        "application/x-vmdk" | "application/x-vmdk-disk" => "application/x-virtualbox-vmdk",
        "application/x-pem-file" | "application/x-x509-cert" | "application/x-x509-user-cert"
            => "application/x-x509-ca-cert",
        "application/xz" => "application/x-xz",
        "application/x-xml" | "text/xml" => "application/xml",
        "text/xml-external-parsed-entity" => "application/xml-external-parsed-entity",
        "application/xslfo+xml" | "text/xsl" => "application/xslt+xml",
        "application/x-yaml" | "text/x-yaml" | "text/yaml" => "application/yaml",
        "application/x-zip" | "application/x-zip-compressed" => "application/zip",
        "application/x-zstd" => "application/zstd",
        "audio/aacp" | "audio/vnd.dlna.adts" | "audio/x-aac" | "audio/x-hx-aac-adts" => "audio/aac",
        "audio/amr-encrypted" => "audio/amr",
        "audio/mid" | "audio/x-midi" => "audio/midi",
        "audio/m4a" | "audio/x-m4a" | "audio/x-m4r" | "audio/x-mp4a" => "audio/mp4",
        "audio/mp3" | "audio/mpeg3" | "audio/x-mp3" | "audio/x-mpeg" | "audio/x-mpg"
            => "audio/mpeg",
        "audio/opus" | "audio/vorbis" | "audio/x-ogg" | "audio/x-vorbis" | "audio/x-vorbis+ogg"
            => "audio/ogg",
        "audio/x-pn-audibleaudio" => "audio/vnd.audible",
        "audio/x-dtshd" => "audio/vnd.dts.hd",
        "audio/aiff" => "audio/x-aiff",
        "audio/ape" => "audio/x-ape",
        "audio/flac" => "audio/x-flac",
        "audio/wma" => "audio/x-ms-wma",
        "audio/vnd.wave" | "audio/wav" | "audio/wave" => "audio/x-wav",
        "application/font-sfnt" | "application/vnd.ms-opentype" | "application/x-font-otf"
            | "application/x-font-ttf" | "font/otf" | "font/sfnt" => "font/ttf",
        "application/font-woff" | "application/font-woff2" | "application/x-font-woff"
            | "font/woff2" => "font/woff",
        "image/vnd.mozilla.apng" => "image/apng",
        "image/x-astc" => "image/astc",
        "image/avif-sequence" => "image/avif",
        "image/x-bmp" | "image/x-ms-bmp" => "image/bmp",
        "image/x-bpg" => "image/bpg",
        "application/emf" | "application/x-emf" | "image/x-emf" => "image/emf",
        "application/fits" | "image/x-fits" => "image/fits",
        "image/heic" | "image/heic-sequence" | "image/heif-sequence" => "image/heif",
        "image/x-icns" => "image/icns",
        "image/x-jls" => "image/jls",
        "image/jpeg2000" | "image/jpeg2000-image" | "image/x-jpeg2000-image" => "image/jp2",
        "image/jpg" | "image/pjpeg" => "image/jpeg",
        "video/jpm" => "image/jpm",
        "image/vnd.ms-photo" => "image/jxr",
        "image/x-png" => "image/png",
        "image/svg" => "image/svg+xml",
        "application/photoshop" | "application/x-photoshop" | "image/photoshop" | "image/psd"
            | "image/x-photoshop" | "image/x-psd" => "image/vnd.adobe.photoshop",
        "image/x-djvu" | "image/x.djvu" => "image/vnd.djvu",
        "application/ico" | "image/ico" | "image/icon" | "image/x-ico" | "image/x-icon" | "text/ico"
            => "image/vnd.microsoft.icon",
        "image/x-dcx" => "image/vnd.zbrush.dcx",
        "image/x-fujifilm-raf" => "image/x-fuji-raf",
        "image/x-panasonic-raw2" => "image/x-panasonic-rw2",
        "image/vnd.zbrush.pcx" | "image/x-pc-paintbrush" => "image/x-pcx",
        "image/sgi" => "image/x-sgi",
        "application/x-xcf" | "image/xcf" => "image/x-xcf",
        "image/x-xpm" => "image/x-xpixmap",
        "text/x-mail" => "message/rfc822",
        "drawing/x-dwf" => "model/vnd.dwf",
        "application/csv" | "application/x-csv" | "text/comma-separated-values"
            | "text/x-comma-separated-values" | "text/x-csv" => "text/csv",
        "text/vcard" | "text/x-vcard" => "text/directory",
        "application/ecmascript" | "application/javascript" | "application/x-ecmascript"
            | "application/x-javascript" | "text/ecmascript" | "text/jscript" | "text/livescript"
            | "text/x-javascript" => "text/javascript",
        "text/x-markdown" | "text/x-web-markdown" => "text/markdown",
        "application/typescript" | "application/x-typescript" | "text/x-typescript"
            => "text/typescript",
        "text/x-c-header" | "text/x-chdr" | "text/x-csrc" => "text/x-c",
        "text/diff" | "text/x-patch" => "text/x-diff",
        "application/x-httpd-php" | "application/x-php" => "text/x-php",
        "application/x-python" | "text/x-python3" | "text/x-script.python" => "text/x-python",
        "text/rust" => "text/x-rust",
        "application/x-sh" | "application/x-shellscript" | "text/x-sh" => "text/x-shellscript",
        "application/x-tex" => "text/x-tex",
        "audio/3gpp2" => "video/3gpp2",
        "image/mj2" => "video/mj2",
        "video/vnd.dlna.mpeg-tts" => "video/mp2t",
        "video/mp4v-es" | "video/x-f4v" | "video/x-m4v" => "video/mp4",
        "video/x-ogg" => "video/ogg",
        "video/matroska" => "video/x-matroska",
        "image/x-mng" => "video/x-mng",
        "application/vnd.ms-asf" | "video/x-ms-asf" | "video/x-ms-asf-plugin" | "video/x-ms-wm"
            => "video/x-ms-wmv",
        "video/avi" | "video/divx" | "video/msvideo" | "video/vnd.avi" | "video/vnd.divx"
            | "video/x-avi" => "video/x-msvideo",
        "application/x-ace" => "application/x-ace-compressed",
        "application/x-chrome-extension" => "application/x-google-chrome-extension",
        "application/x-debian-package" => "application/vnd.debian.binary-package",
        "audio/mp2" => "audio/mpeg",
        "audio/m4b" | "audio/x-m4b" => "audio/mp4",
        "audio/x-speex+ogg" | "audio/x-opus+ogg" | "audio/speex" => "audio/ogg",
        "audio/s3m" => "audio/x-s3m",
        "image/x-jp2-codestream" => "image/j2c",
        "video/3gp" => "video/3gpp",
        _ => essence,
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn names_of_one_type_fold_to_one() {
        for names in [
            &["image/jpg", "image/jpeg", "image/pjpeg"][..],
            &["text/xml", "application/xml"],
            &["application/x-javascript", "application/javascript", "text/javascript"],
            &["audio/mp3", "audio/mpeg"],
            &["application/x-zip-compressed", "application/zip"],
            &["audio/wav", "audio/x-wav"],
        ] {
            assert!(names.iter().all(|name| canonical(name) == canonical(names[0])), "{names:?}");
        }
    }

    #[test]
    fn folding_twice_folds_no_further() {
        let names = include_str!("aliases.rs").split('"').skip(1).step_by(2);
        for name in names.filter(|name| name.contains('/')) {
            assert_eq!(canonical(canonical(name)), canonical(name), "{name}");
        }
    }
}
