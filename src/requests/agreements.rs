//! What is agreed with partners: for how long, about which programmes, and what certificates say of it.

use super::Asking;
use super::organisations::kept;
use super::person::{line, optional};
use super::runs::day;
use crate::book::Change;
use crate::domain::agreement::AgreementKind;
use crate::domain::states::AgreementState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{AgreementFields, Kind};
pub use crate::tables::agreements::AgreementRow;
use crate::tables::{agreements as table, catalogue, settings};
use crate::wire::{Nothing, Receipt, parse, wire};

wire! {
    /// An agreement, a draft. The text stands on certificates that are issued while it is in force.
    asks AddAgreement {
        title: String,
        kind: AgreementKind,
        /// Organisations.
        parties: Vec<String>,
        programmes: Vec<String>,
        signed_on: Option<String>,
        valid_to_on: Option<String>,
        certificate_text: Option<String>,
    }
    /// An agreement from now on. Once it is signed only its state and its last day change.
    asks EditAgreement {
        agreement: String,
        title: String,
        kind: AgreementKind,
        parties: Vec<String>,
        programmes: Vec<String>,
        signed_on: Option<String>,
        valid_to_on: Option<String>,
        certificate_text: Option<String>,
        state: AgreementState,
    }
}

/// Every agreement, and whether it is in force today.
pub fn agreements(asking: &Asking<'_>, _: Nothing) -> Result<Vec<AgreementRow>> {
    let now = asking.book.clock().now();
    asking.book.read(|db| table::agreements(db, settings::day(db, now)?))
}

fn typed(with: AddAgreement, state: AgreementState) -> Result<AgreementFields> {
    let on = |text: Option<&str>, field| text.filter(|text| !text.trim().is_empty()).map(|text| day(text, field)).transpose();
    let (signed_on, valid_to_on) = (on(with.signed_on.as_deref(), "signed_on")?, on(with.valid_to_on.as_deref(), "valid_to_on")?);
    if signed_on.zip(valid_to_on).is_some_and(|(signed, last)| last < signed) {
        return Err(Refusal::new(Reason::BadDate).field("valid_to_on").into());
    }
    Ok(AgreementFields {
        title: line(&with.title, "title")?,
        kind: with.kind,
        parties: with.parties.iter().map(|id| parse(id, "parties")).collect::<Result<_>>()?,
        programmes: with.programmes.iter().map(|id| parse(id, "programmes")).collect::<Result<_>>()?,
        signed_on,
        valid_to_on,
        certificate_text: optional(with.certificate_text.as_deref(), "certificate_text")?,
        state,
    })
}

/// Its parties and programmes are there; signed it has a day and parties.
pub(super) fn may_stand(change: &Change<'_>, fields: &AgreementFields) -> Result<()> {
    for party in &fields.parties {
        kept(change, *party, "parties")?;
    }
    for programme in &fields.programmes {
        let unknown = || Refusal::new(Reason::NotFound).field("programmes").with("what", programme);
        catalogue::programme(change.db, *programme)?.ok_or_else(unknown)?;
    }
    let missing = |field: &str| Err(Refusal::new(Reason::Missing).field(field).into());
    match fields.state {
        AgreementState::Draft => Ok(()),
        _ if fields.signed_on.is_none() => missing("signed_on"),
        _ if fields.parties.is_empty() => missing("parties"),
        _ => Ok(()),
    }
}

/// An agreement.
pub fn add_agreement(asking: &Asking<'_>, with: AddAgreement) -> Result<Receipt> {
    let fields = typed(with, AgreementState::Draft)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        may_stand(change, &fields)?;
        let agreement = change.id();
        change.enter(Act::AgreementAdded(AgreementAdded { agreement, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the text of a draft, or brings an agreement on.
pub fn edit_agreement(asking: &Asking<'_>, with: EditAgreement) -> Result<Receipt> {
    let agreement: AgreementId = parse(&with.agreement, "agreement")?;
    let EditAgreement { title, kind, parties, programmes, signed_on, valid_to_on, certificate_text, state, .. } = with;
    let now = typed(AddAgreement { title, kind, parties, programmes, signed_on, valid_to_on, certificate_text }, state)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("agreement").with("what", agreement);
        let was = table::fields(change.db, agreement)?.ok_or_else(unknown)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        if now.state != was.state && !was.state.can_become(now.state) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", was.state.code()).with("after", now.state.code()).into());
        }
        let as_signed = AgreementFields { state: now.state, valid_to_on: now.valid_to_on, ..was.clone() };
        if was.state != AgreementState::Draft && now != as_signed {
            return Err(Refusal::new(Reason::AgreementFixed).with("what", &was.title).into());
        }
        may_stand(change, &now)?;
        let edit = change.edit(Kind::Agreement, agreement.0, Some(was), Some(now))?;
        change.enter(Act::AgreementEdited(AgreementEdited { agreement, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
