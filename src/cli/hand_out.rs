//! `rollbook library`, `rollbook dossier`, `rollbook calendar`, `rollbook occupancy` and `rollbook timetable`: files and folders for whoever has no Rollbook.

use super::DONE;
use super::call::{has_folder, make_folder, write_paper_to};
use super::desk::{Desk, shown};
use clap::Args;
use rollbook::fault::{Fault, Reason, Refusal, Result, at};
use serde_json::{Value, json};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// `rollbook library`
#[derive(Args)]
pub struct Library {
    /// The book's file
    book: PathBuf,
    /// Where to: a file .xlsx, .html or .zip, else a new folder
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// Takes restricted resources along, of those that whoever acts may read
    #[arg(long)]
    with_restricted: bool,
}

/// `rollbook dossier`
#[derive(Args)]
pub struct Dossier {
    /// The book's file
    book: PathBuf,
    /// Code of the run
    #[arg(long = "run", value_name = "CODE")]
    code: String,
    /// Where to: a file .pdf or .zip, else a new folder
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
}

/// `rollbook calendar`
#[derive(Args)]
#[command(group(clap::ArgGroup::new("of").required(true).args(["run", "facility", "person"])))]
pub struct Calendar {
    /// The book's file
    book: PathBuf,
    /// Code of a run
    #[arg(long, value_name = "CODE")]
    run: Option<String>,
    /// Id of a place, as `rollbook call BOOK facilities` prints it
    #[arg(long, value_name = "ID")]
    facility: Option<String>,
    /// Id of a person, as `rollbook call BOOK people` prints it
    #[arg(long, value_name = "ID")]
    person: Option<String>,
    /// Where to: a file .ics
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// `rollbook occupancy`
#[derive(Args)]
pub struct Occupancy {
    /// The book's file
    book: PathBuf,
    /// First day, as 2026-01-01
    #[arg(long, value_name = "DAY")]
    from: String,
    /// Last day
    #[arg(long, value_name = "DAY")]
    to: String,
    /// Where to: a file .xlsx
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Occupancy {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        hand_out(desk, &self.book, "export_usage", json!({ "from_on": self.from, "to_on": self.to }), (&self.out, true))
    }
}

/// `rollbook timetable`
#[derive(Args)]
pub struct Timetable {
    /// The book's file
    book: PathBuf,
    /// What is printed: rooms day by day, the sheet of a day, the sign of a door, the agenda of a run, the timetable of a part of a run or of a person
    #[arg(long, value_parser = ["week", "day", "door", "run", "part", "person"])]
    what: String,
    /// Code of the run, or id of the place, part or person; a week and a day are of the whole centre without it
    #[arg(long, value_name = "CODE or ID", required_if_eq_any([("what", "door"), ("what", "run"), ("what", "part"), ("what", "person")]))]
    of: Option<String>,
    /// First day, as 2026-11-24
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last day
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// A clock beside that of the place, as Asia/Seoul; may be given six times
    #[arg(long = "zone", value_name = "ZONE")]
    zones: Vec<String>,
    /// Language of the paper: en, fr, es or ar
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// Where to: a file .pdf
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Library {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let format = format(&self.out, &["xlsx", "html", "zip"]);
        let with = json!({ "format": format, "with_restricted": self.with_restricted });
        hand_out(desk, &self.book, "export_library", with, (&self.out, format == ending(&self.out)))
    }
}

impl Dossier {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let format = format(&self.out, &["pdf", "zip"]);
        let with = json!({ "run": self.code, "format": format });
        hand_out(desk, &self.book, "export_dossier", with, (&self.out, format == ending(&self.out)))
    }
}

impl Calendar {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let of = [("run", self.run), ("facility", self.facility), ("person", self.person)];
        let (of, id) = of.into_iter().find_map(|(of, id)| Some((of, id?))).unwrap_or_default();
        hand_out(desk, &self.book, "export_calendar", json!({ "of": of, "id": id }), (&self.out, true))
    }
}

impl Timetable {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let with = json!({
            "what": self.what, "of": self.of, "from_on": self.from, "to_on": self.to, "zones": self.zones, "language": self.language,
        });
        hand_out(desk, &self.book, "print_timetable", with, (&self.out, true))
    }
}

fn ending(out: &Path) -> String {
    out.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// What the ending of a file's name asks for; a folder is unpacked from a ZIP.
fn format(out: &Path, known: &[&'static str]) -> &'static str {
    known.iter().copied().find(|known| *known == ending(out)).unwrap_or("zip")
}

fn hand_out(desk: &Desk, book: &Path, request: &str, with: Value, (out, is_file): (&Path, bool)) -> Result<u8> {
    if !is_file && out.exists() {
        return Err(Refusal::new(Reason::WrongArgument).with("what", out.display()).into());
    }
    if is_file {
        has_folder(out)?;
    }
    let printed = desk.at_book(book, || {
        let printed = desk.ask(request, with)?;
        let token = shown(&printed["paper"]);
        if is_file {
            write_paper_to(desk, &token, out)?;
        } else {
            unpack(&desk.paper(&token)?.1, out)?;
        }
        Ok(printed)
    })?;
    let reply = json!({ "receipt": printed["receipt"], "file": out });
    desk.say(&reply, || desk.line("cli-handed-out", &[("path", &reply["file"])]));
    Ok(DONE)
}

/// Unpacks what Rollbook packed: the one folder in it becomes `out`.
fn unpack(bytes: &[u8], out: &Path) -> Result<()> {
    let broken = |fault: zip::result::ZipError| Fault::Paper(fault.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).map_err(broken)?;
        let inside = file.enclosed_name().ok_or_else(|| Fault::Paper("a path leads out of the folder".into()))?;
        let path: PathBuf = std::iter::once(out.as_os_str()).chain(inside.iter().skip(1)).collect();
        let folder = path.parent().unwrap_or(out);
        make_folder(folder)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(at(&path))?;
        fs::write(&path, bytes).map_err(at(&path))?;
    }
    Ok(())
}
