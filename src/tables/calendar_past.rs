//! What calendars told before: how often and when what is told of a session changed, and which sessions left a calendar.

use super::calendar::{Whose, visible};
use super::fold::write;
use super::parts::Members;
use super::standing::counts;
use crate::domain::part::Audience;
use crate::domain::states::RunState;
use crate::fault::Result;
use crate::ids::{EnrolmentId, FacilityId, PartId, PersonId, RunId, SessionId};
use crate::journal::fact::{SessionPlace, SessionText};
use crate::journal::{Act, Entry, Fact};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Keeps what a calendar tells with a record.
pub(super) fn fold(db: &Connection, fact: &Fact) -> Result<()> {
    let (id, others): (Uuid, Vec<Uuid>) = match fact {
        Fact::SessionPlace(id, edit) => {
            let named = |now: &SessionPlace| now.facility.map(|one| one.0).into_iter().chain(now.staff.iter().map(|one| one.person.0)).collect();
            (id.0, edit.now.as_ref().map(named).unwrap_or_default())
        }
        Fact::SessionText(id, edit) => (id.0, edit.now.iter().flat_map(|now| &now.agenda).flat_map(|item| &item.speakers).map(|one| one.0).collect()),
        Fact::Facility(id, edit) => (id.0, edit.now.iter().filter_map(|now| now.parent).map(|parent| parent.0).collect()),
        Fact::Run(id, edit) => (id.0, edit.now.iter().map(|now| now.version.0).collect()),
        _ => return Ok(()),
    };
    others.iter().try_for_each(|other| write(db, "INSERT OR IGNORE INTO table_named VALUES (?, ?)", [id.as_bytes(), other.as_bytes()]))
}

/// What the journal says of a session's changes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Changes {
    /// How many entries changed what calendars tell of it, from the one on that made it. Never fewer than before.
    pub entries: u32,
    /// When the last of them was written.
    pub last_at: DateTime<Utc>,
}

/// The changes of what calendars tell of sessions: of themselves, of their run, and of every place and person they ever named. Who is
/// in the run counts too, for it decides in whose calendar they are: one number serves them all.
pub fn changes(db: &Connection, sessions: &BTreeMap<SessionId, RunId>) -> Result<BTreeMap<SessionId, Changes>> {
    let mut records: BTreeSet<Uuid> = sessions.iter().flat_map(|(session, run)| [session.0, run.0]).collect();
    let mut named: BTreeMap<Uuid, Vec<Uuid>> = sessions.iter().map(|(session, run)| (session.0, vec![run.0])).collect();
    let mut statement = db.prepare_cached(
        "WITH RECURSIVE told (id) AS (SELECT unhex(value) FROM json_each(?) UNION SELECT n.other FROM told AS t JOIN table_named AS n ON n.id = t.id)
         SELECT n.id, n.other FROM told AS t JOIN table_named AS n ON n.id = t.id
         UNION ALL SELECT e.run, e.id FROM told AS t JOIN table_enrolment AS e ON e.run = t.id",
    )?;
    let mut rows = statement.query([as_json(&records)])?;
    while let Some(row) = rows.next()? {
        let (id, other) = (uuid(row.get(0)?), uuid(row.get(1)?));
        named.entry(id).or_default().push(other);
        records.insert(other);
    }
    let (mut written_at, mut changed) = (Vec::new(), BTreeMap::<Uuid, BTreeSet<usize>>::new());
    for entry in entries(db, &records)? {
        let facts = entry.act.as_ref().map(Act::facts).unwrap_or_default();
        let erased = entry.act.as_ref().and_then(|act| if let Act::PersonErased(act) = act { Some(act.person.0) } else { None });
        for id in facts.iter().filter_map(told_of).chain(erased) {
            changed.entry(id).or_default().insert(written_at.len());
        }
        written_at.push(entry.header.at.to_utc());
    }
    let mut around: BTreeMap<Uuid, BTreeSet<usize>> = BTreeMap::new();
    let mut changes = BTreeMap::new();
    for session in sessions.keys() {
        let mut all = changed.get(&session.0).cloned().unwrap_or_default();
        let made = all.first().copied().unwrap_or_default();
        for id in named.get(&session.0).into_iter().flatten() {
            all.extend(around.entry(*id).or_insert_with(|| reached(*id, &named, &changed)).range(made..));
        }
        let last_at = all.iter().map(|place| written_at[*place]).max().unwrap_or_default();
        changes.insert(*session, Changes { entries: u32::try_from(all.len()).unwrap_or(u32::MAX), last_at });
    }
    Ok(changes)
}

