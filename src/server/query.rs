//! Query parameters: the known ones, each at most once, each with a value it can have.

use super::problem::Problem;
use crate::inspect::Options;
use crate::report::{DigestAlgorithm, Mode, words};

/// Characters of a room's name: long enough that nobody guesses one, short enough for a link.
const ROOM_CHARACTERS: std::ops::RangeInclusive<usize> = 8..=64;

/// What `/inspect` was asked for.
#[derive(Debug, Default)]
pub(crate) struct InspectQuery {
    /// How to read the body.
    pub(crate) options: Options,
    /// Who else gets the report.
    pub(crate) room: Option<String>,
}

impl InspectQuery {
    const KNOWN: &'static [&'static str] = &["file", "filename", "digest", "mode", "room"];

    /// Reads the part of the request target after `?`.
    ///
    /// # Errors
    ///
    /// A [`Problem`] that names the parameter which is unknown, repeated or wrong.
    pub(crate) fn parse(query: &str) -> Result<InspectQuery, Problem> {
        let mut parsed = InspectQuery::default();
        for (name, value) in pairs(query, Self::KNOWN)? {
            let options = &mut parsed.options;
            match name {
                "file" => options.file = Some(value),
                "filename" => options.filename = Some(value),
                "digest" => options.digest = digest(value)?,
                "mode" => options.mode = mode(value)?,
                _ => parsed.room = Some(room(value)?),
            }
        }
        Ok(parsed)
    }
}

/// What `/types/windows` is told of the file whose windows it gets.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct WindowsQuery {
    /// The file's name.
    pub(crate) filename: Option<String>,
    /// What the sender declares it to be; empty is nothing, as browsers say it.
    pub(crate) declared: Option<String>,
    /// The size of the whole file.
    pub(crate) bytes: u64,
    /// Where in the file the window in the middle begins, if it was sent.
    pub(crate) directed: Option<u64>,
}

impl WindowsQuery {
    const KNOWN: &'static [&'static str] = &["filename", "type", "bytes", "directed"];

    /// Reads the part of the request target after `?`.
    ///
    /// # Errors
    ///
    /// As [`InspectQuery::parse`], and [`Problem::ParameterMissing`] without `bytes`.
    pub(crate) fn parse(query: &str) -> Result<WindowsQuery, Problem> {
        let (mut filename, mut declared, mut bytes, mut directed) = (None, None, None, None);
        for (name, value) in pairs(query, Self::KNOWN)? {
            match name {
                "filename" => filename = Some(value),
                "type" => declared = Some(value).filter(|declared| !declared.is_empty()),
                "bytes" => bytes = Some(count("bytes", value)?),
                _ => directed = Some(count("directed", value)?),
            }
        }
        let bytes = bytes.ok_or_else(|| Problem::ParameterMissing {
            name: "bytes",
            allowed: words!(ALLOWED_FILE_SIZE).detail(),
        })?;
        Ok(WindowsQuery { filename, declared, bytes, directed })
    }
}

/// Reads a count of bytes: digits and nothing else.
fn count(name: &'static str, value: String) -> Result<u64, Problem> {
    let digits = Some(&value).filter(|value| value.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|digits| digits.parse().ok()).ok_or_else(|| Problem::ParameterValue {
        name,
        value,
        allowed: words!(ALLOWED_BYTES).detail(),
    })
}

/// The room that `/events` was asked for; `None` for all of them.
///
/// # Errors
///
/// As [`InspectQuery::parse`].
pub(crate) fn parse_events(query: &str) -> Result<Option<String>, Problem> {
    pairs(query, &["room"])?.pop().map(|(_, value)| room(value)).transpose()
}

/// Refuses any parameter, for paths that have none.
///
/// # Errors
///
/// As [`InspectQuery::parse`].
pub(crate) fn parse_none(query: &str) -> Result<(), Problem> {
    pairs(query, &[]).map(drop)
}

/// The pairs of a query in their order, decoded, each of the known names at most once. The first name
/// that is none of them ends the reading, so that a long query costs no more than its length.
///
/// # Errors
///
/// [`Problem::ParameterUnknown`], [`Problem::ParameterRepeated`].
pub(crate) fn pairs(
    query: &str,
    known: &'static [&'static str],
) -> Result<Vec<(&'static str, String)>, Problem> {
    let mut pairs: Vec<(&'static str, String)> = Vec::with_capacity(known.len());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let Some(name) = known.iter().copied().find(|known| *known == name) else {
            return Err(Problem::ParameterUnknown { name: name.into_owned(), known });
        };
        if pairs.iter().any(|(earlier, _)| *earlier == name) {
            return Err(Problem::ParameterRepeated { name });
        }
        pairs.push((name, value.into_owned()));
    }
    Ok(pairs)
}

fn digest(value: String) -> Result<Option<DigestAlgorithm>, Problem> {
    match value.as_str() {
        "sha256" => Ok(Some(DigestAlgorithm::Sha256)),
        "blake3" => Ok(Some(DigestAlgorithm::Blake3)),
        "none" => Ok(None),
        _ => Err(Problem::ParameterValue {
            name: "digest",
            value,
            allowed: words!(ALLOWED_VALUES, values = "sha256, blake3", last = "none").detail(),
        }),
    }
}

