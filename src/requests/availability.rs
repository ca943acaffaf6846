//! When a place, a thing, a person or the centre can be booked, and when not.

use super::Asking;
use super::person::note;
use super::runs::zone_name;
use super::sessions::{local, resolve};
use crate::book::Change;
use crate::domain::availability::{AvailabilityKind, Rule, RuleFault, TIMES_MAX};
use crate::domain::roles::Role;
use crate::domain::states::PersonState;
use crate::domain::time::{self, LocalTimeFault};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{AvailabilityFields, Bookable, Kind};
use crate::journal::personal::Group;
use crate::tables::availability as table;
pub use crate::tables::availability::{AvailabilityRow, BookableKind};
use crate::tables::settings::{centre, settings};
use crate::tables::{people, places};
use crate::wire::{Receipt, parse, wire};
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;
use uuid::Uuid;

wire! {
    /// Which times: of one place, thing or person, or all that are not over.
    asks AvailabilityFilter { of: Option<String> }
    /// A time as it is written down.
    asks AvailabilityForm {
        what: BookableKind,
        /// The id of the place, thing or person; of the centre it need not be said.
        of: String,
        kind: AvailabilityKind,
        /// `2026-11-24T09:00`.
        start_local: String,
        end_local: String,
        /// IANA name; by default that of the place, else that of the centre.
        zone: Option<String>,
        /// By which rule it comes again: an RRULE of RFC 5545 by the clocks of its zone, as `FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20271231`. What is
        /// open by a rule may be booked in these hours only.
        repeat: Option<String>,
        reason: Option<String>,
    }
    /// A time in which something may or may not be booked.
    asks AddAvailability { fields: AvailabilityForm }
    /// Such a time from now on.
    asks EditAvailability { availability: String, fields: AvailabilityForm }
    /// A time that is said no more.
    asks RemoveAvailability { availability: String }
}

/// Times in which something may or may not be booked, the earliest first.
pub fn availability(asking: &Asking<'_>, with: AvailabilityFilter) -> Result<Vec<AvailabilityRow>> {
    let of: Option<Uuid> = with.of.as_deref().filter(|of| !of.is_empty()).map(|of| parse(of, "of")).transpose()?;
    let now = asking.book.clock().now();
    let mut rows = asking.book.read(|db| table::rows(db, of, now))?;
    // Why a person is away is personal.
    if !asking.actor.roles.iter().any(|role| matches!(role, Role::Coordinator | Role::Inspector)) {
        let own = asking.actor.person.to_string();
        for row in rows.iter_mut().filter(|row| row.what == BookableKind::Person && row.of != own) {
            row.reason = None;
        }
    }
    Ok(rows)
}

fn bookable(db: &Connection, what: BookableKind, of: &str) -> Result<Bookable> {
    let unknown = || Refusal::new(Reason::NotFound).field("of").with("what", of);
    Ok(match what {
        BookableKind::Facility => {
            let id: FacilityId = parse(of, "of")?;
            places::facility_fields(db, id)?.ok_or_else(unknown)?;
            Bookable::Facility(id)
        }
        BookableKind::Equipment => {
            let id: EquipmentId = parse(of, "of")?;
            places::equipment_fields(db, id)?.ok_or_else(unknown)?;
            Bookable::Equipment(id)
        }
        BookableKind::Person => {
            let id: PersonId = parse(of, "of")?;
            let state = people::kept(db, id)?.and_then(|kept| kept.state).ok_or_else(unknown)?;
            if state == PersonState::Erased {
                return Err(Reason::PersonErased.into());
            }
            Bookable::Person(id)
        }
        BookableKind::Centre => {
            let centre = centre(db)?.id;
            if !of.is_empty() && of != centre.to_string() {
                return Err(unknown().into());
            }
            Bookable::Centre(centre)
        }
    })
}

/// An end of such a time. Of an hour that comes twice both are meant.
fn instant(tz: Tz, local: NaiveDateTime, is_end: bool, field: &str) -> Result<DateTime<Utc>> {
    let offset = match time::resolve(tz, local, None) {
        Err(LocalTimeFault::ComesTwice { first_offset_min, second_offset_min }) => Some(if is_end { second_offset_min } else { first_offset_min }),
        _ => None,
    };
    Ok(resolve(tz, local, offset, field)?.utc)
}

