//! The types that Weighbridge must know, their other names, and which is a coarse word for which.
//!
//! Written down apart from the library's own tables, so that a mistake there does not excuse itself.

/// One of the types that must be known.
#[derive(Debug, PartialEq)]
pub(crate) struct Kind {
    /// A short name for the tables.
    pub(crate) short: &'static str,
    /// Its media type first, then what else it is called.
    pub(crate) names: &'static [&'static str],
    /// The coarse type that is true of its files as well.
    coarse: &'static [&'static str],
}

impl Kind {
    /// The label that a sender would put on it.
    pub(crate) fn label(&self) -> &'static str {
        self.names[0]
    }
}

/// The kind that a media type is a name of.
pub(crate) fn of_name(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.names.contains(&name))
}

/// The kind of a file that has these names.
pub(crate) fn of_accepted(accepted: &[String]) -> Option<&'static Kind> {
    accepted.iter().find_map(|name| of_name(name))
}

/// Whether the claim is true of files of this kind, if only coarsely: `text/plain` on a script.
pub(crate) fn is_coarse_for(claim: &Kind, kind: &Kind) -> bool {
    kind.coarse.iter().any(|coarse| claim.names.contains(coarse))
}

/// Whether an answer leaves no room for the claim: it is another type, and neither is a coarse word
/// for the other.
pub(crate) fn contradicts(answer: &str, claim: &Kind) -> bool {
    if claim.names.contains(&answer) || claim.coarse.contains(&answer) {
        return false;
    }
    let answered_finer = match of_name(answer) {
        Some(answered) => is_coarse_for(claim, answered),
        None => is_finer(answer, claim),
    };
    !answered_finer
}

/// Whether a type beyond the known kinds is a finer word for the claimed one.
fn is_finer(answer: &str, claim: &Kind) -> bool {
    match claim.short {
        "plain text" => {
            answer.starts_with("text/")
                || answer.ends_with("+xml")
                || answer.ends_with("json")
                || answer == "application/x-shellscript"
        }
        "xml" => answer.ends_with("+xml"),
        "zip" => {
            answer.ends_with("+zip")
                || answer.starts_with("application/vnd.openxmlformats-")
                || answer.starts_with("application/vnd.oasis.opendocument.")
                || answer == "application/java-archive"
        }
        _ => false,
    }
}

const TEXT: &[&str] = &["text/plain"];
const JSON: &[&str] = &["application/json", "text/json", "text/plain"];
const ZIP: &[&str] = &["application/zip", "application/x-zip", "application/x-zip-compressed"];
const OOXML: &[&str] = &[
    "application/zip",
    "application/x-zip",
    "application/x-zip-compressed",
    "application/x-ooxml",
    "application/vnd.openxmlformats-officedocument",
];
const OLE: &[&str] = &[
    "application/x-ole-storage",
    "application/cdfv2",
    "application/x-cfb",
    "application/vnd.ms-office",
    "application/x-msoffice",
];

