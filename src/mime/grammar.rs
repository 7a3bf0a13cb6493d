//! The grammar of media types (RFC 9110 §8.3.1, parameters §5.6.6), read as leniently as servers
//! read it.

/// A media type taken apart.
///
/// ```
/// use weighbridge::mime::MediaType;
///
/// let media_type = MediaType::parse("Multipart/Form-Data; boundary=\"a b\"").unwrap();
/// assert_eq!(media_type.essence, "multipart/form-data");
/// assert_eq!(media_type.parameter("boundary").unwrap().value, "a b");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaType {
    /// Type and subtype in lower case, a slash between them.
    pub essence: String,
    /// The parameters in their order, repeated names too.
    pub parameters: Vec<Parameter>,
}

/// One parameter of a media type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// Its name in lower case.
    pub name: String,
    /// Its value without quotes, the backslash escapes undone.
    pub value: String,
    /// Whether it stood in quotes.
    pub quoted: bool,
    /// Whether the value is a token, so that it may stand without quotes.
    pub token: bool,
}

impl MediaType {
    /// Reads a `Content-Type` field's value. `None` where it does not begin with two tokens and a
    /// slash between them.
    ///
    /// More is taken than the standard allows: white space around `=`, a quoted value without its
    /// closing quote, and an unquoted value of any characters, which ends at the next `;` without the
    /// white space before it. What has no `=` or no name is passed over.
    pub fn parse(field: &str) -> Option<MediaType> {
        let (essence, parameters) = field.split_once(';').unwrap_or((field, ""));
        Some(MediaType {
            essence: parse_essence(essence)?,
            parameters: parse_parameters(parameters),
        })
    }

    /// The first parameter of this name, which is given in lower case.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    /// All parameters of this name, which is given in lower case.
    pub fn parameters_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Parameter> {
        self.parameters.iter().filter(move |parameter| parameter.name == name)
    }

    /// The part before the slash.
    pub fn top_level(&self) -> &str {
        self.essence.split_once('/').map_or("", |(top_level, _)| top_level)
    }

    /// The part after the slash.
    pub fn subtype(&self) -> &str {
        self.essence.split_once('/').map_or("", |(_, subtype)| subtype)
    }

    /// Whether it is `application/octet-stream`, which says no more than that there are bytes.
    pub fn is_octet_stream(&self) -> bool {
        self.essence == "application/octet-stream"
    }

    /// Whether it is of the multipart family (RFC 2046 §5.1).
    pub fn is_multipart(&self) -> bool {
        self.top_level() == "multipart"
    }

    /// Whether it is `application/x-www-form-urlencoded` (URL standard).
    pub fn is_urlencoded(&self) -> bool {
        self.essence == "application/x-www-form-urlencoded"
    }

    /// Whether it is JSON (MIME Sniffing standard, JSON MIME type): `application/json`, `text/json`,
    /// or a subtype that ends in `+json`.
    pub fn is_json(&self) -> bool {
        matches!(self.essence.as_str(), "application/json" | "text/json")
            || self.essence.ends_with("+json")
    }
}

/// The type and subtype of a `Content-Type` field's value, in lower case; `None` where
/// [`MediaType::parse`] gives none.
pub fn essence_of(field: &str) -> Option<String> {
    parse_essence(field.split_once(';').map_or(field, |(essence, _)| essence))
}

/// Whether a text is a token (RFC 9110 §5.6.2), which is never empty.
pub fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_token_character)
}

/// `tchar` of RFC 9110 §5.6.2.
fn is_token_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// Optional white space: blanks and tabs (RFC 9110 §5.6.3), and the line breaks of folded lines.
const OWS: [char; 4] = [' ', '\t', '\r', '\n'];

fn parse_essence(text: &str) -> Option<String> {
    let text = text.trim_matches(OWS);
    let (top_level, subtype) = text.split_once('/')?;
    (is_token(top_level) && is_token(subtype)).then(|| text.to_ascii_lowercase())
}

fn parse_parameters(mut rest: &str) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    while !rest.is_empty() {
        // The name ends at the first `=` or `;`, whichever comes first.
        let Some(end) = rest.find(['=', ';']) else { break };
        let name = rest[..end].trim_matches(OWS).to_ascii_lowercase();
        let is_pair = rest.as_bytes()[end] == b'=';
        rest = &rest[end + 1..];
        if !is_pair {
            continue;
        }
        let (value, quoted) = take_value(&mut rest);
        if !name.is_empty() {
            let token = is_token(&value);
            parameters.push(Parameter { name, value, quoted, token });
        }
    }
    parameters
}

