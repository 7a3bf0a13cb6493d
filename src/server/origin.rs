//! Who asks, and by which address they found this server: the connection's own word, or a proxy's where the
//! proxy is one that the options trust.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::http::header::HOST;
use actix_web::web::Data;
use ipnet::IpNet;

use super::forwarded::{Hop, Scheme, customary, standard};

/// The address that commands name where the request tells none that they can.
const DEFAULT_HOST: &str = "127.0.0.1:8080";

/// The proxies that are believed, by address or network.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trusted(Arc<[IpNet]>);

impl Trusted {
    /// These.
    pub(crate) fn new(networks: &[IpNet]) -> Trusted {
        Trusted(networks.into())
    }

    /// Those that the server of this request was started with.
    pub(crate) fn of(request: &HttpRequest) -> Trusted {
        request.app_data::<Data<Trusted>>().map(|it| Trusted::clone(it)).unwrap_or_default()
    }

    /// Whether the address is one of theirs.
    pub(crate) fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// A request's beginning, as far as it is believed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The client's address; `None` where a trusted proxy does not tell it.
    pub(crate) client: Option<IpAddr>,
    scheme: Scheme,
    host: String,
}

impl Origin {
    /// The origin of `request`.
    pub(crate) fn of(request: &HttpRequest) -> Origin {
        Origin::with(request, &Trusted::of(request))
    }

    fn with(request: &HttpRequest, trusted: &Trusted) -> Origin {
        let peer = peer(request);
        let is_trusted = peer.is_some_and(|peer| trusted.has(peer));
        let said = if is_trusted { said(request, trusted) } else { None };
        let field = || request.headers().get(HOST)?.to_str().ok().map(str::to_owned);
        let (client, scheme, host) = match said {
            Some(hop) => {
                (hop.client, hop.scheme, hop.host.filter(|it| is_plain(it)).or_else(field))
            }
            None => (peer, None, field()),
        };
        Origin {
            client,
            scheme: scheme.unwrap_or(Scheme::Http),
            host: host.filter(|it| is_plain(it)).unwrap_or_else(|| DEFAULT_HOST.to_owned()),
        }
    }

    /// The host and port by which the client found this server, made of nothing that a shell would heed.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }
}

/// The address without a path, such as `https://weigh.example`.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme.as_str(), self.host)
    }
}

/// The other end of the connection.
pub(crate) fn peer(request: &HttpRequest) -> Option<IpAddr> {
    request.peer_addr().map(|peer| peer.ip().to_canonical())
}

/// What the outermost of the trusted proxies says; `None` where none says anything. `Forwarded` outweighs the
/// older fields. Where the two name different clients, one of them came from the client itself through a proxy
/// that does not know it, and neither is believed.
fn said(request: &HttpRequest, trusted: &Trusted) -> Option<Hop> {
    let fields = request.headers();
    let standard = standard(fields).map(|hops| outermost(hops, trusted));
    let customary = customary(fields).map(|hops| outermost(hops, trusted));
    match (standard, customary) {
        (Some(standard), Some(customary)) => {
            standard.filter(|it| customary.is_some_and(|other| other.client == it.client))
        }
        (Some(said), None) | (None, Some(said)) => said,
        (None, None) => None,
    }
}

/// The first hop from the right whose client is not itself a trusted proxy: what stands before it any client
/// may have made up.
fn outermost(mut hops: Vec<Hop>, trusted: &Trusted) -> Option<Hop> {
    let is_proxy = |hop: &Hop| hop.client.is_some_and(|client| trusted.has(client));
    let at = hops.iter().rposition(|hop| !is_proxy(hop)).unwrap_or(0);
    (at < hops.len()).then(|| hops.swap_remove(at))
}

