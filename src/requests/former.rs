//! Certificates from before the book come in from a list: known, found and told, never printed here and never said to be verifiable.

use super::Asking;
use super::import::{columns_fit, file_refused};
use super::person::{line, reason};
use super::runs::day;
use crate::book::Change;
use crate::domain::names::name_key;
use crate::domain::states::PersonState;
use crate::domain::text::clean_line;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::{FormerId, PersonId};
use crate::intake::former::{FormerColumn, FormerField, FormerLine, FormerMapping, guess, lines};
use crate::intake::mapping::DateOrder;
use crate::intake::people::DateQuestion;
use crate::journal::Edit;
use crate::journal::act::{Act, FormerCertificateEdited, FormerCertificatesAdded, NewFormer};
use crate::journal::fact::{FormerFields, Kind};
pub use crate::tables::former::FormerRow;
use crate::tables::{former as table, people, settings};
use crate::wire::{Page, Receipt, parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most characters of a number or a title.
const LINE_MAX: u32 = 200;

wire! {
    /// Which: `text` is part of a number or of a name.
    asks FormerFilter { text: Option<String>, from: Option<u32>, count: Option<u32> }
    /// A list with the columns number, name, course and date.
    asks FormerList {
        /// Token of a chosen file.
        file: String,
        /// Fields by place in the columns of a preview; none: by the heads.
        columns: Option<Vec<Option<FormerField>>>,
        /// How dates are meant that may be several; none: such rows stay out.
        date_order: Option<DateOrder>,
    }
    /// A row of the list.
    answers FormerListed {
        line: u32,
        number: String,
        name: String,
        course: String,
        issued_on: Option<String>,
        /// Why it cannot come in: `no_number`, `number_used`, `number_twice`, `no_name`, `nobody`, `several`, `no_course`, `no_date`.
        why: Option<String>,
    }
    /// What an import would do.
    answers FormerPreview {
        file_name: String,
        columns: Vec<FormerColumn>,
        /// A date that may be several days: whoever imports says how it is meant.
        date_question: Option<DateQuestion>,
        rows: Vec<FormerListed>,
        ready: u32,
        refused: u32,
    }
    /// An earlier certificate as it really reads, and why it is corrected.
    asks EditFormer { former: String, number: String, name: String, course: String, issued_on: String, reason: String }
    /// An earlier certificate that should not be in the book, and why.
    asks WithdrawFormer { former: String, reason: String }
    /// What came in.
    answers FormerImported { receipt: Receipt, imported: u32, refused: u32 }
}

/// Certificates that were issued before the book, a page at a time.
pub fn former_certificates(asking: &Asking<'_>, with: FormerFilter) -> Result<Page<FormerRow>> {
    let from = with.from.unwrap_or(0);
    asking.book.read(|db| {
        let (rows, total) = table::page(db, with.text.as_deref().unwrap_or_default(), from, with.count.unwrap_or(100).min(1000))?;
        Ok(Page { rows, total, from })
    })
}

/// A row that was looked at: whose certificate it is, or why it cannot come in.
type Judged = (FormerLine, std::result::Result<(PersonId, NaiveDate), &'static str>);

/// A list that was read.
struct Read {
    name: String,
    mapping: FormerMapping,
    lines: Vec<FormerLine>,
    date_question: Option<DateQuestion>,
}

/// Reads a list: the tab with the heads of most fields, with the columns as asked, else by the heads.
fn read(asking: &Asking<'_>, with: &FormerList) -> Result<Read> {
    let (name, bytes) = asking.house.file(&with.file)?;
    let sheet = crate::reader::sheet(asking.house.reader(), &bytes).map_err(|fault| file_refused(&name, &fault))?;
    let today = asking.book.read(|db| settings::day(db, asking.book.clock().now()))?;
    let mapped = sheet.tabs.iter().rev().map(|tab| (guess(tab), tab));
    let empty = || Refusal::new(Reason::FileEmpty).field("file");
    let (mut mapping, tab) = mapped.max_by_key(|(mapping, _)| mapping.known()).ok_or_else(empty)?;
    mapping.date_order = with.date_order;
    if let Some(columns) = &with.columns {
        columns_fit(columns, mapping.columns.len())?;
        for (at, column) in mapping.columns.iter_mut().enumerate() {
            column.field = columns.get(at).copied().flatten();
        }
    }
    let (lines, date_question) = lines(tab, &mapping, today);
    Ok(Read { name, mapping, lines, date_question })
}

fn judged(db: &Connection, read: Vec<FormerLine>) -> Result<Vec<Judged>> {
    let (used, people) = (table::numbers(db, None)?, table::people_by_name(db)?);
    let mut seen = BTreeSet::new();
    let judge = |line: &FormerLine, seen: &mut BTreeSet<String>| {
        let is_line = |text: &str| clean_line(text, LINE_MAX).is_ok();
        let number = table::key(&line.number);
        if number.is_empty() || !is_line(&line.number) {
            return Err("no_number");
        }
        if used.contains(&number) {
            return Err("number_used");
        }
        if !seen.insert(number) {
            return Err("number_twice");
        }
        if !is_line(&line.name) {
            return Err("no_name");
        }
        if !is_line(&line.course) {
            return Err("no_course");
        }
        let on = line.issued_on.ok_or("no_date")?;
        let named = people.get(&name_key(&line.name)).map(|named| named.iter().copied().collect::<Vec<_>>()).unwrap_or_default();
        match named.as_slice() {
            [] => Err("nobody"),
            [person] => Ok((*person, on)),
            _ => Err("several"),
        }
    };
    Ok(read
        .into_iter()
        .map(|line| {
            let judged = judge(&line, &mut seen);
            (line, judged)
        })
        .collect())
}

fn count<'a>(all: impl Iterator<Item = &'a Judged>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

/// What an import of a list of earlier certificates would do.
pub fn preview_former(asking: &Asking<'_>, with: FormerList) -> Result<FormerPreview> {
    let Read { name: file_name, mapping, lines, date_question } = read(asking, &with)?;
    let judged = asking.book.read(|db| judged(db, lines))?;
    let ready = count(judged.iter().filter(|(_, judged)| judged.is_ok()));
    let refused = count(judged.iter()) - ready;
    let row = |(line, judged): Judged| FormerListed {
        line: line.line,
        number: line.number,
        name: line.name,
        course: line.course,
        issued_on: line.issued_on.map(|on| on.to_string()),
        why: judged.err().map(str::to_owned),
    };
    Ok(FormerPreview { file_name, columns: mapping.columns, date_question, rows: judged.into_iter().map(row).collect(), ready, refused })
}

/// Takes the certificates of a list in, as one entry. Rows that cannot come in are left out.
pub fn import_former(asking: &Asking<'_>, with: FormerList) -> Result<FormerImported> {
    let Read { name, mapping, lines, .. } = read(asking, &with)?;
    if mapping.known() < FormerField::ALL.len() {
        return Err(Refusal::new(Reason::NoFormerHeads).field("file").with("name", name).into());
    }
    let (receipt, (imported, refused)) = asking.book.change(asking.author(), move |change| {
        let judged = judged(change.db, lines)?;
        let all = count(judged.iter());
        let mut certificates = Vec::new();
        for (line, judged) in judged {
            let Ok((person, issued_on)) = judged else { continue };
            let tidy = |text: &str| clean_line(text, LINE_MAX).unwrap_or_default();
            let name = change.document(Some(person), "printed_name", tidy(&line.name).into_bytes());
            let fields = FormerFields { person, number: tidy(&line.number), name, course: tidy(&line.course), issued_on };
            certificates.push(NewFormer { former: change.clock.id(), fields });
        }
        let imported = u32::try_from(certificates.len()).unwrap_or(u32::MAX);
        if imported == 0 {
            return Err(Refusal::new(Reason::NothingToImport).field("file").with("name", name).into());
        }
        change.enter(Act::FormerCertificatesAdded(FormerCertificatesAdded { certificates }))?;
        Ok((imported, all - imported))
    })?;
    Ok(FormerImported { receipt, imported, refused })
}

fn kept(change: &Change<'_>, id: FormerId) -> Result<FormerFields> {
    Ok(table::kept(change.db, id)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("former").with("what", id))?)
}

/// Corrects one certificate that was issued before the book.
pub fn edit_former(asking: &Asking<'_>, with: EditFormer) -> Result<Receipt> {
    let id: FormerId = parse(&with.former, "former")?;
    let (number, name, course) = (line(&with.number, "number")?, line(&with.name, "name")?, line(&with.course, "course")?);
    let (issued_on, why) = (day(&with.issued_on, "issued_on")?, reason(Some(&with.reason))?);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change, id)?;
        if issued_on > settings::day(change.db, change.now())? {
            return Err(Refusal::new(Reason::BadDate).field("issued_on").into());
        }
        if table::key(&number).is_empty() {
            return Err(Refusal::new(Reason::Missing).field("number").into());
        }
        let mut now = FormerFields { number, course, issued_on, ..was.clone() };
        may_stand(change, id, &now)?;
        if table::printed_name(change.db, &was)?.as_ref() != Some(&name) {
            now.name = change.document(Some(was.person), "printed_name", name.into_bytes());
        }
        amend(change, id, was, Some(now), &why)
    })?;
    Ok(receipt)
}

