//! The library: resources of the knowledge repository, and what a session leaves to it.

use super::Asking;
use super::asking::{Actor, Reach};
use super::documents::take;
use super::people::run_id;
use super::person::{line, optional, reason, text_refused};
use super::printing::Printed;
use super::reports::handed_out;
use crate::book::Change;
use crate::domain::document::{self, Format};
use crate::domain::names::search_key;
use crate::domain::resource::{Audience, QUESTIONS_MAX, ResourceKind, TOPICS_MAX, is_date, is_language, is_link};
use crate::domain::roles::Role;
use crate::domain::text::{clean_line, clean_lines};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::{Act, ResourceAdded, ResourceEdited};
use crate::journal::fact::{Kind, Readers, ResourceFields, ResourceFile};
use crate::tables::library::{self as table, Resource};
use crate::tables::{certificates, history, runs};
use crate::wire::{Receipt, parse, wire};
use rusqlite::Connection;
use std::collections::BTreeSet;

wire! {
    /// Which resources.
    asks LibraryFilter {
        /// Part of a title, topic, source or name of a file.
        text: Option<String>,
        kind: Option<ResourceKind>,
        audience: Option<Audience>,
        lang: Option<String>,
        topic: Option<String>,
        /// The id of a course or session, or a run with its sessions and its course.
        about: Option<String>,
        run: Option<String>,
        from: Option<u32>,
        count: Option<u32>,
    }
    /// What a resource belongs to.
    answers ResourceLink {
        /// `course`, `run` or `session`.
        what: String,
        id: String,
        name: String,
    }
    /// A resource in a list.
    answers ResourceRow {
        id: String,
        title: String,
        kind: ResourceKind,
        topics: Vec<String>,
        audience: Audience,
        lang: String,
        edition: Option<String>,
        issued_on: Option<String>,
        source: Option<String>,
        licence: Option<String>,
        link: Option<String>,
        file_name: Option<String>,
        format: Option<Format>,
        bytes_n: Option<u32>,
        is_restricted: bool,
        reader_roles: Vec<Role>,
        reader_users: Vec<String>,
        links: Vec<ResourceLink>,
        /// The session whose questions it holds.
        from_session: Option<String>,
    }
    /// The library, a page at a time, and what it can be narrowed to.
    answers Library { rows: Vec<ResourceRow>, total: u32, from: u32, topics: Vec<String>, langs: Vec<String> }
    /// The fields of a resource.
    asks ResourceForm {
        title: String,
        kind: ResourceKind,
        topics: Vec<String>,
        audience: Audience,
        /// BCP 47.
        lang: String,
        /// Which version of it this is.
        edition: Option<String>,
        /// A day, a month or a year, as exact as it is known: `2021`, `2021-06`, `2021-06-25`.
        issued_on: Option<String>,
        /// Who made it.
        source: Option<String>,
        licence: Option<String>,
        /// Where it is, if not here.
        link: Option<String>,
        /// Coordinators and inspectors read everything; everybody else a restricted one only if named by role or account.
        is_restricted: bool,
        reader_roles: Vec<Role>,
        reader_users: Vec<String>,
        courses: Vec<String>,
        runs: Vec<String>,
        sessions: Vec<String>,
    }
    /// A new resource, with a chosen file if it is kept here.
    asks AddResource { fields: ResourceForm, file: Option<String> }
    /// The fields of a resource from now on; `file` takes the place of the one that it had, `drop_file` takes it away.
    asks EditResource { resource: String, fields: ResourceForm, file: Option<String>, drop_file: Option<bool> }
    /// Removes a resource.
    asks RemoveResource { resource: String, reason: String }
    /// Names a resource.
    asks OneResource { resource: String }
    /// The questions of a session, with their answers, as a resource.
    asks PromoteQuestions {
        session: String,
        title: String,
        /// As typed or pasted.
        text: String,
        topics: Vec<String>,
        audience: Audience,
        lang: String,
    }
}

/// Whether somebody may read a resource.
pub(super) fn may_read(actor: &Actor, fields: &ResourceFields) -> bool {
    let Some(readers) = &fields.readers else { return true };
    let has = |role: &Role| actor.roles.contains(role);
    has(&Role::Coordinator) || has(&Role::Inspector) || readers.roles.iter().any(has) || readers.users.contains(&actor.user)
}

