//! Clashes that stand: accepted with a reason, open again, or not allowed at all.

use super::Asking;
use super::judging::{accept, blocked_by};
use super::person::note;
use super::sessions::kept;
use crate::book::Change;
use crate::domain::clash::{ClashLevel, OverlapKind};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::SessionId;
use crate::journal::act::{Act, ClashAccepted, ClashesAccepted};
use crate::journal::fact::Kind;
use crate::tables::overlaps::{self, Told};
use crate::wire::{Receipt, parse, wire};

wire! {
    /// A clash of a session from now on accepted: `side` as the overlap names it.
    asks AcceptClash { session: String, kind: OverlapKind, side: String, reason: String }
    /// A clash that is accepted no more.
    asks ReopenClash { session: String, kind: OverlapKind, side: String }
}

/// A clash of a session as it stands.
fn found(change: &Change<'_>, session: SessionId, kind: OverlapKind, side: &str) -> Result<(String, Told)> {
    let title = kept(change.db, session)?.text.title;
    let mut all = overlaps::of(change.db, session, change.now())?.into_iter();
    let one = all.find(|one| one.overlap.kind == kind && one.overlap.side == side);
    Ok((title, one.ok_or_else(|| Refusal::new(Reason::NotFound).field("side").with("what", side))?))
}

/// Accepts a clash. It is open again as soon as one of its sides is another.
pub fn accept_clash(asking: &Asking<'_>, with: AcceptClash) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let why = note(Some(&with.reason), "reason")?.ok_or_else(|| Refusal::new(Reason::NeedsReason).field("reason"))?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let (title, one) = found(change, session, with.kind, &with.side)?;
        if one.overlap.level == ClashLevel::Block {
            return Err(blocked_by(&title, &one.overlap).into());
        }
        if one.overlap.accepted.is_some() {
            return Err(Reason::NothingChanged.into());
        }
        let clashes = vec![accept(change, &one)?];
        change.because(None, Some(&why), &[one.sides.session.0]);
        change.enter(Act::ClashesAccepted(ClashesAccepted { clashes }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Opens an accepted clash again.
pub fn reopen_clash(asking: &Asking<'_>, with: ReopenClash) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let (_, one) = found(change, session, with.kind, &with.side)?;
        let was = overlaps::accepted(change.db, one.sides)?.ok_or(Reason::NothingChanged)?;
        let edit = change.edit(Kind::Clash, one.sides.id(), Some(was), None)?;
        change.enter(Act::ClashesAccepted(ClashesAccepted { clashes: vec![ClashAccepted { sides: one.sides, edit }] }))?;
        Ok(())
    })?;
    Ok(receipt)
}
