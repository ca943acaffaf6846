//! Small reads of single facts, for guards.

use crate::fault::Result;
use crate::ids::{Digest, EnrolmentId, PersonId, RunId};
use crate::journal::fact::RunFields;
use crate::journal::personal::Group;
use rusqlite::{Connection, OptionalExtension, params};

/// The sealed digest of a person's field group: the one named if it is among them, else the newest.
pub fn sealed_like(db: &Connection, person: PersonId, group: Group, like: Digest) -> Result<Option<Digest>> {
    Ok(db
        .prepare_cached("SELECT digest FROM personal_value WHERE owner = ? AND field_group = ? ORDER BY digest = ? DESC, entry DESC LIMIT 1")?
        .query_row(params![person, group.name(), like], |row| row.get(0))
        .optional()?)
}

/// Whether a person holds an account that is not disabled.
pub fn is_account(db: &Connection, person: PersonId) -> Result<bool> {
    Ok(db.query_row("SELECT count(*) > 0 FROM table_user WHERE person = ? AND state <> 'disabled'", [person], |row| row.get(0))?)
}

/// The state of an account; none if its creation was taken back.
pub fn user_state(db: &Connection, user: crate::ids::UserId) -> Result<Option<crate::domain::states::UserState>> {
    let state: Option<Option<String>> = db.query_row("SELECT state FROM table_user WHERE id = ?", [user], |row| row.get(0)).optional()?;
    Ok(state.flatten().as_deref().and_then(crate::domain::states::UserState::from_code))
}

/// The salted digest of a certificate's filed PDF.
pub fn paper(db: &Connection, certificate: crate::ids::CertificateId) -> Result<Option<Digest>> {
    let paper: Option<Option<Digest>> =
        db.query_row("SELECT paper FROM table_certificate WHERE id = ?", [certificate], |row| row.get(0)).optional()?;
    Ok(paper.flatten())
}

/// Whose place it is and in which run, also if it was taken back.
pub fn place(db: &Connection, enrolment: EnrolmentId) -> Result<Option<(PersonId, RunId)>> {
    Ok(db.query_row("SELECT person, run FROM table_enrolment WHERE id = ?", [enrolment], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The fields of a run, also if it was taken back.
pub fn run(db: &Connection, run: RunId) -> Result<Option<RunFields>> {
    let mut statement = db.prepare_cached(&["SELECT ", super::runs::FIELDS, " FROM table_run WHERE id = ?"].concat())?;
    let mut rows = statement.query([run])?;
    rows.next()?.map(super::runs::fields).transpose()
}

/// Whether every part of a run is one of these.
pub fn only_parts(db: &Connection, run: uuid::Uuid, of: &[uuid::Uuid]) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT id FROM table_part WHERE run = ? AND is_undone = 0")?;
    let ids: Vec<crate::ids::PartId> = statement.query_map([run.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(ids.iter().all(|one| of.contains(&one.0)))
}

/// Whether every live session of a run is one of these.
pub fn only_sessions(db: &Connection, run: uuid::Uuid, of: &[uuid::Uuid]) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT id FROM table_session WHERE run = ? AND state NOT IN ('undone', 'cancelled')")?;
    let ids: Vec<crate::ids::SessionId> = statement.query_map([run.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(ids.iter().all(|one| of.contains(&one.0)))
}

/// Whether every live enrolment of a person or run is one of these.
pub fn only_enrolments(db: &Connection, id: uuid::Uuid, of: &[uuid::Uuid]) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT id FROM table_enrolment WHERE (person = ?1 OR run = ?1) AND state <> 'undone'")?;
    let ids: Vec<crate::ids::EnrolmentId> = statement.query_map([id.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(ids.iter().all(|one| of.contains(&one.0)))
}
