//! The lab: experiments on how bytes are handed over, from this server to a client and over its own loopback.
//!
//! | module | is for |
//! | --- | --- |
//! | `download` | `GET /lab/download`: an answer sent as it is made, or made whole first |
//! | `held`, `downloads` | what the server held of it over time, kept for those who ask |
//! | `plan` | what an experiment on buffer sizes measures, in which order |
//! | `trial`, `sockets`, `processor` | one transfer over a loopback connection, counted and timed |
//! | `points`, `best` | medians, and the range of sizes that does best |
//! | `experiment` | all trials, bounded in time |
//! | `admission`, `buffers`, `progress` | `POST /lab/buffers`: who may start one, and how it is told |
//! | `words` | what it found, in words |
//! | `command`, `csv` | the same on the command line |

mod admission;
mod best;
pub(crate) mod buffers;
pub(crate) mod command;
mod csv;
pub(crate) mod download;
pub(crate) mod downloads;
pub(crate) mod experiment;
mod fault;
mod held;
pub(crate) mod plan;
pub(crate) mod points;
mod processor;
mod progress;
mod sockets;
mod trial;
pub(crate) mod words;

pub(crate) use admission::{Obstacle, obstacle};
