//! The path under which a proxy shows this server.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::web::Data;

/// Characters of a prefix: longer ones are a mistake, and every page has it many times.
const MOST_CHARACTERS: usize = 200;

/// What this server's own paths begin with: a prefix that began so could not be told from them where a proxy
/// takes it off.
const OWN: [&str; 9] =
    ["compare", "events", "findings", "healthz", "inspect", "lab", "static", "types", "version"];

/// What stands before every path of this server: segments such as `/tools/weigh`, or nothing.
///
/// Links have it always. Requests are taken with it and without it, since some proxies pass the whole path on
/// and others take off what they matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix(Arc<str>);

impl Prefix {
    /// The prefix that the server of this request was started with.
    pub(crate) fn of(request: &HttpRequest) -> Prefix {
        request.app_data::<Data<Prefix>>().map_or_else(|| Prefix("".into()), |it| Prefix::clone(it))
    }

    /// It as text, without a slash at the end.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// A path without it, whether a proxy has taken it off already or not.
    pub(crate) fn strip<'a>(&self, path: &'a str) -> &'a str {
        path.strip_prefix(self.as_str()).filter(|rest| rest.starts_with('/')).unwrap_or(path)
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a text is no prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrefixError;

impl fmt::Display for PrefixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "write a path such as /weigh: a slash before each name, names of letters, digits, - . _ and ~ \
             that are not only dots, the first none of {}, at most {MOST_CHARACTERS} characters",
            OWN.join(", ")
        )
    }
}

impl std::error::Error for PrefixError {}

impl FromStr for Prefix {
    type Err = PrefixError;

    /// Takes one slash at the end too; a lone slash and no text at all are no prefix.
    fn from_str(text: &str) -> Result<Prefix, PrefixError> {
        let path = text.strip_suffix('/').unwrap_or(text);
        let is_usable = path.len() <= MOST_CHARACTERS
            && (path.is_empty()
                || path.strip_prefix('/').is_some_and(|path| {
                    path.split('/').all(is_segment)
                        && path.split('/').next().is_some_and(|first| !OWN.contains(&first))
                }));
        if is_usable { Ok(Prefix(path.into())) } else { Err(PrefixError) }
    }
}

/// Whether links need no escapes in it, and no browser resolves it away (RFC 3986 §2.3, §5.2.4).
fn is_segment(segment: &str) -> bool {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    segment.bytes().all(is_unreserved) && segment.bytes().any(|byte| byte != b'.')
}

#[cfg(test)]
mod tests {
    use super::{Prefix, PrefixError};

    #[test]
    fn a_prefix_is_a_path_that_links_can_begin_with() {
        for (text, prefix) in
            [("/weigh", "/weigh"), ("/a/b-c.d~e_1/", "/a/b-c.d~e_1"), ("", ""), ("/", "")]
        {
            assert_eq!(text.parse::<Prefix>().map(|it| it.to_string()), Ok(prefix.to_owned()));
        }
        let long = format!("/{}", "a".repeat(200));
        for text in [
            "weigh",
            "//weigh",
            "/a//b",
            "/a//",
            "//",
            "/..",
            "/a/./b",
            "/a b",
            "/a?b",
            "/a#b",
            "/%41",
            "/{a}",
            "/\"><script>",
            "http://a.example/weigh",
            "/무게",
            "/lab",
            "/inspect/here",
            &long,
        ] {
            assert_eq!(text.parse::<Prefix>(), Err(PrefixError), "{text}");
        }
    }

    #[test]
    fn a_path_loses_the_prefix_where_it_has_it() {
        let prefix: Prefix = "/weigh".parse().unwrap();
        for (path, stripped) in [
            ("/weigh/types", "/types"),
            ("/weigh/", "/"),
            ("/types", "/types"),
            ("/weighty/types", "/weighty/types"),
            ("/weigh", "/weigh"),
        ] {
            assert_eq!(prefix.strip(path), stripped);
        }
        assert_eq!("".parse::<Prefix>().unwrap().strip("/types"), "/types");
    }
}
