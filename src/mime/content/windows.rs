//! The parts of a file that its type is told from, kept while the file streams past.
//!
//! ```text
//!   file    |■■■■■■■■■■■■■■■■|..............|■■■|............|■■■■■■■■■■■■■■■■|
//!            head, 64 KiB                  directed, 4 KiB    tail, 64 KiB
//! ```
//!
//! Where the directed window lies, the head says (see [`directed_offset`]). A file of up to 128 KiB
//! is kept whole, so that nothing falls between the windows.

use super::pointers::named_offset;

/// Bytes of a file's beginning that are looked at.
pub const HEAD_BYTES: usize = 64 * 1024;

/// Bytes of a file's end that are looked at: a zip archive's directory has its own end within these
/// (APPNOTE §4.3.16 allows a comment of 64 KiB, which nobody writes).
pub const TAIL_BYTES: usize = 64 * 1024;

/// Bytes that are looked at where the head says that they tell the type: 32 entries of an OLE
/// directory ([MS-CFB] §2.6), or three frames behind a tag with pictures.
pub const DIRECTED_BYTES: usize = 4 * 1024;

/// The most bytes that a [`Collector`] holds.
pub const COLLECTED_BYTES: usize = HEAD_BYTES + DIRECTED_BYTES + TAIL_BYTES;

/// Where in the file the directed window begins, from the file's head; `None` where the head says
/// nothing or the window begins in the head itself.
pub fn directed_offset(head: &[u8]) -> Option<u64> {
    let head = &head[..head.len().min(HEAD_BYTES)];
    named_offset(head).filter(|&offset| offset >= HEAD_BYTES as u64)
}

/// Views of a file's bytes at its beginning, at its end, and where its head points to.
///
/// Which bytes those are depends on the file alone, never on how it came.
#[derive(Debug, Clone, Copy)]
pub struct Windows<'a> {
    /// The beginning: all of a file of up to 128 KiB, else [`HEAD_BYTES`].
    front: &'a [u8],
    directed: Window<'a>,
    /// The end, where it is not in `front`.
    back: Window<'a>,
    len: u64,
}

/// Consecutive bytes of a file.
#[derive(Debug, Clone, Copy, Default)]
struct Window<'a> {
    offset: u64,
    bytes: &'a [u8],
}

impl<'a> Window<'a> {
    fn at(&self, offset: u64, len: usize) -> Option<&'a [u8]> {
        let start = usize::try_from(offset.checked_sub(self.offset)?).ok()?;
        self.bytes.get(start..start.checked_add(len)?)
    }
}

impl<'a> Windows<'a> {
    /// The windows of a file that is in memory whole.
    pub fn of(file: &'a [u8]) -> Windows<'a> {
        let len = file.len() as u64;
        if file.len() <= HEAD_BYTES + TAIL_BYTES {
            return Windows {
                front: file,
                directed: Window::default(),
                back: Window::default(),
                len,
            };
        }
        let (front, back) = (&file[..HEAD_BYTES], file.len() - TAIL_BYTES);
        let directed = directed_offset(front).and_then(|offset| {
            let bytes = file.get(usize::try_from(offset).ok()?..)?;
            Some(Window { offset, bytes: &bytes[..bytes.len().min(DIRECTED_BYTES)] })
        });
        Windows {
            front,
            directed: directed.unwrap_or_default(),
            back: Window { offset: back as u64, bytes: &file[back..] },
            len,
        }
    }

    /// The windows of a file of `len` bytes that somebody else cut out of it: its first bytes, those
    /// from [`directed_offset`] on, and its last. `None` where they are not as long as `len` demands;
    /// `directed` may be missing.
    pub fn from_cuts(
        head: &'a [u8],
        directed: Option<(u64, &'a [u8])>,
        tail: &'a [u8],
        len: u64,
    ) -> Option<Windows<'a>> {
        let cuts_len = (head.len() + tail.len()) as u64;
        let is_whole = tail.is_empty() && cuts_len == len && head.len() <= HEAD_BYTES + TAIL_BYTES;
        if is_whole {
            return Some(Windows::of(head));
        }
        let is_cut = head.len() == HEAD_BYTES && tail.len() == TAIL_BYTES && cuts_len < len;
        let directed = match directed {
            None => Window::default(),
            Some((offset, bytes)) => {
                let left = usize::try_from(len.checked_sub(offset)?).unwrap_or(usize::MAX);
                let is_asked_for = directed_offset(head) == Some(offset);
                (is_asked_for && bytes.len() == left.min(DIRECTED_BYTES))
                    .then_some(Window { offset, bytes })?
            }
        };
        let back = Window { offset: len - tail.len() as u64, bytes: tail };
        is_cut.then_some(Windows { front: head, directed, back, len })
    }

    /// The file's first bytes, up to [`HEAD_BYTES`].
    pub fn head(&self) -> &'a [u8] {
        &self.front[..self.front.len().min(HEAD_BYTES)]
    }

