//! What a reader may hold, each limit with its unit and its reason. None of them depends on the
//! body: together they bound a reader's memory at about 400 KiB, and each content coding's at about 17 MiB.

/// Bytes kept of a part's name. A name is compared and shown, never stored whole; real ones have
/// under a hundred bytes.
pub const NAME_BYTES: usize = 1024;

/// Bytes kept of one part header line. Servers refuse header lines from 8 KiB on.
pub const HEADER_LINE_BYTES: usize = 8 * 1024;

/// Bytes of padding (blanks and tabs) between a boundary and its line break before the line stops
/// being a delimiter. RFC 2046 sets no limit; nobody writes any.
pub const PADDING_BYTES: usize = 128;

/// Bytes of a boundary that are searched for. RFC 2046 §5.1.1 allows 70; longer ones that arrive all
/// the same are read up to here.
pub const BOUNDARY_BYTES: usize = 256;

/// Bytes at the start of a body that are looked at together to learn what it is: of a multipart body which
/// boundary it really uses, by one delimiter line and the start of a header line; of others whether they are
/// JSON or multipart under another type.
pub const OPENING_BYTES: usize = 1024;

/// Bytes of a `data:…;base64,` prefix. Longer ones are no prefix.
pub const DATA_URL_PREFIX_BYTES: usize = 256;

/// Nesting of JSON arrays and objects; what opens deeper is passed over as invalid. serde_json
/// refuses at the same depth.
pub const JSON_DEPTH: usize = 128;

/// Names of members, in all open objects together, that are compared with those that follow, to find a name
/// that stands twice: some 200 KiB of hashes at most. Objects of people have under a hundred.
pub const JSON_NAMES: usize = 4096;

/// Characters of a JSON string after which its role is decided by what was seen so far, so that long
/// strings need not be tallied both ways to their end.
pub const COMMIT_CHARACTERS: u64 = 64 * 1024;

/// Bytes of decoded output collected before they are handed on: small enough for the first-level
/// cache, large enough that the hand-over does not count.
pub const DECODED_BYTES: usize = 12 * 1024;

/// The most body bytes that a reader holds over from one piece to the next: a header line being
/// read, or a delimiter that is not decided yet.
pub const HELD_BYTES: usize = HEADER_LINE_BYTES + BOUNDARY_BYTES + PADDING_BYTES + 8;

/// Content codings around each other that are undone. Clients apply one; each more costs a window of up
/// to 16 MiB.
pub const CODING_LAYERS: usize = 3;

/// Bytes of a coded body that are decoded together. Blocks of this size begin at the same places however
/// the body is cut, so that damaged bytes make the same report; they are held until there are so many.
pub const CODED_BLOCK_BYTES: usize = 4 * 1024;

/// Bytes that are decoded before they are handed on.
pub const DECODED_PIECE_BYTES: usize = 32 * 1024;

/// Bytes that may come out of a coded body at any ratio: a few KiB of zeros are no bomb.
pub const DECODED_FREELY_BYTES: u64 = 1024 * 1024;
