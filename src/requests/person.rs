//! One person: made, changed, put away, erased.

use super::Asking;
use super::affiliations::{self, AffiliationFields};
use super::people::{PersonFields, run_id};
use crate::book::Change;
use crate::domain::countries::{self, Alpha3};
use crate::domain::income;
use crate::domain::states::{EnrolmentState, PersonState};
use crate::domain::text::{self, LINE_MAX, TextFault};
use crate::domain::time::can_be_born_on;
use crate::fault::{Error, Reason, Refusal, Result};
use crate::ids::*;
use crate::intake::values::{is_email, is_latin, is_name, is_phone};
use crate::journal::Edit;
use crate::journal::act::*;
use crate::journal::fact::*;
use crate::journal::personal::{Contact, Group, Sensitive, Shown};
use crate::tables::facts::sealed_like;
use crate::tables::people as table;
use crate::tables::{runs, settings};
use crate::wire::{Receipt, parse, wire};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

wire! {
    /// A new person with where they work, at once enrolled if a run is named.
    asks AddPerson { fields: PersonFields, affiliation: Option<AffiliationFields>, run: Option<String> }
    /// The fields of a person from now on.
    asks EditPerson { person: String, fields: PersonFields, reason: Option<String> }
    /// Active or archived.
    asks SetPersonState { person: String, state: PersonState }
    /// For ever.
    asks ErasePerson { person: String, reason: String }
}

/// The refusal of a text.
pub fn text_refused(fault: &TextFault, field: &str) -> Refusal {
    match fault {
        TextFault::Empty => Refusal::new(Reason::Missing),
        TextFault::TooLong { len, max } => Refusal::new(Reason::TooLong).with("found", len).with("max", max),
        TextFault::ControlCharacter { at, code } => Refusal::new(Reason::HiddenCharacter).with("at", at).with("what", format!("U+{code:04X}")),
        TextFault::NotACode => Refusal::new(Reason::BadCode),
    }
    .field(field)
}

/// A line that must be there.
pub fn line(value: &str, field: &str) -> Result<String> {
    Ok(text::clean_line(value, LINE_MAX).map_err(|fault| text_refused(&fault, field))?)
}

/// A line that may be empty.
pub fn optional(value: Option<&str>, field: &str) -> Result<Option<String>> {
    Ok(text::optional(text::clean_line(value.unwrap_or_default(), LINE_MAX)).map_err(|fault| text_refused(&fault, field))?)
}

/// Lines without those that say nothing, each once.
pub fn lines(values: Option<&[String]>, field: &str) -> Result<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for value in values.unwrap_or_default() {
        lines.extend(optional(Some(value), field)?.filter(|line| !lines.contains(line)));
    }
    Ok(lines)
}

/// A note that may be empty.
pub fn note(value: Option<&str>, field: &str) -> Result<Option<String>> {
    Ok(text::optional(text::clean_note(value.unwrap_or_default())).map_err(|fault| text_refused(&fault, field))?)
}

/// Puts a text under its language, in which there is none yet.
pub fn once<T>(texts: &mut BTreeMap<String, T>, lang: &str, text: T) -> Result<()> {
    if texts.insert(lang.to_owned(), text).is_some() {
        return Err(Refusal::new(Reason::LanguageTwice).field("texts").with("what", lang).into());
    }
    Ok(())
}

/// A reason that must be there.
pub fn reason(value: Option<&str>) -> Result<String> {
    note(value, "reason")?.ok_or_else(|| Refusal::new(Reason::NeedsReason).field("reason").into())
}

/// A country by code or name.
pub fn country(value: Option<&str>) -> Result<Option<String>> {
    let Some(value) = optional(value, "country")? else { return Ok(None) };
    match countries::find(&value) {
        countries::Found::One(code) => Ok(Some(code.as_str().to_owned())),
        countries::Found::Several(_) | countries::Found::None => {
            Err(Refusal::new(Reason::UnknownCountry).field("country").with("what", &value).into())
        }
    }
}

