//! What people are asked to consent to, in versions, and who did.

use super::Asking;
use super::person::{kept, line, note, once};
use super::runs::day;
use crate::book::Change;
use crate::domain::consent::ConsentChannel;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::{ConsentId, ConsentTextId, PersonId};
use crate::journal::act::*;
use crate::journal::fact::{ConsentFields, ConsentTextFields, Kind};
use crate::tables::{consents as table, settings};
use crate::wire::{Nothing, Receipt, parse, wire};
use rusqlite::Connection;
use std::collections::BTreeMap;

wire! {
    /// A text in one language (BCP 47).
    asks ConsentWords { lang: String, text: String }
    /// A text that people consent to, for one purpose.
    asks AddConsentText { purpose: String, texts: Vec<ConsentWords> }
    /// The text from now on: other words are a further version; consents keep theirs.
    asks EditConsentText { text: String, purpose: String, texts: Vec<ConsentWords>, is_retired: Option<bool> }
    /// The newest version of a text, and how many consented to it.
    answers ConsentTextRow { id: String, purpose: String, n: u32, texts: Vec<ConsentWords>, is_retired: bool, consents: u32 }
    /// That somebody consented to the newest version of a text.
    asks AddConsent { person: String, text: String, given_on: String, channel: ConsentChannel }
    /// Withdrawn from a day on, by default today; the record of it stays.
    asks WithdrawConsent { consent: String, withdrawn_on: Option<String> }
    /// A consent of somebody, with the words of its version.
    answers ConsentRow {
        id: String,
        purpose: String,
        text_n: u32,
        /// There is a newer version of the text.
        is_older: bool,
        texts: Vec<ConsentWords>,
        given_on: String,
        channel: ConsentChannel,
        withdrawn_on: Option<String>,
    }
}

fn words(texts: &BTreeMap<String, String>) -> Vec<ConsentWords> {
    texts.iter().map(|(lang, text)| ConsentWords { lang: lang.clone(), text: text.clone() }).collect()
}

fn typed(texts: &[ConsentWords]) -> Result<BTreeMap<String, String>> {
    let mut typed = BTreeMap::new();
    for one in texts {
        if !crate::words::LANGUAGES.contains(&one.lang.as_str()) {
            return Err(Refusal::new(Reason::UnknownLanguage).field("lang").with("what", &one.lang).into());
        }
        if let Some(text) = note(Some(&one.text), "texts")? {
            once(&mut typed, &one.lang, text)?;
        }
    }
    if typed.is_empty() { Err(Refusal::new(Reason::Missing).field("texts").into()) } else { Ok(typed) }
}

/// The texts that people consent to.
pub fn consent_texts(asking: &Asking<'_>, _: Nothing) -> Result<Vec<ConsentTextRow>> {
    asking.book.read(|db| {
        let row = |(id, fields): (ConsentTextId, ConsentTextFields)| -> Result<ConsentTextRow> {
            let (texts, consents) = (words(&fields.texts), table::count(db, id, fields.n)?);
            Ok(ConsentTextRow { id: id.to_string(), purpose: fields.purpose, n: fields.n, texts, is_retired: fields.is_retired, consents })
        };
        table::texts(db)?.into_iter().map(row).collect()
    })
}

/// The consents of a person.
pub(super) fn rows(db: &Connection, person: PersonId) -> Result<Vec<ConsentRow>> {
    let row = |(id, fields): (ConsentId, ConsentFields)| -> Result<ConsentRow> {
        let text = table::version(db, fields.text, fields.text_n)?;
        Ok(ConsentRow {
            id: id.to_string(),
            purpose: text.as_ref().map(|text| text.purpose.clone()).unwrap_or_default(),
            text_n: fields.text_n,
            is_older: table::text(db, fields.text)?.is_some_and(|newest| newest.n > fields.text_n),
            texts: text.map(|text| words(&text.texts)).unwrap_or_default(),
            given_on: fields.given_on.to_string(),
            channel: fields.channel,
            withdrawn_on: fields.withdrawn_on.map(|day| day.to_string()),
        })
    };
    table::of_person(db, person)?.into_iter().map(row).collect()
}

/// No other text has the purpose, and no version that somebody consented to goes.
pub(super) fn text_may_stand(
    change: &Change<'_>,
    own: Option<ConsentTextId>,
    was: Option<&ConsentTextFields>,
    now: &ConsentTextFields,
) -> Result<()> {
    if table::of_purpose(change.db, &now.purpose)?.is_some_and(|other| Some(other) != own) {
        return Err(Refusal::new(Reason::NameTaken).field("purpose").with("what", &now.purpose).into());
    }
    if let Some((own, was)) = own.zip(was)
        && now.n < was.n
        && table::count(change.db, own, was.n)? > 0
    {
        return Err(Refusal::new(Reason::InUse).with("what", "consent").with("name", &was.purpose).into());
    }
    Ok(())
}

