//! The window of Rollbook: one webview around the core, with six commands of its own and nothing else.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod renderer;
mod window;

use rollbook::fault::{Error, Result};
use rollbook::house::House;
use rollbook::reply::report;
use rollbook::words::Words;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// What the commands share.
pub struct Shell {
    house: Arc<House>,
    /// PDFs that were handed to the system's viewer; gone with the window.
    papers: Mutex<Option<TempDir>>,
    /// Tells at the next start whether this one ever painted.
    start: renderer::Start,
}

fn main() -> ExitCode {
    // the program is its own confined reader of foreign files: that child opens no window
    rollbook::reader::serve_child_if_asked();
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rollbook: {}", sentence(&error, "en"));
            ExitCode::from(3)
        }
    }
}

fn start() -> Result<()> {
    let mut house = House::open(std::env::var_os("ROLLBOOK_HOME").as_deref(), "Rollbook")?;
    // the desktop names the file on which somebody clicked
    if let Some(book) = std::env::args_os().nth(1).filter(|book| Path::new(book).is_file()).and_then(|book| std::path::absolute(book).ok()) {
        house.set_wanted(&book);
    }
    let house = Arc::new(house);
    let start = renderer::Start::new(house.home().root());
    renderer::decide(&start);
    let shell = Shell { house, papers: Mutex::new(None), start };
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(shell)
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::choose_file,
            commands::choose_folder,
            commands::choose_book,
            commands::open_paper,
            commands::painted
        ])
        .setup(|app| Ok(window::open(app.handle())?))
        .on_window_event(window::heard)
        .run(tauri::generate_context!())
        .map_err(|error| rollbook::fault::Fault::Stopped(error.to_string()).into())
}

/// Why something was not done, as a person reads it.
fn sentence(error: &Error, language: &str) -> String {
    match error {
        Error::Refused(refusal) => Words::new(language).refusal(refusal),
        Error::Broken(fault) => Words::new(language).text("cli-fault", &[("number", report(fault))]),
    }
}

/// Set by tests, which cannot drive dialogs of the system or see other programs.
fn for_tests(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}
