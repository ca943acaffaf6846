//! The texts of letters.

use super::Asking;
use super::person::{line, once, text_refused};
use crate::domain::letter::{self, LetterField, LetterKind};
use crate::domain::text::clean_note;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::LetterId;
use crate::journal::act::*;
use crate::journal::fact::{Kind, LetterFields, LetterText};
use crate::tables::letters as table;
use crate::wire::{Nothing, Receipt, parse, wire};
use crate::words::{LANGUAGES, Words};
use rusqlite::Connection;
use std::collections::BTreeMap;

wire! {
    /// A letter in one language. Fields stand in curly brackets: `{name}`.
    asks LetterWords {
        /// BCP 47.
        lang: String,
        subject: String,
        body: String,
    }
    /// A letter.
    answers LetterRow {
        id: String,
        kind: LetterKind,
        title: String,
        /// 1, 2, 3 ...: each change of a text is a new version.
        n: u32,
        texts: Vec<LetterWords>,
        is_retired: bool,
        /// How many were made of it, of any version.
        made: u32,
    }
    /// Every letter, and what a text may name.
    answers Letters { letters: Vec<LetterRow>, fields: Vec<LetterField> }
    /// A new letter.
    asks AddLetter { kind: LetterKind, title: String, texts: Vec<LetterWords> }
    /// A letter from now on. One that is retired is offered no more.
    asks EditLetter { letter: String, kind: LetterKind, title: String, texts: Vec<LetterWords>, is_retired: bool }
}

/// The texts that Rollbook brings along, by language: a line `== KIND`, the subject, an empty line, the text.
const DEFAULTS: [(&str, &str); LANGUAGES.len()] = [
    ("en", include_str!("letter_texts/en.txt")),
    ("fr", include_str!("letter_texts/fr.txt")),
    ("es", include_str!("letter_texts/es.txt")),
    ("ar", include_str!("letter_texts/ar.txt")),
];

fn row((id, fields, made): (LetterId, LetterFields, u32)) -> LetterRow {
    let texts = fields.texts.into_iter().map(|(lang, text)| LetterWords { lang, subject: text.subject, body: text.body });
    LetterRow { id: id.to_string(), kind: fields.kind, title: fields.title, n: fields.n, texts: texts.collect(), is_retired: fields.is_retired, made }
}

/// The texts of letters, and the fields that they may name.
pub fn letters(asking: &Asking<'_>, _: Nothing) -> Result<Letters> {
    asking.book.read(|db| Ok(Letters { letters: table::letters(db)?.into_iter().map(row).collect(), fields: LetterField::ALL.to_vec() }))
}

/// A text whose fields are all known.
pub(super) fn text(with: &LetterWords) -> Result<LetterText> {
    let named = |text: &str, field: &str| {
        letter::fields(text).map(drop).map_err(|fault| {
            let known: Vec<String> = LetterField::ALL.iter().map(|known| format!("{{{}}}", known.code())).collect();
            let refusal = Refusal::new(Reason::UnknownLetterField).field(field).with("what", fault.written).with("line", fault.line);
            refusal.with("lang", &with.lang).with("known", known.join(" "))
        })
    };
    let subject = line(&with.subject, "subject")?;
    let body = clean_note(&with.body).map_err(|fault| text_refused(&fault, "body"))?;
    named(&subject, "subject")?;
    named(&body, "body")?;
    Ok(LetterText { subject, body })
}

fn texts(with: &[LetterWords]) -> Result<BTreeMap<String, LetterText>> {
    let mut texts = BTreeMap::new();
    for one in with {
        if !LANGUAGES.contains(&one.lang.as_str()) {
            return Err(Refusal::new(Reason::UnknownLanguage).field("lang").with("what", &one.lang).into());
        }
        once(&mut texts, &one.lang, text(one)?)?;
    }
    if texts.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("subject").into());
    }
    Ok(texts)
}

