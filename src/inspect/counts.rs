//! Bytes by kind, before and after a part's role is known.

use crate::body::Fill;
use crate::report::{Kind, LedgerRow, Role};

/// Where decoded bytes are counted until their part's role makes them payload or field value.
const VALUE: usize = Kind::COUNT;

/// Bytes by kind.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts([u64; Kind::COUNT + 1]);

impl Counts {
    /// Counts `len` bytes of a run.
    pub(super) fn add(&mut self, len: usize, fill: Fill) {
        let len = len as u64;
        match fill {
            Fill::Is(kind) => self.0[kind as usize] += len,
            Fill::Value => self.0[VALUE] += len,
            Fill::PercentValue => {
                self.0[Kind::PercentExpansion as usize] += len / 3 * 2;
                self.0[VALUE] += len / 3;
            }
            Fill::PercentName => {
                self.0[Kind::PercentExpansion as usize] += len / 3 * 2;
                self.0[Kind::FieldName as usize] += len / 3;
            }
            Fill::Base64 { phase } => {
                let phase = u64::from(phase);
                let group_starts = (phase + len).div_ceil(4) - phase.div_ceil(4);
                self.0[Kind::Base64Expansion as usize] += group_starts;
                self.0[VALUE] += len - group_starts;
            }
        }
    }

    /// Adds a part's counts to the body's; the part's decoded bytes become what its role makes them.
    pub(super) fn absorb(&mut self, part: &Counts, role: Option<Role>) {
        for (sum, count) in self.0.iter_mut().zip(part.0).take(Kind::COUNT) {
            *sum += count;
        }
        self.0[decoded_kind(role) as usize] += part.0[VALUE];
    }

    /// Decoded bytes not given a role.
    pub(super) fn value(&self) -> u64 {
        self.0[VALUE]
    }

    /// All bytes.
    pub(super) fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Bytes of one kind.
    pub(super) fn of(&self, kind: Kind) -> u64 {
        self.0[kind as usize]
    }

    /// The rows of the ledger: no zeros, largest first, equals in the order of the kinds.
    pub(super) fn rows(&self) -> Vec<LedgerRow> {
        let mut rows: Vec<LedgerRow> = Kind::ALL
            .into_iter()
            .map(|kind| LedgerRow { kind, bytes: self.of(kind) })
            .filter(|row| row.bytes > 0)
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.bytes));
        rows
    }
}

/// What decoded bytes of a part with this role are; bytes outside every part are never decoded.
fn decoded_kind(role: Option<Role>) -> Kind {
    match role {
        Some(Role::File) => Kind::Payload,
        Some(Role::Field) | None => Kind::FieldValue,
    }
}

/// The kind of the byte at `index` of a run.
pub(super) fn kind_at(fill: Fill, index: usize, role: Option<Role>) -> Kind {
    match fill {
        Fill::Is(kind) => kind,
        Fill::Value => decoded_kind(role),
        Fill::PercentValue if index % 3 == 2 => decoded_kind(role),
        Fill::PercentName if index % 3 == 2 => Kind::FieldName,
        Fill::PercentValue | Fill::PercentName => Kind::PercentExpansion,
        Fill::Base64 { phase } if (usize::from(phase) + index).is_multiple_of(4) => {
            Kind::Base64Expansion
        }
        Fill::Base64 { .. } => decoded_kind(role),
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, kind_at};
    use crate::body::Fill;
    use crate::report::{Kind, Role};

    #[test]
    fn counting_a_run_is_counting_its_bytes_one_by_one() {
        let mut fills = vec![Fill::Is(Kind::Epilogue), Fill::Value];
        fills.extend((0..4).map(|phase| Fill::Base64 { phase }));
        for fill in fills {
            for len in 1..12 {
                check(fill, len);
            }
        }
        for len in [3, 6, 30] {
            check(Fill::PercentValue, len);
            check(Fill::PercentName, len);
        }
    }

    fn check(fill: Fill, len: usize) {
        let mut run = Counts::default();
        run.add(len, fill);
        let mut counted = Counts::default();
        counted.absorb(&run, Some(Role::File));
        for kind in Kind::ALL {
            let one_by_one =
                (0..len).filter(|&at| kind_at(fill, at, Some(Role::File)) == kind).count();
            assert_eq!(counted.of(kind), one_by_one as u64, "{fill:?} {len} {kind}");
        }
        assert_eq!(counted.total(), len as u64);
    }
}
