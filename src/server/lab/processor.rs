//! Processor time, of the kernel's and the program's instructions together.

use std::time::Duration;

/// What this thread has used so far; `None` where the system does not tell.
#[cfg(unix)]
pub(super) fn used_by_this_thread() -> Option<Duration> {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(used).ok()
}

/// What this thread has used so far; `None` where the system does not tell.
#[cfg(not(unix))]
pub(super) fn used_by_this_thread() -> Option<Duration> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::used_by_this_thread;

    #[test]
    fn work_is_counted_and_sleep_is_not() {
        let before = used_by_this_thread().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(200));
        let slept = used_by_this_thread().unwrap();
        assert!((slept - before).as_millis() < 150, "{:?}", slept - before);
        let mut sum = 0_u64;
        while used_by_this_thread().unwrap() == slept {
            sum = std::hint::black_box(sum + 1);
        }
    }
}
