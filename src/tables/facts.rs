//! Small reads of single facts, for guards.

use crate::fault::Result;
use crate::ids::{Digest, PersonId};
use crate::journal::personal::Group;
use rusqlite::{Connection, OptionalExtension, params};

/// The newest sealed digest of a person's field group.
pub fn sealed_digest(db: &Connection, person: PersonId, group: Group) -> Result<Option<Digest>> {
    Ok(db
        .prepare_cached("SELECT digest FROM personal_value WHERE owner = ? AND field_group = ? ORDER BY entry DESC LIMIT 1")?
        .query_row(params![person, group.name()], |row| row.get(0))
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
    let paper: Option<Option<Digest>> = db.query_row("SELECT paper FROM table_certificate WHERE id = ?", [certificate], |row| row.get(0)).optional()?;
    Ok(paper.flatten())
}

/// Whether every live enrolment of a person or run is one of these.
pub fn only_enrolments(db: &Connection, id: uuid::Uuid, of: &[uuid::Uuid]) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT id FROM table_enrolment WHERE (person = ?1 OR run = ?1) AND state <> 'undone'")?;
    let ids: Vec<crate::ids::EnrolmentId> = statement.query_map([id.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(ids.iter().all(|one| of.contains(&one.0)))
}