    /// The file's last bytes, up to [`TAIL_BYTES`], and the offset of the first of them. Of a short
    /// file they are in the head too.
    pub fn tail(&self) -> (u64, &'a [u8]) {
        let all = if self.is_whole() { self.front } else { self.back.bytes };
        let tail = &all[all.len().saturating_sub(TAIL_BYTES)..];
        (self.len - tail.len() as u64, tail)
    }

    /// The longest run of bytes from the beginning that is there: the head, or the whole file.
    pub fn front(&self) -> &'a [u8] {
        self.front
    }

    /// Bytes of the whole file.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether the file has no bytes.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether every byte of the file is in view.
    pub fn is_whole(&self) -> bool {
        self.front.len() as u64 == self.len
    }

    /// The bytes from `offset` on to the end of a window that has the first of them.
    pub fn run_from(&self, offset: u64) -> Option<&'a [u8]> {
        let front = Window { offset: 0, bytes: self.front };
        [front, self.directed, self.back].iter().find_map(|window| {
            let start = usize::try_from(offset.checked_sub(window.offset)?).ok()?;
            window.bytes.get(start..).filter(|run| !run.is_empty())
        })
    }

    /// `len` bytes from `offset` on, where one window has them all.
    pub fn at(&self, offset: u64, len: usize) -> Option<&'a [u8]> {
        let front = Window { offset: 0, bytes: self.front };
        [front, self.directed, self.back].iter().find_map(|window| window.at(offset, len))
    }
}

/// Keeps a file's windows while it streams past: at most [`COLLECTED_BYTES`], and of a short file no
/// more than its own bytes.
#[derive(Debug, Default)]
pub struct Collector {
    /// The file's first 128 KiB; once it is longer, the latter half is a ring of its last 64 KiB,
    /// of which the oldest byte is at `oldest`.
    ///
    /// Invariants: `oldest < TAIL_BYTES`; `kept.len() <= HEAD_BYTES + TAIL_BYTES`.
    kept: Vec<u8>,
    oldest: usize,
    directed_offset: Option<u64>,
    directed: Vec<u8>,
    len: u64,
}

impl Collector {
    /// A collector that has seen nothing.
    pub fn new() -> Collector {
        Collector::default()
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        let room = HEAD_BYTES + TAIL_BYTES - self.kept.len();
        let (fresh, rest) = bytes.split_at(bytes.len().min(room));
        if !fresh.is_empty() {
            let was_headless = self.kept.len() < HEAD_BYTES;
            self.make_room(fresh.len());
            self.kept.extend_from_slice(fresh);
            if was_headless && self.kept.len() >= HEAD_BYTES {
                self.directed_offset = directed_offset(&self.kept);
            }
        }
        if let Some(offset) = self.directed_offset {
            self.push_directed(offset, bytes);
        }
        self.len += bytes.len() as u64;
        self.push_ring(rest);
    }

