//! OLE files ([MS-CFB]): Word, Excel and PowerPoint before 2007, Outlook messages, installers, HWP.
//!
//! The type is told by the names of the streams right under the root. Those of embedded documents
//! stand in the same directory, so the tree is followed; as far as it is in view.

use super::found::{Evidence, Found, Open, Says};
use super::pointers::{OLE_SIGNATURE as SIGNATURE, OleHeader};
use super::windows::{DIRECTED_BYTES, Windows};
use crate::report::{Words, words};

/// Bytes of one directory entry ([MS-CFB] §2.6.1).
const ENTRY_BYTES: usize = 128;

/// Directory entries that are looked at: what the directed window holds.
const MOST_ENTRIES: usize = DIRECTED_BYTES / ENTRY_BYTES;

/// Marks the end of a chain and the absence of an entry ([MS-CFB] §2.1, §2.6.1).
const LAST_REGULAR: u32 = 0xffff_fffa;

/// The type of files without any stream that is known.
const GENERAL: &str = "application/x-ole-storage";

/// Names of streams and storages under the root and the types that have them; where several are
/// there, the first counts.
const STREAMS: &[(&str, &str)] = &[
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("PP40", "application/vnd.ms-powerpoint"),
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("__nameid_version1.0", "application/vnd.ms-outlook"),
    ("VisioDocument", "application/vnd.visio"),
    ("Quill", "application/vnd.ms-publisher"),
    ("HwpSummaryInformation", "application/x-hwp"),
    ("\u{5}HwpSummaryInformation", "application/x-hwp"),
    ("StarWriterDocument", "application/vnd.stardivision.writer"),
    ("StarCalcDocument", "application/vnd.stardivision.calc"),
    ("StarDrawDocument3", "application/vnd.stardivision.draw"),
    ("StarDrawDocument", "application/vnd.stardivision.draw"),
    ("MatOST", "application/vnd.ms-works"),
    ("SPELLING", "application/vnd.ms-works"),
    ("NativeContent_MAIN", "application/x-quattro-pro"),
    ("PerfectOffice_MAIN", "application/vnd.wordperfect"),
];

