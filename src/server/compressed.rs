//! What this server serves under content codings. Each static file is compressed once, when it is first asked for
//! so, and kept; what is kept is bounded by the files themselves, all of which are carried in the program. Pages
//! are compressed as they are made, with less effort.

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

use actix_web::HttpRequest;
use actix_web::http::header::{AcceptEncoding, ContentEncoding, Encoding, Header as _};
use actix_web::web::{self, Bytes};
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::files;

/// How hard compressors try, by their own scales.
#[derive(Debug, Clone, Copy)]
struct Effort {
    brotli: u32,
    gzip: Compression,
}

/// Their best: a file is compressed once and then sent many times.
const FOR_FILES: Effort = Effort { brotli: 11, gzip: Compression::best() };

/// What takes a page of 50 kB about a millisecond.
const FOR_PAGES: Effort = Effort { brotli: 4, gzip: Compression::new(6) };

/// Pages beyond this size, in bytes, are sent as they are: compressing them would hold up the other requests of
/// the thread, and they are reports, which travel no further than to who made them.
const LARGEST_PAGE: usize = 512 << 10;

/// Bits of brotli's window: 256 KiB, which has all of the largest file.
const BROTLI_WINDOW_BITS: u32 = 18;

/// Bytes that brotli is given at once.
const BROTLI_BUFFER_BYTES: usize = 16 << 10;

/// How a file is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Coding {
    /// As it is.
    Identity,
    /// gzip (RFC 1952).
    Gzip,
    /// br (RFC 7932).
    Brotli,
}

impl Coding {
    /// The coding for a request, by its `Accept-Encoding` (RFC 9110 §12.5.3); of equal ones br before gzip. A
    /// client that refuses even the file as it is gets it so all the same, as that section allows.
    pub(crate) fn of(request: &HttpRequest) -> Coding {
        let known = [Encoding::brotli(), Encoding::gzip(), Encoding::identity()];
        let accepted = AcceptEncoding::parse(request).ok();
        match accepted.and_then(|accepted| accepted.negotiate(known.iter())) {
            Some(Encoding::Known(ContentEncoding::Brotli)) => Coding::Brotli,
            Some(Encoding::Known(ContentEncoding::Gzip)) => Coding::Gzip,
            Some(_) | None => Coding::Identity,
        }
    }

    /// Its name in `Content-Encoding`; `None` where there is nothing to name.
    pub(crate) const fn name(self) -> Option<&'static str> {
        match self {
            Coding::Identity => None,
            Coding::Gzip => Some("gzip"),
            Coding::Brotli => Some("br"),
        }
    }

    fn compress(self, file: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
        match self {
            Coding::Identity => Ok(file.to_vec()),
            Coding::Gzip => {
                let mut encoder = GzEncoder::new(Vec::new(), effort.gzip);
                encoder.write_all(file)?;
                encoder.finish()
            }
            Coding::Brotli => {
                let mut encoder = CompressorWriter::new(
                    Vec::new(),
                    BROTLI_BUFFER_BYTES,
                    effort.brotli,
                    BROTLI_WINDOW_BITS,
                );
                encoder.write_all(file)?;
                Ok(encoder.into_inner())
            }
        }
    }
}

/// Held while a file is compressed: a compressor takes some MiB, so there is one at a time.
static COMPRESSING: Mutex<()> = Mutex::new(());

/// A file under a coding; `None` where that is no shorter than the file itself, or cannot be made.
type Kept = OnceLock<Option<Bytes>>;

static KEPT: LazyLock<HashMap<(String, Coding), Kept>> = LazyLock::new(|| {
    let codings = [Coding::Gzip, Coding::Brotli];
    files::all()
        .flat_map(|(path, _)| codings.map(|it| ((path.to_owned(), it), Kept::new())))
        .collect()
});

/// The file at `path` under `coding`; `None` where it is to be sent as it is. Compressing takes a thread of
/// its own, the first time, since the largest file takes some tenths of a second.
pub(crate) async fn compressed(path: &str, coding: Coding) -> Option<Bytes> {
    let key = (path.to_owned(), coding);
    let kept = KEPT.get(&key)?;
    if let Some(kept) = kept.get() {
        return kept.clone();
    }
    let made = web::block(move || kept.get_or_init(|| make(&key.0, coding)).clone()).await;
    made.inspect_err(|fault| tracing::warn!(%fault, path, "not compressed")).ok().flatten()
}

fn make(path: &str, coding: Coding) -> Option<Bytes> {
    let file = &files::get(path)?.bytes;
    // Nothing is in the lock that a panic could have left half done.
    let _alone = COMPRESSING.lock().unwrap_or_else(PoisonError::into_inner);
    let compressed = coding.compress(file, FOR_FILES);
    let compressed = compressed.inspect_err(|fault| tracing::warn!(%fault, path, "not compressed"));
    compressed.ok().filter(|it| it.len() < file.len()).map(Bytes::from)
}

/// A page under the coding for this request, with the coding's name; `None` where it is to be sent as it is.
pub(crate) fn page(request: &HttpRequest, html: &[u8]) -> Option<(&'static str, Vec<u8>)> {
    let coding = Coding::of(request);
    let name = coding.name().filter(|_| html.len() <= LARGEST_PAGE)?;
    let compressed = coding.compress(html, FOR_PAGES);
    let compressed = compressed.inspect_err(|fault| tracing::warn!(%fault, "not compressed"));
    compressed.ok().filter(|it| it.len() < html.len()).map(|it| (name, it))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use actix_web::test::TestRequest;

    use super::{Coding, make};
    use crate::server::files;

    #[test]
    fn the_client_chooses_by_its_preference_and_brotli_comes_first() {
        for (accepted, coding) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("br;q=0.5, gzip;q=0.8", Coding::Gzip),
            ("gzip;q=1.0, br;q=1.0", Coding::Brotli),
            ("br;q=0, gzip", Coding::Gzip),
            ("br;q=0, gzip;q=0", Coding::Identity),
            ("BR", Coding::Brotli),
            ("zstd, compress", Coding::Identity),
            ("identity, br;q=0.1", Coding::Identity),
            ("identity;q=0", Coding::Identity),
            ("*", Coding::Identity),
            ("", Coding::Identity),
            (";;q=x,", Coding::Identity),
        ] {
            let request =
                TestRequest::get().insert_header(("Accept-Encoding", accepted)).to_http_request();
            assert_eq!(Coding::of(&request), coding, "{accepted}");
        }
        assert_eq!(Coding::of(&TestRequest::get().to_http_request()), Coding::Identity);
    }

    #[test]
    fn what_is_compressed_is_the_file_and_shorter() {
        let path = "texts/en.ftl";
        let file = &files::get(path).unwrap().bytes;
        let gzipped = make(path, Coding::Gzip).unwrap();
        let mut undone = Vec::new();
        flate2::read::GzDecoder::new(&*gzipped).read_to_end(&mut undone).unwrap();
        assert_eq!(undone, *file);
        let brotli = make(path, Coding::Brotli).unwrap();
        undone.clear();
        brotli_decompressor::BrotliDecompress(&mut &*brotli, &mut undone).unwrap();
        assert_eq!(undone, *file);
        assert!(brotli.len() < gzipped.len() && gzipped.len() < file.len() / 2);
    }
}
