//! Events that came in before: which session each of them is, and what becomes of it.

use super::booking::fits;
use super::judging::objection;
use super::plans::stays;
use super::sessions::length;
use crate::domain::states::SessionState;
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::{FacilityId, RunId, SessionId};
use crate::intake::slot::{EventId, Slot};
use crate::journal::fact::{RunFields, SessionOrigin, SessionPlace, SessionText};
use crate::tables::calendar_past::{Changes, changes};
use crate::tables::origins;
use crate::tables::sessions::{Planned, planned};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The session that an event is.
pub(super) struct Before {
    pub planned: Planned,
    from: From,
}

/// Where the event is from.
enum From {
    /// Another calendar: what it said when it was last taken in.
    Elsewhere(SessionOrigin),
    /// A calendar of this book: how often and when what it tells changed here.
    Here(Changes),
}

/// What becomes of a session that came in before.
pub(super) enum Again {
    /// Nothing; it may have been changed here since.
    Stays { is_changed_here: bool },
    /// It is changed as its event was.
    Update { new: Box<Update>, is_changed_here: bool },
    /// It is cancelled, as its event was.
    Cancel,
}

/// A session as its event has it now.
pub(super) struct Update {
    pub place: SessionPlace,
    pub text: SessionText,
    /// What the event said, and says.
    pub origin: Option<(SessionOrigin, SessionOrigin)>,
}

/// What an event says, to be kept with its session.
pub(super) fn origin(event: &EventId, slot: &Slot, place: &SessionPlace, text: &SessionText) -> SessionOrigin {
    SessionOrigin {
        uid: event.uid.clone(),
        recurrence: event.recurrence,
        title: text.title.clone(),
        start_at: place.start_at,
        end_at: place.end_at,
        location: slot.location.clone(),
    }
}

/// The sessions of a run that the slots of a file are, for each slot.
pub(super) fn before(db: &Connection, run: RunId, slots: &[Slot]) -> Result<Vec<Option<Before>>> {
    let mut of_file: BTreeMap<&str, Vec<(usize, &EventId)>> = BTreeMap::new();
    for (at, slot) in slots.iter().enumerate() {
        if let Some(event) = &slot.event {
            of_file.entry(&event.uid).or_default().push((at, event));
        }
    }
    let mut came: BTreeMap<String, Vec<(SessionId, SessionOrigin)>> = BTreeMap::new();
    for (session, origin) in origins::of_run(db, run)? {
        came.entry(origin.uid.clone()).or_default().push((session, origin));
    }
    let mut all: Vec<Option<Before>> = slots.iter().map(|_| None).collect();
    let mut own = BTreeMap::new();
    for (uid, mut events) in of_file {
        events.sort_by_key(|(_, event)| event.recurrence);
        match came.remove(uid) {
            Some(came) => {
                for (at, session, origin) in paired(events, came) {
                    all[at] = planned(db, session)?.map(|planned| Before { planned, from: From::Elsewhere(origin) });
                }
            }
            None => {
                let session = uid.parse().ok().map(SessionId).map(|id| planned(db, id)).transpose()?.flatten();
                own.extend(session.filter(|one| one.place.run == run).zip(events.first()).map(|(planned, (at, _))| (*at, planned)));
            }
        }
    }
    let changed = changes(db, &own.values().map(|one| (one.session, run)).collect())?;
    for (at, planned) in own {
        let changed = changed.get(&planned.session).copied().unwrap_or_default();
        all[at] = Some(Before { planned, from: From::Here(changed) });
    }
    Ok(all)
}

/// Pairs the events of one name with the sessions that came in by it: each of a series with itself, else with that of its day; the
/// others in their order, where they are as many: their series was moved.
fn paired(mut events: Vec<(usize, &EventId)>, mut came: Vec<(SessionId, SessionOrigin)>) -> Vec<(usize, SessionId, SessionOrigin)> {
    let is_itself = |event: &EventId, origin: &SessionOrigin| event.recurrence == origin.recurrence;
    let is_of_day = |event: &EventId, origin: &SessionOrigin| {
        event.recurrence.zip(origin.recurrence).is_some_and(|(event, origin)| event.date() == origin.date())
    };
    let mut pairs = Vec::new();
    for is_same in [&is_itself as &dyn Fn(&EventId, &SessionOrigin) -> bool, &is_of_day] {
        events.retain(|(at, event)| {
            let found = came.iter().position(|(_, origin)| is_same(event, origin));
            pairs.extend(found.map(|found| came.remove(found)).map(|(session, origin)| (*at, session, origin)));
            found.is_none()
        });
    }
    if events.len() == came.len() {
        pairs.extend(events.iter().zip(came).map(|((at, _), (session, origin))| (*at, session, origin)));
    }
    pairs
}

