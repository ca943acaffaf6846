//! What people may teach, assess or enter, and until when.

use super::runs::{day, known};
use super::settings::planning;
use crate::domain::clash::{ClashLevel, OverlapKind};
use crate::domain::competency::{QualifiedAs, SOON_DAYS, Validity};
use crate::fault::{Fault, Result};
use crate::ids::{CompetencyId, CourseId, FacilityId, PersonId, QualificationId, RunId, SessionId};
use crate::journal::act::NewSession;
use crate::journal::fact::{QualificationFields, Qualified};
use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use uuid::Uuid;

const FIELDS: &str = "SELECT q.id, q.person, q.about_kind, q.about, q.role, q.valid_from_on, q.valid_to_on FROM table_qualification AS q ";

fn fields(row: &Row<'_>) -> Result<(QualificationId, QualificationFields)> {
    let about = Uuid::from_bytes(row.get(3)?);
    let about = match row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)? {
        "course" => Qualified::Course(CourseId(about)),
        "competency" => Qualified::Competency(CompetencyId(about)),
        "facility" => Qualified::Facility(FacilityId(about)),
        other => return Err(Fault::Journal(format!("a qualification is about a {other}")).into()),
    };
    let fields = QualificationFields {
        person: row.get(1)?,
        about,
        role: known(row.get(4)?, QualifiedAs::from_code)?,
        valid_from_on: day(&row.get::<_, String>(5)?)?,
        valid_to_on: row.get::<_, Option<String>>(6)?.as_deref().map(day).transpose()?,
    };
    Ok((row.get(0)?, fields))
}

fn all(db: &Connection, wanted: &str, of: impl rusqlite::Params) -> Result<Vec<(QualificationId, QualificationFields)>> {
    let mut statement = db.prepare_cached(&[FIELDS, wanted].concat())?;
    let mut rows = statement.query(of)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(fields(row)?);
    }
    Ok(all)
}

/// The qualifications of one person or of everybody, those that begin latest first.
pub fn qualifications(db: &Connection, person: Option<PersonId>) -> Result<Vec<(QualificationId, QualificationFields)>> {
    all(db, "WHERE (?1 IS NULL OR q.person = ?1) AND q.is_undone = 0 ORDER BY q.valid_from_on DESC, q.id DESC", [person])
}

/// The fields of a qualification, if it was not taken back.
pub fn qualification(db: &Connection, id: QualificationId) -> Result<Option<QualificationFields>> {
    Ok(all(db, "WHERE q.id = ? AND q.is_undone = 0", [id])?.pop().map(|(_, fields)| fields))
}

/// The qualifications of active people that end soon after a day and are followed by no other of the same kind, the first to end first.
pub fn ending(db: &Connection, on: NaiveDate) -> Result<Vec<QualificationFields>> {
    let until = on + Days::new(SOON_DAYS);
    let found = all(
        db,
        "JOIN table_person AS p ON p.id = q.person WHERE p.state = 'active' AND q.is_undone = 0 AND q.valid_to_on BETWEEN ?1 AND ?2
         AND NOT EXISTS (SELECT 1 FROM table_qualification AS n WHERE n.person = q.person AND n.about = q.about AND n.role = q.role AND n.is_undone = 0
                         AND n.id <> q.id AND (n.valid_to_on IS NULL OR n.valid_to_on > q.valid_to_on))
         ORDER BY q.valid_to_on, q.id",
        params![on.to_string(), until.to_string()],
    )?;
    Ok(found.into_iter().map(|(_, fields)| fields).collect())
}

/// A trainer of a session who is not qualified for it on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The session.
    pub session: SessionId,
    /// The trainer.
    pub person: PersonId,
    /// What a qualification would be about.
    pub about: Qualified,
    /// As what.
    pub role: QualifiedAs,
    /// Where the nearest one stands on the day; none without any.
    pub validity: Option<Validity>,
}

