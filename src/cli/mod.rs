//! The command line: what can be asked for, and what each outcome is worth as exit status.

mod book;
mod call;
mod check;
mod desk;
mod hand_out;
mod history;
mod manual;
mod passwords;
mod report;
mod run;
mod serve;

use clap::{Args, Parser, Subcommand};
use desk::Desk;
use rollbook::fault::Result;
use std::path::PathBuf;
use std::process::ExitCode;

/// Exit status: done.
const DONE: u8 = 0;
/// Exit status: refused; the reason is on standard error. Wrong usage is 2, which clap answers.
const REFUSED: u8 = 1;
/// Exit status: something broke.
const BROKEN: u8 = 3;

/// The book of a training centre: people, sessions, attendance and certificates, in one encrypted file.
///
/// Passwords are asked at the prompt, or taken from ROLLBOOK_PASSWORD (who acts), ROLLBOOK_NEW_PASSWORD (a new account) and
/// ROLLBOOK_APPROVER_PASSWORD. ROLLBOOK_HOME names the configuration folder. Exit status: 0 done, 1 refused, 2 wrong usage, 3 broken.
#[derive(Parser)]
#[command(name = "rollbook", version)]
struct Line {
    /// Prints JSON and nothing else on standard output
    #[arg(long, global = true)]
    json: bool,
    /// Login name of who acts; by default the only account, in a demo book the coordinator
    #[arg(long = "as", value_name = "LOGIN", global = true, env = "ROLLBOOK_LOGIN", default_value = "", hide_default_value = true)]
    login: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a new book with its first account, and prints the recovery words once
    New(book::New),
    /// Lists the accounts, or adds one
    User(book::User),
    /// Makes a demo book: fictional people, a finished run and one half-way
    Demo(Book),
    /// Prints every request with its argument, reply and roles as JSON
    Requests(call::Requests),
    /// Makes one request, or with `-` one for each line of standard input
    Call(call::Call),
    /// Imports a list of people (CSV, TSV, XLSX, XLS, XLSB, ODS), into a run or as people only
    Import(run::Import),
    /// Says who completes a run, who does not, and why
    Complete(run::OfRun),
    /// Prepares, approves and issues the certificates of a run, and writes their PDFs
    Issue(run::Issue),
    /// Checks a certificate; needs no book. Exit status 0 valid, 10 replaced or suspended, 11 revoked, 12 unknown key, 13 altered
    Check(check::Check),
    /// Says how many people were trained, for how long and with what outcome, in groups of your choice
    Report(report::Report),
    /// Writes the catalogue of the library: a spreadsheet, one page, or a folder with the files
    Library(hand_out::Library),
    /// Writes the dossier of a run: one PDF, or a folder with everything in it
    Dossier(hand_out::Dossier),
    /// Writes the calendar of a run, a place or a person: a file .ics
    Calendar(hand_out::Calendar),
    /// Writes how much rooms and equipment are used: a file .xlsx
    Occupancy(hand_out::Occupancy),
    /// Writes a timetable for paper: of the rooms, a day, a door, a run, a group, a person: a file .pdf
    Timetable(hand_out::Timetable),
    /// Prints what happened, newest first
    History(history::History),
    /// Verifies the whole book
    Verify(Book),
    /// Makes the tables again from the journal
    Rebuild(Book),
    /// Makes a verified copy of the book in a folder
    Backup(book::Backup),
    /// Puts a backup into a new book, beside the present one
    Restore(book::Restore),
    /// Says that this copy of the book is the newest one, so that it can be written
    Adopt(Book),
    /// Gives an account a new password by the recovery words (ROLLBOOK_RECOVERY or prompt)
    Recover(book::Recover),
    /// Writes the manual page and the completions of shells into a folder
    #[command(hide = true)]
    Manual(manual::Manual),
    /// Serves the window's page to a browser of this computer
    Serve(serve::Serve),
}

/// A command that needs nothing but a book.
#[derive(Args)]
struct Book {
    /// The book's file
    book: PathBuf,
}

/// Does what the arguments say.
pub fn run() -> ExitCode {
    let Line { json, login, command } = Line::parse();
    let desk = match Desk::new(json, login) {
        Ok(desk) => desk,
        Err(error) => return desk::told(json, "en", error).into(),
    };
    match answer(&desk, command) {
        Ok(status) => status.into(),
        Err(error) => desk::told(json, &desk.house.language(), error).into(),
    }
}

fn answer(desk: &Desk, command: Command) -> Result<u8> {
    match command {
        Command::New(new) => new.run(desk),
        Command::User(user) => user.run(desk),
        Command::Demo(Book { book }) => book::demo(desk, &book),
        Command::Requests(requests) => requests.run(),
        Command::Call(call) => call.run(desk),
        Command::Import(import) => import.run(desk),
        Command::Complete(of_run) => of_run.complete(desk),
        Command::Issue(issue) => issue.run(desk),
        Command::Check(check) => check.run(desk),
        Command::Report(report) => report.run(desk),
        Command::Library(library) => library.run(desk),
        Command::Dossier(dossier) => dossier.run(desk),
        Command::Calendar(calendar) => calendar.run(desk),
        Command::Occupancy(occupancy) => occupancy.run(desk),
        Command::Timetable(timetable) => timetable.run(desk),
        Command::History(history) => history.run(desk),
        Command::Verify(Book { book }) => book::verify(desk, &book),
        Command::Rebuild(Book { book }) => book::rebuild(desk, &book),
        Command::Backup(backup) => backup.run(desk),
        Command::Restore(restore) => restore.run(desk),
        Command::Adopt(Book { book }) => book::adopt(desk, &book),
        Command::Recover(recover) => recover.run(desk),
        Command::Manual(manual) => manual.run(),
        Command::Serve(serve) => serve.run(desk),
    }
}
