//! A request that shows a finding, and the command line that sends it.

use std::fmt::Write as _;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use super::Binary;

/// Where every example goes.
const TARGET: &str = "/inspect";

/// A small request that makes a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// Its method.
    pub method: &'static str,
    /// Its `Content-Type`; `None` for none.
    pub content_type: Option<&'static str>,
    /// Its other fields, but for `Host` and those that tell the body's length.
    pub fields: &'static [(&'static str, &'static str)],
    /// Its `Content-Length` where that is not the body's size, as in a body that breaks off.
    pub content_length: Option<u64>,
    /// Whether it has chunked coding instead of a `Content-Length`.
    pub chunked: bool,
    /// How its body begins.
    pub start: &'static [u8],
    /// What follows so many times.
    pub filler: (&'static [u8], usize),
    /// How its body ends.
    pub end: &'static [u8],
}

impl Example {
    /// A body of a type.
    pub(super) const fn new(content_type: &'static str, body: &'static str) -> Example {
        Example::bytes(content_type, body.as_bytes())
    }

    /// A body of a type that is no text.
    pub(super) const fn bytes(content_type: &'static str, body: &'static [u8]) -> Example {
        Example { content_type: Some(content_type), ..Example::untyped(body) }
    }

    /// A body without a type.
    pub(super) const fn untyped(body: &'static [u8]) -> Example {
        Example {
            method: "POST",
            content_type: None,
            fields: &[],
            content_length: None,
            chunked: false,
            start: body,
            filler: (b"", 0),
            end: b"",
        }
    }

    /// The same body, then `unit` so many times, then `end`.
    pub(super) const fn filled(
        self,
        unit: &'static [u8],
        times: usize,
        end: &'static [u8],
    ) -> Example {
        Example { filler: (unit, times), end, ..self }
    }

    /// The same with these fields.
    pub(super) const fn with(self, fields: &'static [(&'static str, &'static str)]) -> Example {
        Example { fields, ..self }
    }

    /// The same body where more was announced.
    pub(super) const fn announcing(self, content_length: u64) -> Example {
        Example { content_length: Some(content_length), ..self }
    }

    /// The same in chunked coding.
    pub(super) const fn chunked(self) -> Example {
        Example { chunked: true, ..self }
    }

    /// The body, whole.
    pub fn body(&self) -> Vec<u8> {
        let (unit, times) = self.filler;
        [self.start, &unit.repeat(times), self.end].concat()
    }

    /// The whole request message (RFC 9112 §2.1) to `host`, such as `127.0.0.1:8080`, which answers
    /// in the form `accept` and closes the connection.
    pub fn message(&self, host: &str, accept: &str) -> Vec<u8> {
        let body = self.body();
        let mut head = self.head(host, TARGET, body.len());
        head += &format!("Accept: {accept}\r\nConnection: close\r\n\r\n");
        let mut message = head.into_bytes();
        if self.chunked {
            message.extend_from_slice(format!("{:x}\r\n", body.len()).as_bytes());
            message.extend_from_slice(&body);
            message.extend_from_slice(b"\r\n0\r\n\r\n");
        } else {
            message.extend_from_slice(&body);
        }
        message
    }

    /// The request line and the fields, without the empty line.
    fn head(&self, host: &str, target: &str, body_bytes: usize) -> String {
        let mut head = format!("{} {target} HTTP/1.1\r\nHost: {host}\r\n", self.method);
        if let Some(content_type) = self.content_type {
            head += &format!("Content-Type: {content_type}\r\n");
        }
        for (name, value) in self.fields {
            head += &format!("{name}: {value}\r\n");
        }
        head + &if self.chunked {
            "Transfer-Encoding: chunked\r\n".to_owned()
        } else {
            let announced = self.content_length.unwrap_or(body_bytes as u64);
            format!("Content-Length: {announced}\r\n")
        }
    }

    /// A line for a POSIX shell that sends the request to the server at `address`, such as
    /// `http://127.0.0.1:8080` or `https://weigh.example/tools`: with curl, or where curl would not send such
    /// a thing, with nc, and over TLS with openssl.
    pub fn command(&self, address: &str) -> String {
        if self.content_length.is_some() {
            let server = Server::at(address);
            let target = format!("{}{TARGET}", server.path);
            let head = self.head(server.host, &target, self.body().len()) + "\r\n";
            let body = Example { start: &[], ..*self };
            let rest = if body.body().is_empty() { String::new() } else { body.body_command() };
            let start = printf(&[head.as_bytes(), self.start].concat());
            let commands = if rest.is_empty() { start } else { format!("{{ {start}; {rest}; }}") };
            return format!("{commands} | {}", server.pipe());
        }
        let content_type = self.content_type.map_or_else(String::new, |it| format!(" {it}"));
        let mut command = format!(
            "{} | curl --data-binary @- -H {}",
            self.body_command(),
            quoted(&format!("Content-Type:{content_type}"))
        );
        for (name, value) in self.fields {
            command += &format!(" -H {}", quoted(&format!("{name}: {value}")));
        }
        if self.chunked {
            command += " -H 'Transfer-Encoding: chunked'";
        }
        if self.method != "POST" {
            command += &format!(" -X {}", self.method);
        }
        command + &format!(" {address}{TARGET}")
    }

