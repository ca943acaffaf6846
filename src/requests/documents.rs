//! Files that are attached to a person or a run.

use super::Asking;
use super::asking::Reach;
use super::history::author_of;
use super::people::run_id;
use super::person::{line, optional, reason};
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::visible;
use crate::book::Change;
use crate::domain::document::{self, BYTES_MAX, DocumentKind, Format};
use crate::domain::states::PersonState;
use crate::fault::{Error, Reason, Refusal, Result};
use crate::ids::*;
use crate::intake::document::DocumentFault;
use crate::journal::act::{Act, DocumentAdded, DocumentEdited};
use crate::journal::fact::{DocumentFields, Kind};
use crate::journal::personal::{DocumentText, Group};
use crate::journal::{Edit, Entry};
use crate::reader;
use crate::tables::documents::{self as table, Document};
use crate::tables::{certificates, history, people, runs, settings};
use crate::wire::{Moment, Receipt, parse, wire};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::Utc;
use rusqlite::Connection;
use std::path::Path;

wire! {
    /// The documents of a person or of a run: one of the two.
    asks Documents { person: Option<String>, run: Option<String> }
    /// A document in a list.
    answers DocumentRow {
        id: String,
        kind: DocumentKind,
        format: Format,
        bytes_n: u32,
        /// None where whoever asks may not see the document.
        title: Option<String>,
        file_name: Option<String>,
        at: Moment,
        by: String,
    }
    /// A photo, as an address that a page can show.
    answers Photo { person: String, source: String }
    /// Attaches a chosen file.
    asks AddDocument {
        person: Option<String>,
        run: Option<String>,
        /// Token of a chosen file.
        file: String,
        /// By default what the file is called.
        title: Option<String>,
        kind: DocumentKind,
    }
    /// What a document is called and for from now on.
    asks EditDocument { document: String, title: String, kind: DocumentKind }
    /// Removes a document; its bytes stay for the journal until its person is erased.
    asks RemoveDocument { document: String, reason: String }
    /// Names a document.
    asks OneDocument { document: String }
}

/// A person or a run.
#[derive(Clone, Copy)]
struct Holder {
    person: Option<PersonId>,
    run: Option<RunId>,
}

fn holder(db: &Connection, person: Option<&str>, run: Option<&str>) -> Result<Holder> {
    let named = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    match (named(person), named(run)) {
        (Some(person), None) => Ok(Holder { person: Some(parse(&person, "person")?), run: None }),
        (None, Some(run)) => Ok(Holder { person: None, run: Some(run_id(db, &run)?) }),
        _ => Err(Refusal::new(Reason::WrongArgument).with("what", "person or run").into()),
    }
}

/// Refuses what the asking person may not see, as if it were not there.
fn seen(asking: &Asking<'_>, db: &Connection, holder: Holder) -> Result<()> {
    if let Some(run) = holder.run {
        visible(asking, db, &run.to_string())?;
    }
    if let Some(person) = holder.person {
        let unknown = || Refusal::new(Reason::NotFound).field("person").with("what", person);
        if asking.reach != Reach::Centre && !people::is_trained_by(db, person, asking.actor.person)? {
            return Err(unknown().into());
        }
        people::kept(db, person)?.and_then(|kept| kept.state).ok_or_else(unknown)?;
    }
    Ok(())
}

/// Whether the asking person sees a document: what is sensitive only those who need it; trainers of people no more than their photos.
pub(super) fn is_shown(asking: &Asking<'_>, fields: &DocumentFields) -> bool {
    let is_foreign = asking.reach != Reach::Centre && fields.person.is_some() && fields.kind != DocumentKind::Photo;
    !is_foreign && (!fields.kind.is_sensitive() || asking.sees_sensitive())
}

/// The documents of a person or of a run.
pub fn documents(asking: &Asking<'_>, with: Documents) -> Result<Vec<DocumentRow>> {
    asking.book.read(|db| {
        let holder = holder(db, with.person.as_deref(), with.run.as_deref())?;
        seen(asking, db, holder)?;
        let zone = settings::settings(db)?.zone;
        table::of(db, holder.person, holder.run)?.into_iter().map(|one| row(asking, db, &zone, one)).collect()
    })
}

fn row(asking: &Asking<'_>, db: &Connection, zone: &str, document: Document) -> Result<DocumentRow> {
    let is_shown = is_shown(asking, &document.fields);
    let entered = history::one(db, document.entry)?.map(|row| Entry::read(&row.body)).transpose()?;
    let at = entered.map(|entry| entry.header.at.with_timezone(&Utc)).unwrap_or_default();
    Ok(DocumentRow {
        id: document.id.to_string(),
        kind: document.fields.kind,
        format: document.fields.format,
        bytes_n: document.fields.bytes_n,
        title: document.title.filter(|_| is_shown),
        file_name: document.file_name.filter(|_| is_shown),
        at: Moment::new(at, zone)?,
        by: author_of(db, document.entry)?,
    })
}

