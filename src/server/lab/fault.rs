//! Why an experiment failed, where no system call did: an error of input and output with words of this program's own.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;

use crate::report::{Detail, Words};
use crate::server::problem::elsewhere;

#[derive(Debug)]
struct Fault(Detail);

impl Display for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for Fault {}

/// An error that says this.
pub(super) fn fault(words: Words<'_>) -> io::Error {
    io::Error::other(Fault(words.detail()))
}

/// What an error says: in words that every language has, where they are this program's own.
pub(super) fn told(error: &io::Error) -> Detail {
    let own = error.get_ref().and_then(|inner| inner.downcast_ref::<Fault>());
    own.map_or_else(|| elsewhere(error), |Fault(detail)| detail.clone())
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{fault, told};
    use crate::report::words;

    #[test]
    fn own_words_stay_data_and_those_of_the_system_are_a_value() {
        let own = words!(TRIAL_LOST_BYTES, sent = 2_u64, came = 1_u64);
        assert_eq!(told(&fault(own)), own.detail());
        assert_eq!(fault(own).to_string(), "2 bytes were sent and 1 came");
        let system = told(&io::Error::from_raw_os_error(24));
        assert_eq!(system.pattern.key, "said-elsewhere");
    }
}