/// The entries that changed a record or what it names.
fn reached(id: Uuid, named: &BTreeMap<Uuid, Vec<Uuid>>, changed: &BTreeMap<Uuid, BTreeSet<usize>>) -> BTreeSet<usize> {
    let (mut all, mut seen, mut next) = (BTreeSet::new(), BTreeSet::new(), vec![id]);
    while let Some(id) = next.pop() {
        if seen.insert(id) {
            all.extend(changed.get(&id).into_iter().flatten());
            next.extend(named.get(&id).into_iter().flatten());
        }
    }
    all
}

/// The record of which a calendar tells something else after a fact.
fn told_of(fact: &Fact) -> Option<Uuid> {
    let is_other = match fact {
        Fact::SessionPlace(..) | Fact::SessionText(..) | Fact::SessionState(..) | Fact::PersonShown(..) | Fact::EnrolmentParts(..) => true,
        Fact::Run(_, edit) => {
            let [was, now] = [&edit.was, &edit.now].map(|run| run.as_ref().map(|run| (&run.code, run.version)));
            was != now
        }
        Fact::RunState(_, edit) => [edit.was, edit.now].contains(&Some(RunState::Cancelled)),
        Fact::Version(_, edit) => edit.was.as_ref().map(|was| &was.title) != edit.now.as_ref().map(|now| &now.title),
        Fact::Facility(_, edit) => {
            let [was, now] = [&edit.was, &edit.now].map(|one| one.as_ref().map(|one| (&one.name, &one.address, one.parent)));
            was != now
        }
        Fact::EnrolmentState(_, edit) => edit.was.is_some_and(counts) != edit.now.is_some_and(counts),
        _ => false,
    };
    is_other.then(|| fact.subject().1)
}

/// A session that left a calendar, as it was when it last stood there.
#[derive(Clone, Debug)]
pub struct Left {
    /// Which.
    pub session: SessionId,
    /// Where and when it was.
    pub place: SessionPlace,
    /// What it was about.
    pub text: SessionText,
}

