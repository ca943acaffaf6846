//! The timetable of a book, kept from question to question: what is asked next finds it as the journal has it by then.

use super::booked::Booked;
use super::slots::one;
use crate::fault::Result;
use crate::ids::{Digest, EnrolmentId, PersonId, RunId};
use crate::journal::act::Act;
use crate::journal::fact::{SessionPlace, SessionText};
use crate::journal::{Entry, Fact};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// Seconds around what is asked for that are read with it: the next question is mostly about a time near it.
const AROUND: i64 = 62 * 86_400;
/// Seconds around what is asked for in which something may stand that clashes with it. A session lasts a day at most, and so do set-up, clean-down,
/// turnaround and gowning.
const NEAR: i64 = 7 * 86_400;
/// What touches more runs or sessions than this is quicker read anew.
const MOST: u32 = 200;

/// The timetable as it was last asked for; none until somebody asks.
#[derive(Default)]
pub struct Diary(Mutex<Option<Kept>>);

/// What was made of the tables as they were under an entry, the newest by then.
#[derive(Clone)]
struct Kept {
    under: Newest,
    booked: Arc<Booked>,
}

/// The newest entry: its place in the order of arrival, and what it was. None in an empty journal.
type Newest = Option<(i64, Digest)>;

/// A connection to the tables, with the timetable that is kept of them.
pub struct Tables {
    db: Connection,
    diary: Arc<Diary>,
}

impl Deref for Tables {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.db
    }
}

impl Tables {
    /// The tables of a book. All connections to them share its diary.
    pub fn new(db: Connection, diary: Arc<Diary>) -> Self {
        Self { db, diary }
    }

    /// What is kept of the timetable, for other connections to the same tables.
    pub fn diary(&self) -> Arc<Diary> {
        Arc::clone(&self.diary)
    }

    /// Drops what is kept of the timetable: tables were made anew.
    pub fn forget_diary(&self) {
        *self.diary.0.lock().expect("no holder panics") = None;
    }

    /// The timetable with all that may clash with what stands between two instants.
    pub(super) fn booked(&self, from: i64, until: i64) -> Result<Arc<Booked>> {
        let mut held = self.diary.0.lock().expect("no holder panics");
        let kept = self.caught_up(&mut held)?;
        let mut span = (from - AROUND, until + AROUND);
        if let Some(kept) = kept {
            let (first, last) = kept.booked.span();
            if first <= from - NEAR && last >= until + NEAR {
                return Ok(Arc::clone(&kept.booked));
            }
            span = (span.0.min(first), span.1.max(last));
        }
        let booked = Arc::new(Booked::new(&self.db, span)?);
        *held = Some(Kept { under: newest(&self.db)?, booked: Arc::clone(&booked) });
        Ok(booked)
    }

    /// The timetable as it is kept already, if it is.
    pub(super) fn kept(&self) -> Result<Option<Arc<Booked>>> {
        let mut held = self.diary.0.lock().expect("no holder panics");
        Ok(self.caught_up(&mut held)?.map(|kept| Arc::clone(&kept.booked)))
    }

    /// Whether what is kept says of every session what would be said if it were made anew: whatever happened since it was.
    pub fn is_diary_true(&self, from: i64, until: i64) -> Result<bool> {
        let kept = self.booked(from, until)?;
        Ok(kept.tells_the_same(&Booked::new(&self.db, kept.span())?))
    }

    /// Brings what is kept up to what this connection sees, or drops it.
    fn caught_up<'a>(&self, held: &'a mut Option<Kept>) -> Result<Option<&'a Kept>> {
        // taken out meanwhile: what breaks half-way is not kept
        let Some(mut kept) = held.take() else { return Ok(None) };
        let now = newest(&self.db)?;
        if kept.under != now {
            let Some(touched) = facts_since(&self.db, kept.under)?.as_deref().and_then(touched) else { return Ok(None) };
            if !touched.put(&self.db, Arc::make_mut(&mut kept.booked))? {
                return Ok(None);
            }
            kept.under = now;
        }
        Ok(Some(&*held.insert(kept)))
    }
}

