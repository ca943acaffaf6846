//! Folding organisations and the catalogue: initiatives, programmes, courses and their versions.

use super::fold::write;
use super::fold_skills;
use crate::domain::category::Category;
use crate::domain::course::{Level, Mode};
use crate::fault::Result;
use crate::ids::*;
use crate::journal::Edit;
use crate::journal::fact::*;
use rusqlite::{Connection, params};
use uuid::Uuid;

pub(super) fn organisation(db: &Connection, id: OrganisationId, edit: &Edit<OrganisationFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    write(
        db,
        "INSERT OR REPLACE INTO table_organisation VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![id, now.name, serde_json::to_string(&now.alt_names)?, now.category.map(Category::code), now.country, now.parent, edit.now.is_none()],
    )
}

pub(super) fn initiative(db: &Connection, id: InitiativeId, edit: &Edit<InitiativeFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let titles = serde_json::to_string(&now.titles)?;
    write(db, "INSERT OR REPLACE INTO table_initiative VALUES (?, ?, ?, ?)", params![id, now.code, titles, edit.now.is_none()])
}

pub(super) fn programme(db: &Connection, id: ProgrammeId, edit: &Edit<ProgrammeFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    write(
        db,
        "INSERT OR REPLACE INTO table_programme VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![id, now.initiative, now.code, serde_json::to_string(&now.titles)?, now.pillar, now.unit, edit.now.is_none()],
    )
}

pub(super) fn partners(db: &Connection, about: Uuid, edit: &Edit<Vec<Partner>>) -> Result<()> {
    write(db, "DELETE FROM table_partner WHERE about = ?", [about.as_bytes()])?;
    for (place, one) in (0_u32..).zip(edit.now.iter().flatten()) {
        let values = params![about.as_bytes(), place, one.organisation, one.role.code(), one.statement];
        write(db, "INSERT INTO table_partner VALUES (?, ?, ?, ?, ?)", values)?;
    }
    Ok(())
}

pub(super) fn agreement(db: &Connection, id: AgreementId, edit: &Edit<AgreementFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    write(
        db,
        "INSERT OR REPLACE INTO table_agreement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            id,
            now.title,
            now.kind.code(),
            serde_json::to_string(&now.parties)?,
            serde_json::to_string(&now.programmes)?,
            now.signed_on.map(|day| day.to_string()),
            now.valid_to_on.map(|day| day.to_string()),
            now.certificate_text,
            now.state.code(),
            edit.now.is_none()
        ],
    )
}

pub(super) fn course(db: &Connection, id: CourseId, edit: &Edit<CourseFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let (topics, product_types) = (serde_json::to_string(&now.topics)?, serde_json::to_string(&now.product_types)?);
    write(
        db,
        "INSERT OR REPLACE INTO table_course VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![id, now.code, now.programme, now.mode.map(Mode::code), topics, product_types, edit.now.is_none()],
    )
}

pub(super) fn version(db: &Connection, id: VersionId, edit: &Edit<VersionFields>) -> Result<()> {
    let Some(now) = &edit.now else { return Ok(()) };
    write(
        db,
        "INSERT INTO table_version (id, course, n, title, lang, rule, effective_on, level, workload_min, outcomes, assessment_method, review_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT DO UPDATE SET course = ?2, n = ?3, title = ?4, lang = ?5, rule = ?6, effective_on = ?7,
         level = ?8, workload_min = ?9, outcomes = ?10, assessment_method = ?11, review_on = ?12",
        params![
            id,
            now.course,
            now.n,
            now.title,
            now.lang,
            serde_json::to_string(&now.rule)?,
            now.effective_on.map(|day| day.to_string()),
            now.level.map(Level::code),
            now.workload_min,
            serde_json::to_string(&now.outcomes)?,
            now.assessment_method,
            now.review_on.map(|day| day.to_string())
        ],
    )?;
    fold_skills::of_version(db, id, &now.competencies)
}