/// The sessions that once stood in the calendar of a place or a person and no longer do. `standing`: those that do; `teacher` as of
/// them, but that what left somebody's own calendar is theirs to know.
pub fn left(db: &Connection, whose: Whose, teacher: Option<PersonId>, standing: &[SessionId]) -> Result<Vec<Left>> {
    let (id, teacher) = match whose {
        Whose::Run(_) => return Ok(Vec::new()),
        Whose::Facility(facility) => (facility.0, teacher),
        Whose::Person(person) => (person.0, teacher.filter(|teacher| *teacher != person)),
    };
    let mut past = Past { whose, sessions: BTreeMap::new(), parents: BTreeMap::new(), places: BTreeMap::new(), members: Members::default() };
    let mut statement = db.prepare_cached(
        "WITH RECURSIVE naming (id) AS (SELECT ?1 UNION SELECT n.id FROM naming AS o JOIN table_named AS n ON n.other = o.id)
         SELECT id FROM naming UNION SELECT s.id FROM table_enrolment AS e JOIN table_session AS s ON s.run = e.run WHERE e.person = ?1",
    )?;
    let mut records = statement.query_map([id.as_bytes()], |row| row.get(0).map(uuid))?.collect::<rusqlite::Result<BTreeSet<Uuid>>>()?;
    for session in standing {
        records.remove(&session.0);
    }
    let found = visible(db, records.iter().map(|id| SessionId(*id)).collect(), teacher)?;
    let mut statement = db.prepare_cached("SELECT id, run FROM table_enrolment WHERE person = ?")?;
    for row in statement.query_map([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (enrolment, run): (EnrolmentId, RunId) = row?;
        records.insert(enrolment.0);
        past.places.insert(enrolment, (run, false));
    }
    past.sessions = found.iter().map(|session| (*session, Session::default())).collect();
    for entry in entries(db, &records)? {
        past.take(&entry);
    }
    let last = past.sessions.into_iter().filter_map(|(session, one)| one.last.map(|(place, text)| Left { session, place, text }));
    Ok(last.collect())
}

/// A session while the journal goes by.
#[derive(Default)]
struct Session {
    place: Option<SessionPlace>,
    text: Option<SessionText>,
    /// As it was when it last stood in the calendar.
    last: Option<(SessionPlace, SessionText)>,
}

/// What decides whether sessions stand in a calendar, while the journal goes by.
struct Past {
    whose: Whose,
    sessions: BTreeMap<SessionId, Session>,
    parents: BTreeMap<FacilityId, FacilityId>,
    /// Of a person: in which run, and whether they are in it.
    places: BTreeMap<EnrolmentId, (RunId, bool)>,
    members: Members,
}

impl Past {
    fn take(&mut self, entry: &Entry) {
        let Some(act) = &entry.act else { return };
        let moment = (!matches!(act, Act::EntryUndone(_))).then(|| entry.header.at.timestamp());
        let mut touched = BTreeSet::new();
        for fact in act.facts() {
            match fact {
                Fact::SessionPlace(id, edit) => {
                    if let Some((session, now)) = self.sessions.get_mut(&id).zip(edit.now) {
                        session.place = Some(now);
                        touched.insert(id);
                    }
                }
                Fact::SessionText(id, edit) => {
                    if let Some((session, now)) = self.sessions.get_mut(&id).zip(edit.now) {
                        session.text = Some(now);
                        touched.insert(id);
                    }
                }
                Fact::Facility(id, edit) => {
                    match edit.now.and_then(|now| now.parent) {
                        Some(parent) => self.parents.insert(id, parent),
                        None => self.parents.remove(&id),
                    };
                    touched.extend(self.sessions.keys());
                }
                Fact::EnrolmentState(id, edit) => {
                    if let Some((_, is_in)) = self.places.get_mut(&id) {
                        *is_in = edit.now.is_some_and(counts);
                        touched.extend(self.sessions.keys());
                    }
                }
                Fact::EnrolmentParts(id, edit) if self.places.contains_key(&id) => {
                    self.members.put(id, &edit, moment);
                    touched.extend(self.sessions.keys());
                }
                _ => {}
            }
        }
        for id in touched {
            let Some(Session { place: Some(place), text: Some(text), .. }) = self.sessions.get(&id) else { continue };
            if self.stands(place, text) {
                let last = Some((place.clone(), text.clone()));
                self.sessions.entry(id).or_default().last = last;
            }
        }
    }

    fn stands(&self, place: &SessionPlace, text: &SessionText) -> bool {
        match self.whose {
            Whose::Run(run) => place.run == run,
            Whose::Facility(facility) => {
                let (mut at, mut seen) = (place.facility, BTreeSet::new());
                while let Some(here) = at.filter(|here| *here != facility && seen.insert(*here)) {
                    at = self.parents.get(&here).copied();
                }
                at == Some(facility)
            }
            Whose::Person(person) => {
                let ids = |parts: &[PartId]| parts.iter().map(|part| part.0).collect();
                let audience = Audience { tracks: ids(&place.tracks), groups: ids(&place.groups) };
                let is_here = |(id, (run, is_in)): (&EnrolmentId, &(RunId, bool))| {
                    *is_in && *run == place.run && self.members.expects(&audience, *id, place.start_at.timestamp())
                };
                place.staff.iter().any(|one| one.person == person)
                    || text.agenda.iter().any(|item| item.speakers.contains(&person))
                    || self.places.iter().any(is_here)
            }
        }
    }
}

/// The entries about any of these records, in the order of the journal.
fn entries(db: &Connection, records: &BTreeSet<Uuid>) -> Result<Vec<Entry>> {
    let mut statement = db.prepare_cached(
        "SELECT body FROM entry_journal WHERE key IN (SELECT a.entry FROM json_each(?) AS one JOIN table_about AS a ON a.id = unhex(one.value))
         ORDER BY tick, desk, epoch, seq, digest",
    )?;
    let mut rows = statement.query(params![as_json(records)])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(Entry::read(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?);
    }
    Ok(entries)
}

fn as_json(records: &BTreeSet<Uuid>) -> String {
    serde_json::Value::from_iter(records.iter().map(|id| id.simple().to_string())).to_string()
}

fn uuid(bytes: [u8; 16]) -> Uuid {
    Uuid::from_bytes(bytes)
}