    /// The part of [`Example::command`] that prints the body.
    pub fn body_command(&self) -> String {
        let (unit, times) = self.filler;
        if times == 0 {
            return printf(&[self.start, self.end].concat());
        }
        let start = printf(self.start);
        let filler = format!("for i in $(seq {times}); do {}; done", printf(unit));
        format!("{{ {start}; {filler}; {}; }}", printf(self.end))
    }
}

/// The message as other programs can send it.
impl Serialize for Example {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut example = serializer.serialize_struct("Example", 7)?;
        example.serialize_field("method", self.method)?;
        example.serialize_field("target", TARGET)?;
        example.serialize_field("content_type", &self.content_type)?;
        example.serialize_field("headers", self.fields)?;
        example.serialize_field("content_length", &self.content_length)?;
        example.serialize_field("chunked", &self.chunked)?;
        example.serialize_field("body_base64", &Binary(self.body()))?;
        example.end()
    }
}

/// A server's address, taken apart.
struct Server<'a> {
    is_tls: bool,
    host: &'a str,
    path: &'a str,
}

impl<'a> Server<'a> {
    fn at(address: &'a str) -> Server<'a> {
        let (scheme, rest) = address.split_once("://").unwrap_or(("http", address));
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        Server { is_tls: scheme == "https", host, path }
    }

    /// The command that sends what it reads to the server.
    fn pipe(&self) -> String {
        let (address, port) = address_and_port(self.host);
        match port {
            Some(_) if self.is_tls => format!("openssl s_client -quiet -connect {}", self.host),
            None if self.is_tls => format!("openssl s_client -quiet -connect {}:443", self.host),
            port => format!("nc -N {address} {}", port.unwrap_or("80")),
        }
    }
}

/// A host's two words as nc knows them, which wants an IPv6 address without its brackets.
fn address_and_port(host: &str) -> (&str, Option<&str>) {
    let (address, port) = match host.rsplit_once(':') {
        Some((address, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            (address, Some(port))
        }
        _ => (host, None),
    };
    let bare = address.strip_prefix('[').and_then(|address| address.strip_suffix(']'));
    (bare.unwrap_or(address), port)
}

/// A `printf` whose format prints exactly these bytes.
fn printf(text: &[u8]) -> String {
    let mut format = String::new();
    for &byte in text {
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
            example.command("http://h:1"),
            "printf -- '100%% \\\\n '\\''it'\\'' \\r\\n\\354\\225\\210' | curl --data-binary @- \
             -H 'Content-Type: a/b; c='\\''d'\\''' http://h:1/inspect"
        );
    }

    #[test]
    fn a_body_that_breaks_off_is_sent_by_nc() {
        let example = Example::new("a/b", "x").announcing(9);
        assert_eq!(
            example.command("http://127.0.0.1:8080"),
            "printf -- 'POST /inspect HTTP/1.1\\r\\nHost: 127.0.0.1:8080\\r\\nContent-Type: a/b\\r\\n\
             Content-Length: 9\\r\\n\\r\\nx' | nc -N 127.0.0.1 8080"
        );
    }

    #[test]
    fn commands_go_to_where_a_proxy_shows_the_server() {
        let whole = Example::new("a/b", "x").command("https://a.example/tools");
        assert!(whole.ends_with(" https://a.example/tools/inspect"), "{whole}");
        for (address, end) in [
            ("http://a.example/tools", "| nc -N a.example 80"),
            ("https://a.example/tools", "| openssl s_client -quiet -connect a.example:443"),
            ("https://a.example:8443/tools", "| openssl s_client -quiet -connect a.example:8443"),
            ("https://[::1]/tools", "| openssl s_client -quiet -connect [::1]:443"),
            ("https://[::1]:8443/tools", "| openssl s_client -quiet -connect [::1]:8443"),
        ] {
            let broken = Example::new("a/b", "x").announcing(9).command(address);
            assert!(broken.contains("'POST /tools/inspect HTTP/1.1\\r\\nHost: "), "{broken}");
            assert!(broken.ends_with(end), "{broken}");
        }
    }

    #[test]
    fn nc_gets_an_address_without_brackets_and_a_port() {
        for (host, address, port) in [
            ("127.0.0.1:8080", "127.0.0.1", Some("8080")),
            ("[::1]:8080", "::1", Some("8080")),
            ("[::1]", "::1", None),
            ("a.example", "a.example", None),
        ] {
            assert_eq!(address_and_port(host), (address, port));
        }
    }
}
