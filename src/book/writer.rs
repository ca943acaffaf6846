//! The one connection that writes, behind a lock. A thread beside it writes the anchor: at most a second after a commit.

use super::change::{Author, Change};
use crate::clock::Clock;
use crate::fault::{Fault, Result};
use crate::file::anchor::{Anchor, AnchorSlots, Head};
use crate::ids::{BookId, DeskId, Digest};
use crate::tables::Tables;
use crate::wire::{Receipt, rfc3339};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// The anchor follows a commit within this time.
const ANCHOR_AFTER: Duration = Duration::from_millis(900);

/// The one desk that writes, for one caller at a time: no work changes threads, so nobody waits for one to wake up.
pub(super) struct Writer {
    shared: Arc<Shared>,
    thread: Option<std::thread::JoinHandle<()>>,
}

struct Shared {
    /// None once the book was closed.
    desk: Mutex<Option<Desk>>,
    /// Told when an anchor falls due, and when the desk is gone.
    changed: Condvar,
}

/// Where this desk stands in its own sequence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ledger {
    pub desk: DeskId,
    pub epoch: u32,
    pub seq: u32,
    pub tick: u32,
    pub prev: Option<Digest>,
}

/// What writing needs.
pub(crate) struct Desk {
    pub db: Tables,
    pub book: BookId,
    pub clock: Arc<Clock>,
    pub signing: SigningKey,
    pub ledger: Ledger,
    pub slots: AnchorSlots,
    pub turn: u64,
    pub verified: Vec<Head>,
    /// The highest number of each series and year that was ever anchored on this computer.
    pub counters: BTreeMap<String, u32>,
    pub anchors: bool,
    dirty_since: Option<Instant>,
}

impl Writer {
    pub(super) fn start(desk: Desk) -> Self {
        let shared = Arc::new(Shared { desk: Mutex::new(Some(desk)), changed: Condvar::new() });
        let watched = Arc::clone(&shared);
        Self { shared, thread: Some(std::thread::spawn(move || watched.keep_anchored())) }
    }

    /// Runs work at the desk, after whoever is there.
    pub(super) fn run<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> Result<T> {
        let stopped = || Fault::Stopped("the writer".into());
        let mut held = self.shared.desk.lock().map_err(|_| stopped())?;
        let desk = held.as_mut().ok_or_else(stopped)?;
        let was_due = desk.dirty_since.is_some();
        let answer = work(desk);
        if !was_due && desk.dirty_since.is_some() {
            self.shared.changed.notify_one();
        }
        Ok(answer)
    }
}

impl Shared {
    /// Writes the anchor when it falls due, until the desk is gone.
    fn keep_anchored(&self) {
        let Ok(mut held) = self.desk.lock() else { return };
        while let Some(desk) = held.as_mut() {
            let due_in = desk.dirty_since.map(|since| ANCHOR_AFTER.saturating_sub(since.elapsed()));
            if due_in == Some(Duration::ZERO) && desk.anchor().is_err() {
                // Tried again after the same time; a start finds the journal ahead.
                desk.dirty_since = Some(now());
            }
            let Ok((next, _)) = self.changed.wait_timeout(held, due_in.unwrap_or(Duration::MAX)) else { return };
            held = next;
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if let Ok(mut held) = self.shared.desk.lock()
            && let Some(mut desk) = held.take()
        {
            // What cannot be written now, a start finds: the journal is ahead of the anchor.
            drop(desk.settle());
        }
        self.shared.changed.notify_one();
        if let Some(thread) = self.thread.take() {
            // A panic of the writer was already shown to whoever was at the desk.
            drop(thread.join());
        }
    }
}

impl Desk {
    pub(super) fn new(db: Connection, book: BookId, clock: Arc<Clock>, signing: SigningKey, ledger: Ledger, slots: AnchorSlots) -> Self {
        let db = Tables::new(db, Arc::default());
        Self { db, book, clock, signing, ledger, slots, turn: 0, verified: Vec::new(), counters: BTreeMap::new(), anchors: true, dirty_since: None }
    }