/// Class ids of roots ([MS-CFB] §2.6.1, CLSID) and the types that have them.
const CLASSES: &[([u8; 4], &str, Words<'static>)] = &[
    ([0x84, 0x10, 0x0c, 0x00], "application/x-msi", words!(CLASS_OF_INSTALLER)),
    ([0x82, 0x10, 0x0c, 0x00], "application/x-msi", words!(CLASS_OF_TRANSFORM)),
    ([0x86, 0x10, 0x0c, 0x00], "application/x-msi", words!(CLASS_OF_PATCH)),
    ([0x3a, 0x8f, 0xb7, 0x74], "application/vnd.ms-project", words!(CLASS_OF_PROJECT)),
];

/// Names of storages that hold macros ([MS-OVBA] §2.2.1).
const MACROS: [&str; 4] = ["Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT"];

/// Whether these rules tell a type wherever they see the whole directory.
pub(super) fn tells(essence: &str) -> bool {
    STREAMS.iter().any(|(_, media_type)| *media_type == essence)
}

/// The type of an OLE file.
pub(super) fn find(windows: &Windows<'_>) -> Option<Found> {
    let head = windows.head();
    let signature = head
        .starts_with(SIGNATURE)
        .then(|| Evidence::at(0, SIGNATURE, words!(SIGNATURE_NAMED, name = "OLE")))?;
    let directory = OleHeader::read(head).map(|header| Directory { windows, header });
    let decided = directory.as_ref().and_then(Directory::decide);
    let Some((media_type, evidence)) = decided else {
        let is_seen = directory.is_some_and(|it| it.is_seen_whole() && !it.is_encrypted());
        let open = if is_seen { Open::nothing() } else { Open::Anything };
        return Some(Found { open, ..Found::by(GENERAL, signature) });
    };
    let mut found = Found::by(media_type, evidence);
    found.evidence.push(signature);
    Some(found)
}

/// The storage that macros are kept in.
pub(super) fn macros(windows: &Windows<'_>) -> Option<Evidence> {
    let header = OleHeader::read(windows.head())?;
    let directory = Directory { windows, header };
    let storage =
        directory.entries().find(|entry| MACROS.iter().any(|name| entry.is_named(name)))?;
    Some(storage.evidence(words!(MACRO_STORAGE)))
}

/// The directory, as far as it is in view.
struct Directory<'w, 'a> {
    windows: &'w Windows<'a>,
    header: OleHeader,
}

impl<'a> Directory<'_, 'a> {
    /// The type by what stands under the root, else by the root's class; where what the root points to
    /// is not in view, by any stream's name.
    fn decide(&self) -> Option<(&'static str, Evidence)> {
        let children = self.root_children();
        let named = |entries: &mut dyn Iterator<Item = Entry<'a>>| {
            let best = entries
                .filter_map(|entry| {
                    Some((STREAMS.iter().position(|(name, _)| entry.is_named(name))?, entry))
                })
                .min_by_key(|(rank, _)| *rank);
            best.map(|(rank, entry)| {
                let (name, media_type) = STREAMS[rank];
                let says =
                    words!(DIRECTORY_ENTRY, name = name.trim_start_matches('\u{5}')).detail();
                (media_type, entry.evidence(says))
            })
        };
        named(&mut self.entries().filter(|entry| children & (1 << entry.index) != 0))
            .or_else(|| self.by_class())
            .or_else(|| named(&mut self.entries().filter(|_| children == 0 && self.has_begun())))
    }

    /// Whether the directory's first sector is in view whole.
    fn has_begun(&self) -> bool {
        let first = self.header.offset_of(self.header.first_directory_sector);
        self.windows.at(first, self.header.sector_bytes()).is_some()
    }

    fn by_class(&self) -> Option<(&'static str, Evidence)> {
        let root = self.entry(0)?;
        let class = &root.bytes[80..96];
        let (_, media_type, says) = CLASSES.iter().find(|(start, ..)| class.starts_with(start))?;
        Some((media_type, Evidence::at(root.offset + 80, class, *says)))
    }

    /// Office files under a password are OLE files with the real file inside ([MS-OFFCRYPTO]
    /// §2.3.4.4).
    fn is_encrypted(&self) -> bool {
        self.entries().any(|entry| entry.is_named("EncryptedPackage"))
    }

    /// Which of the first entries are right under the root, as bits. The siblings are a tree
    /// ([MS-CFB] §2.6.4), which a hostile file may close to a circle.
    fn root_children(&self) -> u32 {
        let mut seen = 0_u32;
        let mut open = [0_u32; MOST_ENTRIES * 2 + 1];
        let mut depth = 0;
        if let Some(root) = self.entry(0) {
            open[0] = root.child();
            depth = 1;
        }
        while depth > 0 {
            depth -= 1;
            let index = open[depth];
            let Some(entry) = usize::try_from(index).ok().and_then(|index| self.entry(index))
            else {
                continue;
            };
            if seen & (1 << index) != 0 {
                continue;
            }
            seen |= 1 << index;
            for sibling in entry.siblings() {
                open[depth] = sibling;
                depth += 1;
            }
        }
        seen
    }

    fn entries(&self) -> impl Iterator<Item = Entry<'a>> {
        (0..MOST_ENTRIES).filter_map(|index| self.entry(index))
    }

    /// An entry that is in view and in use.
    fn entry(&self, index: usize) -> Option<Entry<'a>> {
        if index >= MOST_ENTRIES {
            return None;
        }
        let per_sector = self.header.sector_bytes() / ENTRY_BYTES;
        let sector = (0..index / per_sector)
            .try_fold(self.header.first_directory_sector, |sector, _| self.sector_after(sector))?;
        let offset = self.header.offset_of(sector) + ((index % per_sector) * ENTRY_BYTES) as u64;
        let bytes = self.windows.at(offset, ENTRY_BYTES)?;
        Entry { index, offset, bytes }.in_use()
    }

    /// Whether all entries are in view: the chain ends within those that are looked at.
    fn is_seen_whole(&self) -> bool {
        let per_sector = self.header.sector_bytes() / ENTRY_BYTES;
        let mut sector = self.header.first_directory_sector;
        for _ in 0..MOST_ENTRIES.div_ceil(per_sector) {
            let offset = self.header.offset_of(sector);
            if self.windows.at(offset, self.header.sector_bytes()).is_none() {
                return false;
            }
            match self.sector_after(sector) {
                Some(next) => sector = next,
                None => return self.link_of(sector).is_some(),
            }
        }
        false
    }

    /// The next sector of a chain; the neighbour where the table that tells it is not in view.
    /// `None` at the chain's end.
    fn sector_after(&self, sector: u32) -> Option<u32> {
        match self.link_of(sector) {
            Some(next) => (next < LAST_REGULAR).then_some(next),
            None => sector.checked_add(1),
        }
    }

    /// What the allocation table says of a sector, where one of the first 109 pieces of the table
    /// tells it and is in view ([MS-CFB] §2.2, DIFAT, §2.3).
    fn link_of(&self, sector: u32) -> Option<u32> {
        let per_sector = u32::try_from(self.header.sector_bytes() / 4).ok()?;
        let piece = usize::try_from(sector / per_sector).ok().filter(|piece| *piece < 109)?;
        let table = read_u32(self.windows.at(76 + 4 * piece as u64, 4)?, 0);
        let offset = self.header.offset_of(table) + u64::from(sector % per_sector) * 4;
        (table < LAST_REGULAR)
            .then(|| self.windows.at(offset, 4))
            .flatten()
            .map(|it| read_u32(it, 0))
    }
}

