//! Requests that could not be served: the one place that maps them to statuses, codes and words.

use std::fmt;

use actix_web::http::StatusCode;

use super::format::grouped;
use crate::report::{Detail, Value, words};

/// Why a request got no other answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// A query parameter that no route of this path knows.
    ParameterUnknown {
        /// Its name.
        name: String,
        /// The names that are known.
        known: &'static [&'static str],
    },
    /// A query parameter that stands twice.
    ParameterRepeated {
        /// Its name.
        name: &'static str,
    },
    /// A query parameter with a value that it cannot have.
    ParameterValue {
        /// Its name.
        name: &'static str,
        /// What was sent.
        value: String,
        /// What it may be.
        allowed: Detail,
    },
    /// A query parameter that the path cannot do without.
    ParameterMissing {
        /// Its name.
        name: &'static str,
        /// What it is.
        allowed: Detail,
    },
    /// Windows of a file that are not as long as its size demands, or not those that were asked for.
    WindowsUnusable {
        /// What is wrong, a sentence.
        reason: Detail,
    },
    /// A form that cannot be used.
    FormUnusable {
        /// What is wrong and how to mend it, a sentence.
        reason: Detail,
    },
    /// A browser's question before a request from another origin that cannot be answered.
    PreflightRefused {
        /// Why, as the reader of such questions says it, without a full stop.
        error: String,
    },
    /// All reports were asked for from another machine.
    RoomMissing,
    /// Nothing is at this path.
    NotFound {
        /// The path.
        path: String,
    },
    /// The path has no such method.
    MethodNotAllowed {
        /// The methods that it has, as the `Allow` field lists them.
        allow: &'static str,
    },
    /// The body is, or says that it is, larger than the limit.
    BodyTooLarge {
        /// Bytes.
        limit: u64,
        /// The option that sets it; `None` where the path itself does.
        option: Option<&'static str>,
    },
    /// The client stopped sending in the middle of the body and kept the connection open.
    BodyTimeout {
        /// Whole milliseconds of silence.
        silence_ms: u64,
        /// Bytes until then.
        received: u64,
    },
    /// A bounded resource is in use.
    Busy {
        /// What is in use, as the start of a sentence.
        what: Detail,
    },
    /// An example of a finding that was sent to this server itself got no answer.
    ExampleUnanswered {
        /// Why, without a full stop.
        why: Detail,
    },
    /// Experiments are switched off.
    LabOff,
    /// An experiment was asked for from another machine.
    LabElsewhere,
    /// A page of another site asked for what only this server's own pages may.
    CrossOrigin,
    /// An experiment could not be made.
    ExperimentFailed {
        /// Why, without a full stop.
        why: Detail,
    },
    /// The answer could not be written; no input causes this.
    Unanswerable {
        /// The cause, without a full stop.
        why: Detail,
    },
}

impl Problem {
    /// The status to answer with.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Problem::ParameterUnknown { .. }
            | Problem::ParameterRepeated { .. }
            | Problem::ParameterValue { .. }
            | Problem::ParameterMissing { .. }
            | Problem::WindowsUnusable { .. }
            | Problem::FormUnusable { .. }
            | Problem::PreflightRefused { .. }
            | Problem::RoomMissing
            | Problem::LabElsewhere
            | Problem::CrossOrigin => StatusCode::BAD_REQUEST,
            Problem::NotFound { .. } | Problem::LabOff => StatusCode::NOT_FOUND,
            Problem::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Problem::BodyTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::BodyTimeout { .. } => StatusCode::REQUEST_TIMEOUT,
            Problem::Busy { .. }
            | Problem::ExampleUnanswered { .. }
            | Problem::ExperimentFailed { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Unanswerable { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The stable name of the error.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Problem::ParameterUnknown { .. } => "parameter-unknown",
            Problem::ParameterRepeated { .. } => "parameter-repeated",
            Problem::ParameterValue { .. } => "parameter-value",
            Problem::ParameterMissing { .. } => "parameter-missing",
            Problem::WindowsUnusable { .. } => "windows-unusable",
            Problem::FormUnusable { .. } => "form-unusable",
            Problem::PreflightRefused { .. } => "preflight-refused",
            Problem::RoomMissing => "room-missing",
            Problem::NotFound { .. } => "not-found",
            Problem::MethodNotAllowed { .. } => "method-not-allowed",
            Problem::BodyTooLarge { .. } => "body-too-large",
            Problem::BodyTimeout { .. } => "body-timeout",
            Problem::Busy { .. } => "busy",
            Problem::ExampleUnanswered { .. } => "example-unanswered",
            Problem::LabOff => "lab-off",
            Problem::LabElsewhere => "lab-elsewhere",
            Problem::CrossOrigin => "cross-origin",
            Problem::ExperimentFailed { .. } => "experiment-failed",
            Problem::Unanswerable { .. } => "unanswerable",
        }
    }

