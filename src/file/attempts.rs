//! Wrong passwords, counted outside the book because it is closed while they are typed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::whole::{read_if_there, write_whole};
use super::{FileFault, KeyFault};

/// Wrong passwords in a row that are free of a wait.
const FREE: u32 = 5;
/// A pause after which a row of wrong passwords starts anew.
const ROW: TimeDelta = TimeDelta::minutes(15);
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);
/// Logins that are remembered; the file must not grow with what somebody types.
const MOST: usize = 500;

/// The attempts on the books of this computer, in one file of the configuration folder.
#[derive(Debug)]
pub struct Attempts {
    path: PathBuf,
    /// By book and tag of a login (`Keys::tag`), so that no login stands here.
    failures: BTreeMap<String, Failures>,
}

/// Wrong passwords for one login since somebody last got in with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failures {
    /// How many since the last success; becomes an entry of the journal at unlock.
    pub count: u32,
    /// How many of them in a row, without a pause of 15 minutes.
    pub in_a_row: u32,
    /// The first since the last success.
    pub first: DateTime<Utc>,
    /// The newest.
    pub last: DateTime<Utc>,
}

/// What a person is told after a wrong password; the same for a login that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Further attempts that need no wait.
    pub left: u32,
    /// The first instant at which the next attempt is looked at, if not at once.
    pub until: Option<DateTime<Utc>>,
}

impl Attempts {
    /// Reads the file. One that cannot be understood counts as none: it protects against guessing at this
    /// window, not against somebody who edits files.
    ///
    /// # Errors
    /// `Io` if it is there and cannot be read.
    pub fn load(path: &Path) -> Result<Self, FileFault> {
        let bytes = read_if_there(path)?.unwrap_or_default();
        let failures = serde_json::from_slice(&bytes).unwrap_or_default();
        Ok(Self { path: path.to_path_buf(), failures })
    }

    /// Whether an attempt is looked at now.
    ///
    /// # Errors
    /// `Wait` with the instant from which on it is.
    pub fn may_try(&self, book: uuid::Uuid, tag: [u8; 32], now: DateTime<Utc>) -> Result<(), KeyFault> {
        let failures = self.failures.get(&name(book, tag));
        match failures.and_then(Failures::wait) {
            // A clock that was put back must not lock a person out for years.
            Some(until) if now < until && until - now <= LONGEST_WAIT => Err(KeyFault::Wait { until }),
            _ => Ok(()),
        }
    }

    /// Counts a wrong password and writes it down before the answer is given.
    ///
    /// # Errors
    /// `Unwritable`, `Full` or `Io`.
    pub fn failed(&mut self, book: uuid::Uuid, tag: [u8; 32], now: DateTime<Utc>) -> Result<Standing, FileFault> {
        let new = Failures { count: 0, in_a_row: 0, first: now, last: now };
        let failures = self.failures.entry(name(book, tag)).or_insert(new);
        let paused = now - failures.wait().unwrap_or(failures.last) > ROW;
        failures.in_a_row = if paused { 1 } else { failures.in_a_row.saturating_add(1) };
        failures.count = failures.count.saturating_add(1);
        failures.last = now;
        let standing = Standing { left: FREE.saturating_sub(failures.in_a_row), until: failures.wait() };
        self.forget_oldest();
        self.save()?;
        Ok(standing)
    }

    /// Ends the count of a login and hands it over, for the journal; `None` if there was no wrong password.
    ///
    /// # Errors
    /// `Unwritable`, `Full` or `Io`.
    pub fn succeeded(&mut self, book: uuid::Uuid, tag: [u8; 32]) -> Result<Option<Failures>, FileFault> {
        let ended = self.failures.remove(&name(book, tag));
        if ended.is_some() {
            self.save()?;
        }
        Ok(ended)
    }

    fn forget_oldest(&mut self) {
        while self.failures.len() > MOST {
            let oldest = self.failures.iter().min_by_key(|(_, failures)| failures.last);
            let Some(name) = oldest.map(|(name, _)| name.clone()) else {
                return;
            };
            self.failures.remove(&name);
        }
    }

