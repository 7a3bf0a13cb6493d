//! The texts of the pages, in one file a language, which the page's scripts read too: Project Fluent's
//! format, in `static/texts/`.

use std::fmt;
use std::sync::LazyLock;

use actix_web::HttpRequest;
use actix_web::http::header::{AcceptLanguage, Header as _};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::format::grouped;

/// The cookie that keeps a visitor's choice.
pub(crate) const COOKIE: &str = "language";

/// The query parameter that makes it.
pub(crate) const PARAMETER: &str = "language";

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
    pub(crate) const fn name(self) -> &'static str {
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

    /// The choice that a request's query makes.
    pub(crate) fn chosen(request: &HttpRequest) -> Option<Language> {
        let pairs = form_urlencoded::parse(request.query_string().as_bytes());
        let mut values = pairs.filter(|(name, _)| name == PARAMETER).map(|(_, value)| value);
        values.find_map(|tag| Language::of_tag(&tag))
    }

    /// The language for a request: as its query says, as was chosen before, as `Accept-Language`
    /// prefers (RFC 9110 §12.5.4), else English.
    pub(crate) fn of(request: &HttpRequest) -> Language {
        Language::chosen(request)
            .or_else(|| Language::of_tag(request.cookie(COOKIE)?.value()))
            .or_else(|| {
                let ranked = AcceptLanguage::parse(request).ok()?.ranked();
                ranked.into_iter().find_map(|range| Language::of_tag(range.item()?.as_str()))
            })
            .unwrap_or(Language::English)
    }
}

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle(Language::English, include_str!("../../static/texts/en.ftl")));
static KOREAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle(Language::Korean, include_str!("../../static/texts/ko.ftl")));

/// What of a file could be read; that all of it can is held by a test.
fn bundle(language: Language, source: &str) -> Bundle {
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
    let locales = language.tag().parse().into_iter().collect();
    let mut bundle = FluentBundle::new_concurrent(locales);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(in_groups(number.value)),
        _ => None,
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

/// A count as the pages write it.
#[expect(clippy::cast_possible_truncation, reason = "counts are whole and not negative")]
#[expect(clippy::cast_sign_loss, reason = "counts are whole and not negative")]
fn in_groups(count: f64) -> String {
    grouped(count as u64)
}

/// The texts of one language.
#[derive(Clone, Copy)]
pub(crate) struct Texts {
    pub(crate) language: Language,
    bundle: &'static Bundle,
}

impl Texts {
    /// The texts of `language`.
    pub(crate) fn of(language: Language) -> Texts {
        let bundle = match language {
            Language::English => &*ENGLISH,
            Language::Korean => &*KOREAN,
        };
        Texts { language, bundle }
    }

    /// The text called `id`, whose variables are given by [`Text::with`].
    pub(crate) fn say<'a>(&self, id: &'a str) -> Text<'a> {
        Text { bundle: self.bundle, id, arguments: FluentArgs::new() }
    }

    /// Whether there is a text called `id`.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

/// One text, to be written out.
pub(crate) struct Text<'a> {
    bundle: &'static Bundle,
    /// A message, or a message's attribute behind a dot.
    id: &'a str,
    arguments: FluentArgs<'a>,
}

impl<'a> Text<'a> {
    /// The same with a variable.
    pub(crate) fn with(mut self, name: &'a str, value: impl Into<FluentValue<'a>>) -> Text<'a> {
        self.arguments.set(name, value);
        self
    }

    /// As HTML, with `` `code` `` and `**weight**` as elements; all else is escaped.
    pub(crate) fn rich(&self) -> String {
        let mut html = String::new();
        for (index, piece) in self.to_string().split('`').enumerate() {
            let escaped = escaped(piece);
            if index % 2 == 1 {
                html += &format!("<code>{escaped}</code>");
            } else {
                for (index, piece) in escaped.split("**").enumerate() {
                    html += &if index % 2 == 1 {
                        format!("<strong>{piece}</strong>")
                    } else {
                        piece.to_owned()
                    };
                }
            }
        }
        html
    }
}

/// Writes the text; its own name where there is none, which a test rules out for all that pages use.
impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, attribute) = self.id.split_once('.').map_or((self.id, None), |(id, it)| (id, Some(it)));
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else { return f.write_str(self.id) };
        let mut errors = Vec::new();
        f.write_str(&self.bundle.format_pattern(pattern, Some(&self.arguments), &mut errors))
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            _ => escaped.push(character),
        }
    }
    escaped
}
