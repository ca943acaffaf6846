//! What the page may ask of the shell.

use crate::{Shell, for_tests, sentence};
use rollbook::fault::{Fault, Result, at};
use rollbook::house::FILE_BYTES;
use rollbook::reply::envelope;
use rollbook::requests::Sign;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// Any request of the core's table; answers `{ok}`, `{refused}` or `{fault}`.
#[tauri::command]
pub async fn call(shell: State<'_, Shell>, name: String, with: Value, sign: Option<Sign>) -> Result<Value, ()> {
    let house = Arc::clone(&shell.house);
    let answered = spawn_blocking(move || envelope(house.call(&name, with, sign.as_ref()))).await;
    Ok(answered.unwrap_or_else(|_| envelope(Err(Fault::Stopped("a request panicked".into()).into()))))
}

/// Lets a person choose a file; the page gets a token and the name, never the path. `accept` lists endings: `.csv,.xlsx`.
#[tauri::command]
pub async fn choose_file(app: AppHandle, accept: String) -> Result<Option<Value>, String> {
    spawn_blocking(move || {
        let Some(path) = chosen_file(&app, &accept) else { return Ok(None) };
        taken(&app.state::<Shell>(), &path).map(Some)
    })
    .await
    .map_err(|error| error.to_string())?
}

/// Lets a person choose a folder, such as the second place for backups.
#[tauri::command]
pub async fn choose_folder(app: AppHandle) -> Result<Option<String>, String> {
    spawn_blocking(move || dialog(&app).blocking_pick_folder().and_then(path_of).map(|path| path.display().to_string()))
        .await
        .map_err(|error| error.to_string())
}

/// Lets a person choose a book by its path: the core opens it there, and nothing of it is read here.
#[tauri::command]
pub async fn choose_book(app: AppHandle) -> Result<Option<String>, String> {
    spawn_blocking(move || chosen_file(&app, ".rollbook").map(|path| path.display().to_string())).await.map_err(|error| error.to_string())
}

/// Opens a made PDF in the system's viewer.
#[tauri::command]
pub async fn open_paper(app: AppHandle, token: String) -> Result<(), String> {
    spawn_blocking(move || {
        let shell = app.state::<Shell>();
        show_paper(&shell, &token).map_err(|error| sentence(&error, &shell.house.language()))
    })
    .await
    .map_err(|error| error.to_string())?
}

/// The page was seen: its first frame is painted.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a command gets what it asks for by value")]
pub fn painted(shell: State<'_, Shell>) {
    shell.start.painted();
}

/// Takes in a file by its path, which stays here.
pub fn taken(shell: &Shell, path: &Path) -> Result<Value, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let read = || {
        let bytes_n = fs::metadata(path).map_err(at(path))?.len();
        if bytes_n > FILE_BYTES {
            return Ok(shell.house.refuse_file(&name, bytes_n));
        }
        Ok(shell.house.take_file(&name, fs::read(path).map_err(at(path))?))
    };
    let token = read().map_err(|error| sentence(&error, &shell.house.language()))?;
    Ok(json!({ "token": token, "name": name }))
}

/// `ROLLBOOK_CHOOSE` answers for a test.
fn chosen_file(app: &AppHandle, accept: &str) -> Option<PathBuf> {
    for_tests("ROLLBOOK_CHOOSE").or_else(|| {
        let endings: Vec<_> = accept.split(',').map(|ending| ending.trim().trim_start_matches('.')).filter(|ending| !ending.is_empty()).collect();
        dialog(app).add_filter(endings.join(", ").to_uppercase(), &endings).blocking_pick_file().and_then(path_of)
    })
}

fn dialog(app: &AppHandle) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window(crate::window::LABEL) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn path_of(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

/// Writes a paper into a folder that only this user reads and opens it; with `ROLLBOOK_PAPERS` it is only written there.
/// The file's name is the core's, not the page's.
fn show_paper(shell: &Shell, token: &str) -> Result<()> {
    let (name, bytes) = shell.house.paper(token).ok_or_else(|| Fault::Paper(format!("nothing stands under {token}")))?;
    let name = Path::new(&name).file_name().ok_or_else(|| Fault::Paper(format!("{name} is no name of a file")))?;
    if let Some(folder) = for_tests("ROLLBOOK_PAPERS") {
        return fs::write(folder.join(name), bytes).map_err(at(folder));
    }
    let path = {
        let mut papers = shell.papers.lock().expect("no holder panics");
        let folder = match papers.take() {
            Some(folder) => folder,
            None => tempfile::Builder::new().prefix("rollbook-").tempdir().map_err(at("papers"))?,
        };
        papers.insert(folder).path().join(name)
    };
    fs::write(&path, bytes).map_err(at(&path))?;
    open::that_detached(&path).map_err(at(&path))
}