/// Whether the history may tell somebody of a resource: by who reads it now, as it would else tell the title that it has.
pub(super) fn is_told(db: &Connection, actor: &Actor, resource: ResourceId) -> Result<bool> {
    Ok(table::fields(db, resource)?.is_none_or(|fields| may_read(actor, &fields)))
}

/// The resources that fit a filter and that the asking person may read.
pub(super) fn found(asking: &Asking<'_>, db: &Connection, with: &LibraryFilter) -> Result<Vec<Resource>> {
    let about = with.about.as_deref().filter(|id| !id.is_empty()).map(|id| parse::<uuid::Uuid>(id, "about")).transpose()?;
    let all = match with.run.as_deref().filter(|run| !run.is_empty()) {
        Some(run) => table::of_run(db, run_id(db, run)?)?,
        None => table::all(db, about)?,
    };
    let text = search_key(with.text.as_deref().unwrap_or_default());
    let fits = |one: &Resource| {
        let fields = &one.fields;
        let texts = [Some(&fields.title), fields.source.as_ref(), fields.file.as_ref().map(|file| &file.name)];
        let holds = |told: &String| search_key(told).contains(&text);
        may_read(asking.actor, fields)
            && with.kind.is_none_or(|kind| fields.kind == kind)
            && with.audience.is_none_or(|audience| fields.audience == audience)
            && with.lang.as_ref().is_none_or(|lang| lang.is_empty() || fields.lang == *lang)
            && with.topic.as_ref().is_none_or(|topic| topic.is_empty() || fields.topics.contains(topic))
            && (text.is_empty() || texts.into_iter().flatten().chain(&fields.topics).any(holds))
    };
    Ok(all.into_iter().filter(fits).collect())
}

/// The library.
pub fn library(asking: &Asking<'_>, with: LibraryFilter) -> Result<Library> {
    let from = with.from.unwrap_or(0);
    asking.book.read(|db| {
        let found = found(asking, db, &with)?;
        let everything = table::all(db, None)?;
        let readable = || everything.iter().map(|one| &one.fields).filter(|fields| may_read(asking.actor, fields));
        let topics: BTreeSet<&String> = readable().flat_map(|fields| &fields.topics).collect();
        let langs: BTreeSet<&String> = readable().map(|fields| &fields.lang).collect();
        let rows = found.iter().skip(from as usize).take(with.count.unwrap_or(100).min(1000) as usize);
        Ok(Library {
            rows: rows.map(|one| row(asking, db, one)).collect::<Result<_>>()?,
            total: u32::try_from(found.len()).unwrap_or(u32::MAX),
            from,
            topics: topics.into_iter().cloned().collect(),
            langs: langs.into_iter().cloned().collect(),
        })
    })
}

fn row(asking: &Asking<'_>, db: &Connection, one: &Resource) -> Result<ResourceRow> {
    let fields = &one.fields;
    let mut links = Vec::new();
    let mut link = |what: &str, id: uuid::Uuid, run: Option<RunId>| -> Result<()> {
        // A trainer is not told of runs that are not theirs.
        let is_told = match run {
            Some(run) if asking.reach != Reach::Centre => runs::teaches(db, asking.actor.person, run)?,
            _ => true,
        };
        let name = history::called(db, id)?.unwrap_or_default();
        links.extend(is_told.then(|| ResourceLink { what: what.into(), id: id.to_string(), name }));
        Ok(())
    };
    for course in &fields.courses {
        link("course", course.0, None)?;
    }
    for run in &fields.runs {
        link("run", run.0, Some(*run))?;
    }
    for session in &fields.sessions {
        let run = crate::tables::sessions::planned(db, *session)?.map(|planned| planned.place.run);
        link("session", session.0, run)?;
    }
    let readers = fields.readers.clone();
    Ok(ResourceRow {
        id: one.id.to_string(),
        title: fields.title.clone(),
        kind: fields.kind,
        topics: fields.topics.clone(),
        audience: fields.audience,
        lang: fields.lang.clone(),
        edition: fields.edition.clone(),
        issued_on: fields.issued_on.clone(),
        source: fields.source.clone(),
        licence: fields.licence.clone(),
        link: fields.link.clone(),
        file_name: fields.file.as_ref().map(|file| file.name.clone()),
        format: fields.file.as_ref().map(|file| file.format),
        bytes_n: fields.file.as_ref().map(|file| file.bytes_n),
        is_restricted: readers.is_some(),
        reader_roles: readers.iter().flat_map(|readers| readers.roles.clone()).collect(),
        reader_users: readers.iter().flat_map(|readers| &readers.users).map(ToString::to_string).collect(),
        links,
        from_session: fields.from_session.map(|session| session.to_string()),
    })
}

