//! Weighbridge and its rivals, behind one trait.
//!
//! Rivals are pinned crates under permissive licences. tree_magic_mini is left out because its data is
//! under the GPL.

use std::borrow::Cow;

use weighbridge::mime::{content, extension, verdict};
use weighbridge::report::Agreement;

use crate::kinds::{self, Kind};
use crate::manifest::File;

/// What the detectors that are not rivals are called.
pub(crate) const OURS: &str = "weighbridge";

/// An answer to what a file is, `None` where the detector does not know.
pub(crate) type Answer = Option<Cow<'static, str>>;

/// One way to tell a file's type.
pub(crate) trait Detector {
    /// As in the tables.
    fn name(&self) -> &'static str;

    /// The type of a file of which this window is seen.
    fn answer(&self, file: &File, window: &[u8]) -> Answer;

    /// Whether it looks at the name, so that windows and claims make no difference.
    fn is_by_name(&self) -> bool {
        false
    }

    /// Whether it says that the claim cannot be true of the window.
    fn contradicts(&self, answer: &Answer, claim: &Kind, _window: &[u8]) -> bool {
        answer.as_ref().is_some_and(|answer| kinds::contradicts(answer, claim))
    }
}

/// All of them, ours first. Databases are loaded at the first answer, for it to be timed.
pub(crate) fn all() -> Vec<Box<dyn Detector>> {
    vec![
        Box::new(Ours),
        Box::new(OursByName),
        Box::new(PureMagic { database: std::sync::OnceLock::new() }),
        Box::new(Infer),
        Box::new(FileFormat),
        Box::new(MimetypeDetector),
        Box::new(MimeGuess),
    ]
}

struct Ours;

impl Detector for Ours {
    fn name(&self) -> &'static str {
        OURS
    }

    fn answer(&self, _: &File, window: &[u8]) -> Answer {
        content::by_content(window).map(Cow::Borrowed)
    }

    fn contradicts(&self, _: &Answer, claim: &Kind, window: &[u8]) -> bool {
        verdict::opinions(Some(claim.label()), None, window).agreement == Agreement::Conflict
    }
}

struct OursByName;

impl Detector for OursByName {
    fn name(&self) -> &'static str {
        "weighbridge (by name)"
    }

    fn answer(&self, file: &File, _: &[u8]) -> Answer {
        extension::by_extension(&file.name).map(Cow::Borrowed)
    }

    fn is_by_name(&self) -> bool {
        true
    }
}

struct PureMagic {
    database: std::sync::OnceLock<Option<pure_magic::MagicDb>>,
}

impl Detector for PureMagic {
    fn name(&self) -> &'static str {
        "pure-magic"
    }

    fn answer(&self, _: &File, window: &[u8]) -> Answer {
        let database = self.database.get_or_init(|| magic_db::load().ok()).as_ref()?;
        let best = database.best_magic_slice(window, None).ok()?;
        known(best.mime_type().to_owned())
    }
}

struct Infer;

impl Detector for Infer {
    fn name(&self) -> &'static str {
        "infer"
    }

    fn answer(&self, _: &File, window: &[u8]) -> Answer {
        infer::get(window).map(|found| Cow::Borrowed(found.mime_type()))
    }
}

struct FileFormat;

impl Detector for FileFormat {
    fn name(&self) -> &'static str {
        "file-format"
    }

    fn answer(&self, _: &File, window: &[u8]) -> Answer {
        known(file_format_with_readers::FileFormat::from_bytes(window).media_type().to_owned())
    }
}

struct MimetypeDetector;

impl Detector for MimetypeDetector {
    fn name(&self) -> &'static str {
        "mimetype-detector"
    }

    fn answer(&self, _: &File, window: &[u8]) -> Answer {
        known(mimetype_detector::detect_with_limit(window, window.len()).mime())
    }
}

struct MimeGuess;

impl Detector for MimeGuess {
    fn name(&self) -> &'static str {
        "mime_guess (by name)"
    }

    fn answer(&self, file: &File, _: &[u8]) -> Answer {
        mime_guess::from_path(&file.name).first_raw().map(Cow::Borrowed)
    }

    fn is_by_name(&self) -> bool {
        true
    }
}

/// The answer without parameters; `application/octet-stream` is how some say that they do not know.
fn known(answer: impl Into<Cow<'static, str>>) -> Answer {
    let answer = match answer.into() {
        Cow::Borrowed(all) => Cow::Borrowed(essence(all)),
        Cow::Owned(all) => Cow::Owned(essence(&all).to_ascii_lowercase()),
    };
    (!answer.is_empty() && answer != "application/octet-stream").then_some(answer)
}

fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or(media_type).trim()
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn parameters_fall_away_and_octet_stream_is_no_answer() {
        assert_eq!(known("text/plain; charset=utf-8").as_deref(), Some("text/plain"));
        assert_eq!(known("Text/HTML".to_owned()).as_deref(), Some("text/html"));
        assert_eq!(known("application/octet-stream"), None);
        assert_eq!(known(""), None);
    }
}
