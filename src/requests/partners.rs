//! Who has a part in a programme or run, and how it wants to be named.

use super::Asking;
use super::organisations::kept;
use super::person::note;
use super::runs::visible;
use crate::book::Change;
use crate::domain::agreement::PartnerRole;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{Kind, Partner, PartnersOf};
use crate::tables::agreements::{self as table, PartnerRow};
use crate::tables::catalogue;
use crate::wire::{Receipt, parse, wire};
use rusqlite::Connection;

wire! {
    /// One of both: whose partners.
    asks OfPartners { programme: Option<String>, run: Option<String> }
    /// The partners of a programme or run.
    answers Partners {
        own: Vec<PartnerRow>,
        /// Of a run: those of its programme.
        of_programme: Vec<PartnerRow>,
    }
    /// A partner as it is from now on.
    asks PartnerFields { organisation: String, role: PartnerRole, statement: Option<String> }
    /// The partners of a programme or run from now on, in the order of their logos.
    asks SetPartners { programme: Option<String>, run: Option<String>, partners: Vec<PartnerFields> }
}

/// The record that is meant, and of a run its programme.
fn named(asking: &Asking<'_>, db: &Connection, programme: Option<&str>, run: Option<&str>) -> Result<(PartnersOf, Option<ProgrammeId>)> {
    match (programme, run) {
        (Some(programme), None) => {
            let id: ProgrammeId = parse(programme, "programme")?;
            catalogue::programme(db, id)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("programme").with("what", programme))?;
            Ok((PartnersOf::Programme(id), None))
        }
        (None, Some(run)) => {
            let row = visible(asking, db, run)?;
            let programme = row.programme.map(|of| parse(&of.id, "programme")).transpose()?;
            Ok((PartnersOf::Run(parse(&row.id, "run")?), programme))
        }
        _ => Err(Refusal::new(Reason::Missing).field("run").into()),
    }
}

/// The partners of a programme or run.
pub fn partners(asking: &Asking<'_>, with: OfPartners) -> Result<Partners> {
    asking.book.read(|db| {
        let (of, programme) = named(asking, db, with.programme.as_deref(), with.run.as_deref())?;
        let of_programme = programme.map(|programme| table::partner_rows(db, programme.0)).transpose()?.unwrap_or_default();
        Ok(Partners { own: table::partner_rows(db, of.id())?, of_programme })
    })
}

/// Every partner is an organisation that is there, each role of it named once.
pub(super) fn may_stand(change: &Change<'_>, partners: &[Partner]) -> Result<()> {
    for (place, one) in partners.iter().enumerate() {
        let fields = kept(change, one.organisation, "partners")?;
        if partners.iter().take(place).any(|other| (other.organisation, other.role) == (one.organisation, one.role)) {
            return Err(Refusal::new(Reason::PartnerTwice).field("partners").with("name", fields.name).into());
        }
    }
    Ok(())
}

/// Says who the partners of a programme or run are, in order.
pub fn set_partners(asking: &Asking<'_>, with: SetPartners) -> Result<Receipt> {
    let mut now = Vec::new();
    for one in &with.partners {
        let organisation = parse(&one.organisation, "partners")?;
        now.push(Partner { organisation, role: one.role, statement: note(one.statement.as_deref(), "statement")? });
    }
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let (of, _) = named(asking, change.db, with.programme.as_deref(), with.run.as_deref())?;
        may_stand(change, &now)?;
        let was = table::partners(change.db, of.id())?;
        if was == now {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Partners, of.id(), Some(was).filter(|was| !was.is_empty()), Some(now))?;
        change.enter(Act::PartnersSet(PartnersSet { of, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
