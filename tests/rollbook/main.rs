//! What Rollbook promises, told as stories: each module is one, all of them make their books by requests.
#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, missing_docs, reason = "a test says what failed by where it stopped")]
#![allow(clippy::needless_pass_by_value, reason = "an argument reads best where it is made")]

mod assessments;
mod calendar;
mod calendar_again;
mod calendar_changes;
mod calendar_in;
mod calendar_series;
mod catalogue;
mod certificates;
mod clashes;
mod copy_run;
mod dice;
mod documents;
mod dossier;
mod facilities;
mod formats;
mod histories;
mod import;
mod initiative;
mod intake;
mod invariants;
mod journal;
mod judging;
mod letters;
mod library;
mod office;
mod opening;
mod p02;
mod p04;
mod p14;
mod p19;
mod palette;
mod parts;
mod people;
mod people_taken;
mod permissions;
mod places;
mod planning;
mod plans;
mod printing;
mod prompt;
#[path = "../independent/python.rs"]
mod python;
mod register;
mod reports;
mod roll;
mod seats;
mod skills;
mod story;
mod timetable;
mod timetable_in;
mod today;
mod undo;
