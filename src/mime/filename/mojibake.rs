//! UTF-8 that was read as an older charset and written as UTF-8 again.

use encoding_rs::{
    Encoding, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255,
    WINDOWS_1256, WINDOWS_1257, WINDOWS_1258,
};

/// Readings that are undone at most; each shortens the name.
const MOST_TIMES: u32 = 3;

/// Charsets as which such names were read, the commonest first. Latin-1 is tried before them.
const CHARSETS: [&Encoding; 9] = [
    WINDOWS_1252,
    WINDOWS_1251,
    WINDOWS_1250,
    WINDOWS_1254,
    WINDOWS_1253,
    WINDOWS_1257,
    WINDOWS_1256,
    WINDOWS_1255,
    WINDOWS_1258,
];

/// The text before it was spoiled, the charset that it was last read as, and how many times that
/// happened; `None` where it was not.
pub(super) fn undone(text: &str) -> Option<(String, &'static str, u32)> {
    let (mut repaired, through) = undone_once(text)?;
    let mut times = 1;
    while times < MOST_TIMES
        && let Some((better, _)) = undone_once(&repaired)
    {
        repaired = better;
        times += 1;
    }
    (!repaired.chars().any(char::is_control)).then_some((repaired, through, times))
}

fn undone_once(text: &str) -> Option<(String, &'static str)> {
    if text.is_ascii() {
        return None;
    }
    let latin1 = latin1_bytes(text).map(|bytes| (bytes, "ISO-8859-1"));
    let windows = CHARSETS.iter().filter_map(|charset| {
        let (bytes, _, is_lossy) = charset.encode(text);
        (!is_lossy).then(|| (bytes.into_owned(), charset.name()))
    });
    latin1.into_iter().chain(windows).find_map(|(bytes, charset)| {
        let repaired = String::from_utf8(bytes).ok()?;
        (!repaired.is_ascii()).then_some((repaired, charset))
    })
}

/// The text's characters as bytes, where they are all in ISO-8859-1, its controls included.
fn latin1_bytes(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

#[cfg(test)]
mod tests {
    use encoding_rs::{WINDOWS_1251, WINDOWS_1252};

    use super::undone;

    fn read_as_latin1(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    #[test]
    fn a_reading_as_latin_1_is_undone_however_often_it_happened() {
        for name in
            ["über.txt", "안녕.txt", "日本語 資料.pdf", "Résumé.pdf", "😀.png", "Привет.doc"]
        {
            let once = read_as_latin1(name);
            assert_eq!(undone(&once), Some((name.into(), "ISO-8859-1", 1)));
            let twice = read_as_latin1(&once);
            assert_eq!(undone(&twice), Some((name.into(), "ISO-8859-1", 2)));
        }
    }

    #[test]
    fn a_reading_as_a_windows_charset_is_undone() {
        for (charset, name) in [
            (WINDOWS_1252, "Ärger – “neu”.txt"),
            (WINDOWS_1252, "보고서.pdf"),
            (WINDOWS_1251, "Привет.txt"),
            (WINDOWS_1251, "über.txt"),
        ] {
            let spoiled = charset.decode_without_bom_handling(name.as_bytes()).0;
            let (repaired, through, times) = undone(&spoiled).unwrap();
            assert_eq!((&repaired[..], through, times), (name, charset.name(), 1));
        }
    }

    #[test]
    fn names_that_are_right_are_left_alone() {
        for name in [
            "a.txt",
            "über.txt",
            "São Paulo.jpg",
            "Ã.txt",
            "Ä – Ö.txt",
            "Résumé.pdf",
            "안녕.txt",
            "Привет.txt",
            "Список Р-1.doc",
            "Ελληνικά.txt",
            "école\u{301}.txt",
            "½ Â.txt",
            "şey.txt",
            "Łódź.pdf",
            "שלום.txt",
            "مرحبا.txt",
            "naïve café.txt",
        ] {
            assert_eq!(undone(name), None, "{name}");
        }
    }
}
