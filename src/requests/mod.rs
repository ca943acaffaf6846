//! The table of requests: everything that the window, the command line and a test can ask of a book, with its types and
//! the roles that may ask it. Dispatcher, permission check, command-line names and TypeScript come from this table.

#![allow(clippy::needless_pass_by_value, reason = "the table hands every argument over")]

pub mod agreements;
mod asking;
pub mod assessments;
pub mod availability;
pub mod backup;
pub mod booking;
pub mod catalogue;
pub mod centre;
pub mod certificates;
pub mod check;
pub mod competencies;
pub mod copy_run;
pub mod course_sheet;
pub mod courses;
pub mod documents;
pub mod door;
pub mod dossier;
mod dossier_parts;
pub mod enrolments;
pub mod equipment;
pub mod facilities;
pub mod find;
mod guards;
pub mod history;
mod history_words;
pub mod import;
pub mod import_lists;
mod import_rows;
pub mod inbox;
pub mod issue;
pub mod letter_making;
pub mod letters;
pub mod library;
pub mod library_catalogue;
pub mod organisations;
mod page;
pub mod partners;
pub mod parts;
pub mod people;
pub mod person;
pub mod printing;
pub mod qualifications;
mod report_file;
pub mod reports;
pub mod result_sheet;
pub mod results;
pub mod roll;
mod run_sheet;
pub mod runs;
pub mod sessions;
pub mod sign_off_sheet;
pub mod sign_offs;
mod table;
pub mod timetable;
pub mod today;
mod told;
pub mod typescript;
pub mod undo;
pub mod walk_ins;

pub use crate::wire::{Moment, Nothing, Page, Receipt, Topic};
pub use asking::{Actor, Asking, Reach, Sign};
pub use table::{LINES, Line, LineKind, dispatch, line, may};
