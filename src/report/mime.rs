//! What a part is said to be, what it is, and what that rests on.

use serde::Serialize;

use super::{Binary, Detail};

/// The opinions on a part's media type, and the one to believe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Mime {
    /// What the sender says, as sent; `None` where it says nothing.
    pub declared: Option<String>,
    /// What the file name's extension says.
    pub by_extension: Option<String>,
    /// What the bytes say.
    pub by_content: Option<String>,
    /// What a browser takes it for that is served it as declared (the MIME Sniffing standard's
    /// computed type).
    pub by_browser: Option<String>,
    /// The same where the server answers with `X-Content-Type-Options: nosniff`.
    pub by_browser_nosniff: Option<String>,
    /// The type to believe; `None` where nothing is known.
    pub verdict: Option<String>,
    /// How the claims stand to the content.
    pub agreement: Agreement,
    /// The verdict in words: what was claimed and what the bytes are.
    pub summary: String,
    /// The same for other languages to word; `None` where nothing was weighed.
    pub summary_detail: Option<Detail>,
    /// What makes the file dangerous to pass on; `None` where nothing was seen.
    pub risk: Option<Risk>,
    /// How a text is written; `None` where it is none.
    pub charset: Option<Charset>,
    /// How a text's lines end; `None` where it is no text or has one line.
    pub line_breaks: Option<LineBreaks>,
    /// What the opinions and the risk rest on.
    pub evidence: Vec<Evidence>,
}

/// How the claimed types (declared, and by extension) stand to the content; of two claims, the one
/// that stands worse.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// The claim and the content say the same.
    Agree,
    /// One is a finer kind of the other, which is believed.
    Refines,
    /// The content is known and nobody claimed anything.
    Unclaimed,
    /// The content is not known.
    #[default]
    Unknown,
    /// They cannot both be true; or the content is not known, and would be if the claim were true.
    Conflict,
}

impl Agreement {
    /// The name as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Agreement::Agree => "agree",
            Agreement::Refines => "refines",
            Agreement::Unclaimed => "unclaimed",
            Agreement::Unknown => "unknown",
            Agreement::Conflict => "conflict",
        }
    }
}

/// What makes a file dangerous to pass on, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Risk {
    /// A browser could run it though the claim is harmless.
    Scriptable,
    /// It holds more than its type: another type's bytes, or any behind its own end.
    Polyglot,
    /// An archive that would expand to more than a thousand times its size.
    ArchiveBombLike,
    /// An Office document with macros.
    Macro,
}

impl Risk {
    /// The name as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Risk::Scriptable => "scriptable",
            Risk::Polyglot => "polyglot",
            Risk::ArchiveBombLike => "archive-bomb-like",
            Risk::Macro => "macro",
        }
    }
}

/// A text's charset by three witnesses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Charset {
    /// The declared type's `charset` parameter, as sent.
    pub declared: Option<String>,
    /// The charset whose byte order mark it begins with.
    pub bom: Option<&'static str>,
    /// The charset that its bytes show, by the Encoding standard's name.
    pub detected: &'static str,
}

/// How a text's lines end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineBreaks {
    /// LF alone, as on Unix.
    Lf,
    /// CR LF, as on Windows and in network protocols.
    Crlf,
    /// CR alone, as on the first Macintosh.
    Cr,
    /// Not all the same.
    Mixed,
}

impl LineBreaks {
    /// The name as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            LineBreaks::Lf => "lf",
            LineBreaks::Crlf => "crlf",
            LineBreaks::Cr => "cr",
            LineBreaks::Mixed => "mixed",
        }
    }
}

/// Whose evidence it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opinion {
    /// [`Mime::declared`].
    Declared,
    /// [`Mime::by_extension`].
    ByExtension,
    /// [`Mime::by_content`].
    ByContent,
    /// [`Mime::by_browser`].
    ByBrowser,
    /// [`Mime::risk`].
    Risk,
}

impl Opinion {
    /// The opinion as the report writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Opinion::Declared => "declared",
            Opinion::ByExtension => "by-extension",
            Opinion::ByContent => "by-content",
            Opinion::ByBrowser => "by-browser",
            Opinion::Risk => "risk",
        }
    }
}

/// One thing that an opinion rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Whose it is.
    pub opinion: Opinion,
    /// Where its bytes begin among the part's decoded bytes; `None` where it is about no place.
    pub offset: Option<u64>,
    /// Those bytes, 32 at most.
    pub bytes_base64: Option<Binary>,
    /// What they say, in English.
    pub says: String,
    /// The same for other languages to word.
    pub detail: Detail,
}

impl Evidence {
    /// Evidence that says `detail` of a place's bytes, with their offset; of the whole file where it is `None`.
    pub fn new(opinion: Opinion, place: Option<(u64, &[u8])>, detail: Detail) -> Evidence {
        Evidence {
            opinion,
            offset: place.map(|(offset, _)| offset),
            bytes_base64: place.map(|(_, bytes)| Binary(bytes.to_vec())),
            says: detail.to_string(),
            detail,
        }
    }
}
