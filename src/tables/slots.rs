//! Sessions as what they take: a place, people, things, and for how long.

use super::parts::Members;
use super::runs::known;
use crate::domain::part::{Audience, PartKind};
use crate::fault::{Fault, Result};
use crate::ids::{EnrolmentId, EquipmentId, FacilityId, PartId, PersonId, RunId, SessionId};
use crate::journal::fact::{EquipmentUse, SessionPlace, SessionText};
use chrono::NaiveDateTime;
use rusqlite::{Connection, ToSql, params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What the clocks of a zone show at the ends of a session, as it was planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub zone: String,
    pub start_local: NaiveDateTime,
    /// Minutes ahead of UTC at the start and at the end.
    pub offset_min: i32,
    pub end_offset_min: i32,
    /// The tz database that said so.
    pub tz_version: String,
}

/// What a session takes, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub run: RunId,
    pub title: String,
    /// Seconds since 1970; the end is not taken.
    pub start: i64,
    pub end: i64,
    pub setup_min: u32,
    pub teardown_min: u32,
    pub facility: Option<FacilityId>,
    pub staff: BTreeSet<Uuid>,
    /// Who speaks in it and does nothing else there: from when until when, in minutes after its start.
    pub speakers: BTreeMap<Uuid, (u32, u32)>,
    pub trainees: BTreeSet<Uuid>,
    pub equipment: Vec<EquipmentUse>,
    /// How many people with a seat are expected.
    pub heads: u32,
    /// What the clocks showed when it was planned.
    pub clock: Clock,
    pub audience: Audience,
}

impl Slot {
    /// Whether both are held at one time, whatever is around them.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Everything in which a change makes it another session to clash with. **Frozen format**: its digest stands in the journal.
    pub(super) fn told(&self) -> String {
        let ids = |ids: &BTreeSet<Uuid>| ids.iter().map(Uuid::to_string).collect::<Vec<_>>().join(" ");
        let mut equipment: Vec<String> = self.equipment.iter().map(|one| format!("{} {}", one.equipment, one.quantity_n)).collect();
        equipment.sort_unstable();
        let facility = self.facility.map(|facility| facility.to_string()).unwrap_or_default();
        let times = [self.start, self.end, i64::from(self.setup_min), i64::from(self.teardown_min)].map(|number| number.to_string()).join(" ");
        [times, facility, ids(&self.staff), equipment.join(" "), ids(&self.audience.tracks), ids(&self.audience.groups)].join("\n")
    }

    /// Whether somebody does something in it.
    pub(super) fn works(&self, person: Uuid) -> bool {
        self.staff.contains(&person) || self.speakers.contains_key(&person)
    }

    /// Everybody who is in it, the run itself for those who are in no other.
    pub(super) fn people(&self) -> impl Iterator<Item = &Uuid> {
        self.staff.iter().chain(self.speakers.keys()).chain(&self.trainees)
    }

    /// Lets somebody speak in a part of it.
    fn speaks(&mut self, person: Uuid, (from_min, to_min): (u32, u32)) {
        if !self.staff.contains(&person) {
            let held = self.speakers.entry(person).or_insert((from_min, to_min));
            *held = (held.0.min(from_min), held.1.max(to_min));
        }
    }

    /// The same at another time and place.
    pub(super) fn at(&self, start: i64, end: i64, facility: Option<FacilityId>) -> Self {
        Self { start, end, facility, ..self.clone() }
    }

    /// Of a session at a place and time, without the people who are expected there.
    pub(super) fn planned(place: &SessionPlace, text: &SessionText) -> Self {
        let ids = |parts: &[PartId]| parts.iter().map(|part| part.0).collect();
        let mut slot = Self {
            run: place.run,
            title: text.title.clone(),
            start: place.start_at.timestamp(),
            end: place.end_at.timestamp(),
            setup_min: place.setup_min,
            teardown_min: place.teardown_min,
            facility: place.facility,
            staff: place.staff.iter().map(|one| one.person.0).collect(),
            speakers: BTreeMap::new(),
            trainees: BTreeSet::new(),
            equipment: place.equipment.clone(),
            heads: 0,
            clock: Clock {
                zone: place.zone.clone(),
                start_local: place.start_local,
                offset_min: place.offset_min,
                end_offset_min: place.end_offset_min,
                tz_version: place.tz_version.clone(),
            },
            audience: Audience { tracks: ids(&place.tracks), groups: ids(&place.groups) },
        };
        for item in &text.agenda {
            item.speakers.iter().for_each(|person| slot.speaks(person.0, (item.from_min, item.to_min)));
        }
        slot
    }
}