/// A session as far as qualifications go: who would teach it, on which day, what, where.
struct Teaching {
    session: SessionId,
    person: PersonId,
    on: NaiveDate,
    course: CourseId,
    facility: Option<FacilityId>,
}

/// The trainers of the sessions of a run that are still to be held who lack a qualification: to teach its course, to enter its place.
/// Where nobody has one of a kind, the centre keeps none of it and nobody lacks it; nor where the centre ignores it.
pub fn lacking(db: &Connection, run: RunId) -> Result<Vec<Lacking>> {
    let mut statement = db.prepare_cached(
        "SELECT s.id, t.person, substr(s.start_local, 1, 10), v.course, s.facility FROM table_session AS s JOIN table_session_staff AS t ON t.session = s.id AND t.role IN ('trainer', 'co_trainer', 'assessor')
         JOIN table_run AS r ON r.id = s.run JOIN table_version AS v ON v.id = r.version
         WHERE s.run = ? AND s.state IN ('tentative', 'confirmed') ORDER BY s.start_at, s.id, t.person",
    )?;
    let mut rows = statement.query([run])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let on = day(&row.get::<_, String>(2)?)?;
        all.push(Teaching { session: row.get(0)?, person: row.get(1)?, on, course: row.get(3)?, facility: row.get(4)? });
    }
    lacking_of(db, &all)
}

/// The trainers of sessions as they would be placed who lack a qualification.
pub fn lacking_in(db: &Connection, sessions: &[NewSession]) -> Result<Vec<Lacking>> {
    let mut course = db.prepare_cached("SELECT v.course FROM table_run AS r JOIN table_version AS v ON v.id = r.version WHERE r.id = ?")?;
    let mut all = Vec::new();
    for new in sessions {
        let place = &new.place;
        let Some(course): Option<CourseId> = course.query_row([place.run], |row| row.get(0)).optional()? else { continue };
        let (on, facility) = (place.start_local.date(), place.facility);
        let teachers = place.staff.iter().filter(|one| one.role.teaches());
        all.extend(teachers.map(|one| Teaching { session: new.session, person: one.person, on, course, facility }));
    }
    lacking_of(db, &all)
}

/// The qualifications of everybody as something for one course, competency or place.
fn of_kind(db: &Connection, about: Uuid, role: QualifiedAs) -> Result<Vec<QualificationFields>> {
    let found = all(db, "WHERE q.about = ? AND q.role = ? AND q.is_undone = 0", params![about.as_bytes(), role.code()])?;
    Ok(found.into_iter().map(|(_, fields)| fields).collect())
}

fn lacking_of(db: &Connection, all: &[Teaching]) -> Result<Vec<Lacking>> {
    if OverlapKind::Qualification.level(&planning(db)?.levels) == ClashLevel::Ignore {
        return Ok(Vec::new());
    }
    let mut kept: BTreeMap<(Uuid, QualifiedAs), Vec<QualificationFields>> = BTreeMap::new();
    let mut lacking = Vec::new();
    for Teaching { session, person, on, course, facility } in all {
        let course = (Qualified::Course(*course), QualifiedAs::Trainer);
        let place = facility.map(|place| (Qualified::Facility(place), QualifiedAs::Access));
        for (about, role) in [Some(course), place].into_iter().flatten() {
            let of_all = match kept.entry((about.id(), role)) {
                Entry::Occupied(held) => held.into_mut(),
                Entry::Vacant(free) => free.insert(of_kind(db, about.id(), role)?),
            };
            if of_all.is_empty() {
                continue;
            }
            let own = of_all.iter().filter(|one| one.person == *person).map(|one| Validity::on(*on, one.valid_from_on, one.valid_to_on));
            // The best comes first: valid, ending soon, then what is ahead before what has lapsed.
            let nearest = own.min_by_key(|validity| (!validity.holds(), *validity));
            if nearest.is_none_or(|validity| !validity.holds()) {
                lacking.push(Lacking { session: *session, person: *person, about, role, validity: nearest });
            }
        }
    }
    Ok(lacking)
}
