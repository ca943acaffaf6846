//! What people can be signed off in.

use super::Asking;
use super::person::{line, optional, text_refused};
use crate::domain::competency::{STEPS_MAX, SkillLevel};
use crate::domain::text;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{CompetencyFields, Kind};
use crate::tables::competencies as table;
use crate::wire::{Nothing, Receipt, parse, wire};
use rusqlite::Connection;

wire! {
    /// A competency.
    answers CompetencyRow {
        id: String,
        code: String,
        title: String,
        /// The process or procedure that it belongs to.
        package: Option<String>,
        steps: Vec<String>,
        level_required: SkillLevel,
        /// The course versions that have it, as title and number.
        versions: Vec<String>,
        /// Whether its fields may still be changed.
        is_free: bool,
    }
    /// Something that people can be signed off in.
    asks AddCompetency { code: String, title: String, package: Option<String>, steps: Option<Vec<String>>, level_required: SkillLevel }
    /// The fields of a competency from now on.
    asks EditCompetency { competency: String, code: String, title: String, package: Option<String>, steps: Option<Vec<String>>, level_required: SkillLevel }
}

/// Every competency, by code.
pub fn competencies(asking: &Asking<'_>, _: Nothing) -> Result<Vec<CompetencyRow>> {
    asking.book.read(|db| {
        let row = |(id, fields): (CompetencyId, CompetencyFields)| -> Result<CompetencyRow> {
            let (versions, is_fixed) = table::versions_with(db, id)?;
            Ok(CompetencyRow {
                id: id.to_string(),
                code: fields.code,
                title: fields.title,
                package: fields.package,
                steps: fields.steps,
                level_required: fields.level_required,
                versions,
                is_free: !is_fixed && !table::has_sign_offs(db, id)?,
            })
        };
        table::competencies(db)?.into_iter().map(row).collect()
    })
}

fn typed(code: &str, title: &str, package: Option<&str>, steps: Option<&[String]>, level_required: SkillLevel) -> Result<CompetencyFields> {
    let code = text::course_code(code).map_err(|fault| text_refused(&fault, "code"))?;
    let steps = steps.unwrap_or_default().iter().map(|step| optional(Some(step), "steps")).collect::<Result<Vec<_>>>()?;
    let steps: Vec<String> = steps.into_iter().flatten().collect();
    if steps.len() > STEPS_MAX {
        return Err(Refusal::new(Reason::BadNumber).field("steps").with("least", 0).with("max", STEPS_MAX).into());
    }
    Ok(CompetencyFields { code, title: line(title, "title")?, package: optional(package, "package")?, steps, level_required })
}

/// Whether no other competency has the code.
pub(super) fn may_stand(db: &Connection, own: Option<CompetencyId>, fields: &CompetencyFields) -> Result<()> {
    match table::by_code(db, &fields.code)? {
        Some(other) if Some(other) != own => Err(Refusal::new(Reason::CodeTaken).field("code").with("what", &fields.code).into()),
        _ => Ok(()),
    }
}

/// What people were signed off in, or an approved version teaches, stays as it is.
pub(super) fn unused(db: &Connection, competency: CompetencyId, fields: &CompetencyFields) -> Result<()> {
    let in_use = |what: &str| Err(Refusal::new(Reason::InUse).with("what", what).with("name", &fields.title).into());
    if table::has_sign_offs(db, competency)? {
        return in_use("sign_off");
    }
    if table::versions_with(db, competency)?.1 { in_use("version") } else { Ok(()) }
}

/// A competency that was not taken back.
pub(super) fn kept(db: &Connection, competency: CompetencyId) -> Result<CompetencyFields> {
    table::competency(db, competency)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("competency").with("what", competency).into())
}

/// Something that people can be signed off in.
pub fn add_competency(asking: &Asking<'_>, with: AddCompetency) -> Result<Receipt> {
    let fields = typed(&with.code, &with.title, with.package.as_deref(), with.steps.as_deref(), with.level_required)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        may_stand(change.db, None, &fields)?;
        let competency = change.id();
        change.enter(Act::CompetencyAdded(CompetencyAdded { competency, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of a competency that nothing rests on.
pub fn edit_competency(asking: &Asking<'_>, with: EditCompetency) -> Result<Receipt> {
    let competency: CompetencyId = parse(&with.competency, "competency")?;
    let now = typed(&with.code, &with.title, with.package.as_deref(), with.steps.as_deref(), with.level_required)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, competency)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        unused(change.db, competency, &was)?;
        may_stand(change.db, Some(competency), &now)?;
        let edit = change.edit(Kind::Competency, competency.0, Some(was), Some(now))?;
        change.enter(Act::CompetencyEdited(CompetencyEdited { competency, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
