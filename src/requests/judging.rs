//! Whether sessions may stand where they would: one judgement, for whoever asks and for the placing itself.

use super::qualifications::{Unqualified, shown};
use crate::book::Change;
use crate::domain::clash::{ClashLevel, OverlapKind};
use crate::domain::states::{RegisterState, SessionState};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::SessionId;
use crate::journal::act::{ClashAccepted, NewSession};
use crate::journal::fact::{Kind, RunFields, SessionPlace};
use crate::tables::overlaps::{self, Overlap, Told};
use crate::tables::qualifications::{Lacking, lacking_in};
use crate::tables::sessions::{Planned, has_marks};
use crate::tables::settings::planning;
use crate::tables::{Tables, parts, people};
use crate::wire::wire;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What comes of placing a session somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is placed without a reason, and nothing stands against it.
    Free,
    /// Something stands against it, or a reason is asked for.
    Warns,
    /// It is refused, whatever the reason.
    Blocked,
}

wire! {
    /// What is said against a session where it would stand.
    answers Against {
        standing: Standing,
        overlaps: Vec<Overlap>,
        /// Those who would teach there without a qualification.
        unqualified: Vec<Unqualified>,
        /// The dates of its run or phase, marks that people have, or that it is over.
        refusal: Option<Refusal>,
    }
}

/// A session that would be placed: as it stands, if it does, and as it would.
pub(super) struct Placing<'a> {
    pub was: Option<&'a Planned>,
    pub new: NewSession,
}

/// What keeps a session from a place, whatever else is there.
pub(super) struct Objection {
    pub refusal: Refusal,
    /// With what code it is placed all the same, if there is a reason.
    code: Option<&'static str>,
    /// Whether no reason helps.
    is_final: bool,
}

impl Objection {
    /// The code of the reason, if that is enough.
    fn past(self, over: Option<&str>) -> Result<Option<&'static str>> {
        if self.is_final || over.is_none() { Err(self.refusal.into()) } else { Ok(self.code) }
    }
}

/// What is said against a session, as it would be entered.
pub(super) struct Judged {
    told: Vec<Told>,
    lacking: Vec<Lacking>,
    /// How much the centre minds that somebody is not qualified.
    minds_lacking: ClashLevel,
    objection: Option<Objection>,
}

impl Judged {
    /// Of a clash alone.
    pub fn of(told: Told) -> Self {
        Self { told: vec![told], lacking: Vec::new(), minds_lacking: ClashLevel::Ignore, objection: None }
    }

    fn blocks(&self) -> bool {
        let is_blocked = |one: &Told| one.overlap.level == ClashLevel::Block;
        self.told.iter().any(is_blocked)
            || !self.lacking.is_empty() && self.minds_lacking == ClashLevel::Block
            || self.objection.as_ref().is_some_and(|one| one.is_final)
    }

    pub fn standing(&self) -> Standing {
        if self.blocks() {
            Standing::Blocked
        } else if self.told.is_empty() && self.lacking.is_empty() && self.objection.is_none() {
            Standing::Free
        } else {
            Standing::Warns
        }
    }

    /// As it is shown.
    pub fn shown(self, db: &Connection) -> Result<Against> {
        Ok(Against {
            standing: self.standing(),
            overlaps: self.told.into_iter().map(|one| one.overlap).collect(),
            unqualified: self.lacking.into_iter().map(|one| shown(db, one)).collect::<Result<_>>()?,
            refusal: self.objection.map(|one| one.refusal),
        })
    }

    /// Refuses a session where it is blocked.
    fn not_blocked(&self, db: &Connection, title: &str) -> Result<()> {
        if let Some(Told { overlap, .. }) = self.told.iter().find(|one| one.overlap.level == ClashLevel::Block) {
            return Err(blocked_by(title, overlap).into());
        }
        let Some(one) = self.lacking.first().filter(|_| self.minds_lacking == ClashLevel::Block) else { return Ok(()) };
        Err(Refusal::new(Reason::ClashBlocks).field("staff").with("title", title).with("what", people::name(db, one.person)?).into())
    }
}

/// That nothing may stand where a clash is.
pub(super) fn blocked_by(title: &str, one: &Overlap) -> Refusal {
    let what = one.other_title.as_ref().unwrap_or(&one.what);
    Refusal::new(Reason::ClashBlocks).field("start_local").with("title", title).with("what", what)
}

