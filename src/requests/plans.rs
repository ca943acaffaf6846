//! Several sessions of a run planned together: previewed with what overlaps, then one entry with one undo.

use super::Asking;
use super::booking::fits;
use super::free_places::SessionStand;
use super::judging::{self, Against, Placing};
use super::person::note;
use super::qualifications::Unqualified;
use super::sessions::{edited, length};
use crate::domain::facility::FacilityKind;
use crate::domain::plan::PlanKind;
use crate::domain::states::{RegisterState, SessionState};
use crate::fault::{Error, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{RunFields, SessionPlace, SessionText};
use crate::tables::overlaps::Overlap;
use crate::tables::sessions::{self as table, Planned};
use crate::tables::{Tables, history, people};
use crate::wire::{Moment, Receipt, wire};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

pub use super::plan_rooms::{AssignRooms, RotateGroups, RotationStation};
pub use super::plan_times::{CopyWeek, MoveBlock, RepeatSession, SplitSession};

/// What is planned.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SessionPlan {
    /// A session is repeated by a rule.
    Repeat(RepeatSession),
    /// The sessions of a week are copied to another one.
    CopyWeek(CopyWeek),
    /// Sessions are moved by some days.
    Move(MoveBlock),
    /// A session becomes two.
    Split(SplitSession),
    /// Groups go round stations.
    Rotate(RotateGroups),
    /// Sessions get rooms.
    AssignRooms(AssignRooms),
}

wire! {
    /// What would be planned.
    asks PreviewPlan {
        plan: SessionPlan,
        /// Keys of sessions of the preview that are left as they are, or not made.
        leave_out: Option<Vec<String>>,
    }
    /// A session as it would be.
    answers PlannedSession {
        /// Stands for it while it has no id.
        key: String,
        /// The one that is changed; none where a new one is made.
        session: Option<String>,
        title: String,
        /// Where the one that is changed stands now.
        was: Option<SessionStand>,
        /// `2026-11-24T09:00`.
        start_local: String,
        zone: String,
        /// None where it cannot be placed.
        start: Option<Moment>,
        end: Option<Moment>,
        facility_name: Option<String>,
        /// Whom it is for, if not everybody of its run.
        groups: Vec<String>,
        /// Who does something in it, those who teach first.
        staff: Vec<String>,
        /// Staff of the older session who are no trainers, or not in use, any more: it is placed without them.
        left_out: Vec<String>,
        credited_min: u32,
        overlaps: Vec<Overlap>,
        /// Those who would teach in it without a qualification.
        unqualified: Vec<Unqualified>,
        /// Why it cannot be placed: it has to be left out.
        refusal: Option<Refusal>,
        /// What it needs a reason for.
        outside: Option<Refusal>,
    }
    /// The earliest first.
    answers PlanPreview { sessions: Vec<PlannedSession> }
    /// Sessions that are planned together.
    asks PlanSessions {
        plan: SessionPlan,
        /// Keys of sessions of the preview that are left as they are, or not made.
        leave_out: Option<Vec<String>>,
        /// Outside of the dates of the run or of a phase.
        override_reason: Option<String>,
    }
}

/// A session as a plan has it.
pub(super) struct Drafted {
    /// What stands now; none where it is new.
    pub was: Option<Planned>,
    /// What a new one is made from or for.
    pub of: Uuid,
    /// When it would start, also where it cannot.
    pub start_local: NaiveDateTime,
    pub zone: String,
    pub place: Result<SessionPlace, Refusal>,
    pub text: SessionText,
    pub left_out: Vec<PersonId>,
    /// What keeps it from a place.
    pub against: Vec<Overlap>,
}

impl Drafted {
    /// A session that stands already, at another time or place.
    pub fn changed(was: Planned, place: Result<SessionPlace, Refusal>) -> Self {
        let (start_local, zone) = place.as_ref().map_or((was.place.start_local, &was.place.zone), |place| (place.start_local, &place.zone));
        Self {
            of: was.session.0,
            start_local,
            zone: zone.clone(),
            text: was.text.clone(),
            place,
            left_out: Vec::new(),
            against: Vec::new(),
            was: Some(was),
        }
    }

