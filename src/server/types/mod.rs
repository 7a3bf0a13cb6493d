//! What many files really are, told from as little of each as that takes.
//!
//! | module | is for |
//! | --- | --- |
//! | `windows` | `POST /types/windows`: one file, of which the page sends only the windows |
//! | `form` | `POST /types`: whole files in a form, for pages without JavaScript, and for curl |

mod form;
mod windows;

pub(crate) use form::of_form;
pub(crate) use windows::of_windows;
