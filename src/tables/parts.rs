//! Phases, tracks and groups of runs, and who is expected in which session. A finding: computed from the facts whenever it is asked for.

use super::runs::known;
use crate::domain::course::Mode;
use crate::domain::part::{Audience, PartKind};
use crate::fault::Result;
use crate::ids::{EnrolmentId, PartId, RunId, SessionId};
use crate::journal::Edit;
use crate::journal::fact::{EnrolmentParts, PartFields};
use crate::wire::wire;
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

wire! {
    /// A phase, track or group of a run.
    answers PartRow {
        id: String,
        kind: PartKind,
        title: String,
        capacity_n: Option<u32>,
        mode: Option<Mode>,
        first_on: Option<String>,
        last_on: Option<String>,
        /// People in it who have a seat.
        people: u32,
        /// Sessions of it, without cancelled ones.
        sessions: u32,
    }
}

const FIELDS: &str = "run, kind, title, capacity_n, mode, first_on, last_on";

fn fields(row: &Row<'_>) -> Result<PartFields> {
    let day = |text: Option<String>| text.map(|text| super::runs::day(&text)).transpose();
    Ok(PartFields {
        run: row.get(0)?,
        kind: known(row.get(1)?, PartKind::from_code)?,
        title: row.get(2)?,
        capacity_n: row.get(3)?,
        mode: row.get::<_, Option<String>>(4)?.as_deref().and_then(Mode::from_code),
        first_on: day(row.get(5)?)?,
        last_on: day(row.get(6)?)?,
    })
}

/// A part of a run, if it was not taken away.
pub fn part(db: &Connection, id: PartId) -> Result<Option<PartFields>> {
    let mut statement = db.prepare_cached(&["SELECT ", FIELDS, " FROM table_part WHERE id = ? AND is_undone = 0"].concat())?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(fields).transpose()
}

/// The parts of a run: phases by their days, tracks and groups by title.
pub fn of_run(db: &Connection, run: RunId) -> Result<Vec<(PartId, PartFields)>> {
    let sql = ["SELECT ", FIELDS, ", id FROM table_part WHERE run = ? AND is_undone = 0 ORDER BY first_on, title, id"];
    let mut statement = db.prepare_cached(&sql.concat())?;
    let mut rows = statement.query([run])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push((row.get(7)?, fields(row)?));
    }
    Ok(all)
}

/// How many people with a seat are in a track or group (I2).
pub fn seats_taken(db: &Connection, part: PartId) -> Result<u32> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM table_enrolment_part AS h JOIN table_enrolment AS e ON e.id = h.enrolment WHERE h.part = ? AND e.state IN ('enrolled', 'active')",
    )?;
    Ok(statement.query_row([part], |row| row.get(0))?)
}

/// The parts of a run as a list shows them.
pub fn rows(db: &Connection, run: RunId) -> Result<Vec<PartRow>> {
    let mut sessions = db.prepare_cached(
        "SELECT count(*) FROM table_session AS s WHERE s.run = ?2 AND s.state NOT IN ('undone', 'cancelled')
         AND (s.phase = ?1 OR EXISTS (SELECT 1 FROM table_session_part AS w WHERE w.session = s.id AND w.part = ?1))",
    )?;
    of_run(db, run)?
        .into_iter()
        .map(|(id, fields)| {
            Ok(PartRow {
                people: seats_taken(db, id)?,
                sessions: sessions.query_row(params![id, run], |row| row.get(0))?,
                id: id.to_string(),
                kind: fields.kind,
                title: fields.title,
                capacity_n: fields.capacity_n,
                mode: fields.mode,
                first_on: fields.first_on.map(|day| day.to_string()),
                last_on: fields.last_on.map(|day| day.to_string()),
            })
        })
        .collect()
}

/// The tracks and the group of a place.
pub fn of_enrolment(db: &Connection, enrolment: EnrolmentId) -> Result<EnrolmentParts> {
    let mut statement = db.prepare_cached("SELECT part, kind FROM table_enrolment_part WHERE enrolment = ? ORDER BY part")?;
    let mut rows = statement.query([enrolment])?;
    let mut parts = EnrolmentParts::default();
    while let Some(row) = rows.next()? {
        match row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)? {
            "group" => parts.group = row.get(0)?,
            _ => parts.tracks.push(row.get(0)?),
        }
    }
    Ok(parts)
}

