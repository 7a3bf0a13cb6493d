//! The program as its clients meet it: the built binary, spawned on a free port, and raw requests.

mod client;
mod codings;
mod compare;
mod errors;
mod events;
mod inspect;
mod language;
mod lifecycle;
mod pages;
mod program;
mod proxy;
mod second_opinions;
mod sending;
mod tcp;
mod types;
