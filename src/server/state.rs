//! What all requests of one run share.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use super::feed::Feed;
use super::lab::downloads::Downloads;
use super::limits::{
    BUFFERED_DOWNLOADS, BUFFERING_REQUESTS, EXAMPLES_AT_ONCE, EXPERIMENTS_AT_ONCE, Limits,
};
use super::problem::Problem;
use crate::report::words;

/// Shared by all threads; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// The limits of this run.
    pub(crate) limits: Limits,
    /// Where finished reports go.
    pub(crate) feed: Feed,
    /// What the server held of the latest downloads.
    pub(crate) downloads: Downloads,
    /// Places for bodies that are collected whole.
    buffering: Arc<Semaphore>,
    /// Places for downloads that are made whole.
    holding: Arc<Semaphore>,
    /// The place for an experiment.
    measuring: Arc<Semaphore>,
    /// Places for examples that are being sent.
    sending: Arc<Semaphore>,
    /// Becomes true when the program was told to stop, so that streams without an end of their own
    /// end.
    pub(crate) stopping: watch::Sender<bool>,
}

impl State {
    /// The state of a run that begins.
    pub(crate) fn new(limits: Limits) -> State {
        let (stopping, _) = watch::channel(false);
        State {
            limits,
            feed: Feed::new(),
            downloads: Downloads::default(),
            buffering: Arc::new(Semaphore::new(BUFFERING_REQUESTS)),
            holding: Arc::new(Semaphore::new(BUFFERED_DOWNLOADS)),
            measuring: Arc::new(Semaphore::new(EXPERIMENTS_AT_ONCE)),
            sending: Arc::new(Semaphore::new(EXAMPLES_AT_ONCE)),
            stopping,
        }
    }

    /// A place for an example that is sent to this server itself, held until it is dropped.
    ///
    /// # Errors
    ///
    /// [`Problem::Busy`] where all places are taken.
    pub(crate) fn place_to_send(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let place = Arc::clone(&self.sending).try_acquire_owned();
        place.map_err(|_| Problem::Busy { what: words!(BUSY_SENDING).detail() })
    }

    /// A place for a download that is made whole, held until it is dropped.
    ///
    /// # Errors
    ///
    /// [`Problem::Busy`] where all places are taken.
    pub(crate) fn place_to_hold(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let place = Arc::clone(&self.holding).try_acquire_owned();
        place.map_err(|_| Problem::Busy { what: words!(BUSY_HOLDING).detail() })
    }

    /// The place for an experiment, held until it is dropped.
    ///
    /// # Errors
    ///
    /// [`Problem::Busy`] where one is running.
    pub(crate) fn place_to_measure(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let place = Arc::clone(&self.measuring).try_acquire_owned();
        place.map_err(|_| Problem::Busy { what: words!(BUSY_MEASURING).detail() })
    }

    /// A place for a body that is collected whole, held until it is dropped.
    ///
    /// # Errors
    ///
    /// [`Problem::Busy`] where all places are taken.
    pub(crate) fn place_to_buffer(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let place = Arc::clone(&self.buffering).try_acquire_owned();
        place.map_err(|_| Problem::Busy { what: words!(BUSY_BUFFERING).detail() })
    }
}