/// A rule by which such a time can come again, as it is kept.
fn followed(rule: &str, span: (DateTime<Utc>, DateTime<Utc>), zone: &str, kind: AvailabilityKind) -> Result<String> {
    let refused = |fault| {
        let reason = match fault {
            RuleFault::Broken => Reason::RepeatBroken,
            RuleFault::Endless => Reason::RepeatEndless,
            RuleFault::TooMany => Reason::RepeatTooMany,
        };
        Refusal::new(reason).field("repeat").with("what", rule.trim()).with("max", TIMES_MAX)
    };
    let text = Rule::read(rule).map_err(refused)?.text().to_owned();
    table::times(span, zone, Some(&text))?.check(kind).map_err(refused)?;
    Ok(text)
}

fn typed(change: &mut Change<'_>, with: &AvailabilityForm) -> Result<AvailabilityFields> {
    let of = bookable(change.db, with.what, &with.of)?;
    // People are away, places and things are worked on.
    let fits = match with.kind {
        AvailabilityKind::Leave => matches!(of, Bookable::Person(_)),
        AvailabilityKind::Maintenance => !matches!(of, Bookable::Person(_) | Bookable::Centre(_)),
        AvailabilityKind::Open | AvailabilityKind::Closed => true,
    };
    if !fits {
        return Err(Refusal::new(Reason::WrongArgument).field("kind").with("what", with.kind.code()).into());
    }
    let around = match of {
        Bookable::Facility(facility) => places::zone_of(change.db, facility)?,
        Bookable::Equipment(equipment) => match places::equipment_fields(change.db, equipment)?.and_then(|fields| fields.home) {
            Some(home) => places::zone_of(change.db, home)?,
            None => None,
        },
        Bookable::Person(_) | Bookable::Centre(_) => None,
    };
    let zone = match zone_name(with.zone.as_deref())?.or(around) {
        Some(zone) => zone,
        None => settings(change.db)?.zone,
    };
    let tz = time::zone(&zone).map_err(|_| Refusal::new(Reason::UnknownZone).field("zone").with("what", &zone))?;
    let start_at = instant(tz, local(&with.start_local, "start_local")?, false, "start_local")?;
    let end_at = instant(tz, local(&with.end_local, "end_local")?, true, "end_local")?;
    if end_at <= start_at {
        return Err(Refusal::new(Reason::EndsBeforeStart).field("end_local").into());
    }
    let repeat = with.repeat.as_deref().filter(|rule| !rule.trim().is_empty());
    let repeat = repeat.map(|rule| followed(rule, (start_at, end_at), &zone, with.kind)).transpose()?;
    let reason = note(with.reason.as_deref(), "reason")?;
    let reason = reason.map(|reason| change.seal(of.id(), Group::Unavailable, &reason)).transpose()?;
    Ok(AvailabilityFields { of, kind: with.kind, start_at, end_at, zone, repeat, reason })
}

/// Says when something may or may not be booked.
pub fn add_availability(asking: &Asking<'_>, with: AddAvailability) -> Result<Receipt> {
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let fields = typed(change, &with.fields)?;
        let availability = change.id();
        change.enter(Act::AvailabilityAdded(AvailabilityAdded { availability, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

fn kept(db: &Connection, availability: AvailabilityId) -> Result<AvailabilityFields> {
    table::fields(db, availability)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("availability").with("what", availability).into())
}

/// Says it otherwise.
pub fn edit_availability(asking: &Asking<'_>, with: EditAvailability) -> Result<Receipt> {
    let availability: AvailabilityId = parse(&with.availability, "availability")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, availability)?;
        let now = typed(change, &with.fields)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Availability, availability.0, Some(was), Some(now))?;
        change.enter(Act::AvailabilityEdited(AvailabilityEdited { availability, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Says it no more.
pub fn remove_availability(asking: &Asking<'_>, with: RemoveAvailability) -> Result<Receipt> {
    let availability: AvailabilityId = parse(&with.availability, "availability")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, availability)?;
        let edit = change.edit(Kind::Availability, availability.0, Some(was), None)?;
        change.enter(Act::AvailabilityEdited(AvailabilityEdited { availability, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