/// The photo of a person, or those of everybody in a run.
pub fn photos(asking: &Asking<'_>, with: Documents) -> Result<Vec<Photo>> {
    asking.book.read(|db| {
        let holder = holder(db, with.person.as_deref(), with.run.as_deref())?;
        seen(asking, db, holder)?;
        let shown = |(person, bytes): (PersonId, Vec<u8>)| Photo {
            person: person.to_string(),
            source: ["data:image/jpeg;base64,", &STANDARD.encode(bytes)].concat(),
        };
        Ok(table::photos(db, holder.person, holder.run)?.into_iter().map(shown).collect())
    })
}

/// A file as it will be kept.
pub(super) struct Taken {
    pub name: String,
    pub format: Format,
    pub bytes: Vec<u8>,
}

/// What is made of a chosen picture.
type Shrink = fn(&Path, &[u8]) -> std::result::Result<Vec<u8>, DocumentFault>;

/// Takes in a chosen file: small enough, of a type that is kept, and of the type that its name says.
pub(super) fn take(asking: &Asking<'_>, token: &str, shrink: Option<Shrink>) -> Result<Taken> {
    let mebibytes = |bytes: usize| bytes.div_ceil(1 << 20);
    // what nobody read is too large for a document as well, whose limit is lower
    let (name, bytes) = asking.house.file(token).map_err(|error| match error {
        Error::Refused(Refusal { reason: Reason::FileTooLarge, details }) => {
            Refusal { reason: Reason::DocumentTooLarge, details }.with("max", mebibytes(BYTES_MAX)).into()
        }
        other => other,
    })?;
    if bytes.len() > BYTES_MAX {
        let refusal = Refusal::new(Reason::DocumentTooLarge).field("file").with("name", &name);
        return Err(refusal.with("found", mebibytes(bytes.len())).with("max", mebibytes(BYTES_MAX)).into());
    }
    let program = asking.house.reader();
    let content = reader::format(program, &bytes).map_err(|fault| refused(&name, fault))?;
    let Some(format) = document::agreed(content, &name) else {
        let ending = name.rsplit('.').next().unwrap_or_default().to_uppercase();
        let refusal = Refusal::new(Reason::NameLies).field("file").with("name", &name);
        return Err(refusal.with("what", content.code().to_uppercase()).with("before", ending).into());
    };
    if let Some(shrink) = shrink {
        let bytes = shrink(program, &bytes).map_err(|fault| refused(&name, fault))?;
        return Ok(Taken { name, format: Format::Jpeg, bytes });
    }
    Ok(Taken { name, format, bytes: bytes.to_vec() })
}

fn refused(name: &str, fault: DocumentFault) -> Refusal {
    let refusal = match fault {
        DocumentFault::Empty => Refusal::new(Reason::FileEmpty),
        DocumentFault::Cut => Refusal::new(Reason::FileCut),
        DocumentFault::Protected => Refusal::new(Reason::FileProtected),
        DocumentFault::OtherType(found) => Refusal::new(Reason::NoDocument).with("what", super::import::code(&found)),
        DocumentFault::Macros => Refusal::new(Reason::NoDocument).with("what", "macros"),
        DocumentFault::Picture => Refusal::new(Reason::NoPicture),
        DocumentFault::ReaderStopped => Refusal::new(Reason::FileUnreadable).with("why", "stopped"),
    };
    refusal.with("name", name).field("file")
}

fn fits(kind: DocumentKind, holder: Holder) -> Result<()> {
    let is_fit = if holder.person.is_some() { kind.is_of_person() } else { kind.is_of_run() };
    if is_fit { Ok(()) } else { Err(Refusal::new(Reason::WrongArgument).field("kind").with("what", kind.code()).into()) }
}

