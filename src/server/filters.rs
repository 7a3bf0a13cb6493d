//! What templates call to write numbers. The words are those of [`format`](super::format).

#![expect(unreachable_pub, reason = "the attribute writes public items beside each filter")]

use std::fmt::Display;

use askama::{Result, Values};

use super::format;

/// A count with a comma between groups of three digits.
#[askama::filter_fn]
pub(crate) fn bytes(count: &u64, _values: &dyn Values) -> Result<String> {
    Ok(format::grouped(*count))
}

/// A short time.
#[askama::filter_fn]
pub(crate) fn milliseconds(ms: &f64, _values: &dyn Values) -> Result<String> {
    Ok(format::milliseconds(*ms))
}

/// A speed in bytes per second.
#[askama::filter_fn]
pub(crate) fn rate(bytes_per_second: &u64, _values: &dyn Values) -> Result<String> {
    Ok(format::rate(*bytes_per_second))
}

/// An overhead in bytes, with its sign.
#[askama::filter_fn]
pub(crate) fn overhead(bytes: &u64, _values: &dyn Values) -> Result<String> {
    Ok(format::overhead(*bytes))
}

/// An overhead as a percentage of the payload, with its sign.
#[askama::filter_fn]
pub(crate) fn overhead_percent(ratio: &Option<f64>, _values: &dyn Values) -> Result<String> {
    Ok(format::overhead_percent(*ratio))
}

/// The value, or a dash where there is none.
#[askama::filter_fn]
pub(crate) fn or_dash<T: Display>(value: &Option<T>, _values: &dyn Values) -> Result<String> {
    Ok(value.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string))
}
