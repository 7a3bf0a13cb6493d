//! HTTP: the only place that knows actix, tokio, templates, files and clocks.
//!
//! | module | is for |
//! | --- | --- |
//! | `config`, `limits` | the options, and what a request may take |
//! | `run`, `listen` | binding, announcing, serving, stopping |
//! | `routes`, `prefix` | which path leads to which handler |
//! | `forwarded`, `origin` | who asks, and by which address; what proxies say of it |
//! | `arrival`, `unread` | around every handler: time and log; what is left of a body |
//! | `tcp` | bodies without HTTP around them |
//! | `pump` | the one way by which body bytes come in |
//! | `inspecting`, `comparing`, `types`, `events`, `pages`, `sending`, `assets`, `files`, `compressed`, `modules`, `lab` | the handlers |
//! | `wire` | what a request took on the wire, exact to the byte |
//! | `head`, `connection`, `actix_opinion`, `scales`, `feed`, `query`, `accept`, `language` | what handlers are made of |
//! | `problem`, `refusal`, `answer`, `templates`, `filters`, `text`, `texts`, `format`, `words`, `findings`, `dump` | answers in three forms |
//!
//! May import everything else of this crate; nothing else may import it.

mod accept;
mod actix_opinion;
mod answer;
mod arrival;
mod assets;
mod comments;
mod comparing;
mod composition;
mod compressed;
mod config;
mod connection;
mod dump;
mod events;
mod feed;
mod figures;
mod files;
mod filters;
mod findings;
mod format;
mod forwarded;
mod head;
mod inspecting;
mod lab;
mod language;
mod limits;
mod listen;
mod listing;
mod log;
mod marked;
mod modules;
mod origin;
mod pages;
mod prefix;
mod problem;
mod pump;
mod query;
mod refusal;
mod routes;
mod run;
mod scales;
mod sending;
mod state;
mod tcp;
mod templates;
mod text;
mod texts;
mod types;
mod unread;
mod values;
mod wire;
mod words;

pub use config::{Config, LabMode, LogFormat, Task, UsageError};
pub use lab::command::{LabError, LabOptions, TableFormat, run as measure};
pub use prefix::{Prefix, PrefixError};
pub use run::{StartError, run};