    fn key(&self) -> String {
        match self.was {
            Some(_) => self.of.to_string(),
            None => format!("{}@{}", self.of, self.start_local.format("%Y-%m-%dT%H:%M")),
        }
    }

    fn is_changed(&self) -> bool {
        match (&self.was, &self.place) {
            (Some(was), Ok(place)) => was.place != *place || was.text != self.text,
            _ => true,
        }
    }
}

/// Sessions of a run as a plan has them.
pub(super) struct Draft {
    pub run: RunId,
    pub of: RunFields,
    pub how: PlanKind,
    pub sessions: Vec<Drafted>,
}

/// Keeps what is refused beside what is planned; what is broken breaks all.
pub(super) fn tried(place: Result<SessionPlace>, title: &str) -> Result<Result<SessionPlace, Refusal>> {
    match place {
        Ok(place) => Ok(Ok(place)),
        Err(Error::Refused(refusal)) => Ok(Err(refusal.with("title", title))),
        Err(broken) => Err(broken),
    }
}

/// Why a session stays where it is: it is over, or people have marks in it.
pub(super) fn stays(db: &Connection, planned: &Planned) -> Result<Option<Refusal>> {
    let is_over = planned.state == SessionState::Held || planned.register == RegisterState::Closed;
    let stays = is_over || table::has_marks(db, planned.session)?;
    Ok(stays.then(|| Refusal::new(Reason::SessionStays).with("title", &planned.text.title)))
}

fn draft(db: &Tables, plan: &SessionPlan, leave_out: Option<&[String]>) -> Result<Draft> {
    let mut draft = match plan {
        SessionPlan::Repeat(with) => super::plan_times::repeat(db, with)?,
        SessionPlan::CopyWeek(with) => super::plan_times::copy_week(db, with)?,
        SessionPlan::Move(with) => super::plan_times::move_block(db, with)?,
        SessionPlan::Split(with) => super::plan_times::split(db, with)?,
        SessionPlan::Rotate(with) => super::plan_rooms::rotate(db, with)?,
        SessionPlan::AssignRooms(with) => super::plan_rooms::assign_rooms(db, with)?,
    };
    draft.sessions.retain(Drafted::is_changed);
    if draft.sessions.is_empty() {
        return Err(Reason::NothingChanged.into());
    }
    let left_out: BTreeSet<&String> = leave_out.into_iter().flatten().collect();
    for one in &mut draft.sessions {
        let fault = match &one.place {
            Ok(place) => fits(&one.text.agenda, length(place)).err(),
            Err(_) => None,
        };
        if let Some(Error::Refused(refusal)) = fault {
            one.place = Err(refusal.with("title", &one.text.title));
        }
    }
    if draft.how == PlanKind::Split && draft.sessions.iter().any(|one| left_out.contains(&one.key())) {
        return Err(Refusal::new(Reason::WrongArgument).field("leave_out").with("what", "leave_out").into());
    }
    draft.sessions.retain(|one| !left_out.contains(&one.key()));
    draft.sessions.sort_by(|one, other| (one.start_local, &one.text.title, one.of).cmp(&(other.start_local, &other.text.title, other.of)));
    Ok(draft)
}

/// The sessions that a plan would make or move, with what overlaps. Changes nothing.
pub fn preview_plan(asking: &Asking<'_>, with: PreviewPlan) -> Result<PlanPreview> {
    asking.book.read(|db| {
        let draft = draft(db, &with.plan, with.leave_out.as_deref())?;
        // Numbers stand in for the ids that new sessions do not have yet.
        let id = |at: usize, one: &Drafted| one.was.as_ref().map_or_else(|| SessionId(Uuid::from_u128(at as u128 + 1)), |was| was.session);
        let placed = draft.sessions.iter().enumerate().filter_map(|(at, one)| {
            let new = NewSession { session: id(at, one), place: one.place.as_ref().ok()?.clone(), text: one.text.clone() };
            Some(Placing { was: one.was.as_ref(), new })
        });
        let mut judged = judging::judged(db, &draft.of, &placed.collect::<Vec<_>>())?.into_iter();
        let sessions = draft.sessions.iter().map(|one| {
            let against = if one.place.is_ok() { judged.next() } else { None };
            shown(db, one, against.map(|judged| judged.shown(db)).transpose()?)
        });
        Ok(PlanPreview { sessions: sessions.collect::<Result<_>>()? })
    })
}

