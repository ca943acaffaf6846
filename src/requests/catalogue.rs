//! The catalogue above the courses: initiatives, their programmes, and the data lists to choose from.

use super::Asking;
use super::courses::lang;
use super::person::{line, once, optional, text_refused};
use crate::book::Change;
use crate::domain::{lists, text};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{InitiativeFields, Kind, ProgrammeFields};
use crate::tables::catalogue as table;
pub use crate::tables::catalogue::{InitiativeRow, ProgrammeRow, Titled};
use crate::wire::{Nothing, Receipt, parse, wire};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

wire! {
    /// What can be chosen from a data list today.
    answers ListedCode { code: String, source: String }
    /// Everything above the courses.
    answers Catalogue { initiatives: Vec<InitiativeRow>, programmes: Vec<ProgrammeRow>, pillars: Vec<ListedCode>, product_types: Vec<ListedCode> }
    /// An umbrella over programmes; a title in at least one language.
    asks AddInitiative { code: String, titles: Vec<Titled> }
    /// The fields of an initiative from now on.
    asks EditInitiative { initiative: String, code: String, titles: Vec<Titled> }
    /// A line of courses; a title in at least one language.
    asks AddProgramme { initiative: Option<String>, code: String, titles: Vec<Titled>, pillar: Option<String>, unit: Option<String> }
    /// The fields of a programme from now on.
    asks EditProgramme { programme: String, initiative: Option<String>, code: String, titles: Vec<Titled>, pillar: Option<String>, unit: Option<String> }
}

/// Initiatives, programmes and data lists.
pub fn catalogue(asking: &Asking<'_>, _: Nothing) -> Result<Catalogue> {
    let today = asking.book.clock().now().date_naive();
    let listed = |list| lists::in_use(list, today).map(|row| ListedCode { code: row.code.into(), source: row.source.into() }).collect();
    asking.book.read(|db| {
        Ok(Catalogue {
            initiatives: table::initiatives(db)?,
            programmes: table::programmes(db)?,
            pillars: listed("pillar"),
            product_types: listed("product"),
        })
    })
}

/// A code that a data list has today, or that stood there before.
pub(super) fn listed(list: &str, code: &str, field: &str, stood: bool, now: DateTime<Utc>) -> Result<()> {
    if stood || lists::in_use(list, now.date_naive()).any(|row| row.code == code) {
        return Ok(());
    }
    let known: Vec<&str> = lists::in_use(list, now.date_naive()).map(|row| row.code).collect();
    Err(Refusal::new(Reason::NotInList).field(field).with("what", code).with("known", known.join(", ")).into())
}

fn code(typed: &str) -> Result<String> {
    Ok(text::course_code(typed).map_err(|fault| text_refused(&fault, "code"))?)
}

fn code_taken(code: &str) -> Refusal {
    Refusal::new(Reason::CodeTaken).field("code").with("what", code)
}

/// Titles by language: those that say something, at least one, each language once.
fn titles(typed: &[Titled]) -> Result<BTreeMap<String, String>> {
    let mut titles = BTreeMap::new();
    for one in typed.iter().filter(|one| !one.title.trim().is_empty()) {
        let lang = lang(Some(&one.lang))?.ok_or_else(|| Refusal::new(Reason::Missing).field("lang"))?;
        once(&mut titles, &lang, line(&one.title, "titles")?)?;
    }
    if titles.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("titles").into());
    }
    Ok(titles)
}

fn initiative_of(change: &Change<'_>, initiative: InitiativeId) -> Result<InitiativeFields> {
    table::initiative(change.db, initiative)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("initiative").with("what", initiative).into())
}

fn programme_of(change: &Change<'_>, programme: ProgrammeId) -> Result<ProgrammeFields> {
    table::programme(change.db, programme)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("programme").with("what", programme).into())
}

/// The code of an initiative is its own.
pub(super) fn initiative_may_stand(change: &Change<'_>, own: Option<InitiativeId>, fields: &InitiativeFields) -> Result<()> {
    match table::initiative_of(change.db, &fields.code)? {
        Some(other) if Some(other) != own => Err(code_taken(&fields.code).into()),
        _ => Ok(()),
    }
}

/// The code of a programme is its own, and its initiative is there.
pub(super) fn programme_may_stand(change: &Change<'_>, own: Option<ProgrammeId>, fields: &ProgrammeFields) -> Result<()> {
    if let Some(initiative) = fields.initiative {
        initiative_of(change, initiative)?;
    }
    match table::programme_of(change.db, &fields.code)? {
        Some(other) if Some(other) != own => Err(code_taken(&fields.code).into()),
        _ => Ok(()),
    }
}

/// An umbrella over programmes.
pub fn add_initiative(asking: &Asking<'_>, with: AddInitiative) -> Result<Receipt> {
    let fields = InitiativeFields { code: code(&with.code)?, titles: titles(&with.titles)? };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        initiative_may_stand(change, None, &fields)?;
        let initiative = change.id();
        change.enter(Act::InitiativeAdded(InitiativeAdded { initiative, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of an initiative.
pub fn edit_initiative(asking: &Asking<'_>, with: EditInitiative) -> Result<Receipt> {
    let initiative: InitiativeId = parse(&with.initiative, "initiative")?;
    let now = InitiativeFields { code: code(&with.code)?, titles: titles(&with.titles)? };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = initiative_of(change, initiative)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        initiative_may_stand(change, Some(initiative), &now)?;
        let edit = change.edit(Kind::Initiative, initiative.0, Some(was), Some(now))?;
        change.enter(Act::InitiativeEdited(InitiativeEdited { initiative, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

fn typed(with: &AddProgramme) -> Result<ProgrammeFields> {
    let id = |text: &str| parse(text, "initiative");
    Ok(ProgrammeFields {
        initiative: with.initiative.as_deref().filter(|text| !text.is_empty()).map(id).transpose()?,
        code: code(&with.code)?,
        titles: titles(&with.titles)?,
        pillar: optional(with.pillar.as_deref(), "pillar")?,
        unit: optional(with.unit.as_deref(), "unit")?,
    })
}

/// A line of courses.
pub fn add_programme(asking: &Asking<'_>, with: AddProgramme) -> Result<Receipt> {
    let fields = typed(&with)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        programme_may_stand(change, None, &fields)?;
        if let Some(pillar) = &fields.pillar {
            listed("pillar", pillar, "pillar", false, change.now())?;
        }
        let programme = change.id();
        change.enter(Act::ProgrammeAdded(ProgrammeAdded { programme, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of a programme.
pub fn edit_programme(asking: &Asking<'_>, with: EditProgramme) -> Result<Receipt> {
    let programme: ProgrammeId = parse(&with.programme, "programme")?;
    let EditProgramme { initiative, code, titles, pillar, unit, .. } = with;
    let now = typed(&AddProgramme { initiative, code, titles, pillar, unit })?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = programme_of(change, programme)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        programme_may_stand(change, Some(programme), &now)?;
        if let Some(pillar) = &now.pillar {
            listed("pillar", pillar, "pillar", was.pillar.as_ref() == Some(pillar), change.now())?;
        }
        let edit = change.edit(Kind::Programme, programme.0, Some(was), Some(now))?;
        change.enter(Act::ProgrammeEdited(ProgrammeEdited { programme, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
