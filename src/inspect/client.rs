//! Which client sent a request, by its User-Agent and by the shape of what it wrote.

use crate::mime::MediaType;
use crate::report::{Client, Request};

/// What a User-Agent begins with, in small letters; `None` for clients that nobody writes code for.
const USER_AGENTS: [(&str, Option<Client>); 11] = [
    ("axios/", Some(Client::Axios)),
    ("curl/", Some(Client::Curl)),
    // requests, urllib, urllib3 and httpx; aiohttp names itself behind Python.
    ("python", Some(Client::Python)),
    // node itself, node-fetch and node-superagent.
    ("node", Some(Client::Node)),
    ("undici", Some(Client::Node)),
    ("got ", Some(Client::Node)),
    ("bun/", Some(Client::Node)),
    ("deno/", Some(Client::Node)),
    // These two write their forms with form-data.
    ("postmanruntime/", None),
    ("insomnia/", None),
    ("wget/", None),
];

/// The `Accept` field that axios writes in browsers too, whose User-Agent it cannot change.
const AXIOS_ACCEPT: &str = "application/json, text/plain, */*";

/// The client, where something shows it.
pub(super) fn recognise(request: &Request, media_type: Option<&MediaType>) -> Option<Client> {
    let head = Head(request);
    let user_agent = head.field("user-agent").unwrap_or_default().to_ascii_lowercase();
    if user_agent.starts_with("mozilla/") && !user_agent.contains("powershell/") {
        return Some(in_browser(&head));
    }
    let named = USER_AGENTS.iter().find(|(start, _)| user_agent.starts_with(start));
    if let Some((_, client)) = named {
        return *client;
    }
    if head.field("accept") == Some(AXIOS_ACCEPT) {
        return Some(Client::Axios);
    }
    let boundary = media_type.and_then(|it| it.parameter("boundary"))?;
    by_boundary(&boundary.value, &head)
}

/// A request's fields.
struct Head<'a>(&'a Request);

impl Head<'_> {
    /// The first field of a name in small letters.
    fn field(&self, wanted: &str) -> Option<&str> {
        let mut fields = self.0.headers.iter();
        let found = fields.find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value.as_str())
    }
}

fn in_browser(head: &Head<'_>) -> Client {
    let accept = head.field("accept").unwrap_or_default();
    if accept == AXIOS_ACCEPT {
        return Client::Axios;
    }
    if head.field("x-requested-with").is_some() {
        return Client::BrowserFetch;
    }
    // Browsers tell how they fetch to https and their own machine only. Elsewhere: what they ask for in
    // return is a page where somebody sent a form.
    let mode = head.field("sec-fetch-mode");
    let navigates = mode.map_or(accept.contains("text/html"), |mode| mode == "navigate");
    if navigates { Client::BrowserForm } else { Client::BrowserFetch }
}

