//! What people may teach, assess or enter, and who of a plan lacks it.

use super::Asking;
use super::asking::Reach;
use super::people::OnePerson;
use super::runs::{OneRun, day, visible};
use crate::book::Change;
use crate::domain::competency::{QualifiedAs, Validity};
use crate::domain::states::PersonState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{Kind, QualificationFields, Qualified};
use crate::tables::qualifications as table;
use crate::tables::{courses, history, people, places, settings};
use crate::wire::{Receipt, parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;

wire! {
    /// A qualification of somebody.
    answers QualificationRow {
        id: String,
        /// Course, competency or facility: one of the three is named.
        course: Option<String>,
        competency: Option<String>,
        facility: Option<String>,
        about_name: String,
        role: QualifiedAs,
        valid_from_on: String,
        /// None where it has no end.
        valid_to_on: Option<String>,
        /// Today, in the zone of the centre.
        validity: Validity,
    }
    /// A trainer of a planned session who lacks a qualification on its day.
    answers Unqualified {
        session: String,
        person: String,
        name: String,
        role: QualifiedAs,
        about_name: String,
        /// Where the nearest one stands on that day; none without any.
        validity: Option<Validity>,
    }
    /// What somebody may teach, assess or enter: one of course, competency and facility.
    asks AddQualification {
        person: String,
        course: Option<String>,
        competency: Option<String>,
        facility: Option<String>,
        role: QualifiedAs,
        valid_from_on: String,
        valid_to_on: Option<String>,
    }
    /// The fields of a qualification from now on.
    asks EditQualification {
        qualification: String,
        course: Option<String>,
        competency: Option<String>,
        facility: Option<String>,
        role: QualifiedAs,
        valid_from_on: String,
        valid_to_on: Option<String>,
    }
}

/// The qualifications of one person.
pub fn qualifications(asking: &Asking<'_>, with: OnePerson) -> Result<Vec<QualificationRow>> {
    let person: PersonId = parse(&with.person, "person")?;
    asking.book.read(|db| {
        if asking.reach != Reach::Centre && person != asking.actor.person && !people::is_trained_by(db, person, asking.actor.person)? {
            return Err(Refusal::new(Reason::NotFound).field("person").with("what", person).into());
        }
        let today = settings::day(db, asking.book.clock().now())?;
        let row = |(id, fields): (QualificationId, QualificationFields)| -> Result<QualificationRow> {
            let about = fields.about.id().to_string();
            Ok(QualificationRow {
                id: id.to_string(),
                course: matches!(fields.about, Qualified::Course(_)).then(|| about.clone()),
                competency: matches!(fields.about, Qualified::Competency(_)).then(|| about.clone()),
                facility: matches!(fields.about, Qualified::Facility(_)).then(|| about.clone()),
                about_name: history::called(db, fields.about.id())?.unwrap_or_default(),
                role: fields.role,
                valid_from_on: fields.valid_from_on.to_string(),
                valid_to_on: fields.valid_to_on.map(|day| day.to_string()),
                validity: Validity::on(today, fields.valid_from_on, fields.valid_to_on),
            })
        };
        table::qualifications(db, Some(person))?.into_iter().map(row).collect()
    })
}

/// The trainers of a run's plan who lack a qualification.
pub fn unqualified(asking: &Asking<'_>, with: OneRun) -> Result<Vec<Unqualified>> {
    asking.book.read(|db| {
        let run: RunId = parse(&visible(asking, db, &with.run)?.id, "run")?;
        table::lacking(db, run)?.into_iter().map(|one| shown(db, one)).collect()
    })
}

/// What somebody lacks, with names.
pub(super) fn shown(db: &Connection, one: table::Lacking) -> Result<Unqualified> {
    Ok(Unqualified {
        session: one.session.to_string(),
        person: one.person.to_string(),
        name: people::name(db, one.person)?,
        role: one.role,
        about_name: history::called(db, one.about.id())?.unwrap_or_default(),
        validity: one.validity,
    })
}

fn about(course: Option<&str>, competency: Option<&str>, facility: Option<&str>) -> Result<Qualified> {
    let given = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    match (given(course), given(competency), given(facility)) {
        (Some(id), None, None) => Ok(Qualified::Course(parse(&id, "course")?)),
        (None, Some(id), None) => Ok(Qualified::Competency(parse(&id, "competency")?)),
        (None, None, Some(id)) => Ok(Qualified::Facility(parse(&id, "facility")?)),
        (None, None, None) => Err(Refusal::new(Reason::Missing).field("about").into()),
        _ => Err(Refusal::new(Reason::WrongArgument).field("about").with("what", "course, competency, facility").into()),
    }
}

pub(super) fn days(from: &str, to: Option<&str>) -> Result<(NaiveDate, Option<NaiveDate>)> {
    let from_on = day(from, "valid_from_on")?;
    let to_on = to.filter(|to| !to.is_empty()).map(|to| day(to, "valid_to_on")).transpose()?;
    if to_on.is_some_and(|to_on| to_on < from_on) {
        return Err(Refusal::new(Reason::BadDate).field("valid_to_on").into());
    }
    Ok((from_on, to_on))
}

/// Whether whoever is qualified and what for are there.
pub(super) fn may_stand(change: &Change<'_>, fields: &QualificationFields) -> Result<()> {
    match people::kept(change.db, fields.person)?.and_then(|kept| kept.state) {
        Some(PersonState::Erased) => return Err(Reason::PersonErased.into()),
        Some(_) => {}
        None => return Err(Refusal::new(Reason::NotFound).field("person").with("what", fields.person).into()),
    }
    let is_there = match fields.about {
        Qualified::Course(id) => courses::course(change.db, id)?.is_some(),
        Qualified::Competency(id) => crate::tables::competencies::competency(change.db, id)?.is_some(),
        Qualified::Facility(id) => places::facility_fields(change.db, id)?.is_some(),
    };
    if is_there { Ok(()) } else { Err(Refusal::new(Reason::NotFound).field("about").with("what", fields.about.id()).into()) }
}

/// Says what somebody may teach, assess or enter.
pub fn add_qualification(asking: &Asking<'_>, with: AddQualification) -> Result<Receipt> {
    let about = about(with.course.as_deref(), with.competency.as_deref(), with.facility.as_deref())?;
    let (valid_from_on, valid_to_on) = days(&with.valid_from_on, with.valid_to_on.as_deref())?;
    let fields = QualificationFields { person: parse(&with.person, "person")?, about, role: with.role, valid_from_on, valid_to_on };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        may_stand(change, &fields)?;
        let qualification = change.id();
        change.enter(Act::QualificationAdded(QualificationAdded { qualification, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of a qualification.
pub fn edit_qualification(asking: &Asking<'_>, with: EditQualification) -> Result<Receipt> {
    let qualification: QualificationId = parse(&with.qualification, "qualification")?;
    let about = about(with.course.as_deref(), with.competency.as_deref(), with.facility.as_deref())?;
    let (valid_from_on, valid_to_on) = days(&with.valid_from_on, with.valid_to_on.as_deref())?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("qualification").with("what", qualification);
        let was = table::qualification(change.db, qualification)?.ok_or_else(unknown)?;
        let now = QualificationFields { person: was.person, about, role: with.role, valid_from_on, valid_to_on };
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        may_stand(change, &now)?;
        let edit = change.edit(Kind::Qualification, qualification.0, Some(was), Some(now))?;
        change.enter(Act::QualificationEdited(QualificationEdited { qualification, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
