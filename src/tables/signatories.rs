//! Whose names stand on certificates.

use super::fold::write;
use super::runs::day;
use crate::fault::Result;
use crate::ids::SignatoryId;
use crate::journal::Edit;
use crate::journal::fact::SignatoryFields;
use rusqlite::{Connection, Row, params};

pub(super) fn fold(db: &Connection, id: SignatoryId, edit: &Edit<SignatoryFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let (from, to) = (now.valid_from_on.to_string(), now.valid_to_on.map(|day| day.to_string()));
    write(
        db,
        "INSERT OR REPLACE INTO table_signatory VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![id, now.person, now.title, from, to, now.image, edit.now.is_none()],
    )
}

fn fields(row: &Row<'_>) -> Result<(SignatoryId, SignatoryFields)> {
    let fields = SignatoryFields {
        person: row.get(1)?,
        title: row.get(2)?,
        valid_from_on: day(&row.get::<_, String>(3)?)?,
        valid_to_on: row.get::<_, Option<String>>(4)?.as_deref().map(day).transpose()?,
        image: row.get(5)?,
    };
    Ok((row.get(0)?, fields))
}

/// Everybody whose name may stand on certificates, the oldest first.
pub fn signatories(db: &Connection) -> Result<Vec<(SignatoryId, SignatoryFields)>> {
    let mut statement =
        db.prepare_cached("SELECT id, person, title, valid_from_on, valid_to_on, image FROM table_signatory WHERE is_undone = 0 ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(fields(row)?);
    }
    Ok(all)
}

/// A signatory who was not taken back.
pub fn signatory(db: &Connection, id: SignatoryId) -> Result<Option<SignatoryFields>> {
    let mut statement =
        db.prepare_cached("SELECT id, person, title, valid_from_on, valid_to_on, image FROM table_signatory WHERE id = ? AND is_undone = 0")?;
    let mut rows = statement.query([id])?;
    Ok(rows.next()?.map(fields).transpose()?.map(|(_, fields)| fields))
}
