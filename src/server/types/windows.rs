//! `POST /types/windows`: what one file is, of which only the windows are sent.
//!
//! ```text
//!   file of up to 128 KiB    |■■■■■■■■■■■■■|                    all of it
//!   longer                   |■■■ head|■ directed|■■■ tail|     64 KiB, up to 4 KiB, 64 KiB
//! ```
//!
//! The window in the middle is one that the head names; a client that cannot read the head sends
//! without it, is told where it is, and sends once more with it.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use crate::inspect::Ending;
use crate::mime::content::{DIRECTED_BYTES, HEAD_BYTES, TAIL_BYTES, Windows, directed_offset};
use crate::mime::verdict::{Seen, weigh};
use crate::report::{Mime, Words, words};
use crate::server::limits::{Limits, WINDOWS_BODY_BYTES};
use crate::server::problem::Problem;
use crate::server::pump::{Budget, Metered, pump};
use crate::server::query::WindowsQuery;
use crate::server::refusal::unless_answered;
use crate::server::state::State;
use crate::server::{answer, head};

/// The answer.
#[derive(Debug, Serialize)]
struct Told {
    mime: Mime,
    /// The window to send beside head and tail; `None` where it was sent or there is none.
    directed: Option<Wanted>,
}

/// A window that the head names and that was not sent.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Wanted {
    offset: u64,
    bytes: u64,
}

/// Judges one file by its windows.
pub(crate) async fn of_windows(
    request: HttpRequest,
    payload: Payload,
    state: Data<State>,
) -> HttpResponse {
    let answered = answered(&request, payload, state.limits).await;
    unless_answered(&request, answered)
}

async fn answered(
    request: &HttpRequest,
    payload: Payload,
    limits: Limits,
) -> Result<HttpResponse, Problem> {
    let query = WindowsQuery::parse(request.query_string())?;
    let body = Metered::new(payload.into_inner(), head::body_length(request), budget(limits))?;
    let mut sent = Vec::new();
    match pump(body, |chunk| sent.extend_from_slice(chunk)).await? {
        Ending::Complete => answer::json(StatusCode::OK, &told(&query, &sent)?),
        Ending::Incomplete { reason } => Err(Problem::WindowsUnusable { reason }),
    }
}

fn budget(limits: Limits) -> Budget {
    let (bytes, option) = if limits.body_bytes < WINDOWS_BODY_BYTES {
        (limits.body_bytes, Some("--max-body"))
    } else {
        (WINDOWS_BODY_BYTES, None)
    };
    Budget { bytes, option, silence: limits.silence }
}

fn told(query: &WindowsQuery, sent: &[u8]) -> Result<Told, Problem> {
    let windows = windows(query, sent)?;
    let seen = Seen::of(&windows);
    let weighed = weigh(query.declared.as_deref(), query.filename.as_deref(), &seen);
    Ok(Told { mime: weighed.mime, directed: wanted(query, sent) })
}

/// The windows that `sent` is made of.
///
/// # Errors
///
/// [`Problem::WindowsUnusable`] where its length is not the one that the numbers demand, or the window
/// in the middle is not the one that the head names.
fn windows<'a>(query: &WindowsQuery, sent: &'a [u8]) -> Result<Windows<'a>, Problem> {
    let bytes = query.bytes;
    if !is_cut(bytes) {
        if query.directed.is_some() {
            return Err(unusable(words!(WINDOWS_NOT_CUT, bytes = bytes)));
        }
        let whole = Windows::from_cuts(sent, None, &[], bytes);
        return whole
            .ok_or_else(|| unusable(words!(WINDOWS_NOT_WHOLE, sent = sent.len(), bytes = bytes)));
    }
    let middle = match query.directed {
        None => 0,
        Some(offset) if offset < bytes => directed_len(bytes, offset),
        Some(offset) => {
            return Err(unusable(words!(WINDOWS_BEYOND, offset = offset, bytes = bytes)));
        }
    };
    let due = HEAD_BYTES + middle + TAIL_BYTES;
    if sent.len() != due {
        return Err(unusable(words!(
            WINDOWS_LENGTH,
            sent = sent.len(),
            due = due,
            bytes = bytes,
            head = HEAD_BYTES,
            middle = middle,
            tail = TAIL_BYTES
        )));
    }
    let (head, rest) = sent.split_at(HEAD_BYTES);
    let (middle, tail) = rest.split_at(middle);
    let directed = query.directed.map(|offset| (offset, middle));
    Windows::from_cuts(head, directed, tail, bytes).ok_or_else(|| {
        let named = match directed_offset(head) {
            None => words!(WINDOWS_NO_PLACE).detail(),
            Some(offset) => words!(WINDOWS_PLACE, offset = offset).detail(),
        };
        unusable(words!(WINDOWS_MISPLACED, named = named))
    })
}

