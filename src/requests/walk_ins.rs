//! People who came and were not enrolled.

use super::Asking;
use super::person::{country, line, new_enrolment, new_person, note};
use super::roll::{in_time, planned_for};
use crate::domain::attendance::Status;
use crate::domain::states::{PersonState, SessionState};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::Edit;
use crate::journal::act::*;
use crate::journal::fact::*;
use crate::journal::personal::{Contact, Group, Sensitive, Shown, Typed};
use crate::tables::parts::{Members, audience};
use crate::tables::people::PersonRow;
use crate::tables::{people, roll as table};
use crate::wire::{Receipt, parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;

wire! {
    /// A walk-in of a session.
    answers WalkIn {
        id: String,
        session: String,
        name: String,
        country: Option<String>,
        status: Status,
        person: Option<String>,
        /// `open`, `enrolled`, `refused`.
        state: String,
        /// People of the book whose name reads the same.
        possible: Vec<PersonRow>,
    }
    /// Somebody who came and is not enrolled: a name, or a person of the book.
    asks AddWalkIn { session: String, name: Option<String>, country: Option<String>, person: Option<String>, status: Option<Status> }
    /// Settles a walk-in: `enrolled` (as the person named, or as a new one) or `refused`.
    asks SettleWalkIn { walk_in: String, r#as: String, person: Option<String>, override_reason: Option<String> }
}

/// The walk-ins of a session.
pub fn of_session(db: &Connection, session: SessionId, language: &str, today: NaiveDate) -> Result<Vec<WalkIn>> {
    let rows = table::walk_ins(db, session)?;
    rows.into_iter()
        .map(|row| {
            let name = match (&row.name, row.person) {
                (Some(name), _) => name.clone(),
                (None, Some(person)) => people::name(db, person)?,
                (None, None) => String::new(),
            };
            let mut possible = Vec::new();
            if row.person.is_none() && row.settled.is_none() {
                for namesake in people::namesakes(db, &name)? {
                    possible.extend(people::person_row(db, namesake, language, today)?);
                }
            }
            Ok(WalkIn {
                id: row.id.to_string(),
                session: row.session.to_string(),
                name,
                country: row.country,
                status: row.status,
                person: row.person.map(|person| person.to_string()),
                state: row.settled.unwrap_or_else(|| "open".into()),
                possible,
            })
        })
        .collect()
}

/// Notes somebody who came and is not enrolled.
pub fn add_walk_in(asking: &Asking<'_>, with: AddWalkIn) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let person: Option<PersonId> = with.person.as_deref().map(|person| parse(person, "person")).transpose()?;
    let name = match (&with.name, person) {
        (Some(name), _) => Some(line(name, "name")?),
        (None, Some(_)) => None,
        (None, None) => return Err(Refusal::new(Reason::Missing).field("name").into()),
    };
    let country = country(with.country.as_deref())?;
    let status = with.status.unwrap_or(Status::Present);
    let (whose, trainer) = (asking.reach, asking.actor.person);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let planned = planned_for(change, session, whose, trainer)?;
        if planned.state == SessionState::Cancelled {
            return Err(Refusal::new(Reason::SessionCancelled).with("what", planned.text.title).into());
        }
        in_time(&planned, change.now())?;
        if let Some(person) = person {
            let known = people::kept(change.db, person)?.is_some_and(|kept| kept.state.is_some_and(|state| state != PersonState::Erased));
            if !known {
                return Err(Refusal::new(Reason::NotFound).field("person").with("what", person).into());
            }
            // Somebody of another group comes as a walk-in, and gets a mark when it is settled.
            let run = planned.place.run;
            if let Some(enrolment) = people::live_enrolment(change.db, person, run)?
                && Members::read(change.db, run)?.expects(&audience(change.db, session)?, enrolment, planned.place.start_at.timestamp())
            {
                return Err(Refusal::new(Reason::AlreadyEnrolled).with("name", people::name(change.db, person)?).into());
            }
        }
        let walk_in: WalkInId = change.id();
        let typed = match (person, name) {
            (None, Some(name)) => Some(change.seal(walk_in.0, Group::WalkIn, &Typed { name })?),
            _ => None,
        };
        change.enter(Act::WalkInAdded(WalkInAdded { walk_in, fields: WalkInFields { session, person, typed, country, status } }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Enrols or refuses a walk-in.
pub fn settle_walk_in(asking: &Asking<'_>, with: SettleWalkIn) -> Result<Receipt> {
    let walk_in: WalkInId = parse(&with.walk_in, "walk_in")?;
    let person: Option<PersonId> = with.person.as_deref().map(|person| parse(person, "person")).transpose()?;
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    if !["enrolled", "refused"].contains(&with.r#as.as_str()) {
        return Err(Refusal::new(Reason::WrongArgument).field("as").with("what", with.r#as).into());
    }
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("walk_in").with("what", walk_in);
        let row = table::walk_in(change.db, walk_in)?.ok_or_else(unknown)?;
        if row.settled.is_some() {
            return Err(Reason::NothingChanged.into());
        }
        let session = row.session;
        let planned = crate::tables::sessions::planned(change.db, session)?.ok_or_else(unknown)?;
        let was = None;
        if with.r#as == "refused" {
            let edit = change.edit(Kind::WalkInState, walk_in.0, was, Some(WalkInState { settled: "refused".into(), enrolment: None }))?;
            change.enter(Act::WalkInSettled(WalkInSettled { walk_in, session: None, edit, new: None, enrolment: None, mark: None }))?;
            return Ok(());
        }
        let run = planned.place.run;
        let (person, new_person) = match person.or(row.person) {
            Some(person) => (person, None),
            None => {
                let clean = super::person::Clean {
                    plain: PersonPlain { country: row.country.clone(), ..PersonPlain::default() },
                    shown: Shown { full_name: row.name.clone().unwrap_or_default(), ..Shown::default() },
                    contact: Contact::default(),
                    sensitive: Sensitive::default(),
                };
                let new = new_person(change, &clean)?;
                (new.person, Some(new))
            }
        };
        let kept = people::kept(change.db, person)?;
        if new_person.is_none() && kept.as_ref().and_then(|kept| kept.state).is_none_or(|state| state == PersonState::Erased) {
            return Err(Refusal::new(Reason::NotFound).field("person").with("what", person).into());
        }
        let (plain, contact) = kept
            .map_or_else(|| (PersonPlain { country: row.country, ..PersonPlain::default() }, Contact::default()), |kept| (kept.plain, kept.contact));
        let (enrolment, new) = match people::live_enrolment(change.db, person, run)? {
            Some(enrolment) => (enrolment, None),
            None => {
                super::runs::may_enrol(change.db, run, std::slice::from_ref(&plain.country), over.as_deref())?;
                let new = new_enrolment(change, (person, &plain, &contact), run, "walk_in")?;
                (new.enrolment, Some(new))
            }
        };
        let standing = table::standing_marks(change.db, session, enrolment)?;
        let mark = standing
            .is_empty()
            .then(|| MarkEdit { enrolment, edit: Edit::first(MarkValue { status: row.status, minutes_late: None, minutes_early: None }) });
        let edit = change.edit(Kind::WalkInState, walk_in.0, was, Some(WalkInState { settled: "enrolled".into(), enrolment: Some(enrolment) }))?;
        change.because(over.as_ref().map(|_| "over_capacity"), over.as_deref(), &[person.0]);
        change.enter(Act::WalkInSettled(WalkInSettled { walk_in, session: Some(session), edit, new: new_person, enrolment: new, mark }))?;
        Ok(())
    })?;
    Ok(receipt)
}
