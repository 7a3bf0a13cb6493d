//! The second opinion: the media type that a file's name suggests.

/// Types of extensions that mime_guess lacks, and of those for which its answer is out of date or says
/// nothing. In the order of the extension.
#[rustfmt::skip]
const OVERLAY: &[(&str, &str)] = &[
    ("3mf", "model/3mf"),
    ("amr", "audio/amr"),
    ("ani", "application/x-navi-animation"),
    ("ape", "audio/x-ape"),
    ("ar", "application/x-unix-archive"),
    ("asx", "application/x-ms-asx"),
    ("azw3", "application/vnd.amazon.mobi8-ebook"),
    ("bat", "application/x-bat"),
    ("bib", "application/x-bibtex-text-file"),
    ("cbor", "application/cbor"),
    ("cts", "text/typescript"),
    ("dcm", "application/dicom"),
    ("dmg", "application/x-apple-diskimage"),
    ("dtd", "application/xml-dtd"),
    ("emf", "image/emf"),
    ("fb2", "application/x-fictionbook+xml"),
    ("fits", "image/fits"),
    ("gql", "application/graphql"),
    ("graphql", "application/graphql"),
    ("graphqls", "application/graphql"),
    ("har", "application/json"),
    ("hwp", "application/x-hwp"),
    ("hwpx", "application/hwp+zip"),
    ("icns", "image/icns"),
    ("ipynb", "application/x-ipynb+json"),
    ("iso", "application/x-iso9660-image"),
    ("jls", "image/jls"),
    ("jsonl", "application/jsonl"),
    ("jxr", "image/jxr"),
    ("kra", "application/x-krita"),
    ("lz4", "application/x-lz4"),
    ("lzma", "application/x-lzma"),
    ("m4b", "audio/mp4"),
    ("mid", "audio/midi"),
    ("mo", "application/x-gettext-translation"),
    ("ndjson", "application/x-ndjson"),
    ("numbers", "application/vnd.apple.numbers"),
    ("ora", "image/openraster"),
    ("org", "text/org"),
    ("otf", "font/otf"),
    ("pages", "application/vnd.apple.pages"),
    ("pcx", "image/vnd.zbrush.pcx"),
    ("psd", "image/vnd.adobe.photoshop"),
    ("rpm", "application/x-rpm"),
    ("skr", "application/pgp-keys"),
    ("sql", "application/sql"),
    ("stl", "model/stl"),
    ("toml", "application/toml"),
    ("topojson", "application/json"),
    ("vsdx", "application/vnd.ms-visio.drawing.main+xml"),
    ("wim", "application/x-ms-wim"),
    ("xcf", "image/x-xcf"),
    ("xml", "application/xml"),
    ("yaml", "application/yaml"),
    ("yml", "application/yaml"),
    ("zst", "application/zstd"),
];

/// Extensions that stand for several types, the one that uploads of our days mostly have first: the bytes
/// tell which.
#[rustfmt::skip]
const AMBIGUOUS: &[(&str, &[&str])] = &[
    ("ai", &["application/postscript", "application/pdf"]),
    ("asc", &["application/pgp-signature", "application/pgp-keys", "application/pgp-encrypted", "text/plain"]),
    ("config", &["application/xml", "text/plain"]),
    ("dot", &["application/msword", "text/vnd.graphviz"]),
    ("key", &["application/vnd.apple.keynote", "application/x-x509-key"]),
    ("master", &["application/xml", "text/html"]),
    ("mod", &["video/mpeg", "audio/x-mod", "text/plain"]),
    ("msg", &["application/vnd.ms-outlook", "text/plain"]),
    ("mts", &["text/typescript", "video/mp2t"]),
    ("pot", &["application/vnd.ms-powerpoint", "text/x-gettext-translation-template"]),
    ("ts", &["text/typescript", "video/mp2t", "application/x-linguist"]),
];

/// The media type that the extension of the name's last path segment stands for; `None` where there
/// is no extension or it is not known. Segments may end in `/` or `\`, since senders of both kinds
/// exist.
///
/// ```
/// use weighbridge::mime::extension::by_extension;
///
/// assert_eq!(by_extension("C:\\photos\\Cat.JPG"), Some("image/jpeg"));
/// assert_eq!(by_extension("query.graphql"), Some("application/graphql"));
/// assert_eq!(by_extension("Makefile"), None);
/// ```
pub fn by_extension(filename: &str) -> Option<&'static str> {
    meanings(filename).next()
}

/// All that the extension may stand for, the usual type first; mostly one.
pub fn meanings(filename: &str) -> impl Iterator<Item = &'static str> + Clone {
    let extension = extension_of(filename);
    let is_extension = |known: &str| extension.is_some_and(|it| it.eq_ignore_ascii_case(known));
    let ambiguous = AMBIGUOUS.iter().find(|(known, _)| is_extension(known));
    let single = || {
        let overlaid = OVERLAY.iter().find(|(known, _)| is_extension(known));
        overlaid
            .map(|(_, media_type)| *media_type)
            .or_else(|| mime_guess::from_ext(extension?).first_raw())
    };
    let single = if ambiguous.is_none() { single() } else { None };
    ambiguous.into_iter().flat_map(|(_, meanings)| meanings.iter().copied()).chain(single)
}

/// The extension of a file's name, without its dot; `None` where it has none.
pub fn extension_of(filename: &str) -> Option<&str> {
    let base = filename.rsplit(['/', '\\']).next()?;
    let (stem, extension) = base.rsplit_once('.')?;
    // A name such as `.gitignore` is all stem.
    let extension = extension.trim_end();
    (!stem.is_empty() && !extension.is_empty()).then_some(extension)
}

#[cfg(test)]
mod tests {
    use super::{AMBIGUOUS, OVERLAY, by_extension, meanings};

    #[test]
    fn the_overlay_is_in_order_and_each_of_its_rows_is_needed() {
        assert!(OVERLAY.is_sorted_by(|one, other| one.0 < other.0));
        let is_known = |row: &&(&str, &str)| mime_guess::from_ext(row.0).first_raw() == Some(row.1);
        let known: Vec<_> = OVERLAY.iter().filter(is_known).collect();
        assert!(known.is_empty(), "{known:?} are known to mime_guess");
    }

    #[test]
    fn an_extension_with_several_meanings_gives_all() {
        for (extension, all) in AMBIGUOUS {
            let name = format!("a.{}", extension.to_uppercase());
            assert!(meanings(&name).eq(all.iter().copied()), "{extension}");
            assert!(!OVERLAY.iter().any(|(known, _)| known == extension));
        }
        assert!(meanings("a.png").eq(["image/png"]));
    }

    #[test]
    fn the_last_extension_counts_in_any_case() {
        assert_eq!(by_extension("a.tar.GZ"), Some("application/gzip"));
        assert_eq!(by_extension("보고서.PdF"), Some("application/pdf"));
    }

    #[test]
    fn a_dot_in_a_folder_or_in_front_is_no_extension() {
        for name in
            ["", ".", "..", "a.", ".png", "a.png/b", "a.png\\b", "folder/.png", "a.nonesuch"]
        {
            assert_eq!(by_extension(name), None, "{name:?}");
        }
    }
}