/// No other letter has its title: by it a letter is chosen.
pub(super) fn may_stand(db: &Connection, own: Option<LetterId>, title: &str) -> Result<()> {
    let is_same = |other: &str| other.to_lowercase() == title.to_lowercase();
    if table::letters(db)?.iter().any(|(id, fields, _)| Some(*id) != own && is_same(&fields.title)) {
        return Err(Refusal::new(Reason::TitleTaken).field("title").with("what", title).into());
    }
    Ok(())
}

/// A letter with its texts.
pub fn add_letter(asking: &Asking<'_>, with: AddLetter) -> Result<Receipt> {
    let fields = LetterFields { kind: with.kind, title: line(&with.title, "title")?, n: 1, texts: texts(&with.texts)?, is_retired: false };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        may_stand(change.db, None, &fields.title)?;
        let letter = change.id();
        change.enter(Act::LettersAdded(LettersAdded { letters: vec![NewLetter { letter, fields }] }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes a letter: a new version of it.
pub fn edit_letter(asking: &Asking<'_>, with: EditLetter) -> Result<Receipt> {
    let letter: LetterId = parse(&with.letter, "letter")?;
    let mut now = LetterFields { kind: with.kind, title: line(&with.title, "title")?, n: 0, texts: texts(&with.texts)?, is_retired: with.is_retired };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, letter)?;
        now.n = was.n;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        may_stand(change.db, Some(letter), &now.title)?;
        now.n += u32::from(now.texts != was.texts);
        let edit = change.edit(Kind::Letter, letter.0, Some(was), Some(now))?;
        change.enter(Act::LetterEdited(LetterEdited { letter, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// A letter that was not taken back.
pub(super) fn kept(db: &Connection, letter: LetterId) -> Result<LetterFields> {
    table::letter(db, letter)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("letter").with("what", letter).into())
}

/// Takes the letters that come with Rollbook, of each kind that the book has none of, as one entry.
pub fn add_default_letters(asking: &Asking<'_>, _: Nothing) -> Result<Receipt> {
    let words = Words::new(&asking.language());
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let had: Vec<LetterKind> = table::letters(change.db)?.into_iter().map(|(_, fields, _)| fields.kind).collect();
        let mut letters = Vec::new();
        for kind in LetterKind::ALL.iter().copied().filter(|kind| !had.contains(kind)) {
            let texts: BTreeMap<String, LetterText> =
                DEFAULTS.iter().filter_map(|(lang, all)| Some(((*lang).to_owned(), default(all, kind)?))).collect();
            let title = words.text(&format!("letters-kind-{}", kind.code().replace('_', "-")), &[]);
            if !texts.is_empty() && may_stand(change.db, None, &title).is_ok() {
                letters.push(NewLetter { letter: change.id(), fields: LetterFields { kind, title, n: 1, texts, is_retired: false } });
            }
        }
        if letters.is_empty() {
            return Err(Reason::NothingChanged.into());
        }
        change.enter(Act::LettersAdded(LettersAdded { letters }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The text of a kind among those that come with Rollbook.
fn default(all: &str, kind: LetterKind) -> Option<LetterText> {
    let (_, behind) = all.split_once(&format!("== {}\n", kind.code()))?;
    let (subject, body) = behind.split("\n== ").next()?.split_once('\n')?;
    Some(LetterText { subject: subject.trim().to_owned(), body: body.trim().to_owned() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_that_come_along_can_be_kept_as_they_are_in_every_language() {
        for (lang, all) in DEFAULTS {
            let kinds = LetterKind::ALL.iter().filter_map(|kind| Some((kind, default(all, *kind)?)));
            let mut count = 0;
            for (kind, kept) in kinds {
                let with = LetterWords { lang: lang.into(), subject: kept.subject.clone(), body: kept.body.clone() };
                assert_eq!(text(&with).unwrap_or_else(|error| panic!("{lang} {}: {error:?}", kind.code())), kept);
                count += 1;
            }
            assert_eq!(count, LetterKind::ALL.len() - 1, "{lang}: all kinds but “other”");
        }
    }
}
