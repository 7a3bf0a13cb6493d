//! The values of options, as they are written. Each fault says how to write one.

use std::net::IpAddr;
use std::time::Duration;

use bytesize::ByteSize;
use ipnet::IpNet;
use tracing_subscriber::filter::Targets;

/// Bytes, at least one: `10MB`, `64KiB` or a count.
pub(super) fn parse_size(text: &str) -> Result<u64, String> {
    match text.parse::<ByteSize>() {
        Ok(size) if size.as_u64() > 0 => Ok(size.as_u64()),
        Ok(_) => Err("a size is at least one byte".to_owned()),
        Err(_) => Err("write a size such as 10MB, 64KiB or a count of bytes".to_owned()),
    }
}

/// A socket's buffer in bytes.
pub(super) fn parse_buffer(text: &str) -> Result<usize, String> {
    /// 1 GiB: Linux doubles it, and counts in 32 bits with a sign.
    const LARGEST: u64 = (1 << 30) - 1;
    let bytes = parse_size(text)?;
    match usize::try_from(bytes) {
        Ok(size) if bytes <= LARGEST => Ok(size),
        _ => Err(format!("a socket's buffer has at most {LARGEST} bytes")),
    }
}

/// `on` or `off`.
pub(super) fn parse_switch(text: &str) -> Result<bool, String> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("write on or off".to_owned()),
    }
}

/// Seconds above 0, with a fraction or without.
pub(super) fn parse_seconds(text: &str) -> Result<Duration, String> {
    /// A day: longer waits are a mistake, and the sum with a clock stays far from its range.
    const LONGEST_SECONDS: f64 = 86_400.0;
    match text.parse::<f64>() {
        Ok(seconds) if seconds > 0.0 && seconds <= LONGEST_SECONDS => {
            Ok(Duration::from_secs_f64(seconds))
        }
        _ => Err(format!("write seconds above 0, at most {LONGEST_SECONDS}")),
    }
}

/// A host and a port.
pub(super) fn parse_bind(text: &str) -> Result<String, String> {
    let valid = text
        .rsplit_once(':')
        .is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
    if valid {
        Ok(text.to_owned())
    } else {
        Err("write a host and a port, such as 127.0.0.1:8080 or [::1]:8080".to_owned())
    }
}

/// An address stands for itself alone; one of IPv4 that is written as IPv6 for the former.
pub(super) fn parse_network(text: &str) -> Result<IpNet, String> {
    let address = text.parse::<IpAddr>().map(|it| IpNet::from(it.to_canonical()));
    let network = address.or_else(|_| text.parse::<IpNet>().map(|it| it.trunc()));
    network.map_err(|_| "write an address or a network, such as 127.0.0.1 or 10.0.0.0/8".to_owned())
}

/// Which lines are logged.
pub(super) fn parse_filter(text: &str) -> Result<Targets, String> {
    text.parse().map_err(|_| "write a level such as info, or pairs such as info,actix=warn".into())
}
