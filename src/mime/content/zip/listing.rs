//! One pass over an archive's entries, which may be many: what each rule wants of them.

use super::super::found::Evidence;
use super::entries::{Entry, Source};
use super::names::{self, OfficeName};
use crate::report::words;

/// How many times its size an archive may expand before it is called a bomb. Deflate reaches 1,032.
const MOST_EXPANSION: u64 = 1000;

/// The entries that tell something; of several that tell the same, the first.
pub(super) struct Listing<'a> {
    pub(super) source: Source<'a>,
    pub(super) mimetype: Option<Entry<'a>>,
    /// An OpenDocument's list of its parts.
    pub(super) manifest: Option<Entry<'a>>,
    pub(super) content_types: Option<Entry<'a>>,
    /// Whether there is an entry that all Office files have.
    pub(super) is_package: bool,
    /// The entry that says most of Office by its name.
    pub(super) office: Option<(OfficeName, Entry<'a>)>,
    /// The weightiest entry whose name only one type has, and its rank.
    pub(super) named: Option<(usize, Entry<'a>)>,
    macro_project: Option<Entry<'a>>,
    /// The first entry that alone expands too far.
    bomb: Option<Entry<'a>>,
    /// Bytes that all entries state; of entries that are told of twice once.
    expanded: u64,
}

impl<'a> Listing<'a> {
    pub(super) fn of(source: Source<'a>) -> Listing<'a> {
        let mut listing = Listing {
            source,
            mimetype: None,
            manifest: None,
            content_types: None,
            is_package: false,
            office: None,
            named: None,
            macro_project: None,
            bomb: None,
            expanded: 0,
        };
        for entry in listing.source.entries() {
            listing.take(entry);
        }
        listing
    }

    fn take(&mut self, entry: Entry<'a>) {
        match entry.name {
            b"mimetype" => _ = self.mimetype.get_or_insert(entry),
            b"META-INF/manifest.xml" => _ = self.manifest.get_or_insert(entry),
            names::CONTENT_TYPES => _ = self.content_types.get_or_insert(entry),
            _ => {}
        }
        self.is_package |= names::is_package_part(entry.name);
        if let Some(name) = OfficeName::of(entry.name)
            && self.office.is_none_or(|(best, _)| name < best)
        {
            self.office = Some((name, entry));
        }
        if let Some(rank) = names::rank(entry.name)
            && self.named.is_none_or(|(best, _)| rank < best)
        {
            self.named = Some((rank, entry));
        }
        if names::is_macro_project(entry.name) {
            self.macro_project.get_or_insert(entry);
        }
        if entry.compressed > 0 && entry.expanded / entry.compressed > MOST_EXPANSION {
            self.bomb.get_or_insert(entry);
        }
        if !(entry.is_local() && self.source.has_directory()) {
            self.expanded = self.expanded.saturating_add(entry.expanded);
        }
    }

    /// The entry that holds macros.
    pub(super) fn macros(&self) -> Option<Evidence> {
        Some(self.macro_project?.evidence(words!(MACRO_ENTRY)))
    }

    /// An entry, or all of them together, that would expand beyond [`MOST_EXPANSION`]. Entries that
    /// share their bytes are counted each, as readers would write each out.
    pub(super) fn bomb(&self, archive_bytes: u64) -> Option<Evidence> {
        if let Some(entry) = self.bomb {
            let Entry { compressed, expanded, .. } = entry;
            let times = expanded / compressed;
            let says =
                words!(BOMB_ENTRY, expanded = expanded, compressed = compressed, times = times);
            return Some(entry.evidence(says.detail()));
        }
        let expanded = self.expanded;
        let times = expanded / archive_bytes.max(1);
        (times > MOST_EXPANSION).then(|| {
            let says = words!(
                BOMB_ARCHIVE,
                expanded = expanded,
                compressed = archive_bytes,
                times = times
            );
            Evidence::of_all(says.detail())
        })
    }
}
