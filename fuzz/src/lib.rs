//! Fuzz targets, one a format. Each asserts the laws and not only that nothing panics; the checks
//! and the corpus are those of the plain test `corpus`, so what fuzzing finds stays tested.
//!
//! Works with the stable compiler:
//!
//! ```text
//! RUSTC_BOOTSTRAP=1 cargo fuzz run json -- -max_total_time=180 -rss_limit_mb=2048
//! ```

pub mod checks;

#[allow(dead_code, reason = "the tests check more ways of inspecting a body")]
#[path = "../../tests/core/laws.rs"]
mod laws;