fn born_on(value: Option<&str>, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) else { return Ok(None) };
    let born_on: NaiveDate = value.parse().map_err(|_| Refusal::new(Reason::BadDate).field("born_on"))?;
    if !can_be_born_on(born_on, today) {
        return Err(Refusal::new(Reason::ImpossibleBirthDate).field("born_on").with("what", value).into());
    }
    Ok(Some(born_on))
}

/// Clean fields, apart as they are kept.
#[derive(Clone, Debug)]
pub struct Clean {
    /// What stays after erasure.
    pub plain: PersonPlain,
    /// Names.
    pub shown: Shown,
    /// How to reach them.
    pub contact: Contact,
    /// What only those see who need it.
    pub sensitive: Sensitive,
}

impl Clean {
    /// Somebody as the book knows them.
    pub fn of(kept: &table::Kept) -> Self {
        Self { plain: kept.plain.clone(), shown: kept.shown.clone(), contact: kept.contact.clone(), sensitive: kept.sensitive.clone() }
    }

    /// With the lists of somebody the book knows: they are changed by themselves.
    #[must_use]
    pub fn with_lists_of(mut self, kept: &table::Kept) -> Self {
        self.contact.affiliations.clone_from(&kept.contact.affiliations);
        self.contact.aliases.clone_from(&kept.contact.aliases);
        self.sensitive.identifiers.clone_from(&kept.sensitive.identifiers);
        self
    }
}

/// Refuses a value that a list could not bring in either.
fn fits_or_refused(value: Option<&str>, field: &str, (fits, reason): (fn(&str) -> bool, Reason)) -> Result<()> {
    match value.filter(|value| !fits(value)) {
        Some(value) => Err(Refusal::new(reason).field(field).with("what", value).into()),
        None => Ok(()),
    }
}

/// Checks and cleans the fields of a person. Nothing is re-cased.
pub fn clean(fields: &PersonFields, today: NaiveDate) -> Result<Clean> {
    let sex = optional(fields.sex.as_deref(), "sex")?;
    if let Some(sex) = &sex
        && !["female", "male", "other", "not_stated"].contains(&sex.as_str())
    {
        return Err(Refusal::new(Reason::WrongArgument).field("sex").with("what", sex).into());
    }
    let optional = |value: &Option<String>, field| optional(value.as_deref(), field);
    let checked = |value: &Option<String>, field, (fits, reason): (fn(&str) -> bool, Reason)| {
        let value = optional(value, field)?;
        fits_or_refused(value.as_deref(), field, (fits, reason))?;
        Ok::<_, Error>(value)
    };
    let full_name = line(&fields.full_name, "full_name")?;
    fits_or_refused(Some(&full_name), "full_name", (is_name, Reason::BadName))?;
    Ok(Clean {
        plain: PersonPlain { country: country(fields.country.as_deref())?, sex, category: fields.category },
        shown: Shown {
            full_name,
            certificate_name: checked(&fields.certificate_name, "certificate_name", (is_latin, Reason::NotLatin))?,
            native_name: optional(&fields.native_name, "native_name")?,
            given_name: optional(&fields.given_name, "given_name")?,
            family_name: optional(&fields.family_name, "family_name")?,
            honorific: optional(&fields.honorific, "honorific")?,
        },
        contact: Contact {
            email: checked(&fields.email, "email", (is_email, Reason::BadEmail))?,
            phone: checked(&fields.phone, "phone", (is_phone, Reason::BadPhone))?,
            note: note(fields.note.as_deref(), "note")?,
            ..Contact::default()
        },
        sensitive: Sensitive { born_on: born_on(fields.born_on.as_deref(), today)?, ..Sensitive::default() },
    })
}

