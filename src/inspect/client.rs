//! Which client sent a request, by its User-Agent and by the shape of what it wrote.

use crate::mime::MediaType;
use crate::report::{Client, Request};

/// What a User-Agent begins with, in small letters.
const USER_AGENTS: [(&str, Client); 9] = [
    ("axios/", Client::Axios),
    ("curl/", Client::Curl),
    ("python-requests/", Client::Python),
    ("python-urllib", Client::Python),
    ("python-httpx/", Client::Python),
    ("aiohttp/", Client::Python),
    ("node", Client::Node),
    ("undici", Client::Node),
    ("got ", Client::Node),
];

/// The `Accept` field that axios writes in browsers too, whose User-Agent it cannot change.
const AXIOS_ACCEPT: &str = "application/json, text/plain, */*";

/// What boundaries begin with that only one client writes.
const BOUNDARIES: [(&str, Client); 3] = [
    ("axios-", Client::Axios),
    ("----formdata-undici-", Client::Node),
    ("--------------------------", Client::Node),
];

/// The client, where something shows it.
pub(super) fn recognise(request: &Request, media_type: Option<&MediaType>) -> Option<Client> {
    let field = |wanted: &str| {
        let mut fields = request.headers.iter();
        fields.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.as_str())
    };
    let user_agent = field("user-agent").unwrap_or_default().to_ascii_lowercase();
    if user_agent.starts_with("mozilla/") {
        return Some(in_browser(field("sec-fetch-mode"), field("accept").unwrap_or_default()));
    }
    let by_name = USER_AGENTS.iter().find(|(start, _)| user_agent.starts_with(start));
    let boundary = media_type.and_then(|it| it.parameter("boundary")).map(|it| it.value.as_str());
    by_name
        .or_else(|| {
            BOUNDARIES.iter().find(|(start, _)| boundary.is_some_and(|it| it.starts_with(start)))
        })
        .map(|(_, client)| *client)
}

fn in_browser(mode: Option<&str>, accept: &str) -> Client {
    if accept == AXIOS_ACCEPT {
        return Client::Axios;
    }
    // Pages without Fetch Metadata: only a form asks for a page in return.
    let navigates = mode.map_or(accept.contains("text/html"), |mode| mode == "navigate");
    if navigates { Client::BrowserForm } else { Client::BrowserFetch }
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

    #[test]
    fn clients_are_known_by_their_name() {
        for (user_agent, expected) in [
            ("axios/1.13.2", Client::Axios),
            ("curl/8.14.1", Client::Curl),
            ("python-requests/2.32.5", Client::Python),
            ("python-urllib3/2.5.0", Client::Python),
            ("node", Client::Node),
        ] {
            assert_eq!(client(&[("User-Agent", user_agent)], "b"), Some(expected), "{user_agent}");
        }
        assert_eq!(client(&[("User-Agent", "Wget/1.25")], "b"), None);
        assert_eq!(client(&[], "b"), None);
    }

    #[test]
    fn what_a_browser_runs_is_known_by_how_it_fetches() {
        let browser =
            ("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0");
        for (name, value, expected) in [
            ("sec-fetch-mode", "navigate", Client::BrowserForm),
            ("sec-fetch-mode", "cors", Client::BrowserFetch),
            ("accept", "text/html,application/xhtml+xml,*/*;q=0.8", Client::BrowserForm),
            ("accept", "*/*", Client::BrowserFetch),
            ("accept", "application/json, text/plain, */*", Client::Axios),
        ] {
            assert_eq!(client(&[browser, (name, value)], "b"), Some(expected), "{name}: {value}");
        }
    }

    #[test]
    fn a_boundary_tells_who_wrote_it_where_nothing_else_does() {
        assert_eq!(client(&[], "axios-1.13.2-boundary-x"), Some(Client::Axios));
        assert_eq!(client(&[], "----formdata-undici-012345678901"), Some(Client::Node));
        assert_eq!(client(&[("User-Agent", "curl/8")], "axios-x"), Some(Client::Curl));
    }
}
