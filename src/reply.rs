//! The one shape in which window, page and command line get an answer: `{ok}`, `{refused}` or `{fault}`.

use crate::fault::{Error, Fault, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::error::Error as _;

/// The answer to a request: exactly one of the three. What broke is written to standard error with all its causes.
pub fn envelope(result: Result<Value>) -> Value {
    match result {
        Ok(reply) => json!({ "ok": reply }),
        Err(Error::Refused(refusal)) => json!({ "refused": refusal }),
        Err(Error::Broken(fault)) => {
            let number = report(&fault);
            json!({ "fault": { "number": number, "kind": fault.kind() } })
        }
    }
}

/// Writes a fault with all its causes to standard error, under the number that people are shown. The number is made of
/// the text: the same fault has the same number on every desk.
pub fn report(fault: &Fault) -> String {
    let mut text = fault.to_string();
    let mut cause = fault.source();
    while let Some(deeper) = cause {
        text = format!("{text}: {deeper}");
        cause = deeper.source();
    }
    let number = hex::encode_upper(&Sha256::digest(&text)[..4]);
    eprintln!("rollbook: fault {number}: {text}");
    number
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::fault::{Reason, Refusal};

    #[test]
    fn a_refusal_keeps_reason_and_details() {
        let refused = envelope(Err(Refusal::new(Reason::BookExists).with("path", "a.rollbook").into()));
        assert_eq!(refused, json!({ "refused": { "reason": "book_exists", "details": { "path": "a.rollbook" } } }));
    }

    #[test]
    fn the_same_fault_has_the_same_number_and_shows_nothing_of_its_text() {
        let broken = || envelope(Err(Fault::Journal("Ama Mensah".into()).into()));
        assert_eq!(broken(), broken());
        assert_eq!(broken()["fault"]["kind"], "journal");
        assert!(!broken().to_string().contains("Ama"));
    }
}
