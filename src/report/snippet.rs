//! The client that sent a request, and fixes written for it.

use serde::Serialize;

/// A kind of client, as far as the code that mends it differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Client {
    /// A page's script: fetch or XMLHttpRequest.
    BrowserFetch,
    /// A page's form.
    BrowserForm,
    /// axios, in a browser or in Node.
    Axios,
    /// curl.
    Curl,
    /// Python, mostly with requests.
    Python,
    /// Node's own fetch, and form-data.
    Node,
}

impl Client {
    /// Every client, in the order in which their snippets are shown.
    pub const ALL: [Client; 6] = [
        Client::BrowserFetch,
        Client::BrowserForm,
        Client::Axios,
        Client::Curl,
        Client::Python,
        Client::Node,
    ];

    /// The client's name for people.
    pub const fn title(self) -> &'static str {
        match self {
            Client::BrowserFetch => "fetch in a browser",
            Client::BrowserForm => "HTML form",
            Client::Axios => "axios",
            Client::Curl => "curl",
            Client::Python => "Python requests",
            Client::Node => "Node.js",
        }
    }
}

/// A fix as code for one client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Snippet {
    /// Whose code it is.
    pub client: Client,
    /// The code, a few lines: `url` stands for the server that is meant to get the upload, `file` for the
    /// `File` or `Blob` that was chosen in a page.
    pub code: &'static str,
}