/// Whoever consents and the version that they consent to are there.
pub(super) fn may_stand(change: &Change<'_>, fields: &ConsentFields) -> Result<()> {
    kept(change, fields.person)?;
    match table::version(change.db, fields.text, fields.text_n)? {
        Some(_) => Ok(()),
        None => Err(Refusal::new(Reason::NotFound).field("text").with("what", fields.text).into()),
    }
}

fn text_of(change: &Change<'_>, id: ConsentTextId) -> Result<ConsentTextFields> {
    table::text(change.db, id)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("text").with("what", id).into())
}

/// A text that people consent to.
pub fn add_consent_text(asking: &Asking<'_>, with: AddConsentText) -> Result<Receipt> {
    let fields = ConsentTextFields { purpose: line(&with.purpose, "purpose")?, n: 1, texts: typed(&with.texts)?, is_retired: false };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        text_may_stand(change, None, None, &fields)?;
        let text = change.id();
        change.enter(Act::ConsentTextAdded(ConsentTextAdded { text, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes a text that people consent to.
pub fn edit_consent_text(asking: &Asking<'_>, with: EditConsentText) -> Result<Receipt> {
    let text: ConsentTextId = parse(&with.text, "text")?;
    let (purpose, texts) = (line(&with.purpose, "purpose")?, typed(&with.texts)?);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = text_of(change, text)?;
        let n = was.n + u32::from(was.texts != texts);
        let now = ConsentTextFields { purpose, n, texts, is_retired: with.is_retired.unwrap_or(was.is_retired) };
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        text_may_stand(change, Some(text), Some(&was), &now)?;
        let edit = change.edit(Kind::ConsentText, text.0, Some(was), Some(now))?;
        change.enter(Act::ConsentTextEdited(ConsentTextEdited { text, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Says that somebody consented to the newest version of a text.
pub fn add_consent(asking: &Asking<'_>, with: AddConsent) -> Result<Receipt> {
    let (person, text): (PersonId, ConsentTextId) = (parse(&with.person, "person")?, parse(&with.text, "text")?);
    let given_on = day(&with.given_on, "given_on")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        kept(change, person)?;
        let newest = text_of(change, text)?;
        if newest.is_retired {
            return Err(Refusal::new(Reason::ConsentTextRetired).field("text").with("what", newest.purpose).into());
        }
        if given_on > settings::day(change.db, change.now())? {
            return Err(Refusal::new(Reason::DayAhead).field("given_on").into());
        }
        let stands = |fields: &ConsentFields| (fields.text, fields.text_n, fields.withdrawn_on) == (text, newest.n, None);
        if table::of_person(change.db, person)?.iter().any(|(_, fields)| stands(fields)) {
            return Err(Reason::NothingChanged.into());
        }
        let consent = change.id();
        let fields = ConsentFields { person, text, text_n: newest.n, given_on, channel: with.channel, withdrawn_on: None };
        change.enter(Act::ConsentAdded(ConsentAdded { consent, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Withdraws a consent; that it was given stays known.
pub fn withdraw_consent(asking: &Asking<'_>, with: WithdrawConsent) -> Result<Receipt> {
    let consent: ConsentId = parse(&with.consent, "consent")?;
    let on = with.withdrawn_on.as_deref().filter(|on| !on.is_empty()).map(|on| day(on, "withdrawn_on")).transpose()?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("consent").with("what", consent);
        let was = table::consent(change.db, consent)?.ok_or_else(unknown)?;
        let today = settings::day(change.db, change.now())?;
        let on = on.unwrap_or(today);
        if was.withdrawn_on.is_some() {
            return Err(Reason::NothingChanged.into());
        }
        if on < was.given_on {
            return Err(Refusal::new(Reason::EndsBeforeStart).field("withdrawn_on").into());
        }
        if on > today {
            return Err(Refusal::new(Reason::DayAhead).field("withdrawn_on").into());
        }
        let now = ConsentFields { withdrawn_on: Some(on), ..was.clone() };
        let edit = change.edit(Kind::Consent, consent.0, Some(was), Some(now))?;
        change.enter(Act::ConsentEdited(ConsentEdited { consent, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