/// A session with what is said against it, if it can be placed.
fn shown(db: &Connection, one: &Drafted, against: Option<Against>) -> Result<PlannedSession> {
    let called = |id: Uuid| Ok::<_, Error>(history::called(db, id)?.unwrap_or_default());
    let names = |persons: &mut dyn Iterator<Item = PersonId>| persons.map(|person| people::name(db, person)).collect::<Result<Vec<_>>>();
    let stand = |place: &SessionPlace| -> Result<SessionStand> {
        Ok(SessionStand {
            start: Moment::new(place.start_at, &place.zone)?,
            end: Moment::new(place.end_at, &place.zone)?,
            facility: place.facility.map(|facility| facility.to_string()),
            facility_name: place.facility.map(|facility| called(facility.0)).transpose()?,
        })
    };
    let at = one.place.as_ref().ok();
    let stands = at.map(stand).transpose()?;
    let place = at.or(one.was.as_ref().map(|was| &was.place));
    let (overlaps, unqualified, outside) = match against {
        Some(against) => (against.overlaps, against.unqualified, against.refusal),
        None => (one.against.clone(), Vec::new(), None),
    };
    Ok(PlannedSession {
        key: one.key(),
        session: one.was.as_ref().map(|was| was.session.to_string()),
        title: one.text.title.clone(),
        was: one.was.as_ref().map(|was| stand(&was.place)).transpose()?,
        start_local: one.start_local.format("%Y-%m-%dT%H:%M").to_string(),
        zone: one.zone.clone(),
        facility_name: stands.as_ref().and_then(|stands| stands.facility_name.clone()),
        start: stands.as_ref().map(|stands| stands.start.clone()),
        end: stands.map(|stands| stands.end),
        groups: place.iter().flat_map(|place| place.tracks.iter().chain(&place.groups)).map(|part| called(part.0)).collect::<Result<_>>()?,
        staff: names(&mut place.iter().flat_map(|place| place.staff.iter().map(|one| one.person)))?,
        left_out: names(&mut one.left_out.iter().copied())?,
        credited_min: place.map_or(0, |place| place.credited_min),
        overlaps,
        unqualified,
        refusal: one.place.as_ref().err().cloned(),
        outside,
    })
}

/// Plans several sessions of a run together, as one entry.
pub fn plan_sessions(asking: &Asking<'_>, with: PlanSessions) -> Result<Receipt> {
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let draft = draft(change.db, &with.plan, with.leave_out.as_deref())?;
        let mut placed = Vec::new();
        for one in &draft.sessions {
            let session = one.was.as_ref().map_or_else(|| change.id(), |was| was.session);
            let new = NewSession { session, place: one.place.clone()?, text: one.text.clone() };
            placed.push(Placing { was: one.was.as_ref(), new });
        }
        let (code, accepted) = judging::placed(change, &draft.of, &placed, over.as_deref())?;
        let (mut added, mut changed) = (Vec::new(), Vec::new());
        for Placing { was, new } in placed {
            match was {
                Some(was) => changed.extend(edited(change, was.clone(), new.place, new.text)?),
                None => added.push(new),
            }
        }
        if added.is_empty() && changed.is_empty() {
            return Err(Reason::NothingChanged.into());
        }
        change.because(code, over.as_deref(), &[draft.run.0]);
        change.enter(Act::SessionsPlanned(SessionsPlanned { run: draft.run, how: draft.how, added, edited: changed, accepted }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Whether a room can be given to a session: people meet there, in one place.
pub(super) const fn is_room(kind: FacilityKind) -> bool {
    matches!(kind, FacilityKind::Room | FacilityKind::Suite)
}