/// What the clocks of a place showed, as the tables keep it.
pub(super) fn local(text: &str) -> Result<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").map_err(|_| Fault::Journal(format!("“{text}” is no local time")).into())
}

/// When a session is held; nothing where it is cancelled or was taken back.
pub(super) fn held(db: &Connection, id: Uuid) -> Result<Option<(i64, i64)>> {
    let mut statement = db.prepare_cached("SELECT start_at, end_at FROM table_session WHERE id = ? AND state NOT IN ('undone', 'cancelled')")?;
    let mut rows = statement.query([SessionId(id)])?;
    rows.next()?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// The live sessions that start between two instants, without their people.
pub(super) fn during(db: &Connection, from: i64, until: i64) -> Result<BTreeMap<Uuid, Slot>> {
    read(db, "s.start_at >= ?1 AND s.start_at < ?2", params![from, until])
}

/// A session, if it is live, without its people.
pub(super) fn one(db: &Connection, id: Uuid) -> Result<Option<Slot>> {
    Ok(read(db, "s.id = ?1", params![SessionId(id)])?.remove(&id))
}

fn read(db: &Connection, which: &str, near: &[&dyn ToSql]) -> Result<BTreeMap<Uuid, Slot>> {
    let wanted = [which, " AND s.start_at IS NOT NULL AND s.state NOT IN ('undone', 'cancelled')"].concat();
    let wanted = wanted.as_str();
    let mut slots = BTreeMap::new();
    let mut sessions = db.prepare_cached(
        &["SELECT id, run, title, start_at, end_at, setup_min, teardown_min, facility, zone, start_local, offset_min, end_offset_min, tz_version FROM table_session AS s WHERE ", wanted].concat(),
    )?;
    let mut rows = sessions.query(near)?;
    while let Some(row) = rows.next()? {
        let slot = Slot {
            run: row.get(1)?,
            title: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            start: row.get(3)?,
            end: row.get(4)?,
            setup_min: row.get(5)?,
            teardown_min: row.get(6)?,
            facility: row.get(7)?,
            staff: BTreeSet::new(),
            speakers: BTreeMap::new(),
            trainees: BTreeSet::new(),
            equipment: Vec::new(),
            heads: 0,
            clock: Clock {
                zone: row.get(8)?,
                start_local: local(&row.get::<_, String>(9)?)?,
                offset_min: row.get(10)?,
                end_offset_min: row.get(11)?,
                tz_version: row.get::<_, Option<String>>(12)?.unwrap_or_default(),
            },
            audience: Audience::default(),
        };
        slots.insert(row.get::<_, SessionId>(0)?.0, slot);
    }
    let of_each = |what: &str, table: &str| {
        ["SELECT x.session, ", what, " FROM table_session AS s JOIN ", table, " AS x ON x.session = s.id WHERE ", wanted].concat()
    };
    let mut staff = db.prepare_cached(&of_each("x.person", "table_session_staff"))?;
    let mut rows = staff.query(near)?;
    while let Some(row) = rows.next()? {
        if let Some(slot) = slots.get_mut(&row.get::<_, SessionId>(0)?.0) {
            slot.staff.insert(row.get::<_, PersonId>(1)?.0);
        }
    }
    let spoken = of_each("x.person, i.from_min, i.to_min", "table_agenda_speaker");
    let spoken = spoken.replacen(" WHERE", " JOIN table_agenda_item AS i ON i.session = x.session AND i.n = x.n WHERE", 1);
    let mut speakers = db.prepare_cached(&spoken)?;
    let mut rows = speakers.query(near)?;
    while let Some(row) = rows.next()? {
        if let Some(slot) = slots.get_mut(&row.get::<_, SessionId>(0)?.0) {
            slot.speaks(row.get::<_, PersonId>(1)?.0, (row.get(2)?, row.get(3)?));
        }
    }
    let mut equipment = db.prepare_cached(&of_each("x.equipment, x.quantity_n", "table_session_equipment"))?;
    let mut rows = equipment.query(near)?;
    while let Some(row) = rows.next()? {
        if let Some(slot) = slots.get_mut(&row.get::<_, SessionId>(0)?.0) {
            slot.equipment.push(EquipmentUse { equipment: row.get::<_, EquipmentId>(1)?, quantity_n: row.get(2)? });
        }
    }
    let mut parts = db.prepare_cached(&of_each("x.part, x.kind", "table_session_part"))?;
    let mut rows = parts.query(near)?;
    while let Some(row) = rows.next()? {
        let Some(slot) = slots.get_mut(&row.get::<_, SessionId>(0)?.0) else { continue };
        let part = row.get::<_, PartId>(1)?.0;
        match known(row.get(2)?, PartKind::from_code)? {
            PartKind::Group => slot.audience.groups.insert(part),
            PartKind::Track | PartKind::Phase => slot.audience.tracks.insert(part),
        };
    }
    Ok(slots)
}

/// The people of a run who have a seat: nobody expects those on the reserve list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Crowd {
    people: BTreeMap<EnrolmentId, PersonId>,
    /// Those who have a seat in another run, too, or do something in sessions.
    elsewhere: BTreeSet<PersonId>,
    members: Members,
}

