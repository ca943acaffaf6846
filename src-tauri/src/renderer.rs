//! Which way WebKitGTK paints. Its DMABUF renderer leaves the window blank with some graphics cards and drivers
//! (tauri-apps/tauri#9304, #11076) and is slow without one, but is faster where it works: so it is decided at each start.

use std::fs;
use std::path::{Path, PathBuf};

/// A mark in the configuration folder from the start until something can be seen.
pub struct Start {
    mark: PathBuf,
}

impl Start {
    /// The mark in a configuration folder.
    pub fn new(home: &Path) -> Self {
        Self { mark: home.join("window-starts") }
    }

    /// The first frame is there. A mark that cannot be taken away only costs speed at the next start.
    pub fn painted(&self) {
        let _ = fs::remove_file(&self.mark);
    }

    /// Sets the mark; tells whether the last start left its own.
    #[cfg(target_os = "linux")]
    fn begin(&self) -> bool {
        let was_never_painted = self.mark.exists();
        let _ = fs::write(&self.mark, "");
        was_never_painted
    }
}

/// Other systems have one renderer.
#[cfg(not(target_os = "linux"))]
pub fn decide(_: &Start) {}

/// Starts the program again without DMABUF where it would fail or be slow. Never against a value that the user set.
#[cfg(target_os = "linux")]
pub fn decide(start: &Start) {
    use std::os::unix::process::CommandExt;
    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(VARIABLE).is_some() {
        return;
    }
    let was_never_painted = start.begin();
    let version = tauri::webview_version().unwrap_or_default();
    if !(was_never_painted || is_before_2_48(&version) || !has_render_node()) {
        return;
    }
    // a process cannot safely change its own environment: the same process begins again with the variable
    if let Ok(program) = std::env::current_exe() {
        let failed = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(VARIABLE, "1").exec();
        eprintln!("rollbook: could not start again without DMABUF: {failed}");
    }
}

#[cfg(target_os = "linux")]
fn has_render_node() -> bool {
    fs::read_dir("/dev/dri").is_ok_and(|nodes| nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD")))
}

/// A version that cannot be read counts as old.
#[cfg(target_os = "linux")]
fn is_before_2_48(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) < (2, 48)
}

#[cfg(all(test, target_os = "linux"))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(is_before_2_48("2.46.9") && is_before_2_48("2.5.1") && is_before_2_48(""));
        assert!(!is_before_2_48("2.48.0") && !is_before_2_48("2.50.1") && !is_before_2_48("3.0"));
    }

    #[test]
    fn a_start_that_never_painted_is_noticed_at_the_next_one() {
        let home = tempfile::tempdir().unwrap();
        let start = Start::new(home.path());
        assert!(!start.begin());
        assert!(start.begin());
        start.painted();
        assert!(!start.begin());
    }
}
