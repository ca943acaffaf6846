//! Actions and recommendations of runs.

use super::fold::write;
use super::runs::{day, known};
use super::waiting::Waiting;
use crate::domain::action::ActionKind;
use crate::domain::states::ActionState;
use crate::fault::Result;
use crate::ids::{ActionId, PersonId, RunId, SessionId};
use crate::journal::Edit;
use crate::journal::fact::ActionFields;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Writes an action as it stands from now on.
pub fn fold(db: &Connection, id: ActionId, edit: &Edit<ActionFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let (cites, due_on) = (serde_json::to_string(&now.cites)?, now.due_on.map(|day| day.to_string()));
    write(
        db,
        "INSERT INTO table_action VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT DO UPDATE SET run = ?2, session = ?3, kind = ?4, text = ?5, owner = ?6, due_on = ?7, cites = ?8, state = ?9, is_undone = ?10",
        params![id, now.run, now.session, now.kind.code(), now.text, now.owner, due_on, cites, now.state.code(), edit.now.is_none()],
    )
}

const ROW: &str = "SELECT id, run, session, kind, text, owner, due_on, cites, state FROM table_action WHERE is_undone = 0";

fn fields(row: &Row<'_>) -> Result<(ActionId, ActionFields)> {
    let fields = ActionFields {
        run: row.get(1)?,
        session: row.get(2)?,
        kind: known(row.get(3)?, ActionKind::from_code)?,
        text: row.get(4)?,
        owner: row.get(5)?,
        due_on: row.get::<_, Option<String>>(6)?.map(|on| day(&on)).transpose()?,
        cites: serde_json::from_str(&row.get::<_, String>(7)?)?,
        state: known(row.get(8)?, ActionState::from_code)?,
    };
    Ok((row.get(0)?, fields))
}

/// The actions of a run, or of all: the open ones first, by the day on which they are due.
pub fn actions(db: &Connection, run: Option<RunId>) -> Result<Vec<(ActionId, ActionFields)>> {
    let mut statement = db.prepare_cached(&[ROW, " AND (?1 IS NULL OR run = ?1) ORDER BY state <> 'open', due_on IS NULL, due_on, id"].concat())?;
    let mut rows = statement.query([run])?;
    let mut actions = Vec::new();
    while let Some(row) = rows.next()? {
        actions.push(fields(row)?);
    }
    Ok(actions)
}

/// One action, if it was not taken back.
pub fn action(db: &Connection, id: ActionId) -> Result<Option<ActionFields>> {
    let mut statement = db.prepare_cached(&[ROW, " AND id = ?"].concat())?;
    let mut rows = statement.query([id])?;
    Ok(rows.next()?.map(fields).transpose()?.map(|(_, fields)| fields))
}

/// The run of a session that was not taken back.
pub fn run_of(db: &Connection, session: SessionId) -> Result<Option<RunId>> {
    let mut statement = db.prepare_cached("SELECT run FROM table_session WHERE id = ? AND state <> 'undone'")?;
    Ok(statement.query_row([session], |row| row.get(0)).optional()?)
}

/// Open actions that are due on this day, by run with the oldest day; only those of runs in which `trainer` teaches, if somebody is named.
pub fn due(db: &Connection, today: NaiveDate, trainer: Option<PersonId>) -> Result<Vec<Waiting>> {
    let mut statement = db.prepare_cached(
        "SELECT r.id, r.code, count(*), min(a.due_on) FROM table_action AS a JOIN table_run AS r ON r.id = a.run
         WHERE a.is_undone = 0 AND a.state = 'open' AND a.due_on <= ?1 AND r.state <> 'undone'
         AND (?2 IS NULL OR r.id IN (SELECT s.run FROM table_session_staff AS t JOIN table_session AS s ON s.id = t.session WHERE t.person = ?2 AND s.state <> 'undone'))
         GROUP BY r.id ORDER BY min(a.due_on), r.code",
    )?;
    let rows = statement.query_map(params![today.to_string(), trainer], |row| {
        Ok(Waiting { run: row.get(0)?, code: row.get(1)?, count: row.get(2)?, on: row.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
