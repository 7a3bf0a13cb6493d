//! The core against its rivals, on the same bytes in the same run: `cargo bench`, or one group with
//! `cargo bench -- json`.
//!
//! Every body carries 64 MiB and comes in pieces of 64 KiB unless its name says otherwise. `Reader`
//! is the push parser with a sink that only counts; `Inspection` is the whole report without a
//! digest. Rivals must go through all content too; those that cannot stream get the whole body at
//! once. Compare the fastest column: on a machine with other work it is the one that repeats.

mod bodies;
mod detection;
mod digest;
mod findings;
mod json;
mod multipart;
mod ours;
mod raw;
mod urlencoded;

fn main() {
    divan::main();
}