/// Seals a new person.
pub fn new_person(change: &mut Change<'_>, clean: &Clean) -> Result<NewPerson> {
    let person: PersonId = change.id();
    let shown = change.seal(person.0, Group::Shown, &clean.shown)?;
    let contact = if clean.contact == Contact::default() { None } else { Some(change.seal(person.0, Group::Contact, &clean.contact)?) };
    let sensitive = if clean.sensitive == Sensitive::default() { None } else { Some(change.seal(person.0, Group::Sensitive, &clean.sensitive)?) };
    Ok(NewPerson { person, plain: clean.plain.clone(), shown, contact, sensitive })
}

/// A new place in a run, with the labels of today frozen (I17); of a run that is typed in afterwards with those of its first day.
pub fn new_enrolment(
    change: &mut Change<'_>,
    (person, plain, contact): (PersonId, &PersonPlain, &Contact),
    run: RunId,
    source: &str,
) -> Result<NewEnrolment> {
    let (of, _) = runs::run_fields(change.db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run))?;
    let on = settings::day(change.db, change.now())?.min(of.first_on);
    let employed = affiliations::employed(change.db, &contact.affiliations, on)?;
    let employed = employed.map(|employed| change.seal(person.0, Group::Employed, &employed)).transpose()?;
    let code = plain.country.as_deref().and_then(Alpha3::new);
    let fields = EnrolmentFields {
        person,
        run,
        source: source.into(),
        employed,
        country: plain.country.clone(),
        region: code.and_then(|code| countries::region(code, on)).map(|region| region.code().to_owned()),
        income: code.and_then(|code| income::group(code, on)),
        category: plain.category,
    };
    Ok(NewEnrolment { enrolment: change.id(), fields })
}

/// What changes of a person, if anything: edits of the field groups that differ.
pub fn edits(change: &mut Change<'_>, person: PersonId, kept: &table::Kept, clean: &Clean) -> Result<Option<PersonEdited>> {
    let mut edited = PersonEdited { person, plain: None, shown: None, contact: None, sensitive: None };
    if kept.plain != clean.plain {
        edited.plain = Some(change.edit(Kind::PersonPlain, person.0, Some(kept.plain.clone()), Some(clean.plain.clone()))?);
    }
    if kept.shown != clean.shown {
        edited.shown = Some(resealed(change, person, (Group::Shown, Kind::PersonShown), &kept.shown, &clean.shown)?);
    }
    if kept.contact != clean.contact {
        edited.contact = Some(resealed(change, person, (Group::Contact, Kind::PersonContact), &kept.contact, &clean.contact)?);
    }
    if kept.sensitive != clean.sensitive {
        edited.sensitive = Some(resealed(change, person, (Group::Sensitive, Kind::PersonSensitive), &kept.sensitive, &clean.sensitive)?);
    }
    let is_same = edited.plain.is_none() && edited.shown.is_none() && edited.contact.is_none() && edited.sensitive.is_none();
    Ok((!is_same).then_some(edited))
}

/// The edit of a field group that was read as `was` and is sealed as `now` from here on.
fn resealed<T: Serialize + Default + PartialEq>(
    change: &mut Change<'_>,
    person: PersonId,
    (group, kind): (Group, Kind),
    was: &T,
    now: &T,
) -> Result<Edit<Digest>> {
    let like = change.digest_of(person.0, group, was)?;
    let was = sealed_like(change.db, person, group, like)?.filter(|found| *found == like || *was != T::default());
    let now = change.seal(person.0, group, now)?;
    change.edit(kind, person.0, was, Some(now))
}

/// Somebody who is there and not erased.
pub(super) fn kept(change: &Change<'_>, person: PersonId) -> Result<table::Kept> {
    let unknown = || Refusal::new(Reason::NotFound).field("person").with("what", person);
    let kept = table::kept(change.db, person)?.ok_or_else(unknown)?;
    match kept.state {
        Some(PersonState::Erased) => Err(Reason::PersonErased.into()),
        Some(_) => Ok(kept),
        None => Err(unknown().into()),
    }
}