impl Crowd {
    /// Those of a run.
    pub(super) fn read(db: &Connection, run: RunId) -> Result<Self> {
        let mut statement = db.prepare_cached(
            "SELECT e.id, e.person,
               EXISTS (SELECT 1 FROM table_enrolment AS o WHERE o.person = e.person AND o.run <> e.run AND o.state IN ('enrolled', 'active'))
               OR EXISTS (SELECT 1 FROM table_session_staff AS t WHERE t.person = e.person)
               OR EXISTS (SELECT 1 FROM table_agenda_speaker AS a WHERE a.person = e.person)
             FROM table_enrolment AS e WHERE e.run = ? AND e.state IN ('enrolled', 'active')",
        )?;
        let mut crowd = Self::default();
        let mut rows = statement.query([run])?;
        while let Some(row) = rows.next()? {
            let (enrolment, person) = (row.get(0)?, row.get(1)?);
            crowd.people.insert(enrolment, person);
            if row.get(2)? {
                crowd.elsewhere.insert(person);
            }
        }
        if !crowd.people.is_empty() {
            crowd.members = Members::read(db, run)?;
        }
        Ok(crowd)
    }

    /// Says who is expected in a session of the run. Two sessions for everybody share all its people: the run itself stands for them, and
    /// only those who are elsewhere, too, are named one by one. Where a session of the run is for some only, everybody is.
    pub(super) fn give(&self, slot: &mut Slot, is_parted: bool) {
        let start = slot.start;
        let expected = |enrolment: &EnrolmentId| self.members.expects(&slot.audience, *enrolment, start);
        let heads = if slot.audience.is_everybody() { self.people.len() } else { self.people.keys().filter(|one| expected(one)).count() };
        slot.heads = u32::try_from(heads).unwrap_or(u32::MAX);
        slot.trainees = if is_parted {
            self.people.iter().filter(|(enrolment, _)| expected(enrolment)).map(|(_, person)| person.0).collect()
        } else if self.people.is_empty() {
            BTreeSet::new()
        } else {
            std::iter::once(slot.run.0).chain(self.elsewhere.iter().map(|person| person.0)).collect()
        };
    }
}

/// The people of a run who have a seat, the smallest id first.
pub(super) fn people_of(db: &Connection, run: RunId) -> Result<Vec<PersonId>> {
    let mut statement =
        db.prepare_cached("SELECT DISTINCT person FROM table_enrolment WHERE run = ? AND state IN ('enrolled', 'active') ORDER BY person")?;
    Ok(statement.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