/// One stream or storage ([MS-CFB] §2.6.1).
#[derive(Clone, Copy)]
struct Entry<'a> {
    index: usize,
    /// Its place in the file.
    offset: u64,
    bytes: &'a [u8],
}

impl Entry<'_> {
    /// Itself, where it is a storage, a stream or the root, with a name that can be one.
    fn in_use(self) -> Option<Self> {
        let name_bytes = usize::from(u16::from_le_bytes([self.bytes[64], self.bytes[65]]));
        let has_name = (2..=64).contains(&name_bytes) && name_bytes.is_multiple_of(2);
        (has_name && matches!(self.bytes[66], 1 | 2 | 5)).then_some(self)
    }

    /// The name in UTF-16, without its closing zero.
    fn name(&self) -> impl Iterator<Item = u16> {
        let len =
            usize::from(u16::from_le_bytes([self.bytes[64], self.bytes[65]])).saturating_sub(2);
        self.bytes[..len.min(62)].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
    }

    /// Names are compared without regard to case ([MS-CFB] §2.6.4).
    fn is_named(&self, name: &str) -> bool {
        let upper =
            |unit: u16| u8::try_from(unit).map_or(unit, |it| it.to_ascii_uppercase().into());
        self.name().map(upper).eq(name.encode_utf16().map(upper))
    }

    fn siblings(&self) -> [u32; 2] {
        [read_u32(self.bytes, 68), read_u32(self.bytes, 72)]
    }

    fn child(&self) -> u32 {
        read_u32(self.bytes, 76)
    }

    fn evidence(&self, says: impl Into<Says>) -> Evidence {
        Evidence::at(self.offset, &self.bytes[..self.name().count() * 2], says)
    }
}

