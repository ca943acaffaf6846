//! Foreign files are read in a child process that may open nothing, write nothing and not grow or run for long, so that a file
//! made to break its reader breaks nothing else.
//!
//! The program is its own child: it is started again with [`ARGUMENT`] and the kind of file, gets the bytes on its standard input
//! and answers with JSON on its standard output.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::sheet::{self, Limits, Measure, Sheet, SheetFault};

/// The first argument that makes the program a reader of one foreign file; the kind is the second.
pub const ARGUMENT: &str = "read-foreign-file";

/// The name of a kind of file, and what makes the JSON answer out of its bytes.
pub type Reading = (&'static str, fn(&[u8]) -> Vec<u8>);

/// Lists: the answer is `Result<Sheet, SheetFault>`.
pub const SHEET: Reading = ("sheet", |bytes| json(&sheet::read(bytes, &Limits::default())));

/// How long a child may take and how much it may say.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Time until the child is killed.
    pub time: Duration,
    /// Bytes of the answer.
    pub answer_bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { time: Duration::from_secs(10), answer_bytes: 192 << 20 }
    }
}

/// Why a child gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stopped {
    /// The program could not be started.
    #[error("the reader could not be started")]
    NotStarted,
    /// It took longer than the bound and was killed.
    #[error("the reader took too long")]
    TooLong,
    /// It said more than the bound and was killed.
    #[error("the answer of the reader was too large")]
    TooMuch,
    /// It ended without a whole answer: it broke, or reached a limit of memory or processor time.
    #[error("the reader ended without an answer")]
    NoAnswer,
}

/// Reads a list in a child process of `program`.
///
/// # Errors
/// As [`sheet::read`], and [`SheetFault::ReaderStopped`] if the child gave no answer.
pub fn read_confined(program: &Path, bytes: &[u8]) -> Result<Sheet, SheetFault> {
    let limit = Limits::default().file_bytes;
    if bytes.len() > limit {
        return Err(sheet::too_large(Measure::FileBytes, limit));
    }
    ask(program, SHEET.0, bytes, Bounds::default()).unwrap_or(Err(SheetFault::ReaderStopped))
}

/// Starts `program` as a reader of one file and takes its answer.
///
/// # Errors
/// [`Stopped`], if no whole answer came within the bounds.
pub fn ask<T: DeserializeOwned>(program: &Path, kind: &str, bytes: &[u8], bounds: Bounds) -> Result<T, Stopped> {
    let mut child = start(program, kind).map_err(|_| Stopped::NotStarted)?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        end(&mut child);
        return Err(Stopped::NotStarted);
    };
    let (sender, receiver) = mpsc::channel();
    let answer = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A child that stops before it has read everything closes the pipe; its missing answer tells.
            let _ = input.write_all(bytes);
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            let whole = output.take(bounds.answer_bytes + 1).read_to_end(&mut answer);
            let _ = sender.send(whole.map(|_| answer));
        });
        let answer = receiver.recv_timeout(bounds.time);
        // Once the answer has ended there is nothing to wait for, and a dead child frees the threads above.
        end(&mut child);
        answer
    });
    let answer = answer.map_err(|_| Stopped::TooLong)?.map_err(|_| Stopped::NoAnswer)?;
    if answer.len() as u64 > bounds.answer_bytes {
        return Err(Stopped::TooMuch);
    }
    serde_json::from_slice(&answer).map_err(|_| Stopped::NoAnswer)
}

fn start(program: &Path, kind: &str) -> std::io::Result<Child> {
    let mut command = Command::new(program);
    command.args([ARGUMENT, kind]).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    // The child inherits no secret; only what the system needs to load the program.
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SystemRoot"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.spawn()
}

/// Kills a child, if it still runs, and takes its ended process off the system.
fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// The child's side: limits itself, reads standard input, answers on standard output and exits. Called as the first thing of the
/// program, before any thread, file or key exists. An unknown kind exits without an answer.
pub fn serve(kind: &str, readings: &[Reading]) -> ! {
    limits::set();
    let mut bytes = Vec::new();
    let reading = readings.iter().find(|(name, _)| *name == kind);
    let code = match (reading, std::io::stdin().lock().read_to_end(&mut bytes)) {
        (Some((_, read)), Ok(_)) => {
            let answer = read(&bytes);
            let mut output = std::io::stdout().lock();
            i32::from(output.write_all(&answer).and_then(|()| output.flush()).is_err())
        }
        _ => 2,
    };
    std::process::exit(code)
}

/// An answer as JSON; nothing for a value that JSON cannot hold, which the asking side takes for a missing answer.
pub fn json<T: Serialize>(answer: &T) -> Vec<u8> {
    serde_json::to_vec(answer).unwrap_or_default()
}

#[cfg(unix)]
mod limits {
    use rlimit::Resource;

    /// Memory beyond what the loaded program itself takes.
    const MEMORY_BYTES: u64 = 512 << 20;
    const PROCESSOR_SECONDS: u64 = 10;

    /// Best effort: a system that lacks one of the limits still has the others and the bound of time.
    pub(super) fn set() {
        let memory = MEMORY_BYTES + mapped_bytes();
        hide_files();
        for (resource, most) in [
            (Resource::AS, memory),
            (Resource::CPU, PROCESSOR_SECONDS),
            (Resource::FSIZE, 0),
            (Resource::CORE, 0),
            (Resource::NPROC, 0),
            // Input, output and errors are open; nothing else can be opened.
            (Resource::NOFILE, 3),
        ] {
            let _ = resource.set(most, most);
        }
    }

    /// What is mapped already: a program with a web view maps hundreds of megabytes of libraries.
    fn mapped_bytes() -> u64 {
        const PAGE_BYTES: u64 = 4096;
        std::fs::read_to_string("/proc/self/statm")
            .ok()
            .and_then(|text| text.split(' ').next()?.parse::<u64>().ok())
            .map_or(0, |pages| pages.saturating_mul(PAGE_BYTES))
    }

    #[cfg(target_os = "linux")]
    fn hide_files() {
        use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
        let rules = Ruleset::default().handle_access(AccessFs::from_all(ABI::V5)).and_then(|rules| rules.handle_access(AccessNet::from_all(ABI::V5)));
        // A kernel without Landlock leaves the limit of open files, under which nothing can be opened either.
        if let Ok(rules) = rules.and_then(Ruleset::create) {
            let _ = rules.restrict_self();
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn hide_files() {}
}

#[cfg(not(unix))]
mod limits {
    pub(super) fn set() {}
}
