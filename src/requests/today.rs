//! What a person sees first: the sessions of this day, and what waits to be settled.

use super::Asking;
use super::asking::Reach;
use super::centre::is_old;
use super::inbox::{self, InboxKind};
use super::line::{line, reach};
use crate::domain::roles::Role;
use crate::domain::time;
use crate::fault::{Fault, Result};
use crate::ids::PersonId;
use crate::tables::agreements;
use crate::tables::sessions::{self, Cut, SessionRow};
use crate::tables::settings::settings;
use crate::tables::taken::Taken;
use crate::tables::waiting::{self, Waiting};
use crate::tables::{Tables, people, qualifications};
use crate::tables::{actions, follow_ups};
use crate::wire::{Moment, Nothing, wire};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// How long before its last day an agreement is told.
const AGREEMENT_AHEAD: Days = Days::new(90);
/// How long before its day a review of a version is told.
const REVIEW_AHEAD: Days = Days::new(30);

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum NeedKind {
    /// Registers that are open after the end of their session; named is the oldest.
    RegisterOpen,
    /// Rows of the inbox: walk-ins.
    WalkIn,
    /// Rows of the inbox: overlaps.
    Overlap,
    /// Rows of the inbox: people who are alike.
    Duplicate,
    /// Rows of the inbox: certificates that the records contradict.
    Certificate,
    /// Certificates of a run that wait for the approval of another person.
    BatchWaits,
    /// People of a completed run who pass and have no certificate.
    Uncertified,
    /// Versions of courses in review; named is one of them.
    VersionInReview,
    /// Approved versions of courses that are due to be looked through again; named is the first.
    VersionReviewDue,
    /// Agreements in force that come to their last day; named is the first.
    AgreementExpiring,
    /// A run that begins soon and is not confirmed.
    RunUnconfirmed,
    /// People on the reserve list of a run that has a free seat.
    ReserveWaits,
    /// Things in use that must be calibrated soon; named is the first.
    CalibrationDue,
    /// Qualifications that end soon; named is whoever's ends first.
    QualificationEnds,
    /// Open actions of a run whose day has come.
    ActionDue,
    /// People who are due to be asked months after a run.
    FollowUpDue,
    /// No backup for too long.
    Backup,
}

wire! {
    /// Something that waits, with the place where it is settled.
    answers Need {
        kind: NeedKind,
        count: u32,
        /// The title of a session or version, the code of a run.
        what: Option<String>,
        /// A local day, or for a backup the instant of the newest one.
        on: Option<String>,
        run: Option<String>,
        session: Option<String>,
        person: Option<String>,
    }
    /// This day, in the zone of the centre.
    answers Today {
        now: Moment,
        /// The sessions that take any of this day, by time; those of which the person is trainer, for who sees no others.
        sessions: Vec<SessionRow>,
        /// The next local day with a session, where this one has none.
        next_on: Option<String>,
        needs: Vec<Need>,
    }
}

impl Need {
    fn new(kind: NeedKind, count: u32) -> Self {
        Self { kind, count, what: None, on: None, run: None, session: None, person: None }
    }

    fn of_run(kind: NeedKind, of: Waiting) -> Self {
        Self { what: Some(of.code), on: of.on, run: Some(of.run.to_string()), ..Self::new(kind, of.count) }
    }
}

/// Whether somebody is told that a thing waits: who may make the request that settles it, and the inspector, who reads everything.
pub(super) fn is_told(asking: &Asking<'_>, settles: &str) -> Result<bool> {
    Ok(asking.actor.roles.contains(&Role::Inspector) || reach(line(settles)?, &asking.actor.roles).is_some())
}

/// The person to whose sessions the asking person is held; none for who reaches all of them.
fn only_of(asking: &Asking<'_>, request: &str) -> Result<Option<PersonId>> {
    let is_wide =
        asking.actor.roles.contains(&Role::Inspector) || reach(line(request)?, &asking.actor.roles).is_some_and(|(_, reach)| reach == Reach::Centre);
    Ok((!is_wide).then_some(asking.actor.person))
}

