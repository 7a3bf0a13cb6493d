//! Requests that could not be served: the one place that maps them to statuses, codes and words.

use std::borrow::Cow;
use std::fmt;

use actix_web::http::StatusCode;

use super::format::grouped;

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
        allowed: Cow<'static, str>,
    },
    /// A query parameter that the path cannot do without.
    ParameterMissing {
        /// Its name.
        name: &'static str,
        /// What it is.
        allowed: &'static str,
    },
    /// Windows of a file that are not as long as its size demands, or not those that were asked for.
    WindowsUnusable {
        /// What is wrong, a sentence.
        reason: String,
    },
    /// A form that cannot be used.
    FormUnusable {
        /// What is wrong and how to mend it, a sentence.
        reason: String,
    },
    /// A browser's question before a request from another origin that cannot be answered.
    PreflightRefused {
        /// Why, without a full stop.
        reason: String,
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
        what: &'static str,
    },
    /// An example of a finding that was sent to this server itself got no answer.
    ExampleUnanswered {
        /// Why, without a full stop.
        reason: String,
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
        reason: String,
    },
    /// The answer could not be written; no input causes this.
    Unanswerable {
        /// The cause.
        reason: String,
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
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::ParameterUnknown { name, known } => {
                write!(f, "There is no query parameter {name:?}; {}.", known_are(known))
            }
            Problem::ParameterRepeated { name } => {
                write!(f, "The query parameter {name:?} stands twice; send it once.")
            }
            Problem::ParameterValue { name, value, allowed } => {
                write!(f, "The query parameter {name:?} cannot be {value:?}; it is {allowed}.")
            }
            Problem::ParameterMissing { name, allowed } => {
                write!(f, "The query parameter {name:?} is missing; it is {allowed}.")
            }
            Problem::WindowsUnusable { reason } | Problem::FormUnusable { reason } => {
                f.write_str(reason)
            }
            Problem::PreflightRefused { reason } => {
                write!(f, "The preflight request is refused: {reason}.")
            }
            Problem::RoomMissing => f.write_str(
                "Name a room: /events?room=NAME. Only clients on the server's own machine may \
                 watch all reports.",
            ),
            Problem::NotFound { path } => write!(f, "Nothing is at {path:?}."),
            Problem::MethodNotAllowed { allow } => {
                write!(f, "This path does not have that method; it has {allow}.")
            }
            Problem::BodyTooLarge { limit, option: Some(option) } => write!(
                f,
                "The body is larger than {} bytes, the limit that {option} sets on this server.",
                grouped(*limit)
            ),
            Problem::BodyTooLarge { limit, option: None } => {
                let limit = grouped(*limit);
                write!(f, "The body is larger than {limit} bytes, the most that this path takes.")
            }
            Problem::BodyTimeout { silence_ms, received } => write!(
                f,
                "Nothing arrived for {} s after {received} bytes of the body.",
                *silence_ms as f64 / 1000.0
            ),
            Problem::Busy { what } => write!(f, "{what}; try again in some seconds."),
            Problem::ExampleUnanswered { reason } => {
                write!(
                    f,
                    "The example was sent to this server, and no answer can be shown: {reason}."
                )
            }
            Problem::LabOff => f.write_str(
                "Experiments are switched off on this server; it was started with --lab off. \
                 --lab local lets clients on its own machine make them.",
            ),
            Problem::LabElsewhere => f.write_str(
                "Only clients on the server's own machine may make experiments; --lab open lets \
                 everybody. On any machine, weighbridge lab measures the same.",
            ),
            Problem::CrossOrigin => f.write_str(
                "Only this server's own pages, and programs that are no browsers, may ask for this.",
            ),
            Problem::ExperimentFailed { reason } => {
                write!(f, "The experiment could not be made: {reason}.")
            }
            Problem::Unanswerable { reason } => {
                write!(f, "The answer could not be written: {reason}.")
            }
        }
    }
}

impl std::error::Error for Problem {}

/// The names in words.
fn known_are(names: &[&str]) -> String {
    match names {
        [] => "this path has none".to_owned(),
        [only] => format!("known is {only}"),
        [first @ .., last] => format!("known are {} and {last}", first.join(", ")),
    }
}

/// Every code, for tests that go through all of them.
#[cfg(test)]
pub(crate) const CODES: [&str; 18] = [
    "parameter-unknown",
    "parameter-repeated",
    "parameter-value",
    "parameter-missing",
    "windows-unusable",
    "form-unusable",
    "preflight-refused",
    "room-missing",
    "not-found",
    "method-not-allowed",
    "body-too-large",
    "body-timeout",
    "busy",
    "lab-off",
    "lab-elsewhere",
    "cross-origin",
    "experiment-failed",
    "unanswerable",
];

#[cfg(test)]
mod tests {
    use super::{CODES, Problem};

    #[test]
    fn a_problem_has_a_kebab_case_code_and_a_sentence() {
        for problem in [
            Problem::ParameterUnknown { name: "x".into(), known: &["a", "b"] },
            Problem::ParameterRepeated { name: "x" },
            Problem::ParameterValue { name: "mode", value: "x".into(), allowed: "a or b".into() },
            Problem::ParameterMissing { name: "bytes", allowed: "the file's size" },
            Problem::PreflightRefused { reason: "x".into() },
            Problem::RoomMissing,
            Problem::NotFound { path: "/x".into() },
            Problem::MethodNotAllowed { allow: "GET, HEAD" },
            Problem::BodyTooLarge { limit: 5, option: Some("--max-body") },
            Problem::BodyTooLarge { limit: 5, option: None },
            Problem::BodyTimeout { silence_ms: 1500, received: 3 },
            Problem::Busy { what: "All places are taken" },
            Problem::LabOff,
            Problem::LabElsewhere,
            Problem::CrossOrigin,
        ] {
            let code = problem.code();
            assert!(code.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase()), "{code}");
            assert!(CODES.contains(&code), "{code}");
            assert!(problem.to_string().ends_with('.'), "{problem}");
            assert!(problem.status().is_client_error() || problem.code() == "busy");
        }
    }
}
