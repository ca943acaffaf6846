//! The events of foreign calendars that sessions came in as.

use super::availability::instant;
use super::fold::write;
use super::slots::local;
use crate::fault::Result;
use crate::ids::{RunId, SessionId};
use crate::journal::Edit;
use crate::journal::fact::SessionOrigin;
use rusqlite::{Connection, params};

/// Writes where a session came from.
pub(super) fn fold(db: &Connection, id: SessionId, edit: &Edit<SessionOrigin>) -> Result<()> {
    let Some(now) = &edit.now else { return write(db, "DELETE FROM table_session_origin WHERE session = ?", [id]) };
    write(
        db,
        "INSERT OR REPLACE INTO table_session_origin VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![id, now.uid, now.recurrence.map(|at| at.to_string()), now.title, now.start_at.timestamp(), now.end_at.timestamp(), now.location],
    )
}

/// The sessions of a run that came in as events, those of a series in its order.
pub fn of_run(db: &Connection, run: RunId) -> Result<Vec<(SessionId, SessionOrigin)>> {
    let mut statement = db.prepare_cached(
        "SELECT o.session, o.uid, o.recurrence, o.title, o.start_at, o.end_at, o.location FROM table_session AS s JOIN table_session_origin AS o ON o.session = s.id
         WHERE s.run = ? AND s.state <> 'undone' ORDER BY o.uid, o.recurrence, s.id",
    )?;
    let mut rows = statement.query([run])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let origin = SessionOrigin {
            uid: row.get(1)?,
            recurrence: row.get::<_, Option<String>>(2)?.map(|at| local(&at)).transpose()?,
            title: row.get(3)?,
            start_at: instant(row.get(4)?)?,
            end_at: instant(row.get(5)?)?,
            location: row.get(6)?,
        };
        all.push((row.get(0)?, origin));
    }
    Ok(all)
}
