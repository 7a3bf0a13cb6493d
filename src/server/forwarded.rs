//! What proxies say of a request that they hand on: `Forwarded` (RFC 7239), and the fields `X-Forwarded-For`,
//! `X-Forwarded-Host` and `X-Forwarded-Proto` that it replaces. Anybody can write them, so this says only what
//! stands there; [`origin`](super::origin) decides whether it is believed.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use actix_web::http::header::HeaderMap;

/// Other fields by which a request shows that it was handed on, besides those that begin with
/// `x-forwarded-`.
const TRACES: [&str; 3] = ["forwarded", "via", "x-real-ip"];

/// The scheme by which a client asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    Http,
    Https,
}

impl Scheme {
    /// The scheme of this name, in any case.
    pub(crate) fn named(name: &str) -> Option<Scheme> {
        [Scheme::Http, Scheme::Https].into_iter().find(|it| name.eq_ignore_ascii_case(it.as_str()))
    }

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Scheme::Http => "http",
            Scheme::Https => "https",
        }
    }
}

/// What one proxy says of the request as it got it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Hop {
    /// The address that it got the request from; `None` where it does not tell.
    pub(crate) client: Option<IpAddr>,
    /// The scheme by which it was asked.
    pub(crate) scheme: Option<Scheme>,
    /// The `Host` that it was asked for.
    pub(crate) host: Option<String>,
}

/// Whether any proxy has left a trace in these fields.
pub(crate) fn was_forwarded(fields: &HeaderMap) -> bool {
    fields
        .keys()
        .any(|name| TRACES.contains(&name.as_str()) || name.as_str().starts_with("x-forwarded-"))
}

/// The hops that `Forwarded` lists, the client's first; `None` where there is no such field, nothing in it
/// where it cannot be read.
pub(crate) fn standard(fields: &HeaderMap) -> Option<Vec<Hop>> {
    let lines = lines(fields, "forwarded")?;
    Some(elements(&lines).unwrap_or_default())
}

/// The hops of the older fields, the client's first; `None` where there is none of them.
///
/// `X-Forwarded-Host` and `-Proto` are lists by some proxies and one value by others: they are held to
/// belong to the hops one by one where they are as many, else the last value to all.
pub(crate) fn customary(fields: &HeaderMap) -> Option<Vec<Hop>> {
    let [clients, schemes, hosts] =
        ["x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"].map(|it| lines(fields, it));
    if clients.is_none() && schemes.is_none() && hosts.is_none() {
        return None;
    }
    let clients = clients.as_deref().map_or_else(|| vec![""], listed);
    let [schemes, hosts] = [&schemes, &hosts].map(|it| it.as_deref().map(listed));
    let of_hop = |values: &Option<Vec<&str>>, index: usize| -> Option<String> {
        let values = values.as_ref()?;
        let index = if values.len() == clients.len() { index } else { values.len() - 1 };
        Some(values[index].to_owned()).filter(|it| !it.is_empty())
    };
    let hop = |(index, client): (usize, &&str)| Hop {
        client: address(client),
        scheme: of_hop(&schemes, index).as_deref().and_then(Scheme::named),
        host: of_hop(&hosts, index),
    };
    Some(clients.iter().enumerate().map(hop).collect())
}

/// All lines of a field as one list (RFC 9110 §5.3); what is not ASCII is no part of any value.
fn lines(fields: &HeaderMap, name: &str) -> Option<String> {
    let lines: Vec<&str> = fields.get_all(name).map(|it| it.to_str().unwrap_or("")).collect();
    (!lines.is_empty()).then(|| lines.join(","))
}

/// A list's items; at least one.
fn listed(list: &str) -> Vec<&str> {
    list.split(',').map(str::trim).collect()
}

/// The elements of `Forwarded` (RFC 7239 §4); `None` where they are malformed.
fn elements(field: &str) -> Option<Vec<Hop>> {
    let mut hops = Vec::new();
    for element in split_outside_quotes(field, ',')? {
        let mut hop = Hop::default();
        for pair in split_outside_quotes(element, ';')? {
            if pair.trim().is_empty() {
                continue;
            }
            let (name, value) = pair.split_once('=')?;
            let value = unquoted(value.trim_end())?;
            match name.trim_start().to_ascii_lowercase().as_str() {
                "for" => hop.client = address(&value),
                "proto" => hop.scheme = Scheme::named(&value),
                "host" => hop.host = Some(value),
                // `by` and extensions say nothing of the client.
                _ => {}
            }
        }
        hops.push(hop);
    }
    Some(hops)
}

/// Text between separators that stand in no quoted string; `None` where one is not closed.
fn split_outside_quotes(text: &str, separator: char) -> Option<Vec<&str>> {
    let mut pieces = Vec::new();
    let (mut start, mut is_quoted, mut is_escaped) = (0, false, false);
    for (at, character) in text.char_indices() {
        if is_escaped {
            is_escaped = false;
        } else if is_quoted && character == '\\' {
            is_escaped = true;
        } else if character == '"' {
            is_quoted = !is_quoted;
        } else if character == separator && !is_quoted {
            pieces.push(&text[start..at]);
            start = at + 1;
        }
    }
    pieces.push(&text[start..]);
    (!is_quoted).then_some(pieces)
}