    fn save(&self) -> Result<(), FileFault> {
        let bytes = serde_json::to_vec_pretty(&self.failures).expect("texts and numbers always serialize");
        write_whole(&self.path, &bytes)
    }
}

impl Failures {
    /// 30 s after the fifth in a row, twice as long after each further one, at most 15 min.
    fn wait(&self) -> Option<DateTime<Utc>> {
        let doublings = self.in_a_row.checked_sub(FREE)?.min(5);
        Some(self.last + (FIRST_WAIT * (1 << doublings)).min(LONGEST_WAIT))
    }
}

fn name(book: uuid::Uuid, tag: [u8; 32]) -> String {
    format!("{book} {}", hex::encode(tag))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HAN: [u8; 32] = [1; 32];
    const YUN: [u8; 32] = [2; 32];

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn after_the_fifth_wrong_password_that_login_waits_and_others_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("attempts.json");
        let mut attempts = Attempts::load(&path).unwrap();
        for (n, left) in [(0, 4), (1, 3), (2, 2), (3, 1)] {
            let standing = attempts.failed(Uuid::nil(), HAN, at(n)).unwrap();
            assert_eq!(standing, Standing { left, until: None });
        }
        let fifth = attempts.failed(Uuid::nil(), HAN, at(4)).unwrap();
        assert_eq!(fifth, Standing { left: 0, until: Some(at(34)) });
        let mut again = Attempts::load(&path).unwrap();
        assert!(matches!(again.may_try(Uuid::nil(), HAN, at(33)), Err(KeyFault::Wait { until }) if until == at(34)));
        assert!(again.may_try(Uuid::nil(), HAN, at(34)).is_ok());
        assert!(again.may_try(Uuid::nil(), YUN, at(5)).is_ok());
        assert_eq!(again.failed(Uuid::nil(), HAN, at(40)).unwrap().until, Some(at(100)));
        assert_eq!(again.failed(Uuid::nil(), HAN, at(100)).unwrap().until, Some(at(220)));
    }

    #[test]
    fn no_wait_is_longer_than_fifteen_minutes_also_when_the_clock_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::load(&folder.path().join("attempts.json")).unwrap();
        for _ in 0..40 {
            attempts.failed(Uuid::nil(), HAN, at(0)).unwrap();
        }
        assert!(attempts.may_try(Uuid::nil(), HAN, at(899)).is_err());
        assert!(attempts.may_try(Uuid::nil(), HAN, at(900)).is_ok());
        assert!(attempts.may_try(Uuid::nil(), HAN, at(-86_400)).is_ok());
    }

    #[test]
    fn a_pause_starts_the_row_anew_but_the_count_goes_on_until_somebody_gets_in() {
        let folder = tempfile::tempdir().unwrap();
        let mut attempts = Attempts::load(&folder.path().join("attempts.json")).unwrap();
        for n in 0..4 {
            attempts.failed(Uuid::nil(), HAN, at(n)).unwrap();
        }
        assert_eq!(attempts.failed(Uuid::nil(), HAN, at(1000)).unwrap(), Standing { left: 4, until: None });
        let ended = attempts.succeeded(Uuid::nil(), HAN).unwrap().unwrap();
        assert_eq!((ended.count, ended.first, ended.last), (5, at(0), at(1000)));
        assert_eq!(attempts.succeeded(Uuid::nil(), HAN).unwrap(), None);
    }

    #[test]
    fn the_file_does_not_grow_with_what_somebody_types() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("attempts.json");
        let mut attempts = Attempts::load(&path).unwrap();
        for n in 0..502_u32 {
            let mut tag = [0; 32];
            tag[..4].copy_from_slice(&n.to_le_bytes());
            attempts.failures.insert(name(Uuid::nil(), tag), Failures { count: 1, in_a_row: 1, first: at(0), last: at(i64::from(n)) });
        }
        attempts.failed(Uuid::nil(), HAN, at(1000)).unwrap();
        assert_eq!(Attempts::load(&path).unwrap().failures.len(), 500);
    }
}