impl Before {
    /// The place that the session has if its event says this one: where the event says none that is known, the one it has.
    pub fn facility(&self, slot: &Slot, named: Option<FacilityId>) -> Option<FacilityId> {
        let has = self.planned.place.facility;
        match &self.from {
            From::Elsewhere(said) if said.location == slot.location => has,
            From::Elsewhere(_) if slot.location.is_none() => None,
            _ => named.or(has),
        }
    }

    /// What becomes of the session whose event says this, in the place that was found for it.
    ///
    /// # Errors
    /// [`Refusal`] where the session cannot be changed so.
    pub fn again(&self, db: &Connection, of: &RunFields, slot: &Slot, says: (SessionPlace, SessionText)) -> Result<Again> {
        let (was, (at, about)) = (&self.planned, says);
        let origin = slot.event.as_ref().map(|event| origin(event, slot, &at, &about));
        let said = match &self.from {
            From::Elsewhere(said) => (said.title.clone(), said.start_at, said.end_at),
            From::Here(_) => (was.text.title.clone(), was.place.start_at, was.place.end_at),
        };
        let (is_renamed, is_moved) = (about.title != said.0, (at.start_at, at.end_at) != (said.1, said.2));
        let is_changed_here = was.state == SessionState::Cancelled
            || !is_renamed && was.text.title != said.0
            || !is_moved && (was.place.start_at, was.place.end_at) != (said.1, said.2);
        let mut place = SessionPlace { facility: at.facility, ..was.place.clone() };
        if is_moved {
            let is_whole = was.place.credited_min == length(&was.place);
            place.credited_min = if is_whole { length(&at) } else { was.place.credited_min.min(length(&at)) };
            (place.start_at, place.end_at, place.tz_version) = (at.start_at, at.end_at, at.tz_version);
            (place.zone, place.start_local, place.offset_min, place.end_offset_min) = (at.zone, at.start_local, at.offset_min, at.end_offset_min);
        } else if place.facility.is_some() && at.zone != place.zone {
            let zone = time::zone(&at.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
            (place.start_local, place.offset_min) = time::shown(place.start_at, zone);
            (place.zone, place.end_offset_min) = (at.zone, time::shown(place.end_at, zone).1);
        }
        let mut text = was.text.clone();
        if is_renamed {
            text.title = about.title;
        }
        if place == was.place && text == was.text {
            return Ok(Again::Stays { is_changed_here });
        }
        if let From::Here(changes) = &self.from
            && slot.event.as_ref().is_some_and(|event| event.written_at < Some(changes.last_at.timestamp()))
        {
            return Ok(Again::Stays { is_changed_here: true });
        }
        if place != was.place
            && let Some(refusal) = stays(db, was)?
        {
            return Err(refusal.into());
        }
        if let Some(objection) = objection(db, Some(was), of, &place)? {
            return Err(objection.refusal.into());
        }
        fits(&text.agenda, length(&place))?;
        let origin = match &self.from {
            From::Elsewhere(said) => origin.map(|says| (said.clone(), says)),
            From::Here(_) => None,
        };
        Ok(Again::Update { new: Box::new(Update { place, text, origin }), is_changed_here })
    }

    /// What becomes of the session whose event is cancelled. That a calendar of this book says so itself cancels nothing: the session may
    /// have left that calendar only.
    ///
    /// # Errors
    /// [`Refusal`] where it cannot be cancelled.
    pub fn cancelled(&self, db: &Connection, event: Option<&EventId>) -> Result<Again> {
        let was = &self.planned;
        if was.state == SessionState::Cancelled {
            return Ok(Again::Stays { is_changed_here: false });
        }
        if let (From::Here(changes), Some(event)) = (&self.from, event)
            && event.sequence < i64::from(changes.entries)
            && event.written_at <= Some(changes.last_at.timestamp())
        {
            return Ok(Again::Stays { is_changed_here: true });
        }
        if let Some(refusal) = stays(db, was)? {
            return Err(refusal.into());
        }
        if !was.state.can_become(SessionState::Cancelled) {
            let refusal = Refusal::new(Reason::StateNotAllowed).with("before", was.state.code()).with("after", SessionState::Cancelled.code());
            return Err(refusal.into());
        }
        Ok(Again::Cancel)
    }
}
