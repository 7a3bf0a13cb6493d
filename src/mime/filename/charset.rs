//! The charset of a name that is no UTF-8.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, Encoding, ISO_8859_4, SHIFT_JIS, WINDOWS_1252};

/// Languages and the top-level domain whose pages are mostly in them: what the detector takes for a hint.
/// English has none, since clients of every country send it.
const LANGUAGES: [(&str, &str); 36] = [
    ("ko", "kr"),
    ("ja", "jp"),
    ("zh-tw", "tw"),
    ("zh-hk", "tw"),
    ("zh-hant", "tw"),
    ("zh", "cn"),
    ("ru", "ru"),
    ("be", "by"),
    ("bg", "bg"),
    ("uk", "ua"),
    ("el", "gr"),
    ("he", "il"),
    ("ar", "eg"),
    ("fa", "ir"),
    ("th", "th"),
    ("vi", "vn"),
    ("tr", "tr"),
    ("pl", "pl"),
    ("cs", "cz"),
    ("sk", "sk"),
    ("hu", "hu"),
    ("ro", "ro"),
    ("hr", "hr"),
    ("lt", "lt"),
    ("lv", "lv"),
    ("et", "ee"),
    ("de", "de"),
    ("fr", "fr"),
    ("es", "es"),
    ("it", "it"),
    ("pt", "pt"),
    ("nl", "nl"),
    ("sv", "se"),
    ("da", "dk"),
    ("nb", "no"),
    ("fi", "fi"),
];

/// The hint that an `Accept-Language` field gives: that of its first language which has one.
pub fn hint_of(accept_language: &str) -> Option<&'static str> {
    accept_language.split(',').find_map(|range| {
        let range = range.split(';').next()?.trim().to_ascii_lowercase();
        let spoken = |language: &str| {
            range
                .strip_prefix(language)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        LANGUAGES.iter().find(|(language, _)| spoken(language)).map(|(_, hint)| *hint)
    })
}

/// Whether a name is UTF-8.
pub fn is_utf8(name: &[u8]) -> bool {
    str::from_utf8(name).is_ok()
}

/// The charset that the name is most likely in, and the name in it.
pub(super) fn likely(
    name: &[u8],
    hint: Option<&'static str>,
) -> Option<(&'static Encoding, String)> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(name, true);
    let guess = |hint: Option<&str>| detector.guess(hint.map(str::as_bytes), Utf8Detection::Deny);
    let unhinted = guess(None);
    let east_asian = (hint.is_none() && unhinted.is_single_byte()).then(|| east_asian(name));
    let unhinted = if unhinted == ISO_8859_4 { WINDOWS_1252 } else { unhinted };
    [hint.map(|hint| guess(Some(hint))), east_asian.flatten(), Some(unhinted), Some(WINDOWS_1252)]
        .into_iter()
        .flatten()
        .find_map(|charset| Some((charset, read_as(name, charset)?)))
}

/// The Korean or Japanese charset in which all that is not ASCII is pairs of bytes out of its commonest
/// rows: so few that the detector, which was made for whole pages, takes them for letters.
fn east_asian(name: &[u8]) -> Option<&'static Encoding> {
    let is_hangul = |lead: u8, trail: u8| matches!(lead, 0xb0..=0xc8) && trail >= 0xa1;
    let is_japanese = |lead: u8, _: u8| matches!(lead, 0x82 | 0x83 | 0x88..=0x97);
    if is_all_pairs(name, is_hangul) {
        Some(EUC_KR)
    } else if is_all_pairs(name, is_japanese) {
        Some(SHIFT_JIS)
    } else {
        None
    }
}

/// Whether all that is not ASCII is pairs that `is_common`; none may go on with a word of ASCII letters,
/// which would be an accented letter or a quotation mark in it.
fn is_all_pairs(name: &[u8], is_common: impl Fn(u8, u8) -> bool) -> bool {
    let (mut rest, mut before) = (name, b' ');
    while let [first, after @ ..] = rest {
        if first.is_ascii() {
            (rest, before) = (after, *first);
            continue;
        }
        match after {
            [trail, after @ ..] if !before.is_ascii_alphabetic() && is_common(*first, *trail) => {
                (rest, before) = (after, 0x80);
            }
            _ => return false,
        }
    }
    true
}