    /// The limit that was passed, in bytes; `None` where the error is about no limit.
    pub(crate) const fn limit(&self) -> Option<u64> {
        match self {
            Problem::BodyTooLarge { limit, .. } => Some(*limit),
            _ => None,
        }
    }

    /// What it is in a sentence, which each language words for itself.
    pub(crate) fn detail(&self) -> Detail {
        match self {
            Problem::ParameterUnknown { name, known } => {
                words!(PARAMETER_UNKNOWN, name = quoted(name), known = known_are(known)).detail()
            }
            Problem::ParameterRepeated { name } => {
                words!(PARAMETER_REPEATED, name = quoted(name)).detail()
            }
            Problem::ParameterValue { name, value, allowed } => words!(
                PARAMETER_VALUE,
                name = quoted(name),
                value = quoted(value),
                allowed = allowed
            )
            .detail(),
            Problem::ParameterMissing { name, allowed } => {
                words!(PARAMETER_MISSING, name = quoted(name), allowed = allowed).detail()
            }
            Problem::WindowsUnusable { reason } | Problem::FormUnusable { reason } => {
                reason.clone()
            }
            Problem::PreflightRefused { error } => {
                words!(PREFLIGHT_REFUSED, error = error).detail()
            }
            Problem::RoomMissing => words!(ROOM_MISSING).detail(),
            Problem::NotFound { path } => words!(NOTHING_AT, path = quoted(path)).detail(),
            Problem::MethodNotAllowed { allow } => {
                words!(METHOD_NOT_ALLOWED, allow = allow).detail()
            }
            Problem::BodyTooLarge { limit, option: Some(option) } => {
                words!(TOO_LARGE_BY_OPTION, limit = grouped(*limit), option = option).detail()
            }
            Problem::BodyTooLarge { limit, option: None } => {
                words!(TOO_LARGE_FOR_PATH, limit = grouped(*limit)).detail()
            }
            Problem::BodyTimeout { silence_ms, received } => {
                words!(BODY_SILENT, seconds = *silence_ms as f64 / 1000.0, received = received)
                    .detail()
            }
            Problem::Busy { what } => words!(BUSY, what = what).detail(),
            Problem::ExampleUnanswered { why } => words!(EXAMPLE_UNANSWERED, why = why).detail(),
            Problem::LabOff => words!(LAB_OFF).detail(),
            Problem::LabElsewhere => words!(LAB_ELSEWHERE).detail(),
            Problem::CrossOrigin => words!(CROSS_ORIGIN).detail(),
            Problem::ExperimentFailed { why } => words!(EXPERIMENT_FAILED, why = why).detail(),
            Problem::Unanswerable { why } => words!(UNANSWERABLE, why = why).detail(),
        }
    }
}

/// In English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.detail().fmt(f)
    }
}

impl std::error::Error for Problem {}

/// What a client sent, in quotes, and all of it: no more than a request's head comes here.
pub(crate) fn quoted(sent: &str) -> Value {
    Value::Text(format!("{sent:?}"))
}

/// What the system or another program says, which is English in every language.
pub(crate) fn elsewhere(fault: &dyn fmt::Display) -> Detail {
    words!(SAID_ELSEWHERE, error = fault.to_string()).detail()
}

