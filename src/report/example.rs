//! A request that shows a finding, and the command line that sends it.

use std::fmt::Write as _;

use serde::Serialize;

/// A small request that makes a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Example {
    /// Its `Content-Type`; `None` for none.
    pub content_type: Option<&'static str>,
    /// Its `Content-Encoding`; `None` for none.
    pub content_encoding: Option<&'static str>,
    /// Its `Content-Length` where that is not the body's size, as in a body that breaks off.
    pub content_length: Option<u64>,
    /// Its body.
    pub body: &'static str,
}

impl Example {
    /// A body of a type.
    pub(super) const fn new(content_type: &'static str, body: &'static str) -> Example {
        Example {
            content_type: Some(content_type),
            content_encoding: None,
            content_length: None,
            body,
        }
    }

    /// A body without a type.
    pub(super) const fn untyped(body: &'static str) -> Example {
        Example { content_type: None, content_encoding: None, content_length: None, body }
    }

    /// The same body under a content coding.
    pub(super) const fn coded(self, coding: &'static str) -> Example {
        Example { content_encoding: Some(coding), ..self }
    }

    /// The same body where more was announced.
    pub(super) const fn announcing(self, content_length: u64) -> Example {
        Example { content_length: Some(content_length), ..self }
    }

    /// A line for a POSIX shell that sends the request to `host`, such as `127.0.0.1:8080`: with
    /// curl, or with nc where curl would not send such a thing.
    pub fn command(&self, host: &str) -> String {
        match self.content_length {
            None => {
                let content_type =
                    self.content_type.map_or_else(String::new, |it| format!(" {it}"));
                let mut command = format!(
                    "{} | curl --data-binary @- -H {}",
                    self.body_command(),
                    quoted(&format!("Content-Type:{content_type}"))
                );
                if let Some(coding) = self.content_encoding {
                    command += &format!(" -H {}", quoted(&format!("Content-Encoding: {coding}")));
                }
                command + &format!(" http://{host}/inspect")
            }
            Some(announced) => {
                let mut head = format!("POST /inspect HTTP/1.1\r\nHost: {host}\r\n");
                if let Some(content_type) = self.content_type {
                    head += &format!("Content-Type: {content_type}\r\n");
                }
                head += &format!("Content-Length: {announced}\r\n\r\n");
                let (address, port) = address_and_port(host);
                format!("{} | nc -N {address} {port}", printf(&(head + self.body)))
            }
        }
    }

    /// The part of [`Example::command`] that prints the body.
    pub fn body_command(&self) -> String {
        printf(self.body)
    }
}

/// The two words by which nc knows a host, which wants an IPv6 address without its brackets.
fn address_and_port(host: &str) -> (&str, &str) {
    let (address, port) = match host.rsplit_once(':') {
        Some((address, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (address, port),
        _ => (host, "80"),
    };
    let bare = address.strip_prefix('[').and_then(|address| address.strip_suffix(']'));
    (bare.unwrap_or(address), port)
}

/// A `printf` whose format prints exactly this text.
fn printf(text: &str) -> String {
    let mut format = String::new();
    for byte in text.bytes() {
        match byte {
            b'\r' => format += "\\r",
            b'\n' => format += "\\n",
            b'\\' => format += "\\\\",
            b'%' => format += "%%",
            b'\'' => format += "'\\''",
            b' '..=b'~' => format.push(byte as char),
            // Writing to a String cannot fail.
            _ => drop(write!(format, "\\{byte:03o}")),
        }
    }
    format!("printf -- '{format}'")
}

/// Text as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::{Example, address_and_port};

    #[test]
    fn the_command_writes_what_a_shell_reads_back() {
        let example = Example::new("a/b; c='d'", "100% \\n 'it' \r\n안");
        assert_eq!(
            example.command("h:1"),
            "printf -- '100%% \\\\n '\\''it'\\'' \\r\\n\\354\\225\\210' | curl --data-binary @- \
             -H 'Content-Type: a/b; c='\\''d'\\''' http://h:1/inspect"
        );
    }

    #[test]
    fn a_body_that_breaks_off_is_sent_by_nc() {
        let example = Example::new("a/b", "x").announcing(9);
        assert_eq!(
            example.command("127.0.0.1:8080"),
            "printf -- 'POST /inspect HTTP/1.1\\r\\nHost: 127.0.0.1:8080\\r\\nContent-Type: a/b\\r\\n\
             Content-Length: 9\\r\\n\\r\\nx' | nc -N 127.0.0.1 8080"
        );
    }

    #[test]
    fn nc_gets_an_address_without_brackets_and_a_port() {
        for (host, address, port) in [
            ("127.0.0.1:8080", "127.0.0.1", "8080"),
            ("[::1]:8080", "::1", "8080"),
            ("[::1]", "::1", "80"),
            ("a.example", "a.example", "80"),
        ] {
            assert_eq!(address_and_port(host), (address, port));
        }
    }
}
