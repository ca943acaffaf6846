//! Time as the goals count it: seconds of the processor, which a busy machine does not stretch.

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::{TimeVal, TimeValLike};

/// Processor seconds of this process so far, and of the children that it has waited for.
fn so_far() -> f64 {
    let spent = |usage: Usage| micros(usage.user_time()) + micros(usage.system_time());
    [UsageWho::RUSAGE_SELF, UsageWho::RUSAGE_CHILDREN].into_iter().map(|who| spent(getrusage(who).expect("a process knows its own usage"))).sum()
}

fn micros(time: TimeVal) -> f64 {
    time.num_microseconds() as f64 / 1e6
}

/// Does some work and gives its answer with the processor seconds that it took, in all threads and finished children.
pub fn seconds<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let before = so_far();
    let answer = work();
    (answer, so_far() - before)
}

/// The value in the middle.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
