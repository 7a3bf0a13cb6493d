//! In which language a page speaks: as its visitor chose, else as the browser asks.

use std::cmp::Reverse;

use actix_web::HttpRequest;
use actix_web::http::header::{self, AcceptLanguage, Header as _, Preference, Quality};
use form_urlencoded::Serializer;

use super::prefix::Prefix;
use crate::report::entries;

/// The cookie that keeps a visitor's choice.
pub(crate) const COOKIE: &str = "language";

/// The cookie by which an example that this server sends to itself says whose it is, so that the page of its report
/// knows where its reader came from.
pub(crate) const EXAMPLE_COOKIE: &str = "example";

/// The query parameter that makes it.
const PARAMETER: &str = "language";

/// For how long a choice is kept: a year.
const COOKIE_SECONDS: u32 = 31_536_000;

/// The languages that the pages speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Korean,
}

impl Language {
    pub(crate) const ALL: [Language; 2] = [Language::English, Language::Korean];

    /// Its tag (RFC 5646).
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Korean => "ko",
        }
    }

    /// Its own name for itself.
    const fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Korean => "한국어",
        }
    }

    /// The language that a tag such as `ko` or `ko-KR` names, where the pages speak it.
    fn of_tag(tag: &str) -> Option<Language> {
        let primary = tag.split('-').next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The language for a request: as its query says, as was chosen before, as `Accept-Language`
    /// prefers, else English.
    pub(crate) fn of(request: &HttpRequest) -> Language {
        Language::chosen(request)
            .or_else(|| Language::kept(request))
            .or_else(|| Language::preferred(request))
            .unwrap_or(Language::English)
    }

    /// The choice that a request's query makes.
    fn chosen(request: &HttpRequest) -> Option<Language> {
        let mut pairs = form_urlencoded::parse(request.query_string().as_bytes());
        pairs.find_map(|(name, value)| {
            Some(value).filter(|_| name == PARAMETER).and_then(|tag| Language::of_tag(&tag))
        })
    }

    /// The choice that a cookie keeps (RFC 6265 §4.2.1).
    fn kept(request: &HttpRequest) -> Option<Language> {
        cookies(request, COOKIE).find_map(Language::of_tag)
    }

    /// What the browser asks for (RFC 9110 §12.5.4). Any language is this program's own.
    fn preferred(request: &HttpRequest) -> Option<Language> {
        let mut ranges = AcceptLanguage::parse(request).ok()?.0;
        ranges.retain(|range| range.quality > Quality::ZERO);
        ranges.sort_by_key(|range| Reverse(range.quality));
        ranges.into_iter().find_map(|range| match range.item {
            Preference::Any => Some(Language::English),
            Preference::Specific(tag) => Language::of_tag(tag.as_str()),
        })
    }

    /// The `Set-Cookie` field that keeps the choice of this request's query; `None` where it makes none.
    pub(crate) fn to_keep(request: &HttpRequest) -> Option<String> {
        let tag = Language::chosen(request)?.tag();
        let prefix = Prefix::of(request);
        Some(format!(
            "{COOKIE}={tag}; Path={prefix}/; Max-Age={COOKIE_SECONDS}; SameSite=Lax; HttpOnly"
        ))
    }
}

/// The values of the cookies of that name.
fn cookies<'a>(request: &'a HttpRequest, wanted: &'a str) -> impl Iterator<Item = &'a str> {
    let fields = request.headers().get_all(header::COOKIE).filter_map(|it| it.to_str().ok());
    let pairs = fields.flat_map(|field| field.split(';'));
    let pairs = pairs.filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(move |(name, _)| *name == wanted).map(|(_, value)| value)
}

/// The links by which a page's visitor chooses a language.
pub(crate) type Switch = Vec<SwitchLink>;

/// One of them.
pub(crate) struct SwitchLink {
    /// The language's own name for itself.
    pub(crate) name: &'static str,
    /// Its tag.
    pub(crate) tag: &'static str,
    /// Where the page is in that language.
    pub(crate) href: String,
    /// Whether this page is in it.
    pub(crate) is_current: bool,
}

/// Links to the same page, its query kept.
pub(crate) fn switch_here(request: &HttpRequest) -> Switch {
    switch(request, request.path(), request.query_string())
}

/// Links from an answer that a link may not bring back, since it came to a form: to the page of that form, at the form,
/// and to this very address where nothing is.
pub(crate) fn switch_back(request: &HttpRequest) -> Switch {
    let prefix = Prefix::of(request);
    let path = prefix.strip(request.path());
    let example = cookies(request, EXAMPLE_COOKIE).find(|id| entries().any(|it| it.id == *id));
    let (path, place) = match path {
        "/inspect" if example.is_some() => ("/findings", example),
        "/inspect" => ("/", Some("native-forms")),
        "/compare" => ("/", Some("weigh-form")),
        "/lab/buffers" => ("/lab", Some("lab-buffers")),
        "/" | "/types" | "/findings" | "/lab" => (path, None),
        "/types/windows" => ("/types", None),
        "/events" | "/healthz" | "/version" => ("/", None),
        _ if path.starts_with("/lab/download") => ("/lab", Some("lab-download")),
        _ => match path.strip_prefix("/findings/").and_then(|it| it.strip_suffix("/send")) {
            Some(id) => ("/findings", entries().map(|it| it.id).find(|it| *it == id)),
            None => return switch_here(request),
        },
    };
    let mut links = switch(request, path, "");
    for link in &mut links {
        link.href.extend(place.iter().flat_map(|place| ["#", place]));
    }
    links
}