/// What is said against sessions of a run that would be placed together, each by its turn.
pub(super) fn judged(db: &Tables, of: &RunFields, all: &[Placing<'_>]) -> Result<Vec<Judged>> {
    let sessions: Vec<NewSession> = all.iter().map(|one| one.new.clone()).collect();
    let mut judged = clashing(db, &sessions, &BTreeSet::new())?;
    for (one, judged) in all.iter().zip(&mut judged) {
        judged.objection = objection(db, one.was, of, &one.new.place)?;
    }
    Ok(judged)
}

/// What clashes with sessions that would be placed together once others are gone, and who is not qualified for them, each by its turn.
pub(super) fn clashing(db: &Tables, sessions: &[NewSession], gone: &BTreeSet<SessionId>) -> Result<Vec<Judged>> {
    let minds_lacking = OverlapKind::Qualification.level(&planning(db)?.levels);
    let mut told = overlaps::against(db, sessions, gone)?;
    let mut lacking: BTreeMap<SessionId, Vec<Lacking>> = BTreeMap::new();
    for one in lacking_in(db, sessions)? {
        lacking.entry(one.session).or_default().push(one);
    }
    let of_each = |new: &NewSession| Judged {
        told: told.remove(&new.session.0).unwrap_or_default(),
        lacking: lacking.remove(&new.session).unwrap_or_default(),
        minds_lacking,
        objection: None,
    };
    Ok(sessions.iter().map(of_each).collect())
}

/// What is said against a session besides that it clashes.
pub(super) fn besides_clashes(db: &Connection, of: &RunFields, one: &Placing<'_>) -> Result<Judged> {
    Ok(Judged {
        told: Vec::new(),
        lacking: lacking_in(db, std::slice::from_ref(&one.new))?,
        minds_lacking: OverlapKind::Qualification.level(&planning(db)?.levels),
        objection: objection(db, one.was, of, &one.new.place)?,
    })
}

/// Refuses sessions of a run that are placed where they must not be, or not without a reason. What is kept of the reason: its code, and everything
/// open against them, which it accepts.
pub(super) fn placed(
    change: &Change<'_>,
    of: &RunFields,
    all: &[Placing<'_>],
    over: Option<&str>,
) -> Result<(Option<&'static str>, Vec<ClashAccepted>)> {
    let (mut code, mut accepted): (_, Vec<ClashAccepted>) = (None, Vec::new());
    for (at, (one, mut judged)) in all.iter().zip(judged(change.db, of, all)?).enumerate() {
        if let Some(objection) = judged.objection.take() {
            let past = objection.past(over).map_err(|error| error.of_session(at, all.len(), &one.new.text.title))?;
            code = code.or(past);
        }
        // what stays where it is takes nothing that it has not
        if one.was.is_some_and(|was| was.place == one.new.place) {
            continue;
        }
        judged.not_blocked(change.db, &one.new.text.title)?;
        for told in judged.told.iter().filter(|one| over.is_some() && one.overlap.accepted.is_none()) {
            if !accepted.iter().any(|held| held.sides == told.sides) {
                accepted.push(accept(change, told)?);
            }
        }
    }
    Ok((code, accepted))
}

/// A clash as it is entered that it is accepted.
pub(super) fn accept(change: &Change<'_>, one: &Told) -> Result<ClashAccepted> {
    let was = overlaps::accepted(change.db, one.sides)?;
    Ok(ClashAccepted { sides: one.sides, edit: change.edit(Kind::Clash, one.sides.id(), was, Some(one.digest))? })
}

/// Refuses sessions where the centre lets nothing stand once others are gone.
pub(super) fn not_forbidden(db: &Tables, sessions: &[NewSession], gone: &BTreeSet<SessionId>) -> Result<()> {
    if !planning(db)?.levels.values().any(|level| *level == ClashLevel::Block) {
        return Ok(());
    }
    sessions.iter().zip(clashing(db, sessions, gone)?).try_for_each(|(new, judged)| judged.not_blocked(db, &new.text.title))
}

/// Why a session must not stand at a place, or only with a reason: where it is over, or people have marks, or outside of the dates of its run or phase.
pub(super) fn objection(db: &Connection, was: Option<&Planned>, of: &RunFields, place: &SessionPlace) -> Result<Option<Objection>> {
    let Some(was) = was else { return outside(db, place, of) };
    let never = |reason| Some(Objection { refusal: Refusal::new(reason).with("what", &was.text.title), code: None, is_final: true });
    if was.state == SessionState::Cancelled {
        return Ok(never(Reason::SessionCancelled));
    }
    if *place == was.place {
        return Ok(None);
    }
    if was.register == RegisterState::Closed {
        return Ok(never(Reason::RegisterClosed));
    }
    let is_elsewhen = place.start_at != was.place.start_at || place.phase != was.place.phase;
    if is_elsewhen && let Some(outside) = outside(db, place, of)? {
        return Ok(Some(outside));
    }
    let marked = || Objection { refusal: Refusal::new(Reason::NeedsReason).field("override_reason"), code: None, is_final: false };
    Ok(has_marks(db, was.session)?.then(marked))
}

/// That a session starts on a day outside of its run or phase (I5), if the centre minds.
pub(super) fn outside(db: &Connection, place: &SessionPlace, of: &RunFields) -> Result<Option<Objection>> {
    let day = place.start_local.date();
    let level = OverlapKind::RunDates.level(&planning(db)?.levels);
    if level == ClashLevel::Ignore {
        return Ok(None);
    }
    let said = |refusal, code| Some(Objection { refusal, code: Some(code), is_final: level == ClashLevel::Block });
    let dates = |reason, first, last| Refusal::new(reason).field("start_local").with("before", first).with("after", last);
    if !(of.first_on..=of.last_on).contains(&day) {
        return Ok(said(dates(Reason::OutsideRun, of.first_on, of.last_on), "outside_run"));
    }
    let phase = place.phase.map(|phase| parts::part(db, phase)).transpose()?.flatten();
    let days = phase.and_then(|phase| phase.first_on.zip(phase.last_on).map(|days| (phase.title, days)));
    Ok(days
        .filter(|(_, (first, last))| !(*first..=*last).contains(&day))
        .and_then(|(title, (first, last))| said(dates(Reason::OutsidePhase, first, last).with("title", title), "outside_phase")))
}
