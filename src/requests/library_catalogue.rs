//! The library handed out: as a list for a spreadsheet, as one page, as a folder that works without a network.

use super::Asking;
use super::library::{LibraryFilter, found};
use super::printing::Printed;
use super::reports::handed_out;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::paper::archive;
use crate::paper::catalogue::{Catalogue, CatalogueRow, address, html};
use crate::paper::spreadsheet::xlsx_of;
use crate::tables::library::Resource;
use crate::tables::{certificates, history, settings};
use crate::wire::wire;
use crate::words::Words;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// As what a catalogue leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CatalogueFormat {
    /// A workbook.
    Xlsx,
    /// One page.
    Html,
    /// The page, the files and their digests.
    Zip,
}

wire! {
    /// Which resources, as what.
    asks ExportLibrary {
        format: CatalogueFormat,
        filter: Option<LibraryFilter>,
        /// Takes restricted ones along, of those that the asking person may read.
        with_restricted: Option<bool>,
    }
}

/// A resource with what it is called in a catalogue.
struct Entry {
    resource: Resource,
    /// The session or run that it comes from.
    from: String,
    /// Its path beside the page, and its content.
    file: Option<(String, Vec<u8>)>,
}

/// The catalogue of the library.
pub fn export_library(asking: &Asking<'_>, with: ExportLibrary) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let is_folder = with.format == CatalogueFormat::Zip;
    let none = LibraryFilter { text: None, kind: None, audience: None, lang: None, topic: None, about: None, run: None, from: None, count: None };
    let filter = with.filter.unwrap_or(none);
    let (entries, centre, name) = asking.book.read(|db| {
        let mut all = found(asking, db, &filter)?;
        all.retain(|one| one.fields.readers.is_none() || with.with_restricted == Some(true));
        let entries = (1..).zip(all).map(|(number, resource)| entry(db, number, resource, is_folder)).collect::<Result<Vec<_>>>()?;
        Ok((entries, settings::centre(db)?, settings::settings(db)?.name))
    })?;
    if entries.is_empty() {
        return Err(Refusal::new(Reason::NothingToExport).into());
    }
    let text = |id: &str| words.text(id, &[]);
    let day = made_at.format("%Y-%m-%d").to_string();
    let mut notes = vec![name, words.text("library-catalogue-made", &[("day", day), ("count", entries.len().to_string())])];
    notes.extend(centre.is_demo.then(|| text("paper-demo")));
    if entries.iter().any(|one| one.resource.fields.readers.is_some()) {
        notes.push(text("library-catalogue-restricted"));
    }
    let is_rtl = words.language() == "ar";
    let page = || {
        let heads = HEADS.iter().map(|head| text(&format!("library-head-{head}"))).collect();
        let rows = entries.iter().map(|one| page_row(one, &words)).collect();
        html(&Catalogue { lang: words.language().into(), is_rtl, title: text("library-catalogue"), notes: notes.clone(), heads, rows })
    };
    let folder = format!("library-{}", made_at.format("%Y%m%d"));
    let (bytes, ending) = match with.format {
        CatalogueFormat::Html => (page(), "html"),
        CatalogueFormat::Zip => {
            let mut files = vec![("catalogue.html".to_owned(), page())];
            files.extend(entries.iter().filter_map(|one| one.file.clone()));
            (archive::zip(&folder, &files, made_at).map_err(|fault| Fault::Paper(fault.to_string()))?, "zip")
        }
        CatalogueFormat::Xlsx => {
            let heads = HEADS.iter().chain(&["link", "sha256"]).map(|head| text(&format!("library-head-{head}"))).collect();
            let rows: Vec<Vec<String>> = std::iter::once(heads).chain(entries.iter().map(|one| sheet_row(one, &words))).collect();
            (xlsx_of(&text("library-catalogue"), &rows, is_rtl).map_err(|fault| Fault::Paper(fault.to_string()))?, "xlsx")
        }
    };
    let receipt = handed_out(asking, "library", centre.id.0, u32::try_from(entries.len()).unwrap_or(u32::MAX))?;
    let kind = if centre.is_demo { "demo-" } else { "" };
    let file_name = format!("{kind}{folder}.{ending}");
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// The columns, in order; a workbook has two more.
const HEADS: [&str; 11] = ["title", "kind", "topics", "audience", "lang", "edition", "issued-on", "source", "licence", "from", "file"];

fn entry(db: &Connection, number: u32, resource: Resource, is_folder: bool) -> Result<Entry> {
    let fields = &resource.fields;
    let from = match fields.from_session {
        Some(session) => {
            let run = crate::tables::sessions::planned(db, session)?.map(|planned| history::called(db, planned.place.run.0)).transpose()?.flatten();
            [run, history::called(db, session.0)?].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        None => {
            let belongs = fields.runs.iter().map(|id| id.0).chain(fields.sessions.iter().map(|id| id.0)).chain(fields.courses.iter().map(|id| id.0));
            let names = belongs.map(|id| history::called(db, id)).collect::<Result<Vec<_>>>()?;
            names.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
    };
    let file = match fields.file.as_ref().filter(|_| is_folder) {
        Some(file) => certificates::document(db, file.digest)?.map(|bytes| (format!("files/{number:03}-{}", file.name), bytes)),
        None => None,
    };
    Ok(Entry { from, file, resource })
}

/// Everything but the title.
fn cells(one: &Entry, words: &Words) -> Vec<String> {
    let fields = &one.resource.fields;
    let mut kind = words.text(&format!("library-kind-{}", fields.kind.code().replace('_', "-")), &[]);
    if fields.readers.is_some() {
        kind = words.text("library-restricted-kind", &[("kind", kind)]);
    }
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        kind,
        fields.topics.join(", "),
        words.text(&format!("library-audience-{}", fields.audience.code()), &[]),
        fields.lang.clone(),
        or_empty(&fields.edition),
        or_empty(&fields.issued_on),
        or_empty(&fields.source),
        or_empty(&fields.licence),
        one.from.clone(),
        fields.file.as_ref().map(|file| file.name.clone()).unwrap_or_default(),
    ]
}

fn page_row(one: &Entry, words: &Words) -> CatalogueRow {
    let fields = &one.resource.fields;
    let beside = one.file.as_ref().map(|(path, _)| address(path));
    CatalogueRow { lang: fields.lang.clone(), title: fields.title.clone(), address: beside.or(fields.link.clone()), cells: cells(one, words) }
}

fn sheet_row(one: &Entry, words: &Words) -> Vec<String> {
    let fields = &one.resource.fields;
    let last = [fields.link.clone().unwrap_or_default(), one.resource.plain.map(|digest| digest.to_string()).unwrap_or_default()];
    std::iter::once(fields.title.clone()).chain(cells(one, words)).chain(last).collect()
}
