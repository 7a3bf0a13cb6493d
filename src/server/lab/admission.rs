//! Who may start an experiment: it takes two threads for seconds, so strangers may not unless the one who runs
//! the server says so.

use actix_web::HttpRequest;
use actix_web::http::header::{HOST, HeaderMap, ORIGIN};

use crate::server::config::LabMode;
use crate::server::events::is_local;
use crate::server::problem::Problem;

/// What proxies write. One on this machine is a loopback client, whoever it asks for.
const PROXY_FIELDS: [&str; 4] = ["forwarded", "via", "x-forwarded-for", "x-real-ip"];

/// Why a client cannot start an experiment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// They are switched off.
    Off,
    /// Only clients on the server's own machine may.
    Elsewhere,
}

/// What stands in the way of this client; `None` where it may.
pub(crate) fn obstacle(request: &HttpRequest, mode: LabMode) -> Option<Obstacle> {
    match mode {
        LabMode::Off => Some(Obstacle::Off),
        LabMode::Open => None,
        LabMode::Local => {
            let is_here = is_local(request) && !came_through_proxy(request.headers());
            (!is_here).then_some(Obstacle::Elsewhere)
        }
    }
}

/// Lets this request start one, or says why not. Where only this machine may, no page of another site may have a
/// browser of this machine ask for it; where everybody may, there is nothing to gain by that.
///
/// # Errors
///
/// [`Problem::LabOff`], [`Problem::LabElsewhere`], [`Problem::CrossOrigin`].
pub(super) fn admit(request: &HttpRequest, mode: LabMode) -> Result<(), Problem> {
    match obstacle(request, mode) {
        Some(Obstacle::Off) => Err(Problem::LabOff),
        Some(Obstacle::Elsewhere) => Err(Problem::LabElsewhere),
        None if mode == LabMode::Local && !is_same_origin(request.headers()) => {
            Err(Problem::CrossOrigin)
        }
        None => Ok(()),
    }
}

fn came_through_proxy(headers: &HeaderMap) -> bool {
    PROXY_FIELDS.iter().any(|name| headers.contains_key(*name))
}

/// Whether a page of this server sent it, or no page at all. Browsers tell by Sec-Fetch-Site (W3C Fetch Metadata
/// Request Headers, §2.3), older ones by Origin.
fn is_same_origin(headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return ["same-origin", "none"].iter().any(|own| site == own);
    }
    let Some(origin) = headers.get(ORIGIN) else { return true };
    let host = |origin: &str| origin.split_once("://").map(|(_, host)| host.to_owned());
    let from = origin.to_str().ok().and_then(host);
    from.is_some_and(|from| headers.get(HOST).is_some_and(|host| host == from.as_str()))
}

#[cfg(test)]
mod tests {
    use actix_web::HttpRequest;
    use actix_web::test::TestRequest;

    use super::{Obstacle, admit, obstacle};
    use crate::server::config::LabMode;
    use crate::server::problem::Problem;

    fn request(peer: &str, fields: &[(&'static str, &str)]) -> HttpRequest {
        let request = TestRequest::post().peer_addr(peer.parse().unwrap());
        fields
            .iter()
            .fold(request, |request, field| request.insert_header(*field))
            .to_http_request()
    }

    #[test]
    fn only_this_machine_may_unless_everybody_or_nobody_may() {
        const HERE: (&str, &str) = ("Host", "127.0.0.1:8080");
        for (peer, fields, obstacle_here) in [
            ("127.0.0.1:5", vec![HERE], None),
            ("[::1]:5", vec![("Host", "localhost:8080")], None),
            ("192.0.2.7:5", vec![HERE], Some(Obstacle::Elsewhere)),
            ("127.0.0.1:5", vec![("Host", "evil.example")], Some(Obstacle::Elsewhere)),
            (
                "127.0.0.1:5",
                vec![HERE, ("X-Forwarded-For", "192.0.2.7")],
                Some(Obstacle::Elsewhere),
            ),
            ("127.0.0.1:5", vec![HERE, ("Forwarded", "for=x")], Some(Obstacle::Elsewhere)),
            ("127.0.0.1:5", vec![HERE, ("Via", "1.1 proxy")], Some(Obstacle::Elsewhere)),
        ] {
            let request = request(peer, &fields);
            assert_eq!(obstacle(&request, LabMode::Local), obstacle_here, "{peer} {fields:?}");
            assert_eq!(obstacle(&request, LabMode::Open), None);
            assert_eq!(obstacle(&request, LabMode::Off), Some(Obstacle::Off));
        }
    }

    #[test]
    fn a_page_of_another_site_may_not_have_a_browser_of_this_machine_ask() {
        for (field, allowed) in [
            (("Accept", "*/*"), true),
            (("Sec-Fetch-Site", "same-origin"), true),
            (("Sec-Fetch-Site", "none"), true),
            (("Sec-Fetch-Site", "cross-site"), false),
            (("Sec-Fetch-Site", "same-site"), false),
            (("Origin", "http://127.0.0.1:8080"), true),
            (("Origin", "http://127.0.0.1:9090"), false),
            (("Origin", "http://evil.example"), false),
            (("Origin", "null"), false),
        ] {
            let request = request("127.0.0.1:5", &[("Host", "127.0.0.1:8080"), field]);
            let admitted = admit(&request, LabMode::Local);
            let expected = if allowed { Ok(()) } else { Err(Problem::CrossOrigin) };
            assert_eq!(admitted, expected, "{field:?}");
            assert_eq!(admit(&request, LabMode::Open), Ok(()));
            assert_eq!(admit(&request, LabMode::Off), Err(Problem::LabOff));
        }
    }
}