    /// The windows of all that came; `self` stays as it is but for the order of its own bytes.
    pub fn windows(&mut self) -> Windows<'_> {
        if self.kept.len() as u64 == self.len {
            return Windows::of(&self.kept);
        }
        self.kept[HEAD_BYTES..].rotate_left(self.oldest);
        self.oldest = 0;
        let (front, tail) = self.kept.split_at(HEAD_BYTES);
        let directed = self
            .directed_offset
            .filter(|_| !self.directed.is_empty())
            .map(|offset| Window { offset, bytes: &self.directed });
        Windows {
            front,
            directed: directed.unwrap_or_default(),
            back: Window { offset: self.len - TAIL_BYTES as u64, bytes: tail },
            len: self.len,
        }
    }

    /// Grows by doubling, but never beyond what will be kept.
    fn make_room(&mut self, len: usize) {
        let wanted = self.kept.len() + len;
        if wanted > self.kept.capacity() {
            let capacity = wanted.next_power_of_two().min(HEAD_BYTES + TAIL_BYTES);
            self.kept.reserve_exact(capacity - self.kept.len());
        }
    }

    /// The part of `bytes`, which begin at offset `self.len`, that lies in the directed window.
    fn push_directed(&mut self, offset: u64, bytes: &[u8]) {
        let from = offset + self.directed.len() as u64;
        let room = DIRECTED_BYTES - self.directed.len();
        let Some(skipped) = from.checked_sub(self.len) else { return };
        let Some(wanted) = usize::try_from(skipped).ok().and_then(|at| bytes.get(at..)) else {
            return;
        };
        self.directed.extend_from_slice(&wanted[..wanted.len().min(room)]);
    }

    /// Overwrites the oldest bytes of the tail.
    fn push_ring(&mut self, bytes: &[u8]) {
        let passed = bytes.len().saturating_sub(TAIL_BYTES);
        // What is longer than the ring leaves its last bytes where they would have come to stand.
        self.oldest = (self.oldest + passed) % TAIL_BYTES;
        let mut left = &bytes[passed..];
        while !left.is_empty() {
            let ring = &mut self.kept[HEAD_BYTES..];
            let (now, later) = left.split_at(left.len().min(TAIL_BYTES - self.oldest));
            ring[self.oldest..self.oldest + now.len()].copy_from_slice(now);
            self.oldest = (self.oldest + now.len()) % TAIL_BYTES;
            left = later;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Collector, DIRECTED_BYTES, HEAD_BYTES, TAIL_BYTES, Windows};

    fn counting(len: usize) -> Vec<u8> {
        (0..len).map(|at| ((at / 7 + at / 1000) % 251).to_le_bytes()[0]).collect()
    }

    fn ole_with_directory_at(sector: u32, len: usize) -> Vec<u8> {
        let mut file = counting(len);
        file[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        file[30..32].copy_from_slice(&9_u16.to_le_bytes());
        file[48..52].copy_from_slice(&sector.to_le_bytes());
        file
    }

    fn assert_same(one: &Windows<'_>, other: &Windows<'_>) {
        assert_eq!(one.front, other.front);
        assert_eq!(one.directed.bytes, other.directed.bytes);
        assert_eq!(one.directed.offset, other.directed.offset);
        assert_eq!(one.back.bytes, other.back.bytes);
        assert_eq!(one.back.offset, other.back.offset);
        assert_eq!(one.len, other.len);
    }

    #[test]
    fn windows_do_not_depend_on_the_cut() {
        let lens = [
            0,
            1,
            HEAD_BYTES,
            HEAD_BYTES + 1,
            HEAD_BYTES + TAIL_BYTES,
            HEAD_BYTES + TAIL_BYTES + 1,
            HEAD_BYTES + 2 * TAIL_BYTES,
            3 * HEAD_BYTES + 2 * TAIL_BYTES + 77,
        ];
        for len in lens {
            let file =
                if len > HEAD_BYTES { ole_with_directory_at(300, len) } else { counting(len) };
            let whole = Windows::of(&file);
            for piece in [1, 3, 511, 4096, TAIL_BYTES - 1, TAIL_BYTES, TAIL_BYTES + 1, len.max(1)] {
                let mut collector = Collector::new();
                file.chunks(piece).for_each(|piece| collector.push(piece));
                assert_same(&collector.windows(), &whole);
                // Asking twice changes nothing.
                assert_same(&collector.windows(), &whole);
            }
        }
    }

    #[test]
    fn the_directed_window_may_be_cut_by_the_end_or_lie_behind_it() {
        for (sector, len) in [(300, 200_000), (300, 301 * 512 + 100), (300, 150_000), (1, 200_000)]
        {
            let file = ole_with_directory_at(sector, len);
            let whole = Windows::of(&file);
            let expected = (sector as usize + 1) * 512;
            let window = whole.directed.bytes;
            if expected < HEAD_BYTES || expected >= len {
                assert!(window.is_empty());
            } else {
                assert_eq!(window, &file[expected..len.min(expected + DIRECTED_BYTES)]);
            }
        }
    }

    #[test]
    fn bytes_are_found_in_whichever_window_has_them() {
        let file = ole_with_directory_at(300, 400_000);
        let windows = Windows::of(&file);
        for (offset, len) in [(0, 8), (HEAD_BYTES - 4, 4), (301 * 512, 128), (400_000 - 22, 22)] {
            let found = windows.at(offset as u64, len).unwrap();
            assert_eq!(found, &file[offset..offset + len]);
        }
        for (offset, len) in [(HEAD_BYTES - 4, 5), (100_000, 1), (400_000 - 1, 2), (500_000, 0)] {
            assert_eq!(windows.at(offset as u64, len), None, "{offset}");
        }
        assert_eq!(windows.at(u64::MAX, usize::MAX), None);
    }

    #[test]
    fn cuts_make_the_same_windows_as_the_file() {
        let file = ole_with_directory_at(300, 400_000);
        let (head, tail) = (&file[..HEAD_BYTES], &file[file.len() - TAIL_BYTES..]);
        let directed = (301 * 512, &file[301 * 512..][..DIRECTED_BYTES]);
        let cuts = Windows::from_cuts(head, Some(directed), tail, 400_000).unwrap();
        assert_same(&cuts, &Windows::of(&file));
        assert!(Windows::from_cuts(head, None, tail, 400_000).is_some());
        assert!(Windows::from_cuts(head, None, &tail[1..], 400_000).is_none());
        assert!(Windows::from_cuts(head, None, tail, 100_000).is_none());
        assert!(Windows::from_cuts(head, Some((7, &file[7..9])), tail, 400_000).is_none());
        let short = counting(100);
        assert_same(&Windows::from_cuts(&short, None, &[], 100).unwrap(), &Windows::of(&short));
        assert!(Windows::from_cuts(&short, None, &[], 101).is_none());
    }
}
