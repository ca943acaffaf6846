//! What people are asked to consent to, in versions, and who did.

use super::fold::write;
use super::runs::{day, known};
use crate::domain::consent::ConsentChannel;
use crate::fault::Result;
use crate::ids::{ConsentId, ConsentTextId, PersonId};
use crate::journal::Edit;
use crate::journal::fact::{ConsentFields, ConsentTextFields};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// Every version that was ever written stays: a consent names one.
pub(super) fn fold_text(db: &Connection, id: ConsentTextId, edit: &Edit<ConsentTextFields>) -> Result<()> {
    if let Some(was) = edit.was.as_ref().filter(|was| edit.now.as_ref().is_none_or(|now| now.n < was.n)) {
        write(db, "DELETE FROM table_consent_text WHERE id = ? AND n = ?", params![id, was.n])?;
    }
    let Some(now) = &edit.now else { return Ok(()) };
    write(
        db,
        "INSERT OR REPLACE INTO table_consent_text VALUES (?, ?, ?, ?, ?)",
        params![id, now.n, now.purpose, serde_json::to_string(&now.texts)?, now.is_retired],
    )
}

pub(super) fn fold(db: &Connection, id: ConsentId, edit: &Edit<ConsentFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let (given, withdrawn) = (now.given_on.to_string(), now.withdrawn_on.map(|day| day.to_string()));
    write(
        db,
        "INSERT OR REPLACE INTO table_consent VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        params![id, now.person, now.text, now.text_n, given, now.channel.code(), withdrawn, edit.now.is_none()],
    )
}

fn text_of(row: &Row<'_>) -> Result<(ConsentTextId, ConsentTextFields)> {
    let texts: BTreeMap<String, String> = serde_json::from_str(&row.get::<_, String>(3)?)?;
    Ok((row.get(0)?, ConsentTextFields { n: row.get(1)?, purpose: row.get(2)?, texts, is_retired: row.get(4)? }))
}

const NEWEST: &str = "SELECT t.id, t.n, t.purpose, t.texts, t.is_retired FROM table_consent_text AS t
    WHERE t.n = (SELECT max(n) FROM table_consent_text WHERE id = t.id)";

/// The newest version of every text, by purpose, those that are retired last.
pub fn texts(db: &Connection) -> Result<Vec<(ConsentTextId, ConsentTextFields)>> {
    let mut statement = db.prepare_cached(&[NEWEST, " ORDER BY t.is_retired, t.purpose, t.id"].concat())?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(text_of(row)?);
    }
    Ok(all)
}

/// The newest version of a text, if it was not taken back.
pub fn text(db: &Connection, id: ConsentTextId) -> Result<Option<ConsentTextFields>> {
    let mut statement = db.prepare_cached(&[NEWEST, " AND t.id = ?"].concat())?;
    let mut rows = statement.query([id])?;
    Ok(rows.next()?.map(text_of).transpose()?.map(|(_, fields)| fields))
}

/// A version of a text.
pub fn version(db: &Connection, id: ConsentTextId, n: u32) -> Result<Option<ConsentTextFields>> {
    let mut statement =
        db.prepare_cached("SELECT t.id, t.n, t.purpose, t.texts, t.is_retired FROM table_consent_text AS t WHERE t.id = ? AND t.n = ?")?;
    let mut rows = statement.query(params![id, n])?;
    Ok(rows.next()?.map(text_of).transpose()?.map(|(_, fields)| fields))
}

/// The text that has a purpose, if it was not taken back.
pub fn of_purpose(db: &Connection, purpose: &str) -> Result<Option<ConsentTextId>> {
    Ok(db.prepare_cached(&["SELECT id FROM (", NEWEST, ") WHERE purpose = ? LIMIT 1"].concat())?.query_row([purpose], |row| row.get(0)).optional()?)
}

/// How many people consented to a version of a text.
pub fn count(db: &Connection, id: ConsentTextId, n: u32) -> Result<u32> {
    let sql = "SELECT count(*) FROM table_consent WHERE text = ? AND text_n = ? AND is_undone = 0";
    Ok(db.prepare_cached(sql)?.query_row(params![id, n], |row| row.get(0))?)
}

fn consents(db: &Connection, wanted: &str, of: impl rusqlite::Params) -> Result<Vec<(ConsentId, ConsentFields)>> {
    let sql = "SELECT id, person, text, text_n, given_on, channel, withdrawn_on FROM table_consent WHERE is_undone = 0 AND ";
    let mut statement = db.prepare_cached(&[sql, wanted].concat())?;
    let mut rows = statement.query(of)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let fields = ConsentFields {
            person: row.get(1)?,
            text: row.get(2)?,
            text_n: row.get(3)?,
            given_on: day(&row.get::<_, String>(4)?)?,
            channel: known(row.get(5)?, ConsentChannel::from_code)?,
            withdrawn_on: row.get::<_, Option<String>>(6)?.as_deref().map(day).transpose()?,
        };
        all.push((row.get(0)?, fields));
    }
    Ok(all)
}

/// The consents of a person, those given last first.
pub fn of_person(db: &Connection, person: PersonId) -> Result<Vec<(ConsentId, ConsentFields)>> {
    consents(db, "person = ? ORDER BY given_on DESC, id DESC", [person])
}

/// A consent, if it was not taken back.
pub fn consent(db: &Connection, id: ConsentId) -> Result<Option<ConsentFields>> {
    Ok(consents(db, "id = ?", [id])?.pop().map(|(_, fields)| fields))
}