fn topics(given: &[String]) -> Result<Vec<String>> {
    let mut topics = BTreeSet::new();
    for topic in given {
        topics.extend(crate::domain::text::optional(clean_line(topic, 60)).map_err(|fault| text_refused(&fault, "topics"))?);
    }
    if topics.len() > TOPICS_MAX {
        return Err(Refusal::new(Reason::BadNumber).field("topics").with("least", 0).with("max", TOPICS_MAX).into());
    }
    Ok(topics.into_iter().collect())
}

fn language(text: &str) -> Result<String> {
    let lang = text.trim();
    if is_language(lang) { Ok(lang.to_owned()) } else { Err(Refusal::new(Reason::UnknownLanguage).field("lang").with("what", lang).into()) }
}

fn there(db: &Connection, id: uuid::Uuid, field: &str) -> Result<()> {
    match history::called(db, id)? {
        Some(_) => Ok(()),
        None => Err(Refusal::new(Reason::NotFound).field(field).with("what", id).into()),
    }
}

/// Clean fields, everything that they name being there.
fn cleaned(db: &Connection, with: &ResourceForm) -> Result<ResourceFields> {
    let issued_on = optional(with.issued_on.as_deref(), "issued_on")?;
    if issued_on.as_deref().is_some_and(|day| !is_date(day)) {
        return Err(Refusal::new(Reason::BadDate).field("issued_on").into());
    }
    let link = optional(with.link.as_deref(), "link")?;
    if let Some(link) = link.as_deref().filter(|link| !is_link(link)) {
        return Err(Refusal::new(Reason::BadLink).field("link").with("what", link).into());
    }
    let users = with.reader_users.iter().map(|user| parse(user, "reader_users")).collect::<Result<BTreeSet<UserId>>>()?;
    for user in &users {
        crate::tables::facts::user_state(db, *user)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("reader_users").with("what", user))?;
    }
    let roles: BTreeSet<Role> = with.reader_roles.iter().copied().collect();
    let mut courses: Vec<CourseId> = with.courses.iter().map(|id| parse(id, "courses")).collect::<Result<_>>()?;
    let mut runs: Vec<RunId> = with.runs.iter().map(|run| run_id(db, run)).collect::<Result<_>>()?;
    let mut sessions: Vec<SessionId> = with.sessions.iter().map(|id| parse(id, "sessions")).collect::<Result<_>>()?;
    courses.iter().try_for_each(|id| there(db, id.0, "courses"))?;
    runs.iter().try_for_each(|id| there(db, id.0, "runs"))?;
    sessions.iter().try_for_each(|id| there(db, id.0, "sessions"))?;
    courses.dedup();
    runs.dedup();
    sessions.dedup();
    Ok(ResourceFields {
        title: line(&with.title, "title")?,
        kind: with.kind,
        topics: topics(&with.topics)?,
        audience: with.audience,
        lang: language(&with.lang)?,
        edition: optional(with.edition.as_deref(), "edition")?,
        issued_on,
        source: optional(with.source.as_deref(), "source")?,
        licence: optional(with.licence.as_deref(), "licence")?,
        link,
        file: None,
        readers: with.is_restricted.then(|| Readers { roles: roles.into_iter().collect(), users: users.into_iter().collect() }),
        courses,
        runs,
        sessions,
        from_session: None,
        is_removed: false,
    })
}

fn file(change: &mut Change<'_>, name: &str, format: Format, bytes: Vec<u8>) -> ResourceFile {
    let bytes_n = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    ResourceFile { digest: change.document(None, "resource", bytes), format, bytes_n, name: document::file_name(name, format) }
}

/// A resource is a file, a link, or both.
fn has_content(fields: &ResourceFields) -> Result<()> {
    if fields.file.is_none() && fields.link.is_none() { Err(Refusal::new(Reason::Missing).field("file").into()) } else { Ok(()) }
}