/// Takes a value and the `;` after it off the front; tells whether it was quoted.
fn take_value(rest: &mut &str) -> (String, bool) {
    let text = rest.trim_start_matches(OWS);
    let (value, after) = match text.strip_prefix('"') {
        Some(quoted) => unquote(quoted),
        None => {
            let (value, after) = text.split_at(text.find(';').unwrap_or(text.len()));
            (value.trim_end_matches(OWS).to_owned(), after)
        }
    };
    // What stands between a closing quote and the next `;` is passed over.
    *rest = after.split_once(';').map_or("", |(_, next)| next);
    (value, text.starts_with('"'))
}

/// Reads a quoted string's inside up to its closing quote (RFC 9110 §5.6.4); gives back the value
/// and what follows the quote.
fn unquote(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, &text[at + 1..]),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            _ => value.push(character),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{MediaType, Parameter, essence_of, is_token};

    fn parameters(field: &str) -> Vec<(String, String)> {
        let media_type = MediaType::parse(field).unwrap();
        media_type.parameters.into_iter().map(|one| (one.name, one.value)).collect()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn the_essence_is_trimmed_and_in_lower_case() {
        assert_eq!(essence_of(" Image/PNG ; a=b").as_deref(), Some("image/png"));
        assert_eq!(essence_of("application/ld+json").as_deref(), Some("application/ld+json"));
    }

    #[test]
    fn what_is_no_media_type_is_none() {
        for field in ["", "png", "/", "image/", "/png", "image/p ng", "a/b, c/d", "imäge/png", ";"]
        {
            assert_eq!(MediaType::parse(field), None, "{field:?}");
            assert_eq!(essence_of(field), None, "{field:?}");
        }
    }

    #[test]
    fn parameter_names_lose_their_case_and_values_keep_it() {
        assert_eq!(parameters("a/b;Charset=UTF-8"), [pair("charset", "UTF-8")]);
    }

    #[test]
    fn a_quoted_value_may_hold_semicolons_and_escapes() {
        assert_eq!(
            parameters(r#"a/b; x="1;2\"3\\4\5" ; y=6"#),
            [pair("x", r#"1;2"3\45"#), pair("y", "6")]
        );
    }

    #[test]
    fn a_quoted_value_without_its_end_goes_to_the_end() {
        assert_eq!(parameters("a/b; x=\"1; y=2"), [pair("x", "1; y=2")]);
        assert_eq!(parameters("a/b; x=\"1\\"), [pair("x", "1")]);
    }

    #[test]
    fn an_unquoted_value_goes_to_the_next_semicolon_whatever_it_holds() {
        assert_eq!(
            parameters("multipart/form-data; boundary=a b:c/d=e \t; x=1"),
            [pair("boundary", "a b:c/d=e"), pair("x", "1")]
        );
    }

    #[test]
    fn empty_parameters_and_bare_words_are_passed_over() {
        assert_eq!(parameters("a/b;; ;word; =1; x=;y=2;"), [pair("x", ""), pair("y", "2")]);
    }

    #[test]
    fn repeated_parameters_are_all_kept_and_the_first_is_found() {
        let media_type = MediaType::parse("multipart/form-data; boundary=1; BOUNDARY=2").unwrap();
        assert_eq!(media_type.parameters.len(), 2);
        assert_eq!(media_type.parameter("boundary").unwrap().value, "1");
        assert_eq!(media_type.parameters_named("boundary").count(), 2);
    }

    #[test]
    fn a_parameter_tells_whether_it_was_quoted_and_whether_it_had_to_be() {
        let media_type = MediaType::parse("a/b; x=\"a b\"; y=\"ab\"; z=a:b").unwrap();
        let marks: Vec<_> = media_type.parameters.iter().map(|p| (p.quoted, p.token)).collect();
        assert_eq!(marks, [(true, false), (true, true), (false, false)]);
    }

    #[test]
    fn families_are_told_by_the_essence() {
        let parse = |field| MediaType::parse(field).unwrap();
        assert!(parse("Application/Octet-Stream").is_octet_stream());
        assert!(parse("multipart/mixed; boundary=x").is_multipart());
        assert!(parse("application/x-www-form-urlencoded;charset=UTF-8").is_urlencoded());
        assert!(parse("application/problem+json").is_json() && parse("text/json").is_json());
        assert!(!parse("application/jsonp").is_json());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(field in any::<String>()) {
            let essence = MediaType::parse(&field).map(|media_type| media_type.essence);
            prop_assert_eq!(essence, essence_of(&field));
        }

        #[test]
        fn quoted_values_are_read_back(value in "\\PC{0,20}") {
            let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
            let media_type = MediaType::parse(&format!("a/b; x=\"{escaped}\"; y=z")).unwrap();
            let token = is_token(&value);
            let x = Parameter { name: "x".to_owned(), value, quoted: true, token };
            prop_assert_eq!(media_type.parameter("x"), Some(&x));
            prop_assert_eq!(media_type.parameters.len(), 2);
        }
    }
}
