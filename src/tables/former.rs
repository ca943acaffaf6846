//! Certificates that were issued before the book. It knows of them; it can prove nothing about them.

use super::certificates::document;
use super::fold::write;
use super::runs::day;
use crate::domain::names::{name_key, search_key};
use crate::domain::serial::Serial;
use crate::fault::Result;
use crate::ids::{FormerId, PersonId};
use crate::journal::Edit;
use crate::journal::fact::FormerFields;
use crate::wire::wire;
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet};

wire! {
    /// A certificate that was issued before the book: it has no paper here and cannot be verified here.
    answers FormerRow {
        id: String,
        person: String,
        number: String,
        /// None once its person was erased.
        printed_name: Option<String>,
        course_title: String,
        issued_on: String,
    }
}

pub(super) fn fold(db: &Connection, id: FormerId, edit: &Edit<FormerFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let name = printed_name(db, now)?;
    // A number in the form of the book's own takes its place in series and year: it is drawn by nobody else.
    let serial: Option<Serial> = now.number.parse().ok();
    let own = serial.as_ref().map(|serial| (serial.series(), serial.year(), serial.number()));
    write(
        db,
        "INSERT OR REPLACE INTO table_former VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            id,
            now.person,
            now.number,
            key(&now.number),
            name,
            now.course,
            now.issued_on.to_string(),
            own.map(|own| own.0),
            own.map(|own| own.1),
            own.map(|own| own.2),
            now.name,
            edit.now.is_none()
        ],
    )
}

/// A number as it is compared: letters and digits alone.
pub fn key(number: &str) -> String {
    search_key(number).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

const ROW: &str = "SELECT id, person, number, name, course, issued_on FROM table_former WHERE is_undone = 0 ";

fn row(row: &Row<'_>) -> Result<FormerRow> {
    Ok(FormerRow {
        id: row.get::<_, FormerId>(0)?.to_string(),
        person: row.get::<_, PersonId>(1)?.to_string(),
        number: row.get(2)?,
        printed_name: row.get(3)?,
        course_title: row.get(4)?,
        issued_on: day(&row.get::<_, String>(5)?)?.to_string(),
    })
}

/// One that stands, as the journal says it.
pub fn kept(db: &Connection, id: FormerId) -> Result<Option<FormerFields>> {
    let mut statement = db.prepare_cached("SELECT person, number, sealed, course, issued_on FROM table_former WHERE id = ? AND is_undone = 0")?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let issued_on = day(&row.get::<_, String>(4)?)?;
    Ok(Some(FormerFields { person: row.get(0)?, number: row.get(1)?, name: row.get(2)?, course: row.get(3)?, issued_on }))
}

/// The name that is printed on one; none once its person was erased.
pub fn printed_name(db: &Connection, fields: &FormerFields) -> Result<Option<String>> {
    Ok(document(db, fields.name)?.and_then(|bytes| String::from_utf8(bytes).ok()))
}

/// Those of a person, newest first.
pub fn of_person(db: &Connection, person: PersonId) -> Result<Vec<FormerRow>> {
    let mut statement = db.prepare_cached(&[ROW, "AND person = ? ORDER BY issued_on DESC, number"].concat())?;
    let mut rows = statement.query([person])?;
    let mut all = Vec::new();
    while let Some(one) = rows.next()? {
        all.push(row(one)?);
    }
    Ok(all)
}

/// A page of all, newest first. `text` is part of a number or of a printed name.
pub fn page(db: &Connection, text: &str, from: u32, count: u32) -> Result<(Vec<FormerRow>, u32)> {
    let (wanted, number) = (search_key(text), key(text));
    let mut statement = db.prepare_cached(&[ROW, "ORDER BY issued_on DESC, number, id"].concat())?;
    let mut rows = statement.query([])?;
    let (mut all, mut total) = (Vec::new(), 0);
    while let Some(one) = rows.next()? {
        let one = row(one)?;
        let has_number = !number.is_empty() && key(&one.number).contains(&number);
        if !wanted.is_empty() && !has_number && !search_key(one.printed_name.as_deref().unwrap_or_default()).contains(&wanted) {
            continue;
        }
        if total >= from && total < from.saturating_add(count) {
            all.push(one);
        }
        total += 1;
    }
    Ok((all, total))
}

/// The numbers that certificates have, issued before or here, as they are compared; `but` that of one.
pub fn numbers(db: &Connection, but: Option<FormerId>) -> Result<BTreeSet<String>> {
    let mut statement = db.prepare_cached("SELECT number_key FROM table_former WHERE is_undone = 0 AND id IS NOT ?")?;
    let mut numbers: BTreeSet<String> = statement.query_map([but], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut statement = db.prepare_cached("SELECT series, year, number FROM table_certificate WHERE number IS NOT NULL")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        numbers.extend(super::certificates::number(row, 0)?.map(|serial| key(&serial)));
    }
    Ok(numbers)
}

/// Everybody by each of their names, whatever the order of its parts.
pub fn people_by_name(db: &Connection) -> Result<BTreeMap<String, BTreeSet<PersonId>>> {
    let mut statement =
        db.prepare_cached("SELECT id, full_name, certificate_name, native_name FROM table_person WHERE state IN ('active', 'archived')")?;
    let mut rows = statement.query([])?;
    let mut people: BTreeMap<String, BTreeSet<PersonId>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        for column in 1..=3 {
            if let Some(name) = row.get::<_, Option<String>>(column)?.map(|name| name_key(&name)).filter(|name| !name.is_empty()) {
                people.entry(name).or_default().insert(row.get(0)?);
            }
        }
    }
    Ok(people)
}