/// The client that makes such boundaries, each by a habit of its own.
fn by_boundary(boundary: &str, head: &Head<'_>) -> Option<Client> {
    // WebKit and Chromium; Firefox, new and old.
    const BROWSERS: [&str; 2] = ["----WebKitFormBoundary", "----geckoformboundary"];
    if BROWSERS.iter().any(|start| boundary.starts_with(start)) {
        return Some(in_browser(head));
    }
    if boundary.starts_with("axios-") {
        return Some(Client::Axios);
    }
    if boundary.starts_with("----formdata-undici-") {
        return Some(Client::Node);
    }
    let random = boundary.trim_start_matches('-');
    let dashes = boundary.len() - random.len();
    let is = |test: fn(&u8) -> bool| random.bytes().all(|byte| test(&byte));
    match (dashes, random.len()) {
        (27, 20..) if is(u8::is_ascii_digit) => Some(in_browser(head)),
        // form-data.
        (26, 24) if is(u8::is_ascii_hexdigit) => Some(Client::Node),
        // 16 hexadecimal digits before curl 8.
        (24, 16 | 22) if is(u8::is_ascii_alphanumeric) => Some(Client::Curl),
        // urllib3 and so requests, httpx, aiohttp.
        (0, 32) if is(u8::is_ascii_hexdigit) => Some(Client::Python),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::recognise;
    use crate::mime::MediaType;
    use crate::report::{Client, Request};

    fn client(fields: &[(&str, &str)], boundary: &str) -> Option<Client> {
        let headers =
            fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let request = Request { headers, ..Request::default() };
        let field = format!("multipart/form-data; boundary={boundary}");
        recognise(&request, MediaType::parse(&field).as_ref())
    }

    const BROWSER: (&str, &str) =
        ("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0");

    #[test]
    fn clients_are_known_by_their_name() {
        for (user_agent, expected) in [
            ("axios/1.13.2", Client::Axios),
            ("curl/8.14.1", Client::Curl),
            ("python-requests/2.32.5", Client::Python),
            ("python-urllib3/2.5.0", Client::Python),
            ("Python/3.13 aiohttp/3.12.15", Client::Python),
            ("node", Client::Node),
            ("node-fetch/1.0 (+https://github.com/bitinn/node-fetch)", Client::Node),
        ] {
            assert_eq!(client(&[("User-Agent", user_agent)], "b"), Some(expected), "{user_agent}");
        }
        assert_eq!(client(&[], "b"), None);
    }

    #[test]
    fn clients_that_take_no_code_are_nobody_else() {
        let of_form_data = "--------------------------012345678901234567890123";
        for user_agent in ["PostmanRuntime/7.51.0", "Wget/1.25", "insomnia/11.0"] {
            assert_eq!(client(&[("User-Agent", user_agent)], of_form_data), None, "{user_agent}");
        }
        let shell =
            "Mozilla/5.0 (Windows NT; Windows NT 10.0; de-DE) WindowsPowerShell/5.1.26100.1";
        assert_eq!(client(&[("User-Agent", shell)], "b"), None);
    }

    #[test]
    fn what_a_browser_runs_is_known_by_how_it_fetches() {
        for (name, value, expected) in [
            ("sec-fetch-mode", "navigate", Client::BrowserForm),
            ("sec-fetch-mode", "cors", Client::BrowserFetch),
            ("accept", "text/html,application/xhtml+xml,*/*;q=0.8", Client::BrowserForm),
            ("accept", "*/*", Client::BrowserFetch),
            ("accept", "application/json, text/plain, */*", Client::Axios),
        ] {
            assert_eq!(client(&[BROWSER, (name, value)], "b"), Some(expected), "{name}: {value}");
        }
        let by_script =
            [BROWSER, ("accept", "text/html, */*"), ("x-requested-with", "XMLHttpRequest")];
        assert_eq!(client(&by_script, "b"), Some(Client::BrowserFetch));
    }

    #[test]
    fn a_boundary_tells_who_wrote_it_where_nothing_else_does() {
        for (boundary, expected) in [
            ("axios-1.13.2-boundary-x", Some(Client::Axios)),
            ("----formdata-undici-012345678901", Some(Client::Node)),
            ("--------------------------123456789012345678901234", Some(Client::Node)),
            ("----WebKitFormBoundary7MA4YWxkTrZu0gW0", Some(Client::BrowserFetch)),
            ("----geckoformboundary4ba3a4b3dc2b1e32b2f1c0", Some(Client::BrowserFetch)),
            ("---------------------------735323031399963166993862150", Some(Client::BrowserFetch)),
            ("------------------------d74496d66958873e", Some(Client::Curl)),
            ("------------------------Xq2vGmvkS1NVbSxqLlnvE7", Some(Client::Curl)),
            ("5ee5ff2a9ba94e44a5e1f0a1e2e1f6a7", Some(Client::Python)),
            ("------------------------", None),
            ("B", None),
        ] {
            assert_eq!(client(&[], boundary), expected, "{boundary}");
        }
        assert_eq!(client(&[("User-Agent", "my-app/1")], "axios-x"), Some(Client::Axios));
        assert_eq!(client(&[("User-Agent", "curl/8")], "axios-x"), Some(Client::Curl));
    }
}