/// The 23 types, in the order of the tables.
pub(crate) const KINDS: &[Kind] = &[
    Kind {
        short: "javascript",
        names: &[
            "text/javascript",
            "application/javascript",
            "application/x-javascript",
            "text/x-javascript",
            "application/ecmascript",
            "application/x-ecmascript",
            "text/ecmascript",
        ],
        coarse: TEXT,
    },
    Kind { short: "css", names: &["text/css"], coarse: TEXT },
    Kind {
        short: "sql",
        names: &["application/sql", "application/x-sql", "text/sql", "text/x-sql"],
        coarse: TEXT,
    },
    Kind {
        short: "graphql",
        names: &["application/graphql", "application/x-graphql", "text/graphql", "text/x-graphql"],
        coarse: TEXT,
    },
    Kind {
        short: "ld+json",
        names: &["application/ld+json", "application/x-ld+json"],
        coarse: JSON,
    },
    Kind {
        short: "csv",
        names: &["text/csv", "application/csv", "text/x-csv", "text/comma-separated-values"],
        coarse: TEXT,
    },
    Kind { short: "plain text", names: TEXT, coarse: &[] },
    Kind { short: "html", names: &["text/html"], coarse: TEXT },
    Kind {
        short: "xml",
        names: &["application/xml", "application/x-xml", "text/xml"],
        coarse: TEXT,
    },
    Kind { short: "zip", names: ZIP, coarse: &[] },
    Kind {
        short: "pdf",
        names: &["application/pdf", "application/x-pdf", "application/acrobat"],
        coarse: &[],
    },
    Kind {
        short: "doc",
        names: &["application/msword", "application/vnd.ms-word", "application/x-msword"],
        coarse: OLE,
    },
    Kind {
        short: "docx",
        names: &["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
        coarse: OOXML,
    },
    Kind {
        short: "xls",
        names: &["application/vnd.ms-excel", "application/msexcel", "application/x-msexcel"],
        coarse: OLE,
    },
    Kind {
        short: "xlsx",
        names: &["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
        coarse: OOXML,
    },
    Kind {
        short: "ppt",
        names: &[
            "application/vnd.ms-powerpoint",
            "application/mspowerpoint",
            "application/powerpoint",
            "application/x-mspowerpoint",
        ],
        coarse: OLE,
    },
    Kind {
        short: "pptx",
        names: &["application/vnd.openxmlformats-officedocument.presentationml.presentation"],
        coarse: OOXML,
    },
    Kind {
        short: "odt",
        names: &[
            "application/vnd.oasis.opendocument.text",
            "application/x-vnd.oasis.opendocument.text",
        ],
        coarse: ZIP,
    },
    Kind {
        short: "mp3",
        names: &["audio/mpeg", "audio/mp3", "audio/mpeg3", "audio/x-mp3", "audio/x-mpeg"],
        coarse: &[],
    },
    Kind {
        short: "ogg",
        names: &[
            "audio/ogg",
            "application/ogg",
            "application/x-ogg",
            "audio/vorbis",
            "audio/x-ogg",
            "audio/x-vorbis",
            "audio/x-vorbis+ogg",
            "video/ogg",
            "video/x-ogg",
        ],
        coarse: &[],
    },
    Kind { short: "png", names: &["image/png", "image/x-png"], coarse: &[] },
    Kind { short: "jpeg", names: &["image/jpeg", "image/jpg", "image/pjpeg"], coarse: &[] },
    Kind { short: "gif", names: &["image/gif"], coarse: &[] },
];

#[cfg(test)]
mod tests {
    use super::{KINDS, contradicts, is_coarse_for, of_name};

    #[test]
    fn there_are_23_types_and_no_name_is_two_of_them() {
        assert_eq!(KINDS.len(), 23);
        let names: Vec<_> = KINDS.iter().flat_map(|kind| kind.names).collect();
        let distinct: std::collections::HashSet<_> = names.iter().collect();
        assert_eq!(names.len(), distinct.len());
    }

    #[test]
    fn an_answer_contradicts_what_is_neither_the_same_nor_coarser_nor_finer() {
        let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        for (answer, claim, contradicted) in [
            ("application/x-javascript", "text/javascript", false),
            ("text/plain", "text/javascript", false),
            ("text/javascript", "text/plain", false),
            ("text/x-python", "text/plain", false),
            ("text/x-python", "text/javascript", true),
            ("application/zip", docx, false),
            (docx, "application/zip", false),
            ("application/epub+zip", "application/zip", false),
            ("application/x-ole-storage", "application/msword", false),
            ("application/x-ole-storage", docx, true),
            ("application/json", "application/ld+json", false),
            ("image/svg+xml", "application/xml", false),
            ("image/png", "image/gif", true),
            ("text/plain", "image/gif", true),
        ] {
            let claim = of_name(claim).expect("a known type");
            assert_eq!(contradicts(answer, claim), contradicted, "{answer} on {claim:?}");
        }
    }

    #[test]
    fn a_coarse_claim_is_true() {
        let of = |name| of_name(name).expect("a known type");
        assert!(is_coarse_for(of("text/plain"), of("text/html")));
        assert!(!is_coarse_for(of("text/html"), of("text/plain")));
        assert!(!is_coarse_for(of("application/zip"), of("application/msword")));
    }
}
