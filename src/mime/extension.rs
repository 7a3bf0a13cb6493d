//! The media type that a file's name suggests.

/// What mime_guess says of the extension of the name's last path segment; `None` where there is no
/// extension or it is not known. Segments may end in `/` or `\`, since senders of both kinds exist.
///
/// ```
/// use weighbridge::mime::extension::by_extension;
///
/// assert_eq!(by_extension("C:\\photos\\Cat.JPG"), Some("image/jpeg"));
/// assert_eq!(by_extension("Makefile"), None);
/// ```
pub fn by_extension(filename: &str) -> Option<&'static str> {
    let base = filename.rsplit(['/', '\\']).next()?;
    let (stem, extension) = base.rsplit_once('.')?;
    // A name such as `.gitignore` is all stem.
    if stem.is_empty() {
        return None;
    }
    mime_guess::from_ext(extension.trim_end()).first_raw()
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
