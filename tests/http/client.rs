//! A client that sends exactly the bytes it is given, and reads one response at a time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// How long a response may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// One connection.
pub(crate) struct Client {
    reader: BufReader<TcpStream>,
}

/// One response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    fields: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Client {
        let stream = TcpStream::connect(address).expect("the program listens");
        Client::over(stream)
    }

    /// Over a connection that was made before.
    pub(crate) fn over(stream: TcpStream) -> Client {
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout can be set");
        stream.set_nodelay(true).expect("the delay can be turned off");
        Client { reader: BufReader::new(stream) }
    }

    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) {
        self.reader.get_mut().write_all(bytes.as_ref()).expect("the program reads");
    }

    /// The port that the connection comes from.
    #[cfg(target_os = "linux")]
    pub(crate) fn port(&self) -> u16 {
        self.reader.get_ref().local_addr().expect("a connected socket").port()
    }

    /// Sends until all is sent or the program does not take more.
    pub(crate) fn send_while_taken(&mut self, bytes: &[u8], times: usize) {
        for _ in 0..times {
            if self.reader.get_mut().write_all(bytes).is_err() {
                return;
            }
        }
    }

    /// Another handle of the connection, to send on it meanwhile.
    pub(crate) fn stream(&self) -> TcpStream {
        self.reader.get_ref().try_clone().expect("a second handle")
    }

    /// Ends the sending side.
    pub(crate) fn half_close(&mut self) {
        self.reader.get_mut().shutdown(Shutdown::Write).expect("the sending side is open");
    }

    /// Reads a response to a request that was not HEAD.
    pub(crate) fn response(&mut self) -> Response {
        let mut response = self.head();
        response.body = if response.field("transfer-encoding") == Some("chunked") {
            self.chunked()
        } else {
            let length = response.field("content-length").unwrap_or("0");
            let length = length.parse().expect("a length in digits");
            let mut body = vec![0; length];
            self.reader.read_exact(&mut body).expect("the whole body");
            body
        };
        response
    }

    /// Reads a response's head only.
    pub(crate) fn head(&mut self) -> Response {
        let status = self.line();
        let status = status.split(' ').nth(1).and_then(|code| code.parse().ok());
        let mut fields = Vec::new();
        loop {
            let line = self.line();
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(": ").expect("a field");
            fields.push((name.to_ascii_lowercase(), value.to_owned()));
        }
        Response { status: status.expect("a status"), fields, body: Vec::new() }
    }

    /// Reads one line without its end.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.reader.read_line(&mut line).expect("a line");
        line.trim_end_matches(['\r', '\n']).to_owned()
    }

    /// Reads until the program closes the connection.
    pub(crate) fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        self.reader.read_to_end(&mut rest).expect("the connection ends");
        rest
    }

    fn chunked(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let size = usize::from_str_radix(&self.line(), 16).expect("a chunk size");
            let start = body.len();
            body.resize(start + size, 0);
            self.reader.read_exact(&mut body[start..]).expect("a chunk");
            self.line();
            if size == 0 {
                return body;
            }
        }
    }
}

impl Response {
    /// The first field of this name, in lower case.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|fault| panic!("{fault}: {self:?}"))
    }

    /// The code of an error.
    pub(crate) fn code(&self) -> String {
        self.json()["error"]["code"].as_str().expect("an error").to_owned()
    }
}

/// One request on a connection of its own. The head is given as lines, without `Host`, length or end.
pub(crate) fn exchange(address: SocketAddr, head: &str, body: &[u8]) -> Response {
    let mut client = Client::connect(address);
    client.send(request(head, body));
    client.response()
}

/// A request with its length.
pub(crate) fn request(head: &str, body: &[u8]) -> Vec<u8> {
    let head = head.replace('\n', "\r\n");
    let length = if head.starts_with("GET") || head.starts_with("HEAD") {
        String::new()
    } else {
        format!("Content-Length: {}\r\n", body.len())
    };
    let mut request = format!("{head}\r\nHost: 127.0.0.1\r\n{length}\r\n").into_bytes();
    request.extend_from_slice(body);
    request
}
