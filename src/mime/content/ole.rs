//! OLE files ([MS-CFB]): Word, Excel and PowerPoint before 2007, Outlook messages, installers, HWP.

/// The signature of OLE files ([MS-CFB] §2.2).
pub(super) const SIGNATURE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Where the header says that the first sector of the directory is; `None` where `head` is no OLE
/// file's.
pub(super) fn directory_offset(head: &[u8]) -> Option<u64> {
    let header = head.get(..512).filter(|head| head.starts_with(SIGNATURE))?;
    let shift = u32::from(u16::from_le_bytes([header[30], header[31]]));
    let sector = u32::from_le_bytes([header[48], header[49], header[50], header[51]]);
    // 512 bytes in version 3 of the format, 4,096 in version 4.
    matches!(shift, 9 | 12).then(|| (u64::from(sector) + 1) << shift)
}