/// The newest entry that a connection sees.
pub(super) fn newest(db: &Connection) -> Result<Newest> {
    let mut statement = db.prepare_cached("SELECT key, digest FROM entry_journal ORDER BY key DESC LIMIT 1")?;
    Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// What the entries after one changed. None where that cannot be told: the journal is not one that goes on from there, there are too many,
/// or they did what no fact says.
pub(super) fn facts_since(db: &Connection, under: Newest) -> Result<Option<Vec<Fact>>> {
    let Some((key, digest)) = under else { return Ok(None) };
    let mut statement = db.prepare_cached("SELECT digest, body FROM entry_journal WHERE key >= ? ORDER BY key LIMIT ?")?;
    let mut rows = statement.query(params![key, MOST + 2])?;
    match rows.next()? {
        Some(row) if row.get::<_, Digest>(0)? == digest => {}
        _ => return Ok(None),
    }
    let (mut facts, mut entries) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        entries += 1;
        let act = Entry::read(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?.act;
        let Some(act) = act.filter(|act| entries <= MOST && !matches!(act, Act::PersonErased(_))) else { return Ok(None) };
        facts.extend(act.facts());
    }
    Ok(Some(facts))
}

/// What facts touch of the timetable.
#[derive(Default)]
struct Touched {
    sessions: BTreeSet<Uuid>,
    enrolments: BTreeSet<EnrolmentId>,
    people: BTreeSet<PersonId>,
    runs: BTreeSet<RunId>,
}

/// None where so much may be touched that it is better read anew. A fact that is not named here may be behind anything.
fn touched(facts: &[Fact]) -> Option<Touched> {
    let mut touched = Touched::default();
    for fact in facts {
        match fact {
            Fact::SessionPlace(id, edit) => {
                touched.sessions.insert(id.0);
                let staff = |place: &Option<SessionPlace>| place.iter().flat_map(|place| &place.staff).map(|one| one.person).collect::<BTreeSet<_>>();
                touched.people.extend(&staff(&edit.was) ^ &staff(&edit.now));
            }
            Fact::SessionText(id, edit) => {
                touched.sessions.insert(id.0);
                let speakers = |text: &Option<SessionText>| {
                    text.iter().flat_map(|text| &text.agenda).flat_map(|item| item.speakers.clone()).collect::<BTreeSet<_>>()
                };
                touched.people.extend(&speakers(&edit.was) ^ &speakers(&edit.now));
            }
            Fact::SessionState(id, _) => {
                touched.sessions.insert(id.0);
            }
            Fact::Enrolment(_, edit) => {
                for fields in edit.was.iter().chain(&edit.now) {
                    touched.runs.insert(fields.run);
                    touched.people.insert(fields.person);
                }
            }
            Fact::EnrolmentState(id, _) | Fact::EnrolmentParts(id, _) => {
                touched.enrolments.insert(*id);
            }
            other if !is_of_timetable(other) => {}
            _ => return None,
        }
        if touched.sessions.len() + touched.enrolments.len() + touched.people.len() > MOST as usize {
            return None;
        }
    }
    Some(touched)
}

/// Whether a fact may say something about when what is booked: so does every one that is not known not to.
fn is_of_timetable(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::Planning(..)
            | Fact::UserRoles(..)
            | Fact::UserState(..)
            | Fact::PersonPlain(..)
            | Fact::PersonShown(..)
            | Fact::PersonContact(..)
            | Fact::PersonSensitive(..)
            | Fact::PersonState(..)
            | Fact::Organisation(..)
            | Fact::Course(..)
            | Fact::Version(..)
            | Fact::VersionState(..)
            | Fact::Run(..)
            | Fact::RunState(..)
            | Fact::Part(..)
            | Fact::Clash(..)
            | Fact::SessionOrigin(..)
            | Fact::Register(..)
            | Fact::Mark(..)
            | Fact::WalkIn(..)
            | Fact::WalkInState(..)
            | Fact::Batch(..)
            | Fact::BatchState(..)
            | Fact::Certificate(..)
            | Fact::CertificateState(..)
            | Fact::Assessment(..)
            | Fact::Result(..)
            | Fact::Document(..)
            | Fact::Competency(..)
            | Fact::SignOff(..)
            | Fact::Qualification(..)
            | Fact::Letter(..)
            | Fact::Resource(..)
            | Fact::Signatory(..)
            | Fact::Action(..)
            | Fact::FollowUp(..)
            | Fact::Former(..)
    )
}

impl Touched {
    /// Puts what was touched as it stands now; not if that is more than it is worth.
    fn put(mut self, db: &Connection, booked: &mut Booked) -> Result<bool> {
        let mut person = db.prepare_cached("SELECT person, run FROM table_enrolment WHERE id = ? AND person IS NOT NULL AND run IS NOT NULL")?;
        for enrolment in &self.enrolments {
            let Some((person, run)) = person.query_row([enrolment], |row| Ok((row.get(0)?, row.get(1)?))).optional()? else { continue };
            self.people.insert(person);
            self.runs.insert(run);
        }
        // whether somebody is in several runs is said of them in each
        let mut runs = db.prepare_cached("SELECT DISTINCT run FROM table_enrolment WHERE person = ? AND run IS NOT NULL")?;
        for person in &self.people {
            for run in runs.query_map([person], |row| row.get(0))? {
                self.runs.insert(run?);
            }
        }
        if self.runs.len() > MOST as usize {
            return Ok(false);
        }
        for run in self.runs {
            booked.people_changed(db, run)?;
        }
        let (first, last) = booked.span();
        for id in self.sessions {
            let slot = one(db, id)?.filter(|slot| (first..last).contains(&slot.start));
            booked.put(db, id, slot)?;
        }
        Ok(true)
    }
}
