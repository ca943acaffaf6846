//! The interpreter that runs the scripts of this folder.
//!
//! It is that of `ROLLBOOK_PYTHON`, or else of an environment that a test makes for itself once. Where neither can be had (no
//! python3, no network), a test says so and passes, except in CI.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent")
}

/// An interpreter that has the packages of a file of this folder, one of which is the module.
fn python(packages: &str, module: &str) -> Option<PathBuf> {
    if let Some(python) = std::env::var_os("ROLLBOOK_PYTHON") {
        return Some(python.into());
    }
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join(packages);
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let ran = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    let has_it = |python: &Path| ran(Command::new(python).args(["-c", &["import ", module].concat()]));
    let is_there = has_it(&python)
        || ran(Command::new("python3").args(["-m", "venv"]).arg(&environment))
            && ran(Command::new(&python).args(["-m", "pip", "install", "-q", "-r"]).arg(folder().join(packages)))
            && has_it(&python);
    is_there.then_some(python)
}

/// What a script answers to one line of JSON; none where it cannot be run here.
pub fn answer(script: &str, packages: &str, module: &str, asked: &Value) -> Option<Value> {
    let Some(python) = python(packages, module) else {
        let why = format!("python3 with the packages of tests/independent/{packages} cannot be had here");
        println!("SKIPPED: {why}");
        assert!(std::env::var_os("CI").is_none(), "{why}");
        return None;
    };
    let mut child = Command::new(python).arg(folder().join(script)).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    writeln!(child.stdin.take().unwrap(), "{asked}").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the script's own words stand above");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}
