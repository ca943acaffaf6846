//! Folding competencies, sign-offs in them, and qualifications.

use super::fold::write;
use crate::fault::Result;
use crate::ids::*;
use crate::journal::Edit;
use crate::journal::fact::*;
use rusqlite::{Connection, params};

pub(super) fn competency(db: &Connection, id: CompetencyId, edit: &Edit<CompetencyFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    write(
        db,
        "INSERT OR REPLACE INTO table_competency VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![id, now.code, now.title, now.package, serde_json::to_string(&now.steps)?, now.level_required.code(), edit.now.is_none()],
    )
}

/// The competencies of a course version, in the order in which it names them.
pub(super) fn of_version(db: &Connection, id: VersionId, competencies: &[CompetencyId]) -> Result<()> {
    write(db, "DELETE FROM table_version_competency WHERE version = ?", [id])?;
    for (place, competency) in (0u32..).zip(competencies) {
        write(db, "INSERT OR IGNORE INTO table_version_competency VALUES (?, ?, ?)", params![id, competency, place])?;
    }
    Ok(())
}

pub(super) fn sign_off(db: &Connection, key: i64, (enrolment, competency): (EnrolmentId, CompetencyId), edit: &Edit<SignOffValue>) -> Result<()> {
    // As with marks, once even for a first one.
    for saw in edit.saw.iter().map(Some).chain(edit.saw.is_empty().then_some(None)) {
        let sql = "UPDATE table_sign_off SET is_current = 0, is_head = is_head AND entry IS NOT (SELECT key FROM entry_journal WHERE digest = ?)
                   WHERE enrolment = ? AND competency = ?";
        write(db, sql, params![saw, enrolment, competency])?;
    }
    let now = edit.now.as_ref();
    let (level, observed_n, performed_n) = (now.map(|now| now.level.code()), now.map(|now| now.observed_n), now.map(|now| now.performed_n));
    let sql = "INSERT OR REPLACE INTO table_sign_off VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1)";
    write(db, sql, params![enrolment, competency, key, level, observed_n, performed_n, now.map(|now| now.assessor)])
}

pub(super) fn qualification(db: &Connection, id: QualificationId, edit: &Edit<QualificationFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let about = match now.about {
        Qualified::Course(_) => "course",
        Qualified::Competency(_) => "competency",
        Qualified::Facility(_) => "facility",
    };
    let (from, to) = (now.valid_from_on.to_string(), now.valid_to_on.map(|day| day.to_string()));
    write(
        db,
        "INSERT OR REPLACE INTO table_qualification VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        params![id, now.person, about, now.about.id().as_bytes(), now.role.code(), from, to, edit.now.is_none()],
    )
}
