//! Where a file's head says that the bytes stand which tell its type.

/// The signature of OLE files ([MS-CFB] §2.2).
pub(super) const OLE_SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Bytes of an OLE file's header that are used; more than version 3 has follow in version 4 and are
/// zero.
const OLE_HEADER_BYTES: usize = 512;

/// Bytes of an ID3v2 tag's header (ID3v2.4 §3.1).
pub(super) const ID3_BYTES: usize = 10;

/// Where the bytes are that tell the type, if the head names them.
pub(super) fn named_offset(head: &[u8]) -> Option<u64> {
    let directory = OleHeader::read(head).map(|it| it.offset_of(it.first_directory_sector));
    directory.or_else(|| behind_id3(head))
}

/// What the header of an OLE file says of its directory.
#[derive(Debug, Clone, Copy)]
pub(super) struct OleHeader {
    sector_shift: u32,
    pub(super) first_directory_sector: u32,
}

impl OleHeader {
    /// `None` where `head` is no OLE file's.
    pub(super) fn read(head: &[u8]) -> Option<OleHeader> {
        let header = head.get(..OLE_HEADER_BYTES).filter(|it| it.starts_with(OLE_SIGNATURE))?;
        let sector_shift = u32::from(u16::from_le_bytes([header[30], header[31]]));
        let first_directory_sector =
            u32::from_le_bytes([header[48], header[49], header[50], header[51]]);
        // 512 bytes in version 3 of the format, 4,096 in version 4.
        matches!(sector_shift, 9 | 12).then_some(OleHeader { sector_shift, first_directory_sector })
    }

    pub(super) fn offset_of(&self, sector: u32) -> u64 {
        (u64::from(sector) + 1) << self.sector_shift
    }

    pub(super) fn sector_bytes(&self) -> usize {
        1 << self.sector_shift
    }
}

/// Where what follows an ID3v2 tag begins; `None` where there is no tag in front.
pub(super) fn behind_id3(head: &[u8]) -> Option<u64> {
    let header = head.get(..ID3_BYTES).filter(|head| head.starts_with(b"ID3"))?;
    let is_plausible = matches!(header[3], 2..=4) && header[4] < 16 && header[5] & 0x0f == 0;
    let size = header[6..]
        .iter()
        .try_fold(0_u64, |size, &byte| (byte < 0x80).then_some(size << 7 | u64::from(byte)))?;
    let footer = if header[5] & 0x10 != 0 { ID3_BYTES as u64 } else { 0 };
    is_plausible.then_some(ID3_BYTES as u64 + size + footer)
}
