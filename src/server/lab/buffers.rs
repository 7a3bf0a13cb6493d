//! `POST /lab/buffers`: an experiment on buffer sizes, over loopback connections of this server to itself.

use std::ops::RangeInclusive;
use std::time::Duration;

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};

use super::admission::admit;
use super::plan::{Plan, SECONDS, SIZE_BYTES, SIZE_RANGE};
use super::progress::{Running, respond};
use crate::inspect::Ending;
use crate::report::{Words, words};
use crate::server::limits::{LAB_FORM_BYTES, Limits};
use crate::server::problem::{Problem, quoted};
use crate::server::pump::{Budget, Metered, pump};
use crate::server::refusal::unless_answered;
use crate::server::state::State;
use crate::server::{head, query};

/// Runs the experiment that the form asks for and tells of it as it goes on.
pub(crate) async fn measure(
    request: HttpRequest,
    payload: Payload,
    state: Data<State>,
) -> HttpResponse {
    let answered = answered(&request, payload, &state).await;
    unless_answered(&request, answered)
}

async fn answered(
    request: &HttpRequest,
    payload: Payload,
    state: &State,
) -> Result<HttpResponse, Problem> {
    query::parse_none(request.query_string())?;
    admit(request, state.limits.lab)?;
    let form = form(request, payload, state.limits).await?;
    let plan = asked(&form, state.limits.lab_seconds)?;
    let running = Running::start(plan, state.place_to_measure()?, state.stopping.subscribe())?;
    respond(request, plan, running).await
}

async fn form(request: &HttpRequest, payload: Payload, limits: Limits) -> Result<Vec<u8>, Problem> {
    let budget = Budget { bytes: LAB_FORM_BYTES, option: None, silence: limits.silence };
    let body = Metered::new(payload.into_inner(), head::body_length(request), budget)?;
    let mut form = Vec::new();
    match pump(body, |chunk| form.extend_from_slice(chunk)).await? {
        Ending::Complete => Ok(form),
        Ending::Incomplete { reason } => Err(Problem::FormUnusable { reason }),
    }
}

/// What a form of `size` and `seconds` asks for, each of which may be left out.
fn asked(form: &[u8], most_seconds: u64) -> Result<Plan, Problem> {
    let (mut size, mut seconds) = (None, None);
    for (name, value) in form_urlencoded::parse(form) {
        let (field, range) = match &*name {
            "size" => (&mut size, SIZE_RANGE),
            "seconds" => (&mut seconds, 1..=most_seconds),
            _ => {
                return Err(unusable(words!(FIELD_UNKNOWN, name = quoted(&name))));
            }
        };
        if field.replace(count(&name, &value, range)?).is_some() {
            return Err(unusable(words!(FIELD_REPEATED, name = quoted(&name))));
        }
    }
    Ok(Plan {
        size_bytes: size.unwrap_or(SIZE_BYTES),
        time: Duration::from_secs(seconds.unwrap_or(SECONDS.min(most_seconds))),
    })
}

fn count(name: &str, value: &str, range: RangeInclusive<u64>) -> Result<u64, Problem> {
    let count = value.parse().ok().filter(|count| range.contains(count));
    count.ok_or_else(|| {
        let (least, most) = (range.start(), range.end());
        unusable(words!(
            FIELD_VALUE,
            name = quoted(name),
            value = quoted(value),
            least = least,
            most = most
        ))
    })
}

fn unusable(why: Words<'_>) -> Problem {
    Problem::FormUnusable { reason: why.detail() }
}

#[cfg(test)]
mod tests {
    use super::asked;
    use crate::server::lab::plan::{Plan, SIZE_BYTES};
    use std::time::Duration;

    #[test]
    fn the_form_asks_for_size_and_seconds_and_may_leave_them_out() {
        let plan = |size_bytes, seconds| Plan { size_bytes, time: Duration::from_secs(seconds) };
        assert_eq!(asked(b"", 20), Ok(plan(SIZE_BYTES, 20)));
        assert_eq!(asked(b"", 5), Ok(plan(SIZE_BYTES, 5)));
        assert_eq!(asked(b"size=1000&seconds=3", 5), Ok(plan(1000, 3)));
    }

    #[test]
    fn a_field_that_cannot_be_is_named_with_what_it_may_be() {
        for (form, named) in [
            (&b"seconds=21"[..], "\"seconds\" cannot be \"21\"; it is a number from 1 to 20."),
            (b"seconds=0", "\"seconds\""),
            (b"size=0", "\"size\""),
            (b"size=1073741825", "from 1 to 1073741824."),
            (b"size=-1", "\"size\""),
            (b"size=1&size=1", "\"size\" stands twice"),
            (b"sise=1", "no field \"sise\""),
            (b"\xff\x00=\xff", "no field"),
        ] {
            let words = asked(form, 20).unwrap_err().to_string();
            assert!(words.contains(named), "{words}");
        }
    }
}