/// A new resource.
pub fn add_resource(asking: &Asking<'_>, with: AddResource) -> Result<Receipt> {
    let taken = with.file.as_deref().filter(|file| !file.is_empty()).map(|file| take(asking, file, None)).transpose()?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let mut fields = cleaned(change.db, &with.fields)?;
        let resource: ResourceId = change.id();
        fields.file = taken.map(|taken| file(change, &taken.name, taken.format, taken.bytes));
        has_content(&fields)?;
        change.enter(Act::ResourceAdded(ResourceAdded { resource, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// A resource that is there and that the asking person may read.
fn kept(asking: &Asking<'_>, db: &Connection, id: ResourceId) -> Result<Resource> {
    let unknown = || Refusal::new(Reason::NotFound).field("resource").with("what", id);
    table::one(db, id)?.filter(|one| may_read(asking.actor, &one.fields)).ok_or_else(|| unknown().into())
}

/// Changes a resource.
pub fn edit_resource(asking: &Asking<'_>, with: EditResource) -> Result<Receipt> {
    let id: ResourceId = parse(&with.resource, "resource")?;
    let taken = with.file.as_deref().filter(|file| !file.is_empty()).map(|file| take(asking, file, None)).transpose()?;
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let was = kept(asking, change.db, id)?.fields;
        let mut now = ResourceFields { from_session: was.from_session, ..cleaned(change.db, &with.fields)? };
        now.file = match taken {
            Some(taken) => Some(file(change, &taken.name, taken.format, taken.bytes)),
            None => was.file.clone().filter(|_| with.drop_file != Some(true)),
        };
        has_content(&now)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Resource, id.0, Some(was), Some(now))?;
        change.enter(Act::ResourceEdited(ResourceEdited { resource: id, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Removes a resource.
pub fn remove_resource(asking: &Asking<'_>, with: RemoveResource) -> Result<Receipt> {
    let id: ResourceId = parse(&with.resource, "resource")?;
    let why = reason(Some(&with.reason))?;
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let was = kept(asking, change.db, id)?.fields;
        let now = ResourceFields { is_removed: true, ..was.clone() };
        let edit = change.edit(Kind::Resource, id.0, Some(was), Some(now))?;
        change.because(None, Some(&why), &[id.0]);
        change.enter(Act::ResourceEdited(ResourceEdited { resource: id, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The questions of a session with their answers, as a resource of its run that everybody with an account reads.
pub fn promote_questions(asking: &Asking<'_>, with: PromoteQuestions) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let title = line(&with.title, "title")?;
    let text = clean_lines(&with.text, QUESTIONS_MAX).map_err(|fault| text_refused(&fault, "text"))?;
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let planned = super::roll::visible(asking, change.db, session)?;
        let resource: ResourceId = change.id();
        let bytes = text.replace('\n', "\r\n").into_bytes();
        let fields = ResourceFields {
            file: Some(file(change, &title, Format::Txt, bytes)),
            title,
            kind: ResourceKind::QAndA,
            topics: topics(&with.topics)?,
            audience: with.audience,
            lang: language(&with.lang)?,
            edition: None,
            issued_on: Some(planned.place.start_local.date().to_string()),
            source: Some(crate::tables::settings::settings(change.db)?.name),
            licence: None,
            link: None,
            readers: None,
            courses: Vec::new(),
            runs: Vec::new(),
            sessions: vec![session],
            from_session: Some(session),
            is_removed: false,
        };
        change.enter(Act::ResourceAdded(ResourceAdded { resource, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The file of a resource. Of a restricted one an entry tells that it was handed out.
pub fn open_resource(asking: &Asking<'_>, with: OneResource) -> Result<Printed> {
    let id: ResourceId = parse(&with.resource, "resource")?;
    let unknown = || Refusal::new(Reason::NotFound).field("resource").with("what", id);
    let (fields, bytes) = asking.book.read(|db| {
        let fields = kept(asking, db, id)?.fields;
        let bytes = fields.file.as_ref().map(|file| certificates::document(db, file.digest)).transpose()?.flatten();
        Ok((fields, bytes))
    })?;
    let (Some(file), Some(bytes)) = (fields.file, bytes) else { return Err(unknown().into()) };
    let receipt = if fields.readers.is_some() { handed_out(asking, "resource", id.0, 1)? } else { Receipt::nothing() };
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file.name, bytes), file_name: file.name })
}