/// A person, typed in.
pub fn add_person(asking: &Asking<'_>, with: AddPerson) -> Result<Receipt> {
    let mut clean = clean(&with.fields, asking.book.clock().now().date_naive())?;
    let affiliation = with.affiliation.as_ref().map(affiliations::typed).transpose()?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        clean.contact.affiliations = affiliations::resolved(change.db, affiliation.into_iter().collect())?;
        let run = with.run.as_deref().map(|run| run_id(change.db, run)).transpose()?;
        let new = new_person(change, &clean)?;
        let enrolment = match run {
            Some(run) => {
                super::runs::may_enrol(change.db, run, std::slice::from_ref(&clean.plain.country), None)?;
                Some(new_enrolment(change, (new.person, &clean.plain, &clean.contact), run, "form")?)
            }
            None => None,
        };
        change.enter(Act::PersonAdded(PersonAdded { new, enrolment }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of a person.
pub fn edit_person(asking: &Asking<'_>, with: EditPerson) -> Result<Receipt> {
    let person: PersonId = parse(&with.person, "person")?;
    let clean = clean(&with.fields, asking.book.clock().now().date_naive())?;
    let note = note(with.reason.as_deref(), "reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let kept = kept(change, person)?;
        let clean = clean.with_lists_of(&kept);
        let edited = edits(change, person, &kept, &clean)?.ok_or(Reason::NothingChanged)?;
        change.because(None, note.as_deref(), &[person.0]);
        change.enter(Act::PersonEdited(edited))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Puts a person away or takes them back.
pub fn set_person_state(asking: &Asking<'_>, with: SetPersonState) -> Result<Receipt> {
    let person: PersonId = parse(&with.person, "person")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let state = kept(change, person)?.state.unwrap_or(PersonState::Active);
        if with.state == PersonState::Erased || !state.can_become(with.state) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", state.code()).with("after", with.state.code()).into());
        }
        if with.state == PersonState::Archived {
            let live = table::enrolments(change.db, person)?.into_iter().any(|(_, _, state)| state.is_live());
            if live {
                return Err(Refusal::new(Reason::InUse).with("what", "enrolment").with("name", table::name(change.db, person)?).into());
            }
        }
        let edit = change.edit(Kind::PersonState, person.0, Some(state), Some(with.state))?;
        change.enter(Act::PersonStateSet(PersonStateSet { person, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Destroys a person's values for ever; figures still count one.
pub fn erase_person(asking: &Asking<'_>, with: ErasePerson) -> Result<Receipt> {
    let person: PersonId = parse(&with.person, "person")?;
    // The reason must not name the person again: only that there was one is kept, as a code.
    reason(Some(&with.reason))?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        kept(change, person)?;
        let enrolments = table::enrolments(change.db, person)?;
        if enrolments.iter().any(|(_, _, state)| matches!(state, EnrolmentState::Enrolled | EnrolmentState::Active | EnrolmentState::Reserve)) {
            return Err(Refusal::new(Reason::InUse).with("what", "enrolment").with("name", table::name(change.db, person)?).into());
        }
        if crate::tables::facts::is_account(change.db, person)? {
            return Err(Refusal::new(Reason::InUse).with("what", "user").with("name", table::name(change.db, person)?).into());
        }
        if crate::tables::certificates::waits_for_issue(change.db, person)? {
            return Err(Refusal::new(Reason::InUse).with("what", "batch").with("name", table::name(change.db, person)?).into());
        }
        change.because(Some("request"), None, &[]);
        change.enter(Act::PersonErased(PersonErased { person }))?;
        Ok(())
    })?;
    // A half-filled form may name the person, and nothing of it may stay in the write-ahead log.
    asking.book.on_writer(|desk| {
        desk.forget_drafts()?;
        Ok(crate::file::cipher::truncate_wal(&desk.db)?)
    })?;
    Ok(receipt)
}
