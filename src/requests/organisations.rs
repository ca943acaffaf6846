//! Organisations: employers, partners, regulators, universities, ministries.

use super::Asking;
use super::person::{country, line, lines};
use crate::book::Change;
use crate::domain::category::Category;
use crate::domain::facility::closes_circle;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::OrganisationId;
use crate::journal::act::*;
use crate::journal::fact::{Kind, OrganisationFields};
use crate::tables::organisations as table;
pub use crate::tables::organisations::OrganisationRow;
use crate::wire::{Nothing, Receipt, parse, wire};

wire! {
    /// An organisation, in another one if `parent` names it.
    asks AddOrganisation { name: String, alt_names: Option<Vec<String>>, category: Option<Category>, country: Option<String>, parent: Option<String> }
    /// The fields of an organisation from now on.
    asks EditOrganisation {
        organisation: String,
        name: String,
        alt_names: Option<Vec<String>>,
        category: Option<Category>,
        country: Option<String>,
        parent: Option<String>,
    }
}

/// The organisations, by name.
pub fn organisations(asking: &Asking<'_>, _: Nothing) -> Result<Vec<OrganisationRow>> {
    let language = asking.language();
    asking.book.read(|db| table::organisations(db, &language))
}

fn typed(with: &AddOrganisation) -> Result<OrganisationFields> {
    let parent = with.parent.as_deref().filter(|parent| !parent.is_empty()).map(|parent| parse(parent, "parent")).transpose()?;
    Ok(OrganisationFields {
        name: line(&with.name, "name")?,
        alt_names: lines(with.alt_names.as_deref(), "alt_names")?,
        category: with.category,
        country: country(with.country.as_deref())?,
        parent,
    })
}

/// The fields of an organisation that must be there.
pub(super) fn kept(change: &Change<'_>, organisation: OrganisationId, field: &str) -> Result<OrganisationFields> {
    table::fields(change.db, organisation)?.ok_or_else(|| Refusal::new(Reason::NotFound).field(field).with("what", organisation).into())
}

/// No other organisation of the country has the name, and none is a part of itself.
pub(super) fn may_stand(change: &Change<'_>, own: Option<OrganisationId>, fields: &OrganisationFields) -> Result<()> {
    if table::alike(change.db, &fields.name, fields.country.as_deref())?.is_some_and(|other| Some(other) != own) {
        return Err(Refusal::new(Reason::NameTaken).field("name").with("what", &fields.name).into());
    }
    let Some(parent) = fields.parent else { return Ok(()) };
    kept(change, parent, "parent")?;
    match own {
        Some(own) if closes_circle(own.0, parent.0, &table::parents(change.db)?) => {
            Err(Refusal::new(Reason::ParentCircle).field("parent").with("what", "organisation").into())
        }
        _ => Ok(()),
    }
}

/// An organisation.
pub fn add_organisation(asking: &Asking<'_>, with: AddOrganisation) -> Result<Receipt> {
    let fields = typed(&with)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        may_stand(change, None, &fields)?;
        let organisation = change.id();
        change.enter(Act::OrganisationAdded(OrganisationAdded { organisation, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of an organisation.
pub fn edit_organisation(asking: &Asking<'_>, with: EditOrganisation) -> Result<Receipt> {
    let organisation: OrganisationId = parse(&with.organisation, "organisation")?;
    let EditOrganisation { name, alt_names, category, country, parent, .. } = with;
    let now = typed(&AddOrganisation { name, alt_names, category, country, parent })?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change, organisation, "organisation")?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        may_stand(change, Some(organisation), &now)?;
        let edit = change.edit(Kind::Organisation, organisation.0, Some(was), Some(now))?;
        change.enter(Act::OrganisationEdited(OrganisationEdited { organisation, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
