//! Weighbridge weighs HTTP uploads: it reads the same file as `multipart/form-data`,
//! `application/octet-stream`, `application/x-www-form-urlencoded` and base64 in JSON, gives every
//! byte of the body one kind, and says what is wrong with a body that is wrong.
//!
//! Nothing outside the `server` module opens a socket or a file, reads a clock, or waits: bytes and
//! times go in by method calls, and plain values come out. Memory for one body is bounded by
//! constants, whatever its size.
//!
//! Modules import one way, down this list:
//!
//! | module | is for |
//! | --- | --- |
//! | `server` | HTTP: routes, templates, files, clocks (feature `server`) |
//! | [`inspect`] | events → report: ledger, parts, digests, findings, samples, what-if |
//! | [`body`] | push parsers, one format a file: wire bytes → events |
//! | [`encode`] | the mirror image: a payload → its body in an encoding |
//! | [`mime`] | media types: grammar, by extension, by content, the verdict |
//! | [`report`] | plain result types |

pub mod body;
pub mod encode;
pub mod inspect;
pub mod mime;
pub mod report;
#[cfg(feature = "server")]
pub mod server;
