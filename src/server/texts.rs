//! The texts of the pages, in one file a language, which the page's scripts read too: Project Fluent's
//! format, in `static/texts/`. What JSON and plain text say stays English.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use actix_web::HttpRequest;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::format;
use super::language::Language;

#[cfg(test)]
mod files;
#[cfg(test)]
mod templates;

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
    format::grouped(count as u64)
}

/// The texts of one language.
#[derive(Clone, Copy)]
pub(crate) struct Texts {
    /// Which one.
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

    /// The texts in the language for a request.
    pub(crate) fn for_request(request: &HttpRequest) -> Texts {
        Texts::of(Language::of(request))
    }

    /// The texts of what is not a page.
    pub(crate) fn english() -> Texts {
        Texts::of(Language::English)
    }

    /// The text called `id`, or `id.attribute`; its variables are given by [`Text::with`].
    pub(crate) fn say<'a>(&self, id: impl Into<Cow<'a, str>>) -> Text<'a> {
        Text { bundle: self.bundle, id: id.into(), arguments: FluentArgs::new() }
    }

    /// The text called `id` where there is one, else what the program itself says.
    pub(crate) fn say_or(&self, id: impl Into<String>, otherwise: &str) -> String {
        let id = id.into();
        match self.has(id.split('.').next().unwrap_or_default()) {
            true => self.say(id).to_string(),
            false => otherwise.to_owned(),
        }
    }

    /// Whether there is a text called `id`.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// An exact size with its unit.
    pub(crate) fn bytes(&self, count: &u64) -> String {
        self.say("bytes").with("n", *count).to_string()
    }

    /// A size in the unit that fits.
    pub(crate) fn size(&self, count: &u64) -> String {
        if *count < 1024 { self.bytes(count) } else { format::size(*count) }
    }
}

/// One text, to be written out.
pub(crate) struct Text<'a> {
    bundle: &'static Bundle,
    id: Cow<'a, str>,
    arguments: FluentArgs<'a>,
}

impl<'a> Text<'a> {
    /// The same with a variable.
    pub(crate) fn with(mut self, name: &'a str, value: impl Value<'a>) -> Text<'a> {
        self.arguments.set(name, value.value());
        self
    }

    /// As HTML, with `` `code` `` and `**weight**` as elements; all else is escaped, what variables
    /// hold too.
    pub(crate) fn rich(&self) -> String {
        let mut html = String::new();
        for (index, piece) in self.to_string().split('`').enumerate() {
            let escaped = escaped(piece);
            if index % 2 == 1 {
                html += &format!("<code>{escaped}</code>");
                continue;
            }
            for (index, piece) in escaped.split("**").enumerate() {
                match index % 2 {
                    1 => html += &format!("<strong>{piece}</strong>"),
                    _ => html += piece,
                }
            }
        }
        html
    }
}

/// What a variable can hold. Templates hand over references, and references to them.
pub(crate) trait Value<'a> {
    fn value(self) -> FluentValue<'a>;
}

impl<'a> Value<'a> for &'a str {
    fn value(self) -> FluentValue<'a> {
        self.into()
    }
}

impl<'a, T: Value<'a> + Clone> Value<'a> for &T {
    fn value(self) -> FluentValue<'a> {
        self.clone().value()
    }
}

macro_rules! values {
    ($($owned:ty)*) => {
        $(impl<'a> Value<'a> for $owned {
            fn value(self) -> FluentValue<'a> {
                self.into()
            }
        })*
    };
}
values! { String u16 u32 u64 usize }

/// Writes the text; its own name where there is none, which a test rules out for all that pages use.
impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, attribute) = match self.id.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (&*self.id, None),
        };
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else { return f.write_str(&self.id) };
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

#[cfg(test)]
mod tests {
    use super::Texts;
    use crate::server::language::Language;

    #[test]
    fn numbers_are_grouped_and_choose_their_plural() {
        let said = |language, n| Texts::of(language).size(&n);
        assert_eq!(said(Language::English, 1), "1 byte");
        assert_eq!(said(Language::English, 1023), "1,023 bytes");
        assert_eq!(said(Language::Korean, 1), "1바이트");
        assert_eq!(Texts::of(Language::Korean).bytes(&1_234_567), "1,234,567바이트");
        assert_eq!(said(Language::Korean, 1536), "1.5 KiB");
    }

    #[test]
    fn marked_words_become_elements_and_nothing_else_does() {
        let text = Texts::english();
        let said = text.say("typed-form-faulty").with("title", "`<b>` & **\"it's\"** <i>");
        let html = said.rich();
        assert!(
            html.contains(
                "<code>&lt;b&gt;</code> &amp; <strong>&quot;it&#39;s&quot;</strong> &lt;i&gt;"
            ),
            "{html}"
        );
    }

    #[test]
    fn what_nobody_wrote_is_said_by_its_name() {
        let texts = Texts::english();
        assert_eq!(texts.say("no-such-text").to_string(), "no-such-text");
        assert_eq!(texts.say("bytes.no-such-attribute").to_string(), "bytes.no-such-attribute");
        assert!(texts.has("bytes") && !texts.has("no-such-text"));
    }
}