/// The window in the middle that would tell more.
fn wanted(query: &WindowsQuery, sent: &[u8]) -> Option<Wanted> {
    let bytes = query.bytes;
    let head = sent.get(..HEAD_BYTES).filter(|_| is_cut(bytes) && query.directed.is_none())?;
    let offset = directed_offset(head).filter(|&offset| offset < bytes)?;
    Some(Wanted { offset, bytes: directed_len(bytes, offset) as u64 })
}

/// Whether a file of this size is sent in windows.
const fn is_cut(bytes: u64) -> bool {
    bytes > (HEAD_BYTES + TAIL_BYTES) as u64
}

/// Bytes of the window at `offset` in a file of `bytes`; `offset < bytes`.
fn directed_len(bytes: u64, offset: u64) -> usize {
    usize::try_from(bytes - offset).unwrap_or(usize::MAX).min(DIRECTED_BYTES)
}

fn unusable(why: Words<'_>) -> Problem {
    Problem::WindowsUnusable { reason: why.detail() }
}

#[cfg(test)]
mod tests {
    use super::{Wanted, told, windows};
    use crate::mime::content::{HEAD_BYTES, TAIL_BYTES};
    use crate::server::query::WindowsQuery;

    fn of(bytes: u64, directed: Option<u64>) -> WindowsQuery {
        WindowsQuery { filename: None, declared: None, bytes, directed }
    }

    /// A head that names the window at sector 300, and a tail.
    fn head_and_tail() -> Vec<u8> {
        let mut sent = vec![0; HEAD_BYTES + TAIL_BYTES];
        sent[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        sent[30] = 9;
        sent[48..50].copy_from_slice(&300_u16.to_le_bytes());
        sent
    }

    #[test]
    fn a_window_that_the_head_names_is_asked_for_where_the_file_has_it() {
        let sent = head_and_tail();
        for (bytes, wanted) in [
            (400_000, Some(Wanted { offset: 154_112, bytes: 4096 })),
            (154_200, Some(Wanted { offset: 154_112, bytes: 88 })),
            (154_112, None),
            (140_000, None),
        ] {
            assert_eq!(told(&of(bytes, None), &sent).unwrap().directed, wanted, "{bytes}");
        }
        let short = &sent[..1000];
        assert_eq!(told(&of(1000, None), short).unwrap().directed, None);
    }

    #[test]
    fn what_is_wrong_with_windows_is_named() {
        let sent = head_and_tail();
        for (bytes, directed, len, words) in [
            (5, None, 4, "has 4 bytes and not all 5"),
            (5, Some(2), 5, "\"directed\" names nothing"),
            (400_000, None, 1000, "has 1000 bytes and not 131072"),
            (400_000, Some(154_112), sent.len(), "has 131072 bytes and not 135168"),
            (400_000, Some(400_000), sent.len(), "at 400000 is not in a file"),
            (400_000, Some(u64::MAX), sent.len(), "is not in a file"),
            (131_072, None, 131_071, "not all 131072"),
        ] {
            let problem = windows(&of(bytes, directed), &sent[..len]).unwrap_err();
            assert!(problem.to_string().contains(words), "{problem}");
        }
        let mut elsewhere = sent.clone();
        elsewhere.splice(HEAD_BYTES..HEAD_BYTES, [0; 4096]);
        let problem = windows(&of(400_000, Some(200_000)), &elsewhere).unwrap_err();
        assert!(problem.to_string().contains("the one at 154112"), "{problem}");
        elsewhere[0] = 0;
        let problem = windows(&of(400_000, Some(200_000)), &elsewhere).unwrap_err();
        assert!(problem.to_string().contains("names: none"), "{problem}");
    }
}
