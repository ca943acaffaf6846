//! Tokens and lists are read by libraries that are not ours: python's `cwt`, `cryptography` and `gzip`.

use rollbook::domain::certificate::CertificateKind;
use rollbook::paper::credential::cwt::{Claims, sign};
use rollbook::paper::credential::link::digits;
use rollbook::paper::credential::status::Status;
use serde_json::json;

use crate::credential::{claims, key, list};
use crate::python;

#[test]
fn a_library_that_is_not_ours_reads_the_same_claims_and_the_same_status() {
    let claims = Claims { expires_at: Some("2999-01-01T00:00:00Z".parse().unwrap()), kind: CertificateKind::Attendance, ..claims() };
    let asked = json!({
        "public": hex::encode(key().verifying_key().as_bytes()),
        "digits": digits(&sign(&claims, &key())),
        "list": list(Status::Suspended, "2025-11-20T00:00:00Z"),
        "index": claims.status_index,
    });
    let Some(answer) = python::answer("credential_check.py", "credential.txt", "cwt", &asked) else { return };
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
                "-65537": ["Good Manufacturing Practice for Biologicals", 2, 1_935, 2_100, 20_381, 20_392, 104_729, false, 2],
            },
            "list": { "entry": 2, "purpose": "message" },
        })
    );
}
