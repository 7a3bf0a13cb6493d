//! The files that are served: those under `static/`, which the program carries. Of a language's texts what the details
//! of reports are worded in is a file of its own, since pages need it only once they have a report to show.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use actix_web::web::Bytes;
use rust_embed::Embed;
use sha2::{Digest, Sha256};

#[derive(Embed)]
#[folder = "static/"]
struct Carried;

/// Begins the name of each text that words a detail.
const DETAIL: &str = "detail-";

/// A file as it is served.
pub(crate) struct File {
    pub(crate) bytes: Bytes,
    /// The SHA-256 of the bytes.
    pub(crate) hash: [u8; 32],
}

static FILES: LazyLock<BTreeMap<String, File>> = LazyLock::new(|| {
    let mut files = BTreeMap::new();
    for path in Carried::iter() {
        let Some(carried) = Carried::get(&path) else { continue };
        let language = path
            .strip_prefix("texts/")
            .and_then(|name| name.strip_suffix(".ftl").map(str::to_owned));
        match (language, std::str::from_utf8(&carried.data)) {
            (Some(language), Ok(texts)) => {
                let (of_pages, of_details) = in_two(texts);
                files.insert(path.into_owned(), made(of_pages));
                if !of_details.is_empty() {
                    files.insert(format!("texts/{language}-details.ftl"), made(of_details));
                }
            }
            _ => {
                let hash = carried.metadata.sha256_hash();
                files.insert(path.into_owned(), File { bytes: whole(carried.data), hash });
            }
        }
    }
    files
});

/// The file at a path below `static/`; `None` where there is none.
pub(crate) fn get(path: &str) -> Option<&'static File> {
    FILES.get(path)
}

/// All of them with their paths, in the paths' order.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static File)> {
    FILES.iter().map(|(path, file)| (path.as_str(), file))
}

fn made(text: String) -> File {
    File { hash: Sha256::digest(&text).into(), bytes: text.into() }
}

/// The file's bytes, which are the program's own and not copied.
fn whole(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    }
}

/// A language's texts without those that word details, and these alone. Comments are for those who write texts, and
/// in neither.
fn in_two(texts: &str) -> (String, String) {
    let (mut of_pages, mut of_details) = (String::new(), String::new());
    let mut is_detail = false;
    for line in texts.split_inclusive('\n').filter(|line| !line.starts_with('#')) {
        // A line that does not begin with a name goes on with the text before it.
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            is_detail = line.starts_with(DETAIL);
        }
        if is_detail { of_details.push_str(line) } else { of_pages.push_str(line) }
    }
    (of_pages, of_details)
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::{get, in_two};

    fn names(texts: &str) -> Vec<String> {
        let read = FluentResource::try_new(texts.to_owned()).expect("it can be read");
        let lines = read.source().lines().map(str::to_owned);
        lines.filter(|line| line.starts_with(|it: char| it.is_ascii_lowercase())).collect()
    }

    #[test]
    fn texts_that_word_details_are_served_apart_from_the_others() {
        let texts = "# Why\na = 1\n    .b = 2\n\ndetail-c = { $n ->\n   *[other] 3\n  }\n## All\nd-detail-e = 4\n";
        let (of_pages, of_details) = in_two(texts);
        assert_eq!(of_pages, "a = 1\n    .b = 2\n\nd-detail-e = 4\n");
        assert_eq!(of_details, "detail-c = { $n ->\n   *[other] 3\n  }\n");
    }

    #[test]
    fn every_korean_text_is_in_one_of_the_two_and_english_details_come_with_reports() {
        let served = |path| String::from_utf8(get(path).unwrap().bytes.to_vec()).unwrap();
        let (of_pages, of_details) =
            (names(&served("texts/ko.ftl")), names(&served("texts/ko-details.ftl")));
        assert!(of_details.iter().all(|it| it.starts_with("detail-")));
        assert!(!of_pages.iter().any(|it| it.starts_with("detail-")));
        let mut both = [of_pages, of_details].concat();
        let mut all = names(include_str!("../../static/texts/ko.ftl"));
        both.sort_unstable();
        all.sort_unstable();
        assert_eq!(both, all);
        assert!(get("texts/en-details.ftl").is_none());
    }
}
