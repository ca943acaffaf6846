//! The dossier of a run: all its evidence as one PDF, or as a folder that can be read and checked without Rollbook.

use super::Asking;
use super::dossier_parts::{Part, Parts};
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::visible;
use crate::fault::{Fault, Result};
use crate::ids::RunId;
use crate::paper::records::{Records, Section, records};
use crate::paper::{archive, spreadsheet};
use crate::requests::page;
use crate::tables::{people, settings};
use crate::wire::{parse, wire};
use crate::words::Words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// As what a dossier leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DossierFormat {
    /// One document.
    Pdf,
    /// The document, its tables, the certificates, the files of the run, and the digests of all.
    Zip,
}

wire! {
    /// Of which run, as what.
    asks ExportDossier { run: String, format: DossierFormat }
}

/// The dossier of a run.
pub fn export_dossier(asking: &Asking<'_>, with: ExportDossier) -> Result<Printed> {
    let language = asking.language();
    let words = Words::new(&language);
    let made_at = asking.book.clock().now();
    let (run, centre, settings, me) = asking.book.read(|db| {
        let me = people::name(db, asking.actor.person)?;
        Ok((visible(asking, db, &with.run)?, settings::centre(db)?, settings::settings(db)?, me))
    })?;
    let id: RunId = parse(&run.id, "run")?;
    let made = [("day", from_left(&made_at.format("%Y-%m-%d %H:%M UTC").to_string(), words)), ("name", me)];
    let mut parts = Parts::new(asking, words, &run, id);
    let all = parts.all()?;
    let printed = Records {
        lang: page::lang(&language),
        title: words.text("dossier-title", &[("code", run.code.clone())]),
        subtitles: vec![format!("{} · {}", run.title, settings.name), words.text("dossier-made", &made), words.text("dossier-reads", &[])],
        sections: all.iter().filter(|part| part.is_printed).map(|part| section(part, words)).collect(),
        footer: words.text("dossier-footer", &[("centre", settings.name.clone()), ("code", run.code.clone())]),
        watermark: centre.is_demo.then(|| words.text("paper-demo", &[])),
        author: settings.name,
        made_at,
    };
    let label = |page: usize, pages: usize| words.text("paper-page", &[("page", page.to_string()), ("pages", pages.to_string())]);
    let pdf = records(&printed, &label).map_err(|fault| page::refused(&run.code, fault))?;
    let kind = if centre.is_demo { "demo-" } else { "" };
    let folder = format!("{kind}{}-dossier-{}", run.code, made_at.format("%Y%m%d"));
    let (bytes, ending) = match with.format {
        DossierFormat::Pdf => (pdf, "pdf"),
        DossierFormat::Zip => {
            let mut files = vec![("dossier.pdf".to_owned(), pdf)];
            files.extend(all.iter().filter(|part| !part.rows.is_empty()).map(|part| (format!("{}.csv", part.name), table(part))));
            files.extend(parts.files);
            (archive::zip(&folder, &files, made_at).map_err(|fault| Fault::Paper(fault.to_string()))?, "zip")
        }
    };
    let receipt = handed_out(asking, "dossier", id.0, run.enrolled)?;
    let file_name = format!("{folder}.{ending}");
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// A part on paper: digests in groups, so that they can be compared by eye and break between lines.
fn section(part: &Part, words: Words) -> Section {
    let shown = |(column, cell): (usize, &String)| match cell.len() == 64 && cell.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        true => [&cell[..16], &cell[16..32], &cell[32..48], &cell[48..]].join(" "),
        false if part.decimals.contains(&column) => words.decimal(cell),
        // Days, times and numbers have no direction of their own.
        false if !cell.is_empty() && !cell.chars().any(char::is_alphabetic) => from_left(cell, words),
        false => cell.clone(),
    };
    Section {
        heading: part.heading.clone(),
        notes: part.notes.clone(),
        heads: part.heads.clone(),
        rows: part.rows.iter().map(|row| row.iter().enumerate().map(shown).collect()).collect(),
    }
}

/// A moment or number as it is read from left to right, also on paper that is not.
fn from_left(text: &str, words: Words) -> String {
    if page::lang(words.language()).is_rtl() { format!("\u{2066}{text}\u{2069}") } else { text.to_owned() }
}

fn table(part: &Part) -> Vec<u8> {
    // Columns that only keep a printed grid narrow are left out.
    let heads: Vec<String> = part.heads.iter().map(|(head, _)| head.clone()).take_while(|head| !head.is_empty()).collect();
    let width = heads.len();
    let rows = part.rows.iter().map(|row| row[..width].to_vec());
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
    spreadsheet::delimited(&rows, ',')
}
