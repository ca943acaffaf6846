//! Paper leaves the book: the entry is committed before the file is handed out.

use super::Asking;
use super::page::{self, Wording};
use super::people::run_id;
use super::prepare::{Shared, choice, of_one_sort};
use super::roll::visible;
use super::runs::OneRun;
use crate::domain::certificate::{CertificateKind, Template};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::{Act, PaperPrinted};
use crate::paper::sign_in::{SignInRow, SignInSheet, page_count, sign_in};
use crate::tables::certificates as table;
use crate::tables::parts::{Members, audience};
use crate::tables::standing::standings;
use crate::tables::{people, roll, settings};
use crate::wire::{Receipt, parse, wire};
use crate::words::Words;

wire! {
    /// Which sheet, in which language.
    asks PrintSignIn { session: String, language: Option<String> }
    /// Names a certificate.
    asks OpenPaper { certificate: String }
    /// Names a place in a run, and what would be chosen for its certificate.
    asks PreviewCertificate { enrolment: String, kind: Option<CertificateKind>, template: Option<Template>, signatories: Option<Vec<String>> }
    /// A paper that was made or taken out: a token under which its bytes are handed out.
    answers Printed { receipt: Receipt, paper: String, file_name: String }
    /// A preview; it changes nothing.
    answers Preview { paper: String, file_name: String }
    /// A filed paper.
    answers OnePaper { token: String, file_name: String, serial: String }
    /// Every filed certificate of a run.
    answers Exported { receipt: Receipt, papers: Vec<OnePaper> }
}