/// Attaches a chosen file to a person or a run.
pub fn add_document(asking: &Asking<'_>, with: AddDocument) -> Result<Receipt> {
    let holder = asking.book.read(|db| {
        let holder = holder(db, with.person.as_deref(), with.run.as_deref())?;
        seen(asking, db, holder)?;
        Ok(holder)
    })?;
    fits(with.kind, holder)?;
    let taken = take(asking, &with.file, (with.kind == DocumentKind::Photo).then_some(reader::photo as Shrink))?;
    let stem = taken.name.rsplit_once('.').map_or(taken.name.as_str(), |(stem, _)| stem);
    let title = match optional(with.title.as_deref(), "title")? {
        Some(title) => title,
        None => line(stem, "title")?,
    };
    let text = DocumentText { title, file_name: document::file_name(&taken.name, taken.format) };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        if let Some(person) = holder.person {
            not_erased(change.db, person)?;
        }
        let id: DocumentId = change.id();
        let bytes_n = u32::try_from(taken.bytes.len()).unwrap_or(u32::MAX);
        let text = change.seal(holder.person.map_or(id.0, |person| person.0), Group::DocumentText, &text)?;
        let file = change.document(holder.person, "attached", taken.bytes);
        let (person, run) = (holder.person, holder.run);
        let fields = DocumentFields { person, run, kind: with.kind, format: taken.format, bytes_n, file, text, is_removed: false };
        change.enter(Act::DocumentAdded(DocumentAdded { document: id, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

fn not_erased(db: &Connection, person: PersonId) -> Result<()> {
    match people::kept(db, person)?.and_then(|kept| kept.state) {
        Some(PersonState::Erased) => Err(Reason::PersonErased.into()),
        _ => Ok(()),
    }
}

/// What an undo brings back: nobody erased, no run that was taken back.
pub(super) fn may_stand(change: &Change<'_>, edit: &Edit<DocumentFields>) -> Result<()> {
    let Some(now) = &edit.now else { return Ok(()) };
    if let Some(person) = now.person {
        not_erased(change.db, person)?;
        people::kept(change.db, person)?.and_then(|kept| kept.state).ok_or_else(|| Refusal::new(Reason::NotFound).field("person"))?;
    }
    if let Some(run) = now.run {
        runs::run_fields(change.db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run))?;
    }
    Ok(())
}

/// A document that is there and that the asking person may see.
fn kept(asking: &Asking<'_>, db: &Connection, id: DocumentId) -> Result<Document> {
    let unknown = || Refusal::new(Reason::NotFound).field("document").with("what", id);
    let document = table::one(db, id)?.filter(|document| !document.fields.is_removed).ok_or_else(unknown)?;
    let holder = Holder { person: document.fields.person, run: document.fields.run };
    if seen(asking, db, holder).is_err() || !is_shown(asking, &document.fields) {
        return Err(unknown().into());
    }
    if let Some(person) = document.fields.person {
        not_erased(db, person)?;
    }
    Ok(document)
}

/// Changes what a document is called and for. A photo stays one: only it was made small.
pub fn edit_document(asking: &Asking<'_>, with: EditDocument) -> Result<Receipt> {
    let id: DocumentId = parse(&with.document, "document")?;
    let title = line(&with.title, "title")?;
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let was = kept(asking, change.db, id)?;
        fits(with.kind, Holder { person: was.fields.person, run: was.fields.run })?;
        let (was_photo, is_photo) = (was.fields.kind == DocumentKind::Photo, with.kind == DocumentKind::Photo);
        if was_photo != is_photo {
            return Err(Refusal::new(Reason::WrongArgument).field("kind").with("what", with.kind.code()).into());
        }
        let mut now = DocumentFields { kind: with.kind, ..was.fields.clone() };
        if was.title.as_deref() != Some(&title) {
            let text = DocumentText { title, file_name: was.file_name.clone().unwrap_or_default() };
            now.text = change.seal(now.person.map_or(id.0, |person| person.0), Group::DocumentText, &text)?;
        }
        if now == was.fields {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Document, id.0, Some(was.fields), Some(now))?;
        change.enter(Act::DocumentEdited(DocumentEdited { document: id, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Removes a document.
pub fn remove_document(asking: &Asking<'_>, with: RemoveDocument) -> Result<Receipt> {
    let id: DocumentId = parse(&with.document, "document")?;
    let why = reason(Some(&with.reason))?;
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let was = kept(asking, change.db, id)?.fields;
        let owner = was.person.map_or(id.0, |person| person.0);
        let now = DocumentFields { is_removed: true, ..was.clone() };
        let edit = change.edit(Kind::Document, id.0, Some(was), Some(now))?;
        change.because(None, Some(&why), &[owner]);
        change.enter(Act::DocumentEdited(DocumentEdited { document: id, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// A copy of a document, as it was attached.
pub fn save_document(asking: &Asking<'_>, with: OneDocument) -> Result<Printed> {
    let id: DocumentId = parse(&with.document, "document")?;
    let (document, bytes) = asking.book.read(|db| {
        let document = kept(asking, db, id)?;
        let bytes = certificates::document(db, document.fields.file)?;
        let unknown = || Refusal::new(Reason::NotFound).field("document").with("what", id);
        Ok((document, bytes.ok_or_else(unknown)?))
    })?;
    let about = document.fields.person.map(|person| person.0).or(document.fields.run.map(|run| run.0)).unwrap_or(id.0);
    let receipt = handed_out(asking, "document", about, 1)?;
    let file_name = document::file_name(document.file_name.as_deref().unwrap_or_default(), document.fields.format);
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}