/// The value of a token or a quoted string (RFC 9110 §5.6.4).
fn unquoted(value: &str) -> Option<String> {
    let Some(quoted) = value.strip_prefix('"') else {
        return (!value.contains('"')).then(|| value.to_owned());
    };
    let mut text = String::new();
    let mut characters = quoted.strip_suffix('"')?.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => text.push(characters.next()?),
            '"' => return None,
            _ => text.push(character),
        }
    }
    Some(text)
}

/// The address of a node (RFC 7239 §6), with a port or without; `None` where it is `unknown` or hidden.
fn address(node: &str) -> Option<IpAddr> {
    let bracketed = || node.strip_prefix('[')?.strip_suffix(']')?.parse::<Ipv6Addr>().ok();
    let plain = node.parse::<IpAddr>().ok();
    let found = plain.or_else(|| node.parse::<SocketAddr>().ok().map(|it| it.ip()));
    found.or_else(|| bracketed().map(IpAddr::V6)).map(|it| it.to_canonical())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};

    use super::{Hop, Scheme, customary, standard, was_forwarded};

    fn fields(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        let lines = lines.iter();
        lines
            .map(|&(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    fn clients(hops: &[Hop]) -> Vec<String> {
        hops.iter().map(|it| it.client.map_or("-".into(), |it| it.to_string())).collect()
    }

    #[test]
    fn forwarded_is_read_with_its_quotes_and_lists() {
        for (field, expected) in [
            ("for=192.0.2.43", vec!["192.0.2.43"]),
            ("For=\"[2001:db8:cafe::17]:4711\"", vec!["2001:db8:cafe::17"]),
            ("for=\"192.0.2.43:47011\";proto=http;by=203.0.113.43", vec!["192.0.2.43"]),
            ("for=192.0.2.43, for=198.51.100.17", vec!["192.0.2.43", "198.51.100.17"]),
            ("for=192.0.2.43,for=\"[2001:db8::1]\"", vec!["192.0.2.43", "2001:db8::1"]),
            ("for=unknown, for=_hidden, for=\"192.0.2.1:_port\"", vec!["-", "-", "-"]),
            ("for=\"::ffff:192.0.2.1\"", vec!["192.0.2.1"]),
            ("host=\"a,b;c\\\"d\";for=192.0.2.1 ;; proto=https", vec!["192.0.2.1"]),
            ("secret=x", vec!["-"]),
            // Malformed: nothing in it is believed.
            ("for=\"192.0.2.43", vec![]),
            ("192.0.2.43", vec![]),
            ("for=192.0.2.43, nonsense", vec![]),
            ("for=a\"b\"", vec![]),
        ] {
            let hops = standard(&fields(&[("forwarded", field)])).unwrap();
            assert_eq!(clients(&hops), expected, "{field}");
        }
        assert_eq!(standard(&fields(&[])), None);
        let lines = [("forwarded", "for=192.0.2.1"), ("forwarded", "for=192.0.2.2")];
        assert_eq!(clients(&standard(&fields(&lines)).unwrap()), ["192.0.2.1", "192.0.2.2"]);
    }

    #[test]
    fn forwarded_tells_host_and_scheme_of_each_hop() {
        let field =
            "for=192.0.2.1;host=\"weigh.example:8443\";Proto=HTTPS, for=192.0.2.2;proto=gopher";
        let hops = standard(&fields(&[("forwarded", field)])).unwrap();
        assert_eq!(hops[0].host.as_deref(), Some("weigh.example:8443"));
        assert_eq!((hops[0].scheme, hops[1].scheme), (Some(Scheme::Https), None));
    }

    #[test]
    fn the_older_fields_belong_to_the_hops_where_they_are_as_many() {
        let hops = customary(&fields(&[
            ("x-forwarded-for", "192.0.2.1, 2001:db8::1,[2001:db8::2]:80,192.0.2.4:55, nobody"),
            ("x-forwarded-proto", "https"),
            ("x-forwarded-host", "a.example, b.example"),
        ]));
        let hops = hops.unwrap();
        assert_eq!(clients(&hops), ["192.0.2.1", "2001:db8::1", "2001:db8::2", "192.0.2.4", "-"]);
        assert!(hops.iter().all(|it| it.scheme == Some(Scheme::Https)));
        assert!(hops.iter().all(|it| it.host.as_deref() == Some("b.example")));
        let hops = customary(&fields(&[
            ("x-forwarded-for", "192.0.2.1, 192.0.2.2"),
            ("x-forwarded-proto", "https, http"),
        ]));
        let schemes: Vec<_> = hops.unwrap().iter().map(|it| it.scheme).collect();
        assert_eq!(schemes, [Some(Scheme::Https), Some(Scheme::Http)]);
        let alone = customary(&fields(&[("x-forwarded-proto", "https")])).unwrap();
        assert_eq!(alone, [Hop { scheme: Some(Scheme::Https), ..Hop::default() }]);
        assert_eq!(customary(&fields(&[("host", "a")])), None);
    }

    #[test]
    fn every_trace_of_a_proxy_shows() {
        for name in ["forwarded", "via", "x-real-ip", "x-forwarded-for", "x-forwarded-server"] {
            assert!(was_forwarded(&fields(&[("host", "a"), (name, "")])), "{name}");
        }
        assert!(!was_forwarded(&fields(&[("host", "a"), ("x-forwarding", "")])));
    }
}