/// Whether it is made of what hosts and ports are made of.
fn is_plain(host: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".:-[]".contains(&byte);
    !host.is_empty() && host.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::{Origin, Trusted};

    const PROXY: &str = "10.0.0.1:5";

    /// The client and the address of the server, as told by these fields and the field
    /// `Host: inner:81`.
    fn told(peer: &str, fields: &[(&str, &str)]) -> (String, String) {
        let trusted = Trusted::new(&["10.0.0.0/8".parse().unwrap(), "fd00::/8".parse().unwrap()]);
        let mut request = TestRequest::get().peer_addr(peer.parse().unwrap());
        request = request.insert_header(("Host", "inner:81"));
        for field in fields {
            request = request.append_header(*field);
        }
        let origin = Origin::with(&request.to_http_request(), &trusted);
        let client = origin.client.map_or("unknown".to_owned(), |it| it.to_string());
        (client, origin.to_string())
    }

    fn expect(peer: &str, fields: &[(&str, &str)], client: &str, address: &str) {
        assert_eq!(
            told(peer, fields),
            (client.to_owned(), address.to_owned()),
            "{peer} {fields:?}"
        );
    }

    #[test]
    fn nobody_is_believed_who_is_not_trusted() {
        let fields = [
            ("Forwarded", "for=192.0.2.1;host=evil.example;proto=https"),
            ("X-Forwarded-For", "192.0.2.1"),
            ("X-Forwarded-Host", "evil.example"),
            ("X-Forwarded-Proto", "https"),
        ];
        expect("198.51.100.7:5", &fields, "198.51.100.7", "http://inner:81");
        expect("127.0.0.1:5", &fields, "127.0.0.1", "http://inner:81");
    }

    #[test]
    fn a_trusted_proxy_tells_client_host_and_scheme() {
        let standard = ("Forwarded", "for=192.0.2.1;host=weigh.example;proto=https");
        let older = [
            ("X-Forwarded-For", "192.0.2.1"),
            ("X-Forwarded-Host", "weigh.example"),
            ("X-Forwarded-Proto", "https"),
        ];
        expect(PROXY, &[standard], "192.0.2.1", "https://weigh.example");
        expect(PROXY, &older, "192.0.2.1", "https://weigh.example");
        expect("[fd00::1]:5", &[standard], "192.0.2.1", "https://weigh.example");
        expect("[::ffff:10.0.0.1]:5", &[standard], "192.0.2.1", "https://weigh.example");
        expect(PROXY, &[], "10.0.0.1", "http://inner:81");
        expect(PROXY, &[("X-Forwarded-Proto", "https")], "unknown", "https://inner:81");
    }

    #[test]
    fn what_the_client_wrote_before_the_proxies_is_not_believed() {
        let appended = "for=127.0.0.1;host=evil.example, for=192.0.2.1;proto=https, for=10.0.0.2";
        expect(PROXY, &[("Forwarded", appended)], "192.0.2.1", "https://inner:81");
        let appended = ("X-Forwarded-For", "127.0.0.1, 192.0.2.1, 10.9.9.9");
        expect(PROXY, &[appended], "192.0.2.1", "http://inner:81");
        let own = ("X-Forwarded-For", "10.0.0.3, 10.0.0.2");
        expect(PROXY, &[own], "10.0.0.3", "http://inner:81");
    }

    #[test]
    fn forwarded_outweighs_the_older_fields_unless_the_client_is_another() {
        let standard = ("Forwarded", "for=192.0.2.1;host=a.example");
        let agreeing =
            [standard, ("X-Forwarded-For", "192.0.2.1"), ("X-Forwarded-Host", "b.example")];
        expect(PROXY, &agreeing, "192.0.2.1", "http://a.example");
        let conflicting =
            [standard, ("X-Forwarded-For", "192.0.2.9"), ("X-Forwarded-Host", "b.example")];
        expect(PROXY, &conflicting, "10.0.0.1", "http://inner:81");
        let malformed = [("Forwarded", "for=\"192.0.2.1"), ("X-Forwarded-For", "192.0.2.1")];
        expect(PROXY, &malformed, "10.0.0.1", "http://inner:81");
    }

    #[test]
    fn a_host_that_a_shell_would_heed_is_not_named() {
        for host in ["a;rm", "", "a b", "$(x)", "a/b"] {
            let request = TestRequest::get().insert_header(("Host", host)).to_http_request();
            assert_eq!(Origin::of(&request).to_string(), "http://127.0.0.1:8080");
        }
        let request = TestRequest::get().insert_header(("Host", "[::1]:8080")).to_http_request();
        assert_eq!(Origin::of(&request).host(), "[::1]:8080");
    }
}