/// Takes one certificate that was issued before the book out of it.
pub fn withdraw_former(asking: &Asking<'_>, with: WithdrawFormer) -> Result<Receipt> {
    let id: FormerId = parse(&with.former, "former")?;
    let why = reason(Some(&with.reason))?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change, id)?;
        amend(change, id, was, None, &why)
    })?;
    Ok(receipt)
}

fn amend(change: &mut Change<'_>, former: FormerId, was: FormerFields, now: Option<FormerFields>, why: &str) -> Result<()> {
    if now.as_ref() == Some(&was) {
        return Err(Reason::NothingChanged.into());
    }
    let person = was.person.0;
    let edit: Edit<FormerFields> = change.edit(Kind::Former, former.0, Some(was), now)?;
    change.because(None, Some(why), &[person]);
    change.enter(Act::FormerCertificateEdited(FormerCertificateEdited { former, edit }))?;
    Ok(())
}

/// What is corrected or brought back: of nobody erased, under a number that no other has.
pub(super) fn may_stand(change: &Change<'_>, id: FormerId, fields: &FormerFields) -> Result<()> {
    match people::kept(change.db, fields.person)?.and_then(|kept| kept.state) {
        None => return Err(Refusal::new(Reason::NotFound).field("person").with("what", fields.person).into()),
        Some(PersonState::Erased) => return Err(Reason::PersonErased.into()),
        Some(_) => {}
    }
    if table::numbers(change.db, Some(id))?.contains(&table::key(&fields.number)) {
        return Err(Refusal::new(Reason::CodeTaken).field("number").with("what", &fields.number).into());
    }
    Ok(())
}