    /// One user action in one transaction. An error anywhere leaves the book as it was.
    pub(super) fn change<T>(&mut self, author: &Author, act: impl FnOnce(&mut Change<'_>) -> Result<T>) -> Result<(Receipt, T)> {
        self.db.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        let change = Change {
            db: &self.db,
            author,
            clock: &self.clock,
            ledger: self.ledger,
            signing: &self.signing,
            counters: &self.counters,
            sealed: Vec::new(),
            salts: BTreeMap::new(),
            documents: Vec::new(),
            reason: None,
            note: None,
            made: Vec::new(),
            touched: BTreeSet::new(),
            entered: None,
            leaves: false,
        };
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let mut change = change;
            act(&mut change).map(|answer| (change.receipt(), answer))
        }));
        let done = match done {
            Ok(done) => done,
            Err(_) => Err(Fault::Stopped("the request".into()).into()),
        };
        let committed = done.and_then(|done| {
            self.db.prepare_cached("COMMIT")?.execute([])?;
            Ok(done)
        });
        match committed {
            Ok(((ledger, leaves, receipt), answer)) => {
                self.ledger = ledger;
                self.dirty_since.get_or_insert_with(now);
                if leaves {
                    self.anchor()?;
                }
                Ok((receipt, answer))
            }
            Err(error) => {
                // Nothing to roll back is no fault here.
                drop(self.db.execute_batch("ROLLBACK"));
                Err(error)
            }
        }
    }

    /// Writes the heads of the journal outside the book.
    pub(crate) fn anchor(&mut self) -> Result<()> {
        if !self.anchors {
            self.dirty_since = None;
            return Ok(());
        }
        let mut statement = self
            .db
            .prepare_cached("SELECT series || '-' || year, max(number) FROM table_certificate WHERE number IS NOT NULL GROUP BY series, year")?;
        let drawn: Vec<(String, u32)> = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        drop(statement);
        for (series, number) in drawn {
            let highest = self.counters.entry(series).or_default();
            *highest = number.max(*highest);
        }
        let mut statement = self.db.prepare_cached("SELECT person FROM table_erased ORDER BY person")?;
        let erased = statement.query_map([], |row| row.get::<_, crate::ids::PersonId>(0).map(|id| id.0))?.collect::<rusqlite::Result<_>>()?;
        drop(statement);
        let anchor = Anchor {
            turn: self.turn + 1,
            book: self.book.0,
            heads: heads(&self.db)?,
            counters: self.counters.clone(),
            erased,
            verified: self.verified.clone(),
            written_at: rfc3339(self.clock.now()),
        };
        self.slots.write(anchor, &self.signing)?;
        self.turn += 1;
        self.dirty_since = None;
        Ok(())
    }

    /// Leaves everything on disk in order: the anchor written, the write-ahead log emptied.
    pub(crate) fn settle(&mut self) -> Result<()> {
        if self.dirty_since.is_some() {
            self.anchor()?;
        }
        // A reader that still stands on an older state keeps the log for the next time.
        drop(crate::file::cipher::truncate_wal(&self.db));
        Ok(())
    }

    /// Drops every half-filled form: one of them may name somebody who was erased.
    pub(crate) fn forget_drafts(&mut self) -> Result<()> {
        self.db.execute("DELETE FROM local_value WHERE substr(name, 1, 6) = 'draft '", [])?;
        Ok(())
    }

    pub(crate) fn set_local(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        match value {
            Some(value) => self.db.execute("INSERT INTO local_value VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2", params![name, value])?,
            None => self.db.execute("DELETE FROM local_value WHERE name = ?", [name])?,
        };
        Ok(())
    }
}

/// A stopwatch for the anchor only; it never reaches the book.
#[allow(clippy::disallowed_methods)]
fn now() -> Instant {
    Instant::now()
}

/// The newest entry of each desk and epoch.
pub(crate) fn heads(db: &Connection) -> Result<Vec<Head>> {
    // From one desk and epoch to the next by index: the anchor is written every second, and reading all entries would be felt.
    let mut statement = db.prepare_cached(
        "WITH RECURSIVE chain (desk, epoch) AS (
           SELECT * FROM (SELECT desk, epoch FROM entry_journal ORDER BY desk, epoch LIMIT 1)
           UNION ALL
           SELECT next.desk, next.epoch FROM chain JOIN entry_journal AS next ON next.key = coalesce(
             (SELECT key FROM entry_journal WHERE desk = chain.desk AND epoch > chain.epoch ORDER BY epoch LIMIT 1),
             (SELECT key FROM entry_journal WHERE desk > chain.desk ORDER BY desk, epoch LIMIT 1))
         )
         SELECT newest.desk, newest.epoch, newest.seq, newest.digest FROM chain JOIN entry_journal AS newest ON newest.key =
           (SELECT key FROM entry_journal WHERE desk = chain.desk AND epoch = chain.epoch ORDER BY seq DESC, key LIMIT 1)
         ORDER BY newest.desk, newest.epoch",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Head { desk: row.get::<_, DeskId>(0)?.0, epoch: row.get(1)?, seq: row.get::<_, u32>(2)?.into(), digest: row.get::<_, Digest>(3)?.0 })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
