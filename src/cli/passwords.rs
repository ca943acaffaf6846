//! Passwords: from the environment, else from the terminal, never from an argument.

use rollbook::fault::{Reason, Refusal, Result};
use rollbook::words::Words;
use std::env;
use std::io::{IsTerminal, stderr, stdin};

/// Who acts.
pub const OWN: &str = "ROLLBOOK_PASSWORD";
/// Of an account that is being made, or the next one of an account.
pub const NEW: &str = "ROLLBOOK_NEW_PASSWORD";
/// Who approves certificates.
pub const APPROVER: &str = "ROLLBOOK_APPROVER_PASSWORD";
/// The words of the recovery sheet.
pub const RECOVERY: &str = "ROLLBOOK_RECOVERY";

/// What a variable holds, unless it is empty.
pub fn given(variable: &str) -> Option<String> {
    env::var(variable).ok().filter(|value| !value.is_empty())
}

/// A secret that exists: its variable, else typed. Refused where there is no terminal.
pub fn known(variable: &str, prompt: &str) -> Result<String> {
    match given(variable) {
        Some(secret) => Ok(secret),
        None => typed(variable, prompt),
    }
}

/// A secret that comes into being: its variable, else typed twice.
pub fn fresh(variable: &str, prompt: &str, words: Words) -> Result<String> {
    if let Some(secret) = given(variable) {
        return Ok(secret);
    }
    loop {
        let secret = typed(variable, prompt)?;
        if typed(variable, &words.text("cli-prompt-again", &[]))? == secret {
            return Ok(secret);
        }
        eprintln!("{}", words.text("cli-not-the-same", &[]));
    }
}

fn typed(variable: &str, prompt: &str) -> Result<String> {
    let missing = || Refusal::new(Reason::PasswordNeeded).with("what", variable).into();
    if !stdin().is_terminal() && !stderr().is_terminal() {
        return Err(missing());
    }
    rpassword::prompt_password(format!("{prompt} ")).map_err(|_| missing())
}
