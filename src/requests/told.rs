//! What the history tells of documents and resources, to whom, and why an entry was made.

use super::asking::Actor;
use super::library::{is_told, may_read};
use crate::fault::Result;
use crate::ids::Digest;
use crate::journal::act::Act;
use crate::journal::fact::{DocumentFields, Fact, FormerFields, ResourceFields};
use crate::journal::personal::DocumentText;
use crate::journal::{Edit, Entry, Header};
use crate::tables::fold;
use crate::tables::former::printed_name;
use crate::tables::history::{self as table, Entered};
use crate::words::Words;
use rusqlite::Connection;
use serde_json::Value;
use uuid::Uuid;

/// What of a resource is told, in words: not its digests.
pub(super) fn resource_told(words: &Words, fields: &ResourceFields) -> Value {
    let word = |family: &str, code: &str| words.text(&[family, &code.replace('_', "-")].concat(), &[]);
    let readers = fields.readers.as_ref().map(|readers| {
        let roles = readers.roles.iter().map(|role| word("role-", role.code()));
        roles.chain(readers.users.iter().map(ToString::to_string)).collect::<Vec<_>>()
    });
    let about = fields.courses.iter().map(|id| id.0).chain(fields.runs.iter().map(|id| id.0)).chain(fields.sessions.iter().map(|id| id.0));
    serde_json::json!({
        "title": fields.title, "kind": word("library-kind-", fields.kind.code()), "topics": fields.topics, "audience": word("library-audience-", fields.audience.code()),
        "lang": fields.lang, "edition": fields.edition, "issued_on": fields.issued_on, "source": fields.source, "licence": fields.licence, "link": fields.link,
        "file": fields.file.as_ref().map(|file| &file.name), "readers": readers, "belongs_to": about.map(|id| id.to_string()).collect::<Vec<_>>(),
    })
}

/// What of a document is told: not its digests.
pub(super) fn document_told(db: &Connection, words: &Words, id: Uuid, fields: Option<&DocumentFields>) -> Result<Value> {
    let Some(fields) = fields else { return Ok(Value::Null) };
    let owner = fields.person.map_or(id, |person| person.0);
    let text: Option<DocumentText> = fold::sealed(db, owner, "document_text", fields.text)?;
    Ok(serde_json::json!({ "title": text.map(|text| text.title), "kind": document_word(words, fields) }))
}

/// What of an earlier certificate is told: the name that is printed on it, not its digest; its number alone where it comes or goes.
pub(super) fn former_told(db: &Connection, edit: &Edit<FormerFields>) -> Result<(Value, Value)> {
    let all = |fields: &FormerFields| -> Result<Value> {
        let name = printed_name(db, fields)?;
        Ok(serde_json::json!({ "number": fields.number, "name": name, "course": fields.course, "delivered_on": fields.issued_on }))
    };
    let number = |fields: &Option<FormerFields>| fields.as_ref().map_or(Value::Null, |fields| Value::String(fields.number.clone()));
    match (&edit.was, &edit.now) {
        (Some(was), Some(now)) => Ok((all(was)?, all(now)?)),
        (was, now) => Ok((number(was), number(now))),
    }
}

/// Whose document it is.
pub(super) fn holder(document: &DocumentFields) -> Option<Uuid> {
    document.person.map(|person| person.0).or(document.run.map(|run| run.0))
}

/// What a document is for; its title is for those who may see the document.
pub(super) fn document_word(words: &Words, document: &DocumentFields) -> String {
    words.text(&format!("documents-kind-{}", document.kind.code().replace('_', "-")), &[])
}

/// Whether a fact is about a resource that somebody may not read, now or as it was.
pub(super) fn is_hidden(db: &Connection, actor: &Actor, fact: &Fact) -> Result<bool> {
    let Fact::Resource(id, edit) = fact else { return Ok(false) };
    Ok(!is_told(db, actor, *id)? || [&edit.was, &edit.now].into_iter().flatten().any(|fields| !may_read(actor, fields)))
}

/// Whether the sentence of an act would name a resource that somebody may not read.
pub(super) fn tells_too_much(db: &Connection, actor: &Actor, act: &Act) -> Result<bool> {
    match act {
        Act::ResourceAdded(act) => Ok(!is_told(db, actor, act.resource)?),
        Act::ResourceEdited(act) => Ok(!is_told(db, actor, act.resource)?),
        _ => Ok(false),
    }
}

/// Why an entry was made, in words.
pub(super) fn reason(db: &Connection, words: &Words, row: &Entered, header: &Header) -> Result<Option<String>> {
    let code = header.reason.as_deref().map(|code| words.text(&format!("reason-{}", code.replace('_', "-")), &[]));
    let note = match header.note {
        None => None,
        Some(_) => Some(table::note(db, row.key)?.unwrap_or_else(|| words.text("history-erased", &[]))),
    };
    Ok(match (code, note) {
        (Some(code), Some(note)) => Some(format!("{code}: {note}")),
        (code, note) => code.or(note),
    })
}

/// Why an entry was made, in words; empty where nobody said.
pub(super) fn reason_of(db: &Connection, words: &Words, digest: Digest) -> Result<String> {
    let Some(row) = table::one(db, digest)? else { return Ok(String::new()) };
    Ok(reason(db, words, &row, &Entry::read(&row.body)?.header)?.unwrap_or_default())
}