/// The sessions of this day and what waits to be settled.
pub fn today(asking: &Asking<'_>, _: Nothing) -> Result<Today> {
    let now = asking.book.clock().now();
    let backup_at = asking.book.local("backup_at")?;
    asking.book.read(|db| {
        let zone = settings(db)?.zone;
        let tz = time::zone(&zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
        let day = time::shown(now, tz).0.date();
        let mut sessions = Vec::new();
        let mut next_on = None;
        if reach(line("sessions")?, &asking.actor.roles).is_some() {
            let begins = |day| time::day_begins(tz, day).map_err(|fault| Fault::Journal(fault.to_string()));
            let (from, until) = (begins(day)?, begins(day + Days::new(1))?);
            let trainer = only_of(asking, "sessions")?;
            let cut = Cut { during: Some((from, until)), taking: trainer.map(Taken::Person), run_trainer: trainer, ..Cut::default() };
            sessions = sessions::rows(db, &cut, asking.actor.person)?;
            if sessions.is_empty() {
                next_on = waiting::next_day(db, until, trainer)?;
            }
        }
        let mut needs = Vec::new();
        if is_told(asking, "close_session")?
            && let Some((count, oldest)) = waiting::registers_open(db, now, only_of(asking, "close_session")?)?
        {
            needs.push(Need {
                what: Some(oldest.title),
                on: Some(oldest.start.local),
                run: Some(oldest.run),
                session: Some(oldest.id),
                ..Need::new(NeedKind::RegisterOpen, count)
            });
        }
        for (kind, count, _) in inbox::counts(asking, db, now)? {
            needs.extend((count > 0).then(|| Need::new(need_of(kind), count)));
        }
        needs.extend(of_office(asking, db, day)?);
        if is_told(asking, "edit_action")? {
            needs.extend(actions::due(db, day, only_of(asking, "edit_action")?)?.into_iter().map(|of| Need::of_run(NeedKind::ActionDue, of)));
        }
        if is_told(asking, "set_follow_ups")?
            && let Some((count, first)) = follow_ups::waiting(db, day)?
        {
            needs.push(Need { on: Some(first.to_string()), ..Need::new(NeedKind::FollowUpDue, count) });
        }
        if is_told(asking, "set_backup_place")? && is_old(backup_at.as_deref(), now) {
            needs.push(Need { on: backup_at, ..Need::new(NeedKind::Backup, 1) });
        }
        Ok(Today { now: Moment::new(now, &zone)?, sessions, next_on, needs })
    })
}

fn need_of(kind: InboxKind) -> NeedKind {
    match kind {
        InboxKind::Overlap => NeedKind::Overlap,
        InboxKind::WalkIn => NeedKind::WalkIn,
        InboxKind::Duplicate => NeedKind::Duplicate,
        InboxKind::Certificate => NeedKind::Certificate,
    }
}

/// What waits of certificates, courses and runs.
fn of_office(asking: &Asking<'_>, db: &Tables, day: NaiveDate) -> Result<Vec<Need>> {
    let mut needs = Vec::new();
    if is_told(asking, "prepare_batch")? {
        needs.extend(waiting::batches(db)?.into_iter().map(|of| Need::of_run(NeedKind::BatchWaits, of)));
        needs.extend(waiting::uncertified(db, day)?.into_iter().map(|of| Need::of_run(NeedKind::Uncertified, of)));
    }
    if is_told(asking, "set_version_state")?
        && let Some((count, title)) = waiting::versions_in_review(db)?
    {
        needs.push(Need { what: Some(title), ..Need::new(NeedKind::VersionInReview, count) });
    }
    if is_told(asking, "edit_agreement")?
        && let Some((count, title, on)) = agreements::expiring(db, day + AGREEMENT_AHEAD)?
    {
        needs.push(Need { what: Some(title), on: Some(on), ..Need::new(NeedKind::AgreementExpiring, count) });
    }
    if is_told(asking, "add_version")?
        && let Some((count, title, on)) = waiting::reviews_due(db, day + REVIEW_AHEAD)?
    {
        needs.push(Need { what: Some(title), on: Some(on), ..Need::new(NeedKind::VersionReviewDue, count) });
    }
    if is_told(asking, "set_run_state")? {
        needs.extend(waiting::unconfirmed(db, day)?.into_iter().map(|of| Need::of_run(NeedKind::RunUnconfirmed, of)));
    }
    if is_told(asking, "edit_equipment")?
        && let Some((count, name, on)) = waiting::calibrations(db, day)?
    {
        needs.push(Need { what: Some(name), on: Some(on), ..Need::new(NeedKind::CalibrationDue, count) });
    }
    if is_told(asking, "promote")? {
        needs.extend(waiting::reserves(db, day)?.into_iter().map(|of| Need::of_run(NeedKind::ReserveWaits, of)));
    }
    if is_told(asking, "edit_qualification")? {
        let ending = qualifications::ending(db, day)?;
        if let Some(first) = ending.first() {
            needs.push(Need {
                what: Some(people::name(db, first.person)?),
                on: first.valid_to_on.map(|day| day.to_string()),
                person: Some(first.person.to_string()),
                ..Need::new(NeedKind::QualificationEnds, u32::try_from(ending.len()).unwrap_or(u32::MAX))
            });
        }
    }
    Ok(needs)
}
