//! The latest downloads and what was held of each, for the page that asks after its own.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use uuid::Uuid;

use super::held::Held;
use crate::report::Mode;
use crate::server::limits::REMEMBERED_DOWNLOADS;

/// The newest [`REMEMBERED_DOWNLOADS`] accounts; cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Downloads(Arc<Mutex<VecDeque<(Uuid, Account)>>>);

/// One account, of which the download writes and others read.
#[derive(Debug, Clone)]
pub(crate) struct Account(Arc<Mutex<Held>>);

impl Downloads {
    /// Opens an account under an id that nobody guesses; the oldest is forgotten for it.
    pub(super) fn open(&self, mode: Mode, size_bytes: u64, started: Instant) -> (Uuid, Account) {
        let id = Uuid::new_v4();
        let account = Account(Arc::new(Mutex::new(Held::new(mode, size_bytes, started))));
        let mut accounts = lock(&self.0);
        accounts.truncate(REMEMBERED_DOWNLOADS - 1);
        accounts.push_front((id, account.clone()));
        (id, account)
    }

    /// The account as it stands; `None` where it was forgotten or never was.
    pub(super) fn of(&self, id: &str) -> Option<Held> {
        let id: Uuid = id.parse().ok()?;
        let account = lock(&self.0).iter().find(|(known, _)| *known == id)?.1.clone();
        let held = lock(&account.0).clone();
        Some(held)
    }
}

impl Account {
    /// Writes to it.
    pub(super) fn note(&self, note: impl FnOnce(&mut Held)) {
        note(&mut lock(&self.0));
    }
}

/// Whoever panicked meanwhile left counts behind that are still counts.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::Downloads;
    use crate::report::Mode;
    use crate::server::limits::REMEMBERED_DOWNLOADS;

    #[test]
    fn the_newest_are_remembered_and_the_oldest_forgotten() {
        let downloads = Downloads::default();
        let ids: Vec<_> = (0..=REMEMBERED_DOWNLOADS)
            .map(|size| downloads.open(Mode::Stream, size as u64, Instant::now()).0.to_string())
            .collect();
        assert!(downloads.of(&ids[0]).is_none());
        assert_eq!(downloads.of(&ids[1]).unwrap().size_bytes, 1);
        let newest = REMEMBERED_DOWNLOADS;
        assert_eq!(downloads.of(&ids[newest]).unwrap().size_bytes, newest as u64);
        assert!(downloads.of("nonsense").is_none());
    }
}
