//! The second opinion: the media type that a file's name suggests.

/// Types of extensions that mime_guess lacks, and of those for which its answer is not the one to
/// believe of an upload. In the order of the extension.
const OVERLAY: &[(&str, &str)] = &[
    ("cts", "text/typescript"),
    ("geojson", "application/geo+json"),
    ("gql", "application/graphql"),
    ("graphql", "application/graphql"),
    ("graphqls", "application/graphql"),
    ("hwp", "application/x-hwp"),
    ("hwpx", "application/hwp+zip"),
    ("ipynb", "application/x-ipynb+json"),
    ("jsonl", "application/jsonl"),
    ("mts", "text/typescript"),
    ("ndjson", "application/x-ndjson"),
    ("parquet", "application/vnd.apache.parquet"),
    // RFC 6922.
    ("sql", "application/sql"),
    // MPEG transport streams have the same extension; in uploads of our days it is TypeScript.
    ("ts", "text/typescript"),
    ("tsx", "text/typescript"),
    // RFC 9512.
    ("yaml", "application/yaml"),
    ("yml", "application/yaml"),
    ("zst", "application/zstd"),
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
    let extension = extension_of(filename)?;
    let overlaid = OVERLAY.iter().find(|(known, _)| extension.eq_ignore_ascii_case(known));
    match overlaid {
        Some((_, media_type)) => Some(media_type),
        None => mime_guess::from_ext(extension).first_raw(),
    }
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
    use super::by_extension;

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