fn switch(request: &HttpRequest, path: &str, query: &str) -> Switch {
    let prefix = Prefix::of(request);
    // With more than one slash in front it would be a link to another host, by a browser's reading of `\\` too.
    let path = prefix.strip(path).trim_start_matches(['/', '\\']);
    let others = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != PARAMETER);
    let others = Serializer::new(String::new()).extend_pairs(others).finish();
    let current = Language::of(request);
    let link = |language: Language| {
        let query = Serializer::new(others.clone()).append_pair(PARAMETER, language.tag()).finish();
        SwitchLink {
            name: language.name(),
            tag: language.tag(),
            href: format!("{prefix}/{path}?{query}"),
            is_current: language == current,
        }
    };
    Language::ALL.into_iter().map(link).collect()
}

#[cfg(test)]
mod tests {
    use actix_web::HttpRequest;
    use actix_web::test::TestRequest;

    use super::{Language, switch_back, switch_here};

    fn asked(target: &str, fields: &[(&str, &str)]) -> HttpRequest {
        let mut request = TestRequest::with_uri(target);
        for field in fields {
            request = request.append_header(*field);
        }
        request.to_http_request()
    }

    #[test]
    fn the_browser_is_heeded_by_its_preference() {
        for (accepted, language) in [
            ("ko", Language::Korean),
            ("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7", Language::Korean),
            ("KO-kr", Language::Korean),
            ("en-US,en;q=0.9,ko;q=0.8", Language::English),
            ("en;q=0.5, ko;q=0.9", Language::Korean),
            ("fr, ko;q=0.1", Language::Korean),
            ("fr, *;q=0.5", Language::English),
            ("*, ko;q=0.5", Language::English),
            ("ko;q=0", Language::English),
            ("kok", Language::English),
            ("fr", Language::English),
            ("", Language::English),
            ("ko_KR;;q", Language::English),
        ] {
            let request = asked("/", &[("Accept-Language", accepted)]);
            assert_eq!(Language::of(&request), language, "{accepted}");
        }
        assert_eq!(Language::of(&asked("/", &[])), Language::English);
    }

    #[test]
    fn a_choice_outweighs_the_cookie_and_the_cookie_the_browser() {
        let cookie = ("Cookie", "theme=dark; language=ko");
        let browser = ("Accept-Language", "en");
        assert_eq!(Language::of(&asked("/", &[cookie, browser])), Language::Korean);
        assert_eq!(Language::of(&asked("/?language=en", &[cookie, browser])), Language::English);
        for other in ["language=xx", "languages=ko", "language", "=ko"] {
            assert_eq!(
                Language::of(&asked("/", &[("Cookie", other)])),
                Language::English,
                "{other}"
            );
        }
    }

    #[test]
    fn a_choice_that_the_pages_do_not_speak_is_none() {
        let request = asked("/?language=fr", &[("Accept-Language", "ko")]);
        assert_eq!(Language::of(&request), Language::Korean);
        assert_eq!(Language::to_keep(&request), None);
        let kept = Language::to_keep(&asked("/?language=ko-KR", &[])).unwrap();
        assert!(kept.starts_with("language=ko; Path=/; Max-Age=31536000;"), "{kept}");
    }

    #[test]
    fn the_switch_keeps_the_page_and_its_query() {
        let request = asked("/types?a=%22%3C&language=ko&b=1%262", &[]);
        let links = switch_here(&request);
        let hrefs: Vec<&str> = links.iter().map(|link| link.href.as_str()).collect();
        let kept = "/types?a=%22%3C&b=1%262&language=";
        assert_eq!(hrefs, [format!("{kept}en"), format!("{kept}ko")]);
        let current: Vec<bool> = links.iter().map(|link| link.is_current).collect();
        assert_eq!(current, [false, true]);
    }

    #[test]
    fn the_switch_of_an_answer_leads_back_to_its_form() {
        let korean = |target: &str, fields: &[(&str, &str)]| {
            switch_back(&asked(target, fields)).pop().expect("a link a language").href
        };
        for (target, back) in [
            ("//elsewhere.example/a", "/elsewhere.example/a?language=ko"),
            ("/inspect?file=a", "/?language=ko#native-forms"),
            ("/compare", "/?language=ko#weigh-form"),
            ("/types", "/types?language=ko"),
            ("/types/windows?bytes=1", "/types?language=ko"),
            ("/lab/buffers", "/lab?language=ko#lab-buffers"),
            ("/lab/download/7", "/lab?language=ko#lab-download"),
            ("/findings", "/findings?language=ko"),
            ("/findings/bom/send", "/findings?language=ko#bom"),
            ("/findings/%22%3E/send", "/findings?language=ko"),
            ("/findings/none/send", "/findings?language=ko"),
            ("/events?x=1", "/?language=ko"),
            ("/nowhere?a=1&language=en", "/nowhere?a=1&language=ko"),
        ] {
            assert_eq!(korean(target, &[]), back, "{target}");
        }
        let from_example = korean("/inspect", &[("Cookie", "language=ko; example=bom")]);
        assert_eq!(from_example, "/findings?language=ko#bom");
        let forged = korean("/inspect", &[("Cookie", "example=\"><script>")]);
        assert_eq!(forged, "/?language=ko#native-forms");
    }
}