/// For whom a session is.
pub fn audience(db: &Connection, session: SessionId) -> Result<Audience> {
    let mut statement = db.prepare_cached("SELECT part, kind FROM table_session_part WHERE session = ?")?;
    let mut rows = statement.query([session])?;
    let mut audience = Audience::default();
    while let Some(row) = rows.next()? {
        let part: PartId = row.get(0)?;
        match row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)? {
            "group" => audience.groups.insert(part.0),
            _ => audience.tracks.insert(part.0),
        };
    }
    Ok(audience)
}

/// Who of a run is in which tracks and groups, and who was in others before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    now: BTreeMap<EnrolmentId, EnrolmentParts>,
    before: BTreeMap<EnrolmentId, Vec<Before>>,
}

/// What somebody was in until a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Before {
    until_at: i64,
    parts: EnrolmentParts,
}

impl Members {
    /// Those of one run.
    pub fn read(db: &Connection, run: RunId) -> Result<Self> {
        let mut members = Self::default();
        let mut now = db.prepare_cached(
            "SELECT h.enrolment, h.part, h.kind FROM table_enrolment AS e JOIN table_enrolment_part AS h ON h.enrolment = e.id WHERE e.run = ?",
        )?;
        let mut rows = now.query([run])?;
        while let Some(row) = rows.next()? {
            let parts = members.now.entry(row.get(0)?).or_default();
            match known(row.get(2)?, PartKind::from_code)? {
                PartKind::Group => parts.group = row.get(1)?,
                PartKind::Track | PartKind::Phase => parts.tracks.push(row.get(1)?),
            }
        }
        // What was taken back never was.
        let mut before = db.prepare_cached(
            "SELECT w.enrolment, w.until_at, w.parts FROM table_enrolment AS e JOIN table_enrolment_was AS w ON w.enrolment = e.id
             JOIN entry_journal AS j ON j.key = w.entry WHERE e.run = ? AND NOT EXISTS (SELECT 1 FROM table_undone AS u WHERE u.entry = w.entry
               AND NOT EXISTS (SELECT 1 FROM table_undone AS again WHERE again.entry = u.by_entry))
             ORDER BY j.tick, j.desk, j.epoch, j.seq, j.digest",
        )?;
        let mut rows = before.query([run])?;
        while let Some(row) = rows.next()? {
            let parts = serde_json::from_str(row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?)?;
            members.before.entry(row.get(0)?).or_default().push(Before { until_at: row.get(1)?, parts });
        }
        Ok(members)
    }

    /// Somebody was put into other tracks or another group at a moment; without one, this was taken back.
    pub(super) fn put(&mut self, enrolment: EnrolmentId, edit: &Edit<EnrolmentParts>, at: Option<i64>) {
        let before = self.before.entry(enrolment).or_default();
        match at {
            Some(until_at) => before.push(Before { until_at, parts: edit.was.clone().unwrap_or_default() }),
            None => drop(before.pop()),
        }
        self.now.insert(enrolment, edit.now.clone().unwrap_or_default());
    }

    /// Whether somebody is expected where this audience is, by what they are in now.
    pub fn expects_now(&self, audience: &Audience, enrolment: EnrolmentId) -> bool {
        self.expects(audience, enrolment, i64::MAX)
    }

    /// Whether somebody is or was expected in a session for this audience that starts at a moment, in seconds since 1970: who goes to another
    /// group owes what it has from then on, and what the former one had before.
    pub fn expects(&self, audience: &Audience, enrolment: EnrolmentId, start_at: i64) -> bool {
        if audience.is_everybody() {
            return true;
        }
        let groups = |parts: &EnrolmentParts| -> BTreeSet<Uuid> { parts.group.iter().map(|part| part.0).collect() };
        let tracks = |parts: &EnrolmentParts| -> BTreeSet<Uuid> { parts.tracks.iter().map(|part| part.0).collect() };
        let mut parts = self.at(enrolment, start_at, &groups);
        parts.extend(self.at(enrolment, start_at, &tracks));
        audience.expects(&parts)
    }

    /// What somebody was in at a moment. The first that they were put into they were in from the beginning.
    fn at(&self, enrolment: EnrolmentId, moment: i64, of: &dyn Fn(&EnrolmentParts) -> BTreeSet<Uuid>) -> BTreeSet<Uuid> {
        let before = self.before.get(&enrolment).into_iter().flatten().skip_while(|before| of(&before.parts).is_empty());
        let then = before.into_iter().find(|before| before.until_at > moment).map(|before| &before.parts);
        then.or_else(|| self.now.get(&enrolment)).map(of).unwrap_or_default()
    }
}
