//! Drives the real window of Rollbook by way of WebKitWebDriver, as a person does: by keys and pointer.
//!
//! Needs a display: `make test` runs the journeys under Xvfb. Keys and clicks go as W3C actions, since the driver's own
//! send-keys and click lose text (tauri-apps/tauri#6541).

mod hands;

use std::ffi::OsStr;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};
use tokio::time::sleep;

/// What every step of a journey gives.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// How long a journey waits for something to be seen, or for the program to end.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(50);

/// Keeps what the page's program breaks on, which a person does not see.
const NOTE_FAULTS: &str = "
    window.faults = [];
    addEventListener('error', (event) => window.faults.push(`${event.message} ${event.error?.stack}`));
    addEventListener('unhandledrejection', (event) => window.faults.push(`${event.reason} ${event.reason?.stack}`));
    return null";

/// A computer with a display of its own, on which Rollbook runs: its configuration, books, and what goes in and out.
pub struct Office {
    folder: tempfile::TempDir,
    chosen: Option<PathBuf>,
    opened: Option<PathBuf>,
}

impl Office {
    /// A computer that never saw Rollbook.
    pub fn new() -> Outcome<Self> {
        let office = Self { folder: tempfile::tempdir()?, chosen: None, opened: None };
        for folder in ["home", "papers", "books"] {
            fs::create_dir(office.path(folder))?;
        }
        Ok(office)
    }

    /// A place on this computer: `home` is the configuration, `papers` where opened PDFs go.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The file that the person chooses whenever the window asks for one, from the next start on.
    pub fn choose(&mut self, file: &Path) {
        self.chosen = Some(file.to_path_buf());
    }

    /// The book on which the person clicks on the desktop, to start Rollbook.
    pub fn open(&mut self, book: &Path) {
        self.opened = Some(book.to_path_buf());
    }

    /// Runs the command line on this computer, which stands beside the window's program; gives what it printed.
    ///
    /// # Errors
    /// When it ends with another status than 0.
    pub async fn rollbook<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>, password: &str) -> Outcome<String> {
        let mut command = Command::new(program().with_file_name("rollbook"));
        command.args(arguments).env("HOME", self.folder.path()).env("ROLLBOOK_HOME", self.path("home")).env("ROLLBOOK_PASSWORD", password);
        let ended = command.output().await?;
        if !ended.status.success() {
            return Err(format!("{command:?}: {}: {}", ended.status, String::from_utf8_lossy(&ended.stderr)).into());
        }
        Ok(String::from_utf8(ended.stdout)?)
    }

    /// Starts Rollbook and waits for its page.
    pub async fn start(&self) -> Outcome<Window> {
        let program = program();
        if !program.is_file() {
            return Err(format!("{} is not built", program.display()).into());
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true") // all that tauri-driver would add
            .env("LC_ALL", "C.UTF-8")
            .env("HOME", self.folder.path())
            .env("ROLLBOOK_HOME", self.path("home"))
            .env("ROLLBOOK_PAPERS", self.path("papers"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .stdout(Stdio::null())
            .kill_on_drop(true);
        if let Some(chosen) = &self.chosen {
            command.env("ROLLBOOK_CHOOSE", chosen);
        }
        let native = command.spawn().map_err(|error| format!("WebKitWebDriver (Debian: webkit2gtk-driver): {error}"))?;
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                break;
            }
            sleep(GLANCE).await;
        }
        let mut capabilities = Capabilities::new();
        capabilities.set("webkitgtk:browserOptions", serde_json::json!({ "binary": program, "args": self.opened.as_slice() }))?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        // the session ends with the program: asking the driver to end it would wait in vain for minutes
        driver.clone().leak()?;
        let window = Window { driver, native };
        window.see("body > *").await?;
        window.driver.execute(NOTE_FAULTS, Vec::new()).await?;
        Ok(window)
    }
}

/// The window's program: `ROLLBOOK_APP`, else the one that this build made.
fn program() -> PathBuf {
    std::env::var_os("ROLLBOOK_APP").map_or_else(
        || {
            let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
            let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.join("target"), PathBuf::from);
            target.join("debug/rollbook-desktop")
        },
        PathBuf::from,
    )
}

/// Rollbook's window.
pub struct Window {
    /// For what the steps below do not say.
    pub driver: WebDriver,
    native: Child,
}

impl Window {
    /// Waits for an element.
    pub async fn see(&self, css: &str) -> Outcome<WebElement> {
        Ok(self.driver.query(By::Css(css)).wait(PATIENCE, GLANCE).first().await?)
    }

    /// Clicks an element with the pointer.
    pub async fn click(&self, element: &WebElement) -> Outcome {
        element.scroll_into_view().await?;
        Ok(self.driver.action_chain().click_element(element).perform().await?)
    }

    /// Presses keys one after the other, into whatever has the focus.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Presses a key while others are held: `chord(&[Key::Control], "k")`.
    pub async fn chord(&self, held: &[Key], key: impl Into<TypingData>) -> Outcome {
        let mut chain = self.driver.action_chain();
        for held in held {
            chain = chain.key_down(held.clone());
        }
        chain = chain.send_keys(key);
        for held in held.iter().rev() {
            chain = chain.key_up(held.clone());
        }
        Ok(chain.perform().await?)
    }

    /// Ends the program as the end of a user's session does, and waits until it closed its book.
    pub async fn quit(self) -> Outcome {
        let driver = self.native.id().ok_or("the driver ended before")?;
        let programs = children(driver)?;
        for program in &programs {
            Command::new("kill").args(["-TERM", &program.to_string()]).status().await?;
        }
        let mut left = PATIENCE;
        while programs.iter().any(|program| is_running(*program)) {
            left = left.checked_sub(GLANCE).ok_or("the window did not end")?;
            sleep(GLANCE).await;
        }
        Ok(())
    }
}

/// A journey that failed leaves no program behind.
impl Drop for Window {
    fn drop(&mut self) {
        for program in self.native.id().map(children).and_then(Result::ok).unwrap_or_default() {
            // it may have ended by itself
            let _ = std::process::Command::new("kill").args(["-KILL", &program.to_string()]).status();
        }
    }
}

/// Fields of `/proc/PID/stat` behind the name: state, then parent.
fn stat(process: u32) -> Option<Vec<String>> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, fields) = text.rsplit_once(')')?;
    Some(fields.split_whitespace().map(str::to_owned).collect())
}

fn children(parent: u32) -> Outcome<Vec<u32>> {
    let processes = fs::read_dir("/proc")?.flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    Ok(processes.filter(|process| stat(*process).is_some_and(|fields| fields.get(1) == Some(&parent.to_string()))).collect())
}

fn is_running(process: u32) -> bool {
    stat(process).is_some_and(|fields| fields.first().is_some_and(|state| state != "Z"))
}