fn read_u32(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

#[cfg(test)]
mod tests {
    use super::super::{Content, Open, Windows};
    use crate::report::Risk;

    const NONE: u32 = u32::MAX;

    /// A directory entry with its left and right sibling and its first child.
    fn entry(name: &str, kind: u8, [left, right, child]: [u32; 3]) -> Vec<u8> {
        let mut entry = vec![0; 128];
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..units.len()].copy_from_slice(&units);
        entry[64] = u8::try_from(units.len() + 2).unwrap();
        entry[66] = kind;
        for (at, link) in [(68, left), (72, right), (76, child)] {
            entry[at..at + 4].copy_from_slice(&link.to_le_bytes());
        }
        entry
    }

    /// A file whose directory begins in `sector`; its allocation table says that each of the
    /// directory's sectors but the last is followed by the next.
    fn file(sector: u32, entries: &[Vec<u8>]) -> Vec<u8> {
        let sectors = u32::try_from(entries.len().div_ceil(4)).unwrap();
        let mut file = vec![0; 512 * (sector as usize + 1)];
        file[..8].copy_from_slice(super::SIGNATURE);
        file[30] = 9;
        file[48..52].copy_from_slice(&sector.to_le_bytes());
        let mut directory = entries.concat();
        directory.resize(512 * sectors as usize, 0);
        file.extend(directory);
        // The table is the last sector; all its pieces are the same.
        let table = sector + sectors;
        file[76..512].copy_from_slice(&table.to_le_bytes().repeat(109));
        let mut links = vec![0xff; 512];
        for at in sector..table {
            let next = if at + 1 == table { 0xffff_fffe } else { at + 1 };
            let place = at as usize % 128 * 4;
            links[place..place + 4].copy_from_slice(&u32::to_le_bytes(next));
        }
        file.extend(links);
        file
    }

    fn word() -> Vec<Vec<u8>> {
        vec![
            entry("Root Entry", 5, [NONE, NONE, 3]),
            entry("Workbook", 2, [NONE; 3]),
            entry("ObjectPool", 1, [NONE, NONE, 1]),
            entry("1Table", 2, [2, 4, NONE]),
            entry("WordDocument", 2, [NONE; 3]),
        ]
    }

    fn content(file: &[u8]) -> Content {
        Content::of(&Windows::of(file))
    }

    #[test]
    fn the_streams_right_under_the_root_tell_the_type() {
        assert_eq!(content(&file(1, &word())).media_type(), Some("application/msword"));
        for (name, expected) in [
            ("Workbook", "application/vnd.ms-excel"),
            ("BOOK", "application/vnd.ms-excel"),
            ("PowerPoint Document", "application/vnd.ms-powerpoint"),
            ("__nameid_version1.0", "application/vnd.ms-outlook"),
        ] {
            let entries = [entry("Root Entry", 5, [NONE, NONE, 1]), entry(name, 2, [NONE; 3])];
            assert_eq!(content(&file(1, &entries)).media_type(), Some(expected), "{name}");
        }
    }

    #[test]
    fn a_directory_far_behind_the_head_is_seen_by_the_directed_window() {
        for sector in [100, 200, 500, 3000] {
            let mut file = file(sector, &word());
            file.resize(file.len() + 200_000, 0);
            assert_eq!(content(&file).media_type(), Some("application/msword"), "{sector}");
        }
    }

    #[test]
    fn a_file_without_known_streams_is_ruled_out_only_where_all_of_it_was_seen() {
        let entries = [entry("Root Entry", 5, [NONE, NONE, 1]), entry("Own", 2, [NONE; 3])];
        let whole = content(&file(1, &entries)).found.unwrap();
        assert_eq!((whole.media_type, whole.open), (super::GENERAL, Open::nothing()));
        let encrypted =
            [entry("Root Entry", 5, [NONE, NONE, 1]), entry("EncryptedPackage", 2, [NONE; 3])];
        assert_eq!(content(&file(1, &encrypted)).found.unwrap().open, Open::Anything);
        let cut = content(&file(3000, &word())[..70_000]).found.unwrap();
        assert_eq!((cut.media_type, cut.open), (super::GENERAL, Open::Anything));
    }

    #[test]
    fn siblings_in_a_circle_come_to_an_end() {
        let entries = [
            entry("Root Entry", 5, [NONE, NONE, 1]),
            entry("A", 1, [2, 2, 1]),
            entry("WordDocument", 2, [1, 1, 0]),
        ];
        assert_eq!(content(&file(1, &entries)).media_type(), Some("application/msword"));
    }

    #[test]
    fn macros_are_told_by_their_storage() {
        let mut entries = word();
        assert!(content(&file(1, &entries)).risks.is_empty());
        entries.push(entry("Macros", 1, [NONE; 3]));
        assert_eq!(content(&file(1, &entries)).risks[0].0, Risk::Macro);
    }

    #[test]
    fn a_file_cut_anywhere_is_itself_or_in_general_an_ole_file() {
        let file = file(1, &word());
        for len in 8..file.len() {
            let found = content(&file[..len]).media_type();
            assert!(
                matches!(found, Some(super::GENERAL | "application/msword")),
                "{len} {found:?}"
            );
        }
    }
}
