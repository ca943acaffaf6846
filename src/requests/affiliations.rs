//! Where people work and worked.

use super::Asking;
use super::person::{edits, kept, optional};
use super::runs::day;
use crate::domain::names::search_key;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::{OrganisationId, PersonId};
use crate::journal::act::Act;
use crate::journal::personal::{Affiliation, Employed};
use crate::tables::organisations;
use crate::wire::{Receipt, parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::cmp::Reverse;
use std::collections::BTreeMap;

wire! {
    /// A post at an organisation of the book, or at one that is only named. Without a day it began or ends nobody knows when.
    asks AffiliationFields {
        organisation: Option<String>,
        name: Option<String>,
        post: Option<String>,
        department: Option<String>,
        from_on: Option<String>,
        /// The last day.
        to_on: Option<String>,
        /// By default where they work.
        is_primary: Option<bool>,
    }
    /// Where somebody works and worked from now on: the whole list.
    asks SetAffiliations { person: String, affiliations: Vec<AffiliationFields> }
    /// A post of somebody.
    answers AffiliationRow {
        organisation: Option<String>,
        /// Of the organisation as it is called now, or as it was typed.
        name: Option<String>,
        post: Option<String>,
        department: Option<String>,
        from_on: Option<String>,
        to_on: Option<String>,
        is_primary: bool,
        /// Holds today.
        is_present: bool,
    }
}

/// The organisations by every name that they have; under none where several have one.
pub(super) struct Employers(BTreeMap<String, Option<OrganisationId>>);

impl Employers {
    pub fn read(db: &Connection) -> Result<Self> {
        let mut known: BTreeMap<String, Option<OrganisationId>> = BTreeMap::new();
        for row in organisations::organisations(db, "en")? {
            let id: OrganisationId = parse(&row.id, "organisation")?;
            for name in row.alt_names.iter().chain([&row.name]) {
                let is_other = |other: Option<OrganisationId>| if other == Some(id) { other } else { None };
                known.entry(search_key(name)).and_modify(|other| *other = is_other(*other)).or_insert(Some(id));
            }
        }
        Ok(Self(known))
    }

    /// A typed name gives way to the organisation that has it.
    pub fn known(&self, mut one: Affiliation) -> Affiliation {
        if one.organisation.is_none() {
            one.organisation = one.name.as_deref().and_then(|name| self.0.get(&search_key(name)).copied().flatten());
        }
        if one.organisation.is_some() {
            one.name = None;
        }
        one
    }
}

/// Clean fields of an affiliation.
pub(super) fn typed(with: &AffiliationFields) -> Result<Affiliation> {
    let organisation = with.organisation.as_deref().filter(|id| !id.is_empty()).map(|id| parse(id, "organisation")).transpose()?;
    let name = optional(with.name.as_deref(), "name")?.filter(|_| organisation.is_none());
    let (post, department) = (optional(with.post.as_deref(), "post")?, optional(with.department.as_deref(), "department")?);
    if organisation.is_none() && name.is_none() && post.is_none() && department.is_none() {
        return Err(Refusal::new(Reason::Missing).field("name").into());
    }
    let on = |text: Option<&str>, field| text.filter(|text| !text.is_empty()).map(|text| day(text, field)).transpose();
    let (from_on, to_on) = (on(with.from_on.as_deref(), "from_on")?, on(with.to_on.as_deref(), "to_on")?);
    if from_on.zip(to_on).is_some_and(|(from, to)| to < from) {
        return Err(Refusal::new(Reason::EndsBeforeStart).field("to_on").into());
    }
    Ok(Affiliation { organisation, name, post, department, from_on, to_on, is_primary: with.is_primary.unwrap_or(true) })
}

fn called(db: &Connection, one: &Affiliation) -> Result<Option<String>> {
    let organisation = one.organisation.map(|id| organisations::fields(db, id)).transpose()?.flatten();
    Ok(organisation.map(|fields| fields.name).or_else(|| one.name.clone()))
}

/// Whether every organisation is there and of two primary posts none holds on a day of the other.
pub(super) fn may_stand(db: &Connection, affiliations: &[Affiliation]) -> Result<()> {
    for one in affiliations {
        if let Some(id) = one.organisation.filter(|_| one.name.is_none())
            && organisations::fields(db, id)?.is_none()
        {
            return Err(Refusal::new(Reason::NotFound).field("organisation").with("what", id).into());
        }
    }
    let ends = |one: &Affiliation| (one.from_on.unwrap_or(NaiveDate::MIN), one.to_on.unwrap_or(NaiveDate::MAX));
    let primary: Vec<&Affiliation> = affiliations.iter().filter(|one| one.is_primary).collect();
    for (place, one) in primary.iter().enumerate() {
        for other in &primary[place + 1..] {
            let ((from, to), (other_from, other_to)) = (ends(one), ends(other));
            if from <= other_to && other_from <= to {
                let refusal = Refusal::new(Reason::PrimaryOverlaps).field("from_on").with("name", called(db, one)?.unwrap_or_default());
                return Err(refusal.with("other", called(db, other)?.unwrap_or_default()).into());
            }
        }
    }
    Ok(())
}

/// Affiliations as they are kept: known organisations in place of their names, the newest first.
pub(super) fn resolved(db: &Connection, typed: Vec<Affiliation>) -> Result<Vec<Affiliation>> {
    let employers = Employers::read(db)?;
    let mut all: Vec<Affiliation> = typed.into_iter().map(|one| employers.known(one)).collect();
    all.sort_by_key(|one| (Reverse(one.from_on), Reverse(one.to_on.unwrap_or(NaiveDate::MAX))));
    may_stand(db, &all)?;
    Ok(all)
}

fn holds(one: &Affiliation, on: NaiveDate) -> bool {
    one.from_on.is_none_or(|from| from <= on) && one.to_on.is_none_or(|to| to >= on)
}

/// Where somebody with these affiliations works on a day, in words.
pub(super) fn employed(db: &Connection, affiliations: &[Affiliation], on: NaiveDate) -> Result<Option<Employed>> {
    let Some(one) = affiliations.iter().find(|one| one.is_primary && holds(one, on)) else { return Ok(None) };
    Ok(Some(Employed { employer: called(db, one)?, post: one.post.clone(), department: one.department.clone() }))
}

/// What a list says of where somebody works, beside what the book knows: another employer begins today and ends the former one yesterday; of the
/// same one post and department are filled in.
pub(super) fn joined(kept: &[Affiliation], new: Option<Affiliation>, today: NaiveDate) -> Vec<Affiliation> {
    let mut all = kept.to_vec();
    let Some(mut new) = new else { return all };
    let key = |one: &Affiliation| one.name.as_deref().map(search_key);
    let Some(present) = all.iter_mut().find(|one| one.is_primary && holds(one, today)) else {
        let later = all.iter().filter(|one| one.is_primary).filter_map(|one| one.from_on).filter(|from| *from > today).min();
        new.from_on = all.iter().any(|one| one.is_primary).then_some(today);
        new.to_on = later.and_then(|later| later.pred_opt());
        all.insert(0, new);
        return all;
    };
    let is_unnamed = new.organisation.is_none() && new.name.is_none();
    let is_same =
        is_unnamed || (new.organisation.is_some() && new.organisation == present.organisation) || (new.name.is_some() && key(&new) == key(present));
    let began_today = present.from_on == Some(today);
    if is_same || began_today {
        if !is_same {
            (present.organisation, present.name, present.post, present.department) = (new.organisation, new.name, new.post, new.department);
            return all;
        }
        present.post = new.post.or(present.post.take());
        present.department = new.department.or(present.department.take());
        return all;
    }
    new.from_on = Some(today);
    new.to_on = present.to_on;
    present.to_on = today.pred_opt();
    all.insert(0, new);
    all
}

/// Affiliations as they are shown.
pub(super) fn rows(db: &Connection, affiliations: &[Affiliation], today: NaiveDate) -> Result<Vec<AffiliationRow>> {
    let row = |one: &Affiliation| -> Result<AffiliationRow> {
        Ok(AffiliationRow {
            organisation: one.organisation.map(|id| id.to_string()),
            name: called(db, one)?,
            post: one.post.clone(),
            department: one.department.clone(),
            from_on: one.from_on.map(|day| day.to_string()),
            to_on: one.to_on.map(|day| day.to_string()),
            is_primary: one.is_primary,
            is_present: holds(one, today),
        })
    };
    affiliations.iter().map(row).collect()
}

/// Says where somebody works and worked.
pub fn set_affiliations(asking: &Asking<'_>, with: SetAffiliations) -> Result<Receipt> {
    let person: PersonId = parse(&with.person, "person")?;
    let typed = with.affiliations.iter().map(typed).collect::<Result<Vec<_>>>()?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let kept = kept(change, person)?;
        let mut now = super::person::Clean::of(&kept);
        now.contact.affiliations = resolved(change.db, typed)?;
        let edited = edits(change, person, &kept, &now)?.ok_or(Reason::NothingChanged)?;
        change.enter(Act::PersonEdited(edited))?;
        Ok(())
    })?;
    Ok(receipt)
}
