//! Which form of an answer the client wants (RFC 9110 §12.5.1).

use actix_web::HttpRequest;
use actix_web::http::header::{Accept, Header, Quality};

/// The forms in which this server answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `application/json`, for programs; the default.
    Json,
    /// `text/plain`, for terminals.
    Text,
    /// `text/html`, for browsers.
    Html,
}

impl Form {
    /// In the order in which they are preferred where the client does not care.
    const ALL: [Form; 3] = [Form::Json, Form::Text, Form::Html];

    /// The form that the request's `Accept` field prefers. Without the field, with one that cannot be
    /// read, and with one that accepts none of the forms, it is JSON: an answer in a form that was
    /// not asked for helps more than none.
    pub(crate) fn of(request: &HttpRequest) -> Form {
        Accept::parse(request).map_or(Form::Json, |accept| Form::preferred(&accept))
    }

    fn preferred(accept: &Accept) -> Form {
        let mut best: Option<(Form, Match)> = None;
        for form in Form::ALL {
            let Some(found) = form.matched(accept) else { continue };
            if best.is_none_or(|(_, best)| found.beats(best)) {
                best = Some((form, found));
            }
        }
        best.map_or(Form::Json, |(form, _)| form)
    }

    /// The form's media type.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Form::Json => "application/json",
            Form::Text => "text/plain",
            Form::Html => "text/html",
        }
    }

    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Form::Json => ("application", "json"),
            Form::Text => ("text", "plain"),
            Form::Html => ("text", "html"),
        }
    }

    /// The quality that the most specific range gives this form; `None` where no range covers it or
    /// the range refuses it with a quality of 0.
    fn matched(self, accept: &Accept) -> Option<Match> {
        let (kind, subtype) = self.names();
        let mut found: Option<Match> = None;
        for (place, range) in accept.iter().enumerate() {
            let item = &range.item;
            let specificity = match (item.type_().as_str(), item.subtype().as_str()) {
                (a, b) if a == kind && b == subtype => 2,
                (a, "*") if a == kind => 1,
                ("*", "*") => 0,
                _ => continue,
            };
            if found.is_none_or(|found| specificity > found.specificity) {
                found = Some(Match { quality: range.quality, specificity, place });
            }
        }
        found.filter(|found| found.quality > Quality::ZERO)
    }
}

/// How a form is covered by an `Accept` field.
#[derive(Debug, Clone, Copy)]
struct Match {
    quality: Quality,
    specificity: u8,
    place: usize,
}

impl Match {
    /// Whether this one is preferred: by quality, then by how exactly the form is named (a browser's
    /// `text/html, */*` means HTML), then by its place in the list.
    fn beats(self, other: Match) -> bool {
        (self.quality, self.specificity, other.place)
            > (other.quality, other.specificity, self.place)
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::Form;

    #[test]
    fn the_preferred_form_follows_quality_then_exactness_then_order() {
        for (accept, form) in [
            ("*/*", Form::Json),
            ("application/json", Form::Json),
            ("text/html", Form::Html),
            ("text/plain", Form::Text),
            ("text/*", Form::Text),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Form::Html),
            ("text/plain;q=0.5, text/html;q=0.4", Form::Text),
            ("application/json;q=0.1, text/plain;q=0.2", Form::Text),
            ("application/json;q=0, */*", Form::Text),
            ("text/html, text/plain", Form::Html),
            ("text/plain, text/html", Form::Text),
            ("text/html;charset=utf-8;q=1, */*", Form::Html),
            ("image/png", Form::Json),
            ("nonsense", Form::Json),
            ("", Form::Json),
        ] {
            let request =
                TestRequest::default().insert_header(("Accept", accept)).to_http_request();
            assert_eq!(Form::of(&request), form, "{accept}");
        }
        assert_eq!(Form::of(&TestRequest::default().to_http_request()), Form::Json);
    }
}
