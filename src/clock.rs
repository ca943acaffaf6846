//! The only place that asks the time or draws a random number.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use std::sync::Mutex;
use uuid::{ContextV7, Timestamp, Uuid};

/// Where a book takes the time, its ids and its salts from.
pub struct Clock {
    set: Mutex<Option<DateTime<Utc>>>,
    context: Mutex<ContextV7>,
}

impl Clock {
    /// The computer's clock.
    pub fn system() -> Self {
        Self { set: Mutex::new(None), context: Mutex::new(ContextV7::new()) }
    }

    /// Stands still at `moment` until it is set again: for the demo book and for tests.
    pub fn set(&self, moment: Option<DateTime<Utc>>) {
        *self.set.lock().expect("no holder of the clock panics") = moment;
    }

    /// Now, in whole milliseconds.
    #[allow(clippy::disallowed_methods)]
    pub fn now(&self) -> DateTime<Utc> {
        let now = self.set.lock().expect("no holder of the clock panics").unwrap_or_else(Utc::now);
        now.duration_trunc(TimeDelta::milliseconds(1)).expect("a millisecond divides any instant of this age")
    }

    /// A new id of any kind.
    #[allow(clippy::disallowed_methods)]
    pub fn id<T: From<Uuid>>(&self) -> T {
        let now = self.now();
        let context = self.context.lock().expect("no holder of the clock panics");
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(&*context, seconds, now.timestamp_subsec_nanos())).into()
    }

    /// Random bytes from the system.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// Fills a buffer with random bytes from the system.
    #[allow(clippy::disallowed_methods)]
    pub fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random numbers");
    }
}
