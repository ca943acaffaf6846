//! Whose names stand on certificates, with which office, from when until when.

use super::Asking;
use super::documents::take;
use super::person::line;
use super::qualifications::days;
use crate::book::Change;
use crate::domain::competency::Validity;
use crate::domain::states::PersonState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{Kind, SignatoryFields};
use crate::reader;
use crate::tables::{certificates, people, settings, signatories as table};
use crate::wire::{Nothing, Receipt, parse, wire};
use base64::{Engine, engine::general_purpose::STANDARD};

wire! {
    /// Somebody whose name may stand on certificates.
    answers SignatoryRow {
        id: String,
        person: String,
        name: String,
        title: String,
        valid_from_on: String,
        valid_to_on: Option<String>,
        /// Today, in the zone of the centre.
        validity: Validity,
        /// The signature, as an address that a page can show.
        image: Option<String>,
    }
    /// Lets the name of somebody stand on certificates.
    asks AddSignatory {
        person: String,
        title: String,
        valid_from_on: String,
        valid_to_on: Option<String>,
        /// Token of a chosen picture of the signature.
        image: Option<String>,
    }
    /// The office of a signatory from now on. What was prepared or issued keeps what it says.
    asks EditSignatory {
        signatory: String,
        title: String,
        valid_from_on: String,
        valid_to_on: Option<String>,
        /// Token of a chosen picture; by default the present one stays.
        image: Option<String>,
        /// Takes the present picture away.
        drops_image: Option<bool>,
    }
}

/// Whose names may stand on certificates.
pub fn signatories(asking: &Asking<'_>, _: Nothing) -> Result<Vec<SignatoryRow>> {
    asking.book.read(|db| {
        let today = settings::day(db, asking.book.clock().now())?;
        let row = |(id, fields): (SignatoryId, SignatoryFields)| -> Result<SignatoryRow> {
            Ok(SignatoryRow {
                id: id.to_string(),
                person: fields.person.to_string(),
                name: people::name(db, fields.person)?,
                title: fields.title,
                valid_from_on: fields.valid_from_on.to_string(),
                valid_to_on: fields.valid_to_on.map(|day| day.to_string()),
                validity: Validity::on(today, fields.valid_from_on, fields.valid_to_on),
                image: fields.image.map(|digest| certificates::document(db, digest)).transpose()?.flatten().map(|bytes| shown(&bytes)),
            })
        };
        table::signatories(db)?.into_iter().map(row).collect()
    })
}

/// A picture as an address that a page can show.
fn shown(jpeg: &[u8]) -> String {
    ["data:image/jpeg;base64,", &STANDARD.encode(jpeg)].concat()
}

/// A chosen picture of a signature as it is kept.
fn taken(asking: &Asking<'_>, token: Option<&str>) -> Result<Option<Vec<u8>>> {
    token.map(|token| Ok(take(asking, token, Some(reader::signature))?.bytes)).transpose()
}

/// Whether whoever signs is there.
pub(super) fn may_stand(change: &Change<'_>, fields: &SignatoryFields) -> Result<()> {
    match people::kept(change.db, fields.person)?.and_then(|kept| kept.state) {
        Some(PersonState::Erased) => Err(Reason::PersonErased.into()),
        Some(_) => Ok(()),
        None => Err(Refusal::new(Reason::NotFound).field("person").with("what", fields.person).into()),
    }
}

/// Lets the name of somebody stand on certificates.
pub fn add_signatory(asking: &Asking<'_>, with: AddSignatory) -> Result<Receipt> {
    let (valid_from_on, valid_to_on) = days(&with.valid_from_on, with.valid_to_on.as_deref())?;
    let (person, title) = (parse(&with.person, "person")?, line(&with.title, "title")?);
    let image = taken(asking, with.image.as_deref())?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let mut fields = SignatoryFields { person, title, valid_from_on, valid_to_on, image: None };
        may_stand(change, &fields)?;
        fields.image = image.map(|bytes| change.document(Some(person), "signature", bytes));
        let signatory = change.id();
        change.enter(Act::SignatoryAdded(SignatoryAdded { signatory, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the office of a signatory, and until when they sign.
pub fn edit_signatory(asking: &Asking<'_>, with: EditSignatory) -> Result<Receipt> {
    let signatory: SignatoryId = parse(&with.signatory, "signatory")?;
    let (valid_from_on, valid_to_on) = days(&with.valid_from_on, with.valid_to_on.as_deref())?;
    let title = line(&with.title, "title")?;
    let image = taken(asking, with.image.as_deref())?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("signatory").with("what", signatory);
        let was = table::signatory(change.db, signatory)?.ok_or_else(unknown)?;
        let kept = was.image.filter(|_| with.drops_image != Some(true));
        let mut now = SignatoryFields { person: was.person, title, valid_from_on, valid_to_on, image: kept };
        if now == was && image.is_none() {
            return Err(Reason::NothingChanged.into());
        }
        may_stand(change, &now)?;
        if let Some(bytes) = image {
            now.image = Some(change.document(Some(now.person), "signature", bytes));
        }
        let edit = change.edit(Kind::Signatory, signatory.0, Some(was), Some(now))?;
        change.enter(Act::SignatoryEdited(SignatoryEdited { signatory, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
