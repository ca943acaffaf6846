//! Further names of people, and the numbers of their documents.

use super::Asking;
use super::person::{Clean, edits, kept, line, optional, text_refused};
use crate::domain::identifier::{self, AliasKind, IdentifierFault};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::PersonId;
use crate::journal::act::Act;
use crate::journal::personal::{Alias, Identifier};
use crate::wire::{Receipt, parse, wire};

wire! {
    /// A further name, and who says so.
    asks AliasFields { kind: AliasKind, value: String, source: Option<String> }
    /// The further names of somebody from now on: the whole list.
    asks SetAliases { person: String, aliases: Vec<AliasFields> }
    /// A number by which another record knows somebody: `passport`, `national_id`, `orcid`, `legacy:NAME`.
    asks IdentifierFields { scheme: String, value: String }
    /// The identifiers of somebody from now on: the whole list.
    asks SetIdentifiers { person: String, identifiers: Vec<IdentifierFields> }
    /// An identifier; its value only for those who see it.
    answers IdentifierRow { scheme: String, value: Option<String> }
}

/// Further names as they are shown.
pub(super) fn alias_rows(aliases: &[Alias]) -> Vec<AliasFields> {
    aliases.iter().map(|one| AliasFields { kind: one.kind, value: one.value.clone(), source: one.source.clone() }).collect()
}

/// Identifiers as they are shown to whoever asks.
pub(super) fn identifier_rows(asking: &Asking<'_>, identifiers: &[Identifier]) -> Vec<IdentifierRow> {
    let row = |one: &Identifier| IdentifierRow { scheme: one.scheme.clone(), value: asking.sees_sensitive().then(|| one.value.clone()) };
    identifiers.iter().map(row).collect()
}

/// Says by what further names somebody is known.
pub fn set_aliases(asking: &Asking<'_>, with: SetAliases) -> Result<Receipt> {
    let mut aliases: Vec<Alias> = Vec::new();
    for one in &with.aliases {
        let alias = Alias { kind: one.kind, value: line(&one.value, "value")?, source: optional(one.source.as_deref(), "source")? };
        if alias.value.is_empty() {
            return Err(Refusal::new(Reason::Missing).field("value").into());
        }
        if !aliases.iter().any(|other| (other.kind, &other.value) == (alias.kind, &alias.value)) {
            aliases.push(alias);
        }
    }
    set(asking, &with.person, move |now| now.contact.aliases = aliases)
}

/// Says which numbers somebody has.
pub fn set_identifiers(asking: &Asking<'_>, with: SetIdentifiers) -> Result<Receipt> {
    let mut identifiers: Vec<Identifier> = Vec::new();
    for one in &with.identifiers {
        let unknown = || Refusal::new(Reason::UnknownScheme).field("scheme").with("what", &one.scheme);
        let scheme = identifier::scheme(&one.scheme).ok_or_else(unknown)?;
        let value = identifier::value(&scheme, &one.value).map_err(|fault| match fault {
            IdentifierFault::Scheme => unknown(),
            IdentifierFault::Text(fault) => text_refused(&fault, "value"),
            IdentifierFault::Check => Refusal::new(Reason::WrongCheckDigit).field("value").with("what", &one.value),
        })?;
        let key = identifier::match_key(&scheme, &value);
        if !identifiers.iter().any(|other| identifier::match_key(&other.scheme, &other.value) == key) {
            identifiers.push(Identifier { scheme, value });
        }
    }
    set(asking, &with.person, move |now| now.sensitive.identifiers = identifiers)
}

fn set(asking: &Asking<'_>, person: &str, alter: impl FnOnce(&mut Clean) + Send + 'static) -> Result<Receipt> {
    let person: PersonId = parse(person, "person")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let kept = kept(change, person)?;
        let mut now = Clean::of(&kept);
        alter(&mut now);
        let edited = edits(change, person, &kept, &now)?.ok_or(Reason::NothingChanged)?;
        change.enter(Act::PersonEdited(edited))?;
        Ok(())
    })?;
    Ok(receipt)
}
