//! What is said against a session before it is placed or changed, by the fields that would be sent.

use super::Asking;
use super::judging::{Against, Placing, judged};
use super::people::run_id;
use super::sessions::{SessionFields, as_edited, as_typed, kept, plannable, run_of, timed_as};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::SessionId;
use crate::journal::act::NewSession;
use crate::journal::fact::RunFields;
use crate::tables::Tables;
use crate::tables::sessions::Planned;
use crate::wire::{Moment, parse, wire};
use uuid::Uuid;

wire! {
    /// A session with the fields that it would be placed with, or that one would have from now on.
    asks ProbePlacing {
        /// Of a new one.
        run: Option<String>,
        /// The one that would be changed.
        session: Option<String>,
        fields: SessionFields,
    }
    /// What is said against it there.
    answers ProbedPlacing { start: Moment, end: Moment, against: Against }
}

/// A session that is not kept yet.
pub(super) struct Wanted {
    /// As it stands, if it does.
    pub was: Option<Planned>,
    pub of: RunFields,
    /// As it would. A new one has no id yet.
    pub new: NewSession,
}

pub(super) fn wanted(db: &Tables, with: &ProbePlacing) -> Result<Wanted> {
    if let Some(session) = &with.session {
        let was = kept(db, parse(session, "session")?)?;
        let of = run_of(db, &was)?;
        let (place, text) = as_edited(db, &was, &of, &with.fields)?;
        let new = NewSession { session: was.session, place: timed_as(&was.place, place), text };
        return Ok(Wanted { was: Some(was), of, new });
    }
    let run = run_id(db, with.run.as_deref().ok_or_else(|| Refusal::new(Reason::Missing).field("run"))?)?;
    let of = plannable(db, run)?;
    let (place, text) = as_typed(db, run, &of, &with.fields)?;
    Ok(Wanted { was: None, of, new: NewSession { session: SessionId(Uuid::nil()), place, text } })
}

/// What is said against a session before it is placed or changed, as that is judged. Changes nothing.
pub fn probe_placing(asking: &Asking<'_>, with: ProbePlacing) -> Result<ProbedPlacing> {
    asking.book.read(|db| {
        let Wanted { was, of, new } = wanted(db, &with)?;
        let (start, end) = (Moment::new(new.place.start_at, &new.place.zone)?, Moment::new(new.place.end_at, &new.place.zone)?);
        let judged = judged(db, &of, &[Placing { was: was.as_ref(), new }])?.pop();
        Ok(ProbedPlacing { start, end, against: judged.expect("each session is judged").shown(db)? })
    })
}
