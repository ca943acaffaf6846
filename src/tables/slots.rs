//! Sessions as what they take: a place, people, things, and for how long.

use super::parts::Members;
use super::runs::known;
use crate::domain::part::{Audience, PartKind};
use crate::fault::{Fault, Result};
use crate::ids::{EnrolmentId, EquipmentId, FacilityId, PartId, PersonId, RunId, SessionId};
use crate::journal::act::NewSession;
use crate::journal::fact::EquipmentUse;
use chrono::NaiveDateTime;
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The most minutes that a session lasts, and that each of set-up, clean-down, turnaround and gowning last.
const LONGEST: i64 = 86_400;

/// What the clocks of a zone show at the ends of a session, as it was planned.
#[derive(Clone)]
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
#[derive(Clone)]
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
    pub trainees: BTreeSet<Uuid>,
    pub equipment: Vec<EquipmentUse>,
    /// How many people with a seat are expected.
    pub heads: u32,
    /// What the clocks showed when it was planned.
    pub clock: Clock,
    audience: Audience,
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

    /// The same at another time and place.
    pub(super) fn at(&self, start: i64, end: i64, facility: Option<FacilityId>) -> Self {
        Self { start, end, facility, ..self.clone() }
    }
}

impl From<&NewSession> for Slot {
    fn from(new: &NewSession) -> Self {
        let place = &new.place;
        let ids = |parts: &[PartId]| parts.iter().map(|part| part.0).collect();
        Self {
            run: place.run,
            title: new.text.title.clone(),
            start: place.start_at.timestamp(),
            end: place.end_at.timestamp(),
            setup_min: place.setup_min,
            teardown_min: place.teardown_min,
            facility: place.facility,
            staff: place.staff.iter().map(|one| one.person.0).collect(),
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
        }
    }
}

/// What the clocks of a place showed, as the tables keep it.
pub(super) fn local(text: &str) -> Result<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").map_err(|_| Fault::Journal(format!("“{text}” is no local time")).into())
}

/// From the first start to the last end of these sessions; none where all of them are cancelled or taken back.
pub(super) fn span(db: &Connection, shown: &BTreeSet<Uuid>) -> Result<Option<(i64, i64)>> {
    let mut statement = db.prepare_cached("SELECT start_at, end_at FROM table_session WHERE id = ? AND state NOT IN ('undone', 'cancelled')")?;
    let mut span: Option<(i64, i64)> = None;
    for id in shown {
        let mut rows = statement.query([SessionId(*id)])?;
        let Some(row) = rows.next()? else { continue };
        let (start, end) = (row.get(0)?, row.get(1)?);
        span = Some(span.map_or((start, end), |(first, last)| (first.min(start), last.max(end))));
    }
    Ok(span)
}

/// The live sessions that take any of this time, or whose set-up, clean-down, turnaround or gowning may meet those of a session in it;
/// those of `planned` in place of what stands.
pub(super) fn slots(db: &Connection, from: i64, until: i64, planned: &[NewSession]) -> Result<BTreeMap<Uuid, Slot>> {
    let around: i64 =
        60 * db.query_row("SELECT coalesce(max(turnaround_min + gowning_min), 0) FROM table_facility", [], |row| row.get::<_, i64>(0))?;
    let own = db.query_row(
        "SELECT coalesce(max(setup_min + teardown_min), 0) FROM table_session WHERE start_at BETWEEN ? AND ?",
        params![from - LONGEST, until],
        |row| row.get::<_, i64>(0),
    )?;
    let planned_own = planned.iter().map(|new| i64::from(new.place.setup_min) + i64::from(new.place.teardown_min)).max().unwrap_or(0);
    let margin = around + 60 * own.max(planned_own);
    let (from, until) = (from - margin, until + margin);
    let mut slots = read(db, from, until)?;
    for new in planned {
        slots.insert(new.session.0, Slot::from(new));
    }
    give_people(db, &mut slots)?;
    Ok(slots)
}

fn read(db: &Connection, from: i64, until: i64) -> Result<BTreeMap<Uuid, Slot>> {
    let near = params![from - 2 * LONGEST, until + LONGEST, from, until];
    let wanted = "s.start_at > ?1 AND s.start_at < ?2 AND s.start_at - 60 * s.setup_min < ?4 AND s.end_at + 60 * s.teardown_min > ?3 AND s.state NOT IN ('undone', 'cancelled')";
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

/// The people of a run with a live place.
struct Live {
    people: BTreeMap<EnrolmentId, PersonId>,
    /// Those of them who have a seat, not a place on the reserve list.
    seated: BTreeSet<EnrolmentId>,
    members: Members,
}

/// Says who is expected where. Two sessions of one run for everybody share all its people: the run itself stands for them, and only those
/// who are in several runs are named one by one. Where a session is for some only, everybody is.
fn give_people(db: &Connection, slots: &mut BTreeMap<Uuid, Slot>) -> Result<()> {
    let live = live(db, slots)?;
    let mut runs_of: BTreeMap<PersonId, u32> = BTreeMap::new();
    for person in live.values().flat_map(|live| live.people.values()) {
        *runs_of.entry(*person).or_default() += 1;
    }
    let parted: BTreeSet<RunId> = slots.values().filter(|slot| !slot.audience.is_everybody()).map(|slot| slot.run).collect();
    for slot in slots.values_mut() {
        let Some(Live { people, seated, members }) = live.get(&slot.run) else { continue };
        let expected = |enrolment: &EnrolmentId| members.expects(&slot.audience, *enrolment, slot.start);
        let heads = if slot.audience.is_everybody() { seated.len() } else { seated.iter().filter(|one| expected(one)).count() };
        slot.heads = u32::try_from(heads).unwrap_or(u32::MAX);
        slot.trainees = if parted.contains(&slot.run) {
            people.iter().filter(|(enrolment, _)| expected(enrolment)).map(|(_, person)| person.0).collect()
        } else {
            let in_several = people.values().filter(|person| runs_of.get(person).is_some_and(|runs| *runs > 1));
            std::iter::once(slot.run.0).chain(in_several.map(|person| person.0)).collect()
        };
    }
    Ok(())
}

/// Who has a live place in each of the runs.
fn live(db: &Connection, slots: &BTreeMap<Uuid, Slot>) -> Result<BTreeMap<RunId, Live>> {
    let mut statement =
        db.prepare_cached("SELECT id, person, state <> 'reserve' FROM table_enrolment WHERE run = ? AND state IN ('reserve', 'enrolled', 'active')")?;
    let runs: BTreeSet<RunId> = slots.values().map(|slot| slot.run).collect();
    let mut all = BTreeMap::new();
    for run in runs {
        let mut live = Live { people: BTreeMap::new(), seated: BTreeSet::new(), members: Members::read(db, run)? };
        let mut rows = statement.query([run])?;
        while let Some(row) = rows.next()? {
            let enrolment = row.get(0)?;
            live.people.insert(enrolment, row.get(1)?);
            if row.get(2)? {
                live.seated.insert(enrolment);
            }
        }
        if !live.people.is_empty() {
            all.insert(run, live);
        }
    }
    Ok(all)
}

/// The people of a run with a live place, the smallest id first.
pub(super) fn people_of(db: &Connection, run: RunId) -> Result<Vec<PersonId>> {
    let mut statement = db
        .prepare_cached("SELECT DISTINCT person FROM table_enrolment WHERE run = ? AND state IN ('reserve', 'enrolled', 'active') ORDER BY person")?;
    Ok(statement.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