/// Reads `stream` or `buffer`.
///
/// # Errors
///
/// [`Problem::ParameterValue`].
pub(crate) fn mode(value: String) -> Result<Mode, Problem> {
    match value.as_str() {
        "stream" => Ok(Mode::Stream),
        "buffer" => Ok(Mode::Buffer),
        _ => Err(Problem::ParameterValue {
            name: "mode",
            value,
            allowed: words!(ALLOWED_VALUES, values = "stream", last = "buffer").detail(),
        }),
    }
}

fn room(value: String) -> Result<String, Problem> {
    let allowed = |byte: u8| byte == b'-' || byte.is_ascii_alphanumeric();
    if ROOM_CHARACTERS.contains(&value.len()) && value.bytes().all(allowed) {
        Ok(value)
    } else {
        Err(Problem::ParameterValue { name: "room", value, allowed: words!(ALLOWED_ROOM).detail() })
    }
}

#[cfg(test)]
mod tests {
    use super::{InspectQuery, WindowsQuery, parse_events, parse_none};
    use crate::report::{DigestAlgorithm, Mode};
    use crate::server::problem::Problem;

    #[test]
    fn every_parameter_is_read_and_decoded() {
        let query = InspectQuery::parse(
            "file=the%20one&filename=%C3%A9+b.png&digest=blake3&mode=buffer&room=class-3b-x",
        )
        .unwrap();
        assert_eq!(query.options.file.as_deref(), Some("the one"));
        assert_eq!(query.options.filename.as_deref(), Some("é b.png"));
        assert_eq!(query.options.digest, Some(DigestAlgorithm::Blake3));
        assert_eq!(query.options.mode, Mode::Buffer);
        assert_eq!(query.room.as_deref(), Some("class-3b-x"));
    }

    #[test]
    fn the_defaults_are_sha256_and_stream() {
        let query = InspectQuery::parse("").unwrap();
        assert_eq!(query.options.digest, Some(DigestAlgorithm::Sha256));
        assert_eq!(query.options.mode, Mode::Stream);
        assert_eq!(InspectQuery::parse("digest=none").unwrap().options.digest, None);
    }

    #[test]
    fn a_bad_parameter_is_named() {
        let unknown = InspectQuery::parse("digset=md5").unwrap_err();
        assert!(matches!(&unknown, Problem::ParameterUnknown { name, .. } if name == "digset"));
        let repeated = InspectQuery::parse("file=a&file=b").unwrap_err();
        assert_eq!(repeated, Problem::ParameterRepeated { name: "file" });
        for query in
            ["digest=md5", "mode=", "room=short", "room=has_underscore", "room=a%20b%20c%20d"]
        {
            let problem = InspectQuery::parse(query).unwrap_err();
            let name = query.split('=').next().unwrap();
            assert!(problem.to_string().contains(name), "{problem}");
        }
    }

    #[test]
    fn the_first_unknown_name_ends_the_reading() {
        let query: String = (0..100_000).map(|number| format!("n{number}&")).collect();
        let problem = InspectQuery::parse(&query).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "There is no query parameter \"n0\"; known are file, filename, digest, mode and room."
        );
        let started = std::time::Instant::now();
        let repeated = InspectQuery::parse(&"file=a&".repeat(100_000)).unwrap_err();
        assert_eq!(repeated, Problem::ParameterRepeated { name: "file" });
        assert!(started.elapsed().as_secs() < 1);
    }

    #[test]
    fn rooms_have_8_to_64_characters() {
        assert!(parse_events(&format!("room={}", "a".repeat(64))).unwrap().is_some());
        assert!(parse_events(&format!("room={}", "a".repeat(65))).is_err());
        assert!(parse_events("room=1234567").is_err());
        assert_eq!(parse_events("").unwrap(), None);
    }

    #[test]
    fn windows_are_told_of_by_name_type_and_size() {
        let query = WindowsQuery::parse("filename=%ED%95%9C.doc&type=&bytes=7&directed=5").unwrap();
        let filename = Some("한.doc".to_owned());
        let expected = WindowsQuery { filename, declared: None, bytes: 7, directed: Some(5) };
        assert_eq!(query, expected);
        let missing = WindowsQuery::parse("filename=a").unwrap_err();
        assert!(missing.to_string().contains("\"bytes\" is missing"), "{missing}");
        for query in ["bytes=", "bytes=%2B5", "bytes=-1", "bytes=5&directed=x", "bytes=1&size=1"] {
            assert!(WindowsQuery::parse(query).is_err(), "{query}");
        }
        assert!(WindowsQuery::parse("bytes=99999999999999999999").is_err());
    }

    #[test]
    fn a_path_without_parameters_refuses_any() {
        assert!(parse_none("").is_ok());
        assert!(parse_none("x=1").is_err());
    }
}
