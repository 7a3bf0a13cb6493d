//! Finished reports on their way to those who watch.
//!
//! The feed is the one place where reports leave a request, and all that those who watch ask. It knows no
//! request and no socket: whoever has a report as [`Published`] may hand it in. A store of reports is attached
//! here, on either side: it watches all rooms to keep what comes, and publishes what comes from elsewhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::broadcast;

use super::limits::{EVENT_BACKLOG_REPORTS, EVENT_STREAMS};
use super::problem::Problem;
use crate::report::words;

/// A finished report.
#[derive(Debug, Clone)]
pub(crate) struct Published {
    /// Its id.
    pub(crate) id: Arc<str>,
    /// The room that its request named.
    pub(crate) room: Option<Arc<str>>,
    /// The report as JSON, on one line.
    pub(crate) json: Arc<str>,
}

/// Hands each finished report to all who watch its room, and to those who watch all rooms.
#[derive(Debug, Clone)]
pub(crate) struct Feed {
    channel: broadcast::Sender<Published>,
    streams: Arc<AtomicUsize>,
}

impl Feed {
    /// A feed that nobody watches.
    pub(crate) fn new() -> Feed {
        let (channel, _) = broadcast::channel(EVENT_BACKLOG_REPORTS);
        Feed { channel, streams: Arc::new(AtomicUsize::new(0)) }
    }

    /// Whether anybody watches; a report that nobody does needs not be written for it.
    pub(crate) fn is_watched(&self) -> bool {
        self.channel.receiver_count() > 0
    }

    /// Hands a report to those who watch.
    pub(crate) fn publish(&self, published: Published) {
        // An error says that the last watcher has just gone, which is no fault.
        let _unwatched = self.channel.send(published);
    }

    /// Watches one room, or all of them.
    ///
    /// # Errors
    ///
    /// [`Problem::Busy`] where [`EVENT_STREAMS`] watch already.
    pub(crate) fn watch(&self, room: Option<String>) -> Result<Watcher, Problem> {
        let place = Place::take(&self.streams)
            .ok_or_else(|| Problem::Busy { what: words!(BUSY_WATCHING).detail() })?;
        Ok(Watcher { room, reports: self.channel.subscribe(), _place: place })
    }
}

impl Default for Feed {
    fn default() -> Feed {
        Feed::new()
    }
}

/// What a watcher gets next.
#[derive(Debug, Clone)]
pub(crate) enum Seen {
    /// A report.
    Report(Published),
    /// So many reports, of any room, came faster than the watcher read, and are lost to it.
    Missed(u64),
}

/// One who watches.
pub(crate) struct Watcher {
    room: Option<String>,
    reports: broadcast::Receiver<Published>,
    _place: Place,
}

impl Watcher {
    /// Waits for the next report of the watched room; `None` when the feed has ended. Cancelling the
    /// wait loses nothing.
    pub(crate) async fn next(&mut self) -> Option<Seen> {
        loop {
            match self.reports.recv().await {
                Ok(published) if self.concerns(&published) => {
                    return Some(Seen::Report(published));
                }
                Ok(_) => {}
                Err(broadcast::error::RecvError::Lagged(missed)) => {
                    return Some(Seen::Missed(missed));
                }
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }

    fn concerns(&self, published: &Published) -> bool {
        match &self.room {
            None => true,
            Some(room) => published.room.as_deref() == Some(room),
        }
    }
}

/// A place among [`EVENT_STREAMS`], given back when dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(streams: &Arc<AtomicUsize>) -> Option<Place> {
        streams
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |taken| {
                (taken < EVENT_STREAMS).then_some(taken + 1)
            })
            .ok()
            .map(|_| Place(Arc::clone(streams)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::{EVENT_BACKLOG_REPORTS, EVENT_STREAMS, Feed, Published, Seen};

    fn report(id: &str, room: Option<&str>) -> Published {
        Published { id: id.into(), room: room.map(Into::into), json: "{}".into() }
    }

    #[test]
    fn a_watcher_sees_its_own_room_only() {
        let feed = Feed::new();
        let mut watcher = feed.watch(Some("room-one".into())).unwrap();
        feed.publish(report("1", Some("room-two")));
        feed.publish(report("2", None));
        feed.publish(report("3", Some("room-one")));
        let seen = watcher.next().now_or_never().unwrap().unwrap();
        assert!(matches!(seen, Seen::Report(published) if &*published.id == "3"));
        assert!(watcher.next().now_or_never().is_none());
    }

    #[test]
    fn what_comes_from_elsewhere_than_a_request_is_seen_too() {
        let feed = Feed::new();
        let mut watcher = feed.watch(Some("room-one".into())).unwrap();
        let store = feed.clone();
        let handed_in = std::thread::spawn(move || store.publish(report("kept", Some("room-one"))));
        handed_in.join().unwrap();
        let seen = watcher.next().now_or_never().unwrap().unwrap();
        assert!(matches!(seen, Seen::Report(published) if &*published.id == "kept"));
    }

    #[test]
    fn a_watcher_of_all_rooms_sees_every_report() {
        let feed = Feed::new();
        let mut watcher = feed.watch(None).unwrap();
        feed.publish(report("1", Some("room-two")));
        feed.publish(report("2", None));
        for _ in 0..2 {
            assert!(matches!(watcher.next().now_or_never().unwrap(), Some(Seen::Report(_))));
        }
    }

    #[test]
    fn a_slow_watcher_is_told_how_many_it_missed() {
        let feed = Feed::new();
        let mut watcher = feed.watch(None).unwrap();
        for _ in 0..EVENT_BACKLOG_REPORTS + 3 {
            feed.publish(report("1", None));
        }
        let seen = watcher.next().now_or_never().unwrap();
        assert!(matches!(seen, Some(Seen::Missed(3))), "{seen:?}");
    }

    #[test]
    fn places_are_bounded_and_given_back() {
        let feed = Feed::new();
        let watchers: Vec<_> = (0..EVENT_STREAMS).map(|_| feed.watch(None).unwrap()).collect();
        assert!(feed.watch(None).is_err());
        drop(watchers);
        assert!(feed.watch(None).is_ok());
        assert!(!feed.is_watched());
    }
}