/// The names in words.
fn known_are(names: &[&str]) -> Detail {
    match names {
        [] => words!(KNOWN_NONE).detail(),
        [only] => words!(KNOWN_ONE, name = only).detail(),
        [first @ .., last] => words!(KNOWN_SOME, names = first.join(", "), last = last).detail(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Problem, elsewhere};
    use crate::report::words;

    /// One of each code.
    pub(crate) fn every() -> Vec<Problem> {
        let allowed = words!(ALLOWED_VALUES, values = "a", last = "b").detail();
        vec![
            Problem::ParameterUnknown { name: "x".into(), known: &["a", "b", "c"] },
            Problem::ParameterRepeated { name: "x" },
            Problem::ParameterValue { name: "y", value: "\"".into(), allowed: allowed.clone() },
            Problem::ParameterMissing { name: "y", allowed },
            Problem::WindowsUnusable { reason: words!(WINDOWS_NOT_CUT, bytes = 1_u64).detail() },
            Problem::FormUnusable {
                reason: words!(FORM_OF_FILES, what = words!(FORM_IS_NONE)).detail(),
            },
            Problem::PreflightRefused { error: "x".into() },
            Problem::RoomMissing,
            Problem::NotFound { path: "/x".into() },
            Problem::MethodNotAllowed { allow: "GET, HEAD" },
            Problem::BodyTooLarge { limit: 5000, option: Some("--max-body") },
            Problem::BodyTooLarge { limit: 5, option: None },
            Problem::BodyTimeout { silence_ms: 1500, received: 3000 },
            Problem::Busy { what: words!(BUSY_SENDING).detail() },
            Problem::ExampleUnanswered { why: words!(EXAMPLE_CUT).detail() },
            Problem::LabOff,
            Problem::LabElsewhere,
            Problem::CrossOrigin,
            Problem::ExperimentFailed { why: elsewhere(&"x") },
            Problem::Unanswerable { why: words!(NO_BYTES).detail() },
        ]
    }

    #[test]
    fn a_problem_has_a_kebab_case_code_and_a_sentence() {
        for problem in every() {
            let code = problem.code();
            assert!(code.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase()), "{code}");
            assert!(problem.to_string().ends_with('.'), "{problem}");
            let is_servers = problem.status().is_server_error();
            let servers = ["busy", "example-unanswered", "experiment-failed", "unanswerable"];
            assert_eq!(is_servers, servers.contains(&code), "{code}");
        }
    }

    #[test]
    fn the_english_of_problems_is_what_it_was() {
        let said: Vec<String> = every().iter().map(ToString::to_string).collect();
        let expected = [
            "There is no query parameter \"x\"; known are a, b and c.",
            "The query parameter \"x\" stands twice; send it once.",
            "The query parameter \"y\" cannot be \"\\\"\"; it is a or b.",
            "The query parameter \"y\" is missing; it is a or b.",
            "A file of 1 bytes is sent whole, so that \"directed\" names nothing.",
            "The request is no form of files. Send multipart/form-data with one or more files, as curl -F \
             file=@NAME does; sent to /inspect, the same request gets a report of what is wrong and where.",
            "The preflight request is refused: x.",
            "Name a room: /events?room=NAME. Only clients on the server's own machine may watch all reports.",
            "Nothing is at \"/x\".",
            "This path does not have that method; it has GET, HEAD.",
            "The body is larger than 5,000 bytes, the limit that --max-body sets on this server.",
            "The body is larger than 5 bytes, the most that this path takes.",
            "Nothing arrived for 1.5 s after 3000 bytes of the body.",
            "Other examples are being sent; try again in some seconds.",
            "The example was sent to this server, and no answer can be shown: what came is no whole answer.",
            "Experiments are switched off on this server; it was started with --lab off. --lab local lets \
             clients on its own machine make them.",
            "Only clients on the server's own machine may make experiments; --lab open lets everybody. On any \
             machine, weighbridge lab measures the same.",
            "Only this server's own pages, and programs that are no browsers, may ask for this.",
            "The experiment could not be made: x.",
            "The answer could not be written: the document is no bytes.",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn what_was_sent_is_told_whole_however_long_it_is() {
        let name = "n\u{202e}".repeat(5000);
        let said = Problem::ParameterUnknown { name: name.clone(), known: &[] }.to_string();
        assert_eq!(said, format!("There is no query parameter {name:?}; this path has none."));
    }
}