/// The name in a charset, where every byte of it has a meaning there.
fn read_as(name: &[u8], charset: &'static Encoding) -> Option<String> {
    let text = charset.decode_without_bom_handling_and_without_replacement(name)?;
    let is_text = !text.chars().any(|c| c.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&c));
    is_text.then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use encoding_rs::{
        BIG5, EUC_JP, GBK, KOI8_R, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1253,
        WINDOWS_1254, WINDOWS_1255, WINDOWS_1256,
    };

    use super::{EUC_KR, Encoding, SHIFT_JIS, WINDOWS_1252, hint_of, likely};

    fn assert_read(name: &str, charset: &'static Encoding, hint: Option<&'static str>) {
        let (bytes, _, is_lossy) = charset.encode(name);
        assert!(!is_lossy, "{name} is not in {}", charset.name());
        let (_, text) = likely(&bytes, hint).unwrap();
        assert_eq!(text, name, "{} with {hint:?}", charset.name());
    }

    #[test]
    fn short_names_come_out_right_with_the_languages_of_their_sender() {
        for (charset, languages, names) in [
            (EUC_KR, "ko-KR,ko;q=0.9", &["안녕.txt", "한글 파일.hwp", "사진.jpg", "한.txt"][..]),
            (
                SHIFT_JIS,
                "ja,en;q=0.5",
                &["日本語.txt", "テスト.txt", "表.txt", "資料.xlsx", "ﾃｽﾄ.txt"],
            ),
            (EUC_JP, "ja", &["日本語.txt", "写真.jpg", "こんにちは.txt"]),
            (GBK, "zh-CN,zh;q=0.9", &["你好.txt", "报告.pdf", "简历_张三.docx", "测试.txt"]),
            (BIG5, "zh-TW", &["你好.txt", "報告.pdf", "新增資料夾.zip", "測試.txt"]),
            (WINDOWS_1252, "de-DE", &["Übung.pdf", "Grüße.txt", "naïve.txt", "ü.txt"]),
            (WINDOWS_1252, "en-US", &["Résumé.pdf", "naïve.txt", "São Paulo.jpg"]),
            (
                WINDOWS_1251,
                "en-US,en;q=0.9,ru;q=0.8",
                &["Привет.txt", "отчет.pdf", "Документ.docx"],
            ),
            (KOI8_R, "ru", &["Привет.txt", "Документ.docx"]),
            (WINDOWS_1250, "cs", &["Příloha č. 1.doc", "šetření.txt"]),
            (WINDOWS_1250, "pl", &["łódź.txt", "Zażółć.pdf"]),
            (WINDOWS_1253, "el", &["Ελληνικά.txt", "αναφορά.pdf"]),
            (WINDOWS_1254, "tr", &["Türkçe dosya.txt", "özgeçmiş.pdf", "İstanbul.jpg"]),
            (WINDOWS_1255, "he", &["שלום.txt"]),
            (WINDOWS_1256, "ar", &["مرحبا.txt", "تقرير.pdf"]),
            (WINDOWS_874, "th", &["สวัสดี.txt"]),
        ] {
            names.iter().for_each(|name| assert_read(name, charset, hint_of(languages)));
        }
    }

    #[test]
    fn most_short_names_come_out_right_without() {
        for (charset, names) in [
            (
                EUC_KR,
                &[
                    "안녕.txt",
                    "한글 파일.hwp",
                    "보고서.pdf",
                    "사진.jpg",
                    "이력서_홍길동.docx",
                    "한.txt",
                ][..],
            ),
            (
                SHIFT_JIS,
                &[
                    "日本語.txt",
                    "テスト.txt",
                    "写真.jpg",
                    "表.txt",
                    "報告書 2024年.pdf",
                    "資料.xlsx",
                ],
            ),
            (EUC_JP, &["日本語.txt", "テスト.txt", "こんにちは.txt"]),
            (GBK, &["新建文本文档.txt", "照片.jpg", "简历_张三.docx", "测试.txt"]),
            (BIG5, &["你好.txt", "報告.pdf", "新增資料夾.zip"]),
            (
                WINDOWS_1252,
                &[
                    "Übung.pdf",
                    "café.txt",
                    "año.txt",
                    "Straße 5.doc",
                    "naïve.txt",
                    "Øre.txt",
                    "it’s – “so”.txt",
                ],
            ),
            (WINDOWS_1251, &["Привет.txt", "Фото 1.jpg", "тест.txt"]),
            (WINDOWS_1250, &["łódź.txt", "šetření.txt"]),
            (WINDOWS_1253, &["Ελληνικά.txt"]),
            (WINDOWS_1254, &["özgeçmiş.pdf"]),
            (WINDOWS_1256, &["مرحبا.txt"]),
        ] {
            names.iter().for_each(|name| assert_read(name, charset, None));
        }
    }

    #[test]
    fn a_hint_is_that_of_the_first_language_that_has_one() {
        assert_eq!(hint_of("ko-KR,ko;q=0.9,en-US;q=0.8"), Some("kr"));
        assert_eq!(hint_of("en-US, en;q=0.9, zh-TW;q=0.7"), Some("tw"));
        assert_eq!(hint_of("ZH-cn"), Some("cn"));
        assert_eq!(hint_of("en, *"), None);
        assert_eq!(hint_of("kok"), None);
        assert_eq!(hint_of(""), None);
    }

    #[test]
    fn bytes_without_a_meaning_in_any_likely_charset_have_no_reading() {
        assert_eq!(likely(b"\xff\x81\x00.txt", None), None);
    }
}
