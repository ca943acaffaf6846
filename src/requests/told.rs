//! What the history tells of documents and resources.

use crate::fault::Result;
use crate::journal::fact::{DocumentFields, ResourceFields};
use crate::journal::personal::DocumentText;
use crate::tables::fold;
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

/// Whose document it is.
pub(super) fn holder(document: &DocumentFields) -> Option<Uuid> {
    document.person.map(|person| person.0).or(document.run.map(|run| run.0))
}

/// What a document is for; its title is for those who may see the document.
pub(super) fn document_word(words: &Words, document: &DocumentFields) -> String {
    words.text(&format!("documents-kind-{}", document.kind.code().replace('_', "-")), &[])
}
