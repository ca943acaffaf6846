//! Where people work and worked.

use super::fold::write;
use super::runs::day;
use crate::fault::Result;
use crate::ids::{OrganisationId, PersonId};
use crate::journal::personal::{Affiliation, Employed};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Where a person works on a day (`?1` is the person, `?2` the day), by the name that the organisation has now.
pub const PRESENT: &str = "SELECT coalesce(o.name, a.name), a.post, a.department FROM table_affiliation AS a
    LEFT JOIN table_organisation AS o ON o.id = a.organisation AND o.is_undone = 0
    WHERE a.person = ?1 AND a.is_primary = 1 AND coalesce(a.from_on, '') <= ?2 AND (a.to_on IS NULL OR a.to_on >= ?2) ORDER BY a.place LIMIT 1";

/// Writes the affiliations of a person anew.
pub(super) fn fold(db: &Connection, person: PersonId, affiliations: &[Affiliation]) -> Result<()> {
    write(db, "DELETE FROM table_affiliation WHERE person = ?", [person])?;
    for (place, one) in (0u32..).zip(affiliations) {
        let (from, to) = (one.from_on.map(|day| day.to_string()), one.to_on.map(|day| day.to_string()));
        write(
            db,
            "INSERT INTO table_affiliation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![person, place, one.organisation, one.name, one.post, one.department, from, to, one.is_primary],
        )?;
    }
    Ok(())
}

fn affiliation(row: &Row<'_>) -> Result<Affiliation> {
    Ok(Affiliation {
        organisation: row.get(0)?,
        name: row.get(1)?,
        post: row.get(2)?,
        department: row.get(3)?,
        from_on: row.get::<_, Option<String>>(4)?.as_deref().map(day).transpose()?,
        to_on: row.get::<_, Option<String>>(5)?.as_deref().map(day).transpose()?,
        is_primary: row.get(6)?,
    })
}

/// The affiliations of a person, in the order in which they are kept.
pub fn of_person(db: &Connection, person: PersonId) -> Result<Vec<Affiliation>> {
    let sql = "SELECT organisation, name, post, department, from_on, to_on, is_primary FROM table_affiliation WHERE person = ? ORDER BY place";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([person])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(affiliation(row)?);
    }
    Ok(all)
}

/// Where a person works on a day, if anybody said so.
pub fn present(db: &Connection, person: PersonId, on: NaiveDate) -> Result<Option<Employed>> {
    let mut statement = db.prepare_cached(PRESENT)?;
    let employed = |row: &Row<'_>| Ok(Employed { employer: row.get(0)?, post: row.get(1)?, department: row.get(2)? });
    Ok(statement.query_row(params![person, on.to_string()], employed).optional()?)
}

/// The names of everywhere that a person works and worked, for searches.
pub(super) fn names(db: &Connection, person: PersonId) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(
        "SELECT coalesce(o.name, a.name) FROM table_affiliation AS a LEFT JOIN table_organisation AS o ON o.id = a.organisation AND o.is_undone = 0
         WHERE a.person = ? AND coalesce(o.name, a.name) IS NOT NULL ORDER BY a.place",
    )?;
    Ok(statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The people who work or worked at an organisation.
pub(super) fn people_of(db: &Connection, organisation: OrganisationId) -> Result<Vec<PersonId>> {
    let mut statement = db.prepare_cached("SELECT DISTINCT person FROM table_affiliation WHERE organisation = ?")?;
    Ok(statement.query_map([organisation], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
