//! Requests by their own names: whatever the window can do, a script can do.

use super::desk::{Desk, print};
use super::{DONE, REFUSED};
use clap::Args;
use rollbook::fault::{Error, Fault, Reason, Refusal, Result, at};
use rollbook::file::whole::folder_of;
use rollbook::reply::envelope;
use rollbook::requests::{LINES, typescript};
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{BufRead, ErrorKind, Write, stdin, stdout};
use std::path::{Path, PathBuf};

/// `rollbook requests`
#[derive(Args)]
pub struct Requests {
    /// Prints the types of the window instead: ui/src/lib/requests.ts
    #[arg(long)]
    typescript: bool,
}

impl Requests {
    pub fn run(self) -> Result<u8> {
        if self.typescript {
            print(typescript::requests_ts().trim_end());
            return Ok(DONE);
        }
        let config = ts_rs::Config::default();
        let requests: Vec<_> = LINES
            .iter()
            .map(|line| {
                let roles: Vec<_> = line.roles.iter().map(|(role, reach)| json!({ "role": role, "reach": reach })).collect();
                json!({
                    "name": line.name, "kind": line.kind, "doc": line.doc.trim(), "roles": roles, "about": line.about,
                    "argument": (line.argument)(&config), "reply": (line.reply)(&config),
                })
            })
            .collect();
        print(format_args!("{:#}", json!({ "requests": requests, "types": typescript::types() })));
        Ok(DONE)
    }
}

/// `rollbook call`
#[derive(Args)]
pub struct Call {
    /// The book's file
    book: PathBuf,
    /// Name of the request, or `-`: one request a line from standard input, one reply a line
    request: String,
    /// Its argument as JSON; `-` reads as above. A value `"@PATH"` of `file` or `image` takes in that file
    argument: Option<String>,
    /// Folder for the PDFs that a reply hands out
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// One line of standard input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    request: String,
    #[serde(default)]
    with: Value,
}

impl Call {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        desk.at_book(&self.book, || match self.argument.as_deref() {
            _ if self.request == "-" => self.each_line(desk),
            Some("-") => self.each_line(desk),
            argument => {
                let with = serde_json::from_str(argument.unwrap_or("{}")).map_err(wrong)?;
                let reply = self.answer(desk, Asked { request: self.request.clone(), with })?;
                if desk.json {
                    print(reply);
                } else {
                    print(format_args!("{reply:#}"));
                }
                Ok(DONE)
            }
        })
    }

    /// A reply is the acknowledgement: it is written out before the next line is read.
    fn each_line(&self, desk: &Desk) -> Result<u8> {
        let mut status = DONE;
        let mut out = stdout().lock();
        for line in stdin().lock().lines() {
            let line = line.map_err(at("standard input"))?;
            if line.trim().is_empty() {
                continue;
            }
            let asked = serde_json::from_str(&line).map_err(wrong);
            let reply = envelope(asked.and_then(|asked| self.answer(desk, asked)));
            if reply.get("ok").is_none() {
                status = REFUSED;
            }
            writeln!(out, "{reply}").and_then(|()| out.flush()).map_err(at("standard output"))?;
        }
        Ok(status)
    }

    fn answer(&self, desk: &Desk, mut asked: Asked) -> Result<Value> {
        for field in ["file", "image"] {
            if let Some(path) = asked.with[field].as_str().and_then(|file| file.strip_prefix('@')) {
                asked.with[field] = desk.take(Path::new(path))?.into();
            }
        }
        let reply = desk.ask(&asked.request, asked.with)?;
        if let (Some(folder), Some(token)) = (&self.out, reply["paper"].as_str()) {
            write_paper(desk, token, folder)?;
        }
        Ok(reply)
    }
}

fn wrong(error: serde_json::Error) -> rollbook::fault::Error {
    Refusal::new(Reason::WrongArgument).with("what", error).into()
}

/// Writes a paper into a folder under its own name, and never outside of it.
pub fn write_paper(desk: &Desk, token: &str, folder: &Path) -> Result<()> {
    let (name, _) = desk.paper(token)?;
    let name = Path::new(&name).file_name().ok_or_else(|| Fault::Paper(format!("{name} is no name of a file")))?;
    make_folder(folder)?;
    write_paper_to(desk, token, &folder.join(name))
}

/// Makes a folder that a person named, with those above it.
pub fn make_folder(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => no_folder(folder),
        _ => at(folder)(error),
    })
}

/// Whether a file can be put where a person said.
pub fn has_folder(target: &Path) -> Result<()> {
    let folder = folder_of(target);
    if folder.is_dir() { Ok(()) } else { Err(no_folder(folder)) }
}

fn no_folder(folder: &Path) -> Error {
    Refusal::new(Reason::NoFolder).with("path", folder.display()).into()
}

/// Writes a paper, whole or not at all.
pub fn write_paper_to(desk: &Desk, token: &str, target: &Path) -> Result<()> {
    let (_, bytes) = desk.paper(token)?;
    has_folder(target)?;
    let folder = folder_of(target);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(at(folder))?;
    file.write_all(&bytes).and_then(|()| file.as_file().sync_all()).map_err(at(file.path()))?;
    file.persist(target).map_err(|error| at(target)(error.error))?;
    Ok(())
}
