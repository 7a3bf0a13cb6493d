//! The log: lines for people or JSON objects, on standard error.

use tracing_subscriber::Layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::{SubscriberInitExt, TryInitError};

use super::config::{Config, LogFormat};

/// Starts logging as the options say, for the whole process.
///
/// # Errors
///
/// Where the process logs already.
pub(crate) fn start(config: &Config) -> Result<(), TryInitError> {
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let filter = config.log.clone();
    match config.log_format {
        LogFormat::Text => tracing_subscriber::registry()
            .with(lines.with_ansi(false).with_filter(filter))
            .try_init(),
        LogFormat::Json => tracing_subscriber::registry()
            .with(lines.json().flatten_event(true).with_filter(filter))
            .try_init(),
    }
}
