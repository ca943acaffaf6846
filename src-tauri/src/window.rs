//! The one window: what it shows, where it may go, what happens to it.

use crate::{Shell, commands, sentence};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Url, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

/// Its label, which the capability names.
pub const LABEL: &str = "main";

/// Tells the shell when something can be seen: the frame after the first one.
const TELL_PAINTED: &str =
    "addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => window.__TAURI_INTERNALS__.invoke('painted'))))";

static IS_CLOSING: AtomicBool = AtomicBool::new(false);

/// Opens it.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Rollbook")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 560.0)
        .initialization_script(TELL_PAINTED)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        rollbook::serve::asked_to_end().await;
        end(&app);
    });
    Ok(())
}

/// The page itself and nothing else; under `tauri dev` also the development server.
fn is_own(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")) => true,
        ("http", Some("127.0.0.1")) => tauri::is_dev(),
        _ => false,
    }
}

/// Files that are dropped come to the page as tokens; closing closes the book first.
pub fn heard(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let (app, paths) = (window.app_handle().clone(), paths.clone());
            tauri::async_runtime::spawn_blocking(move || {
                for path in paths.iter().filter(|path| path.is_file()) {
                    let told = commands::taken(&app.state::<Shell>(), path)
                        .and_then(|file| app.emit_to(LABEL, "file-dropped", file).map_err(|error| error.to_string()));
                    told.unwrap_or_else(|why| warn(&app, why));
                }
            });
        }
        WindowEvent::CloseRequested { api, .. } => {
            // the backup at the end may take seconds: the window stays until it is verified
            api.prevent_close();
            end(window.app_handle());
        }
        _ => {}
    }
}

/// Begins to close, once: the window was closed, or the session of the user ends.
fn end(app: &AppHandle) {
    if !IS_CLOSING.swap(true, Ordering::SeqCst) {
        let app = app.clone();
        tauri::async_runtime::spawn_blocking(move || close(&app));
    }
}

/// Locks the book, with a verified backup if something changed; says what was not done, then ends.
fn close(app: &AppHandle) {
    let shell = app.state::<Shell>();
    let house = Arc::clone(&shell.house);
    if let Err(error) = house.close() {
        warn(app, sentence(&error, &house.language()));
    }
    shell.papers.lock().expect("no holder panics").take();
    app.exit(0);
}

fn warn(app: &AppHandle, text: String) {
    app.dialog().message(text).title("Rollbook").kind(MessageDialogKind::Warning).blocking_show();
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        let goes = |url: &str| is_own(&url.parse().unwrap());
        assert!(goes("tauri://localhost/index.html") && goes("http://tauri.localhost/"));
        for foreign in
            ["https://example.org/", "http://127.0.0.1:5173/", "http://tauri.localhost.example.org/", "file:///etc/passwd", "data:text/html,x"]
        {
            assert!(!goes(foreign), "{foreign}");
        }
    }

    #[test]
    fn the_page_may_call_own_commands_and_hear_events_and_nothing_else() {
        let capability: serde_json::Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
        assert_eq!(capability["windows"], serde_json::json!([LABEL]));
        assert!(capability.get("remote").is_none());
        let allowed = ["allow-call", "allow-choose-file", "allow-choose-folder", "allow-choose-book", "allow-open-paper", "allow-painted"];
        let heard = ["core:event:allow-listen", "core:event:allow-unlisten"];
        assert_eq!(capability["permissions"], serde_json::json!([&allowed[..], &heard[..]].concat()));
    }
}
