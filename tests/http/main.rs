//! The program as its clients meet it: the built binary, spawned on a free port, and raw requests.

#[cfg(target_os = "linux")]
mod capture;
mod client;
mod codings;
mod compare;
mod errors;
mod events;
mod inspect;
mod lab;
mod language;
mod lifecycle;
mod pages;
mod pipelining;
mod program;
mod proxy;
mod second_opinions;
mod sending;
mod tcp;
mod types;
mod wire;