/// The sign-in sheet of a session.
pub fn print_sign_in(asking: &Asking<'_>, with: PrintSignIn) -> Result<Printed> {
    let id: SessionId = parse(&with.session, "session")?;
    let language = asking.paper_language(with.language.as_deref())?;
    let words = Words::new(&language);
    let wording = Wording::new(&language);
    let made_at = asking.book.clock().now();
    let (sheet, run_code) = asking.book.read(|db| {
        let planned = visible(asking, db, id)?;
        let row = crate::tables::sessions::row(db, &planned, asking.actor.person)?;
        let mut rows = Vec::new();
        let (members, audience) = (Members::read(db, planned.place.run)?, audience(db, id)?);
        let on_roll = roll::people(db, planned.place.run)?
            .into_iter()
            .filter(|one| members.expects(&audience, one.enrolment, planned.place.start_at.timestamp()));
        for one in on_roll.filter(|one| crate::tables::standing::counts(one.state)) {
            let country = one.country.and_then(|code| people::country_name(&code, &language)).unwrap_or_default();
            rows.push(SignInRow { name: one.full_name, native_name: one.native_name, country });
        }
        let time =
            format!("{}, {}–{} ({})", wording.day(planned.place.start_local.date()), &row.start.local[11..], &row.end.local[11..], row.start.zone);
        let staff = row.staff.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(&words.text("paper-list-separator", &[]));
        let place =
            [row.facility_name.clone().unwrap_or_default(), staff].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let subtitles: Vec<String> = [row.run_code.clone(), time, place].into_iter().filter(|line| !line.is_empty()).collect();
        let pages = page_count(subtitles.len(), rows.len());
        let heads = ["number", "name", "country", "sign-in", "sign-out"].map(|head| words.text(&format!("paper-sheet-{head}"), &[]));
        let sheet = SignInSheet {
            lang: page::lang(&language),
            title: row.title,
            subtitles,
            heads,
            rows,
            footer: words.text("paper-sheet-footer", &[("centre", settings::settings(db)?.name)]),
            page_labels: (1..=pages).map(|page| words.text("paper-page", &[("page", page.to_string()), ("pages", pages.to_string())])).collect(),
            watermark: settings::centre(db)?.is_demo.then(|| words.text("paper-demo", &[])),
            author: settings::settings(db)?.name,
            made_at,
        };
        Ok((sheet, row.run_code))
    })?;
    let count = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let bytes = sign_in(&sheet).map_err(|fault| page::refused(&sheet.title, fault))?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        change.enter(Act::PaperPrinted(PaperPrinted { what: "sign_in_sheet".into(), about: id.0, count }))?;
        Ok(())
    })?;
    let file_name = format!("{run_code}-sign-in-{}.pdf", made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

fn filed(db: &rusqlite::Connection, id: CertificateId) -> Result<(String, Vec<u8>)> {
    let unknown = || Refusal::new(Reason::NotFound).field("certificate").with("what", id);
    let row = table::one(db, id)?.ok_or_else(unknown)?;
    let paper = crate::tables::facts::paper(db, id)?.ok_or_else(|| unknown().with("why", "paper_pending"))?;
    let bytes = table::document(db, paper)?.ok_or_else(unknown)?;
    Ok((format!("{}.pdf", row.serial.unwrap_or_else(|| id.to_string())), bytes))
}

/// A filed certificate, as it was filed.
pub fn open_paper(asking: &Asking<'_>, with: OpenPaper) -> Result<Printed> {
    let id: CertificateId = parse(&with.certificate, "certificate")?;
    let (file_name, bytes) = asking.book.read(|db| filed(db, id))?;
    // An inspector's reading changes nothing; whoever may hand papers out leaves an entry.
    let receipt = if asking.role == crate::domain::roles::Role::Inspector || asking.book.read_only().is_some() {
        Receipt::nothing()
    } else {
        let (receipt, ()) = asking.book.change(asking.author(), move |change| {
            change.enter(Act::PaperPrinted(PaperPrinted { what: "certificate".into(), about: id.0, count: 1 }))?;
            Ok(())
        })?;
        receipt
    };
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// Every filed certificate of a run.
pub fn export_papers(asking: &Asking<'_>, with: OneRun) -> Result<Exported> {
    let (run, papers) = asking.book.read(|db| {
        let run = run_id(db, &with.run)?;
        let mut papers = Vec::new();
        for one in table::issued(db, None, Some(run), false, u32::MAX)? {
            let Some(bytes) = one.paper.map(|paper| table::document(db, paper)).transpose()?.flatten() else { continue };
            papers.push((one.serial, bytes));
        }
        Ok((run, papers))
    })?;
    let count = u32::try_from(papers.len()).unwrap_or(u32::MAX);
    let receipt = if papers.is_empty() {
        Receipt::nothing()
    } else {
        let (receipt, ()) = asking.book.change(asking.author(), move |change| {
            change.enter(Act::PaperPrinted(PaperPrinted { what: "certificates".into(), about: run.0, count }))?;
            Ok(())
        })?;
        receipt
    };
    let papers = papers
        .into_iter()
        .map(|(serial, bytes)| {
            let file_name = format!("{serial}.pdf");
            OnePaper { token: asking.house.keep_paper(&file_name, bytes), file_name, serial }
        })
        .collect();
    Ok(Exported { receipt, papers })
}

/// How a certificate would look; without a number.
pub fn preview_certificate(asking: &Asking<'_>, with: PreviewCertificate) -> Result<Preview> {
    let id: EnrolmentId = parse(&with.enrolment, "enrolment")?;
    let choice = choice(with.kind, with.template, with.signatories.as_deref())?;
    let now = asking.book.clock().now();
    let payload = asking.book.read(|db| {
        of_one_sort(db, choice.kind, Some(&[id]), None)?;
        let unknown = || Refusal::new(Reason::NotFound).field("enrolment").with("what", id);
        let (run, person, _) = roll::enrolment(db, id)?.ok_or_else(unknown)?;
        let standings = standings(db, run)?;
        Shared::read(db, run, &choice, settings::day(db, now)?)?.payload(db, person, id, standings.get(&id).ok_or_else(unknown)?)
    })?;
    let bytes = page::preview(&payload)?;
    let file_name = "preview.pdf".to_owned();
    Ok(Preview { paper: asking.house.keep_paper(&file_name, bytes), file_name })
}
