//! `/types`: what many files really are, told from as little of each as that takes.
//!
//! | module | is for |
//! | --- | --- |
//! | `windows` | `POST /types/windows`: one file, of which the page sends only the windows |
//! | `form` | `POST /types`: whole files in a form, for pages without JavaScript, and for curl |
//! | `listing` | the files of a form as the answer lists them |

mod form;
mod listing;
mod windows;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};

use super::answer;
use super::refusal::unless_answered;
use super::templates::TypesPage;

pub(crate) use form::of_form;
pub(crate) use listing::{Listed, Listing};
pub(crate) use windows::of_windows;

/// `GET /types`: the page, whatever the client accepts.
pub(crate) async fn page(request: HttpRequest) -> HttpResponse {
    unless_answered(&request, answer::page(StatusCode::OK, &TypesPage::new()))
}
