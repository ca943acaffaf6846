//! Tokens and lists are read by libraries that are not ours: python's `cwt`, `cryptography` and `gzip`.
//!
//! The interpreter is that of `ROLLBOOK_PYTHON`, which `make test` sets, or else of an environment that the test makes for
//! itself once. Where neither can be had (no python3, no network), the test says so and passes, except in CI.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rollbook::paper::credential::cwt::{Claims, sign};
use rollbook::paper::credential::link::digits;
use rollbook::paper::credential::status::Status;
use serde_json::{Value, json};

use crate::credential::{claims, key, list};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/independent")
}

fn python() -> Option<PathBuf> {
    if let Some(python) = std::env::var_os("ROLLBOOK_PYTHON") {
        return Some(python.into());
    }
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join("independent");
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let ran = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    let has_cwt = |python: &Path| ran(Command::new(python).args(["-c", "import cwt"]));
    let is_there = has_cwt(&python)
        || ran(Command::new("python3").args(["-m", "venv"]).arg(&environment))
            && ran(Command::new(&python).args(["-m", "pip", "install", "-q", "-r"]).arg(folder().join("requirements.txt")))
            && has_cwt(&python);
    is_there.then_some(python)
}

#[test]
fn a_library_that_is_not_ours_reads_the_same_claims_and_the_same_status() {
    let Some(python) = python() else {
        crate::centre::skipped("python3 with the packages of tests/independent/requirements.txt cannot be had here");
        return;
    };
    let claims = Claims { expires_at: Some("2999-01-01T00:00:00Z".parse().unwrap()), ..claims() };
    let asked = json!({
        "public": hex::encode(key().verifying_key().as_bytes()),
        "digits": digits(&sign(&claims, &key())),
        "list": list(Status::Suspended, "2025-11-20T00:00:00Z"),
        "index": claims.status_index,
    });
    let mut child = Command::new(python).arg(folder().join("credential_check.py")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    writeln!(child.stdin.take().unwrap(), "{asked}").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the script's own words stand above");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    // Seconds by `date -u +%s`; days: 2025-10-20 is the 20,381st after 1970-01-01.
    assert_eq!(
        answer,
        json!({
            "claims": {
                "1": "GTHB",
                "2": "አበበ ቢቂላ",
                "4": 32_472_144_000_i64,
                "6": 1_762_162_200,
                "7": "GTHB-2025-000123-0",
                "-65537": ["Good Manufacturing Practice for Biologicals", 2, 1_935, 2_100, 20_381, 20_392, 104_729, false],
            },
            "list": { "entry": 2, "purpose": "message" },
        })
    );
}
