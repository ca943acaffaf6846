//! What becomes of a certificate after its issue: suspended, good again, revoked, replaced by a corrected one.

use crate::office::{Office, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

#[test]
fn a_suspended_certificate_is_good_again_or_revoked() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    let batch = office.prepare(&run);
    let with = |office: &Office| json!({ "certificate": office.ask("certificates", json!({}))["rows"][0]["id"], "reason": "a question is open" });
    let state = |office: &Office| text(&office.ask("certificates", json!({}))["rows"][0]["state"]);
    // What is only prepared was never good: it has no number to take back.
    for name in ["suspend_certificate", "reinstate_certificate", "revoke_certificate"] {
        assert_eq!(office.refused_signed(name, with(&office), "certifier").reason, Reason::StateNotAllowed, "{name}");
    }
    office.issue(&batch);
    assert_eq!(office.refused_signed("reinstate_certificate", with(&office), "certifier").reason, Reason::StateNotAllowed);
    office.signed("suspend_certificate", with(&office), "certifier");
    assert_eq!(state(&office), "suspended");
    assert_eq!(office.why("prepare_batch", json!({ "run": run })), Reason::NobodyPasses, "nobody holds two");
    office.signed("reinstate_certificate", with(&office), "certifier");
    assert_eq!(state(&office), "issued");
    office.signed("suspend_certificate", with(&office), "certifier");
    office.signed("revoke_certificate", with(&office), "certifier");
    assert_eq!(state(&office), "revoked");
    assert_eq!(office.refused_signed("reinstate_certificate", with(&office), "certifier").reason, Reason::StateNotAllowed);
    let history = office.ask("history", json!({ "count": 1 }))["rows"][0].clone();
    assert_eq!(history["sentence"], "Certificate of Ama Mensah: revoked, signed");
    assert_eq!(history["reason"], "Revoked: a question is open");
    office.is_sound();
}

#[test]
fn a_corrected_certificate_takes_the_place_of_the_old_one() {
    let office = Office::new();
    let (run, _, enrolments) = office.finished("RUN-A", &["Ama Mensah", "Kim Ji-woo"]);
    let serials = office.issue(&office.prepare(&run));
    let rows = office.ask("certificates", json!({}))["rows"].clone();
    let old = rows.as_array().unwrap().iter().find(|row| row["printed_name"] == "Ama Mensah").unwrap().clone();
    let ama = |why: &str| json!({ "run": run, "enrolments": [enrolments[0]], "replacing": why });

    let same = office.refused("prepare_batch", ama("her name"));
    assert_eq!((same.reason, same.details["name"].as_str()), (Reason::SameCertificate, "Ama Mensah"));
    assert_eq!(office.why("prepare_batch", json!({ "run": run, "enrolments": [enrolments[0]] })), Reason::HasCertificate);
    assert_eq!(office.why("prepare_batch", json!({ "run": run, "replacing": "her name" })), Reason::Missing);
    assert_eq!(office.why("prepare_batch", ama("  ")), Reason::NeedsReason);

    office.ask("edit_person", json!({ "person": old["person"], "fields": { "full_name": "Ama Mensah", "certificate_name": "Ama K. Mensah" } }));
    let batch = office.made("prepare_batch", ama("her name"), 0);
    let prepared = office.ask("certificates", json!({ "state": "draft" }))["rows"][0].clone();
    assert_eq!((&prepared["replaces"], &prepared["serial"]), (&old["serial"], &Value::Null));
    assert_eq!(office.why("prepare_batch", ama("once more")), Reason::HasCertificate);

    // Given up, the old one stands as before; prepared again and issued, the new one stands for it.
    office.ask("drop_batch", json!({ "batch": batch, "reason": "another thought" }));
    let batch = office.made("prepare_batch", ama("her name"), 0);
    assert_eq!(office.issue(&batch), ["TEST-2026-000003-T"]);
    let rows = office.ask("certificates", json!({ "run": run }))["rows"].clone();
    let by = |serial: &Value| rows.as_array().unwrap().iter().find(|row| row["serial"] == *serial).unwrap().clone();
    let (former, newer) = (by(&old["serial"]), by(&json!("TEST-2026-000003-T")));
    assert_eq!((&former["state"], &former["replaced_by"]), (&json!("superseded"), &newer["serial"]));
    assert_eq!((&newer["state"], &newer["replaces"], &newer["printed_name"]), (&json!("issued"), &old["serial"], &json!("Ama K. Mensah")));
    assert_eq!(by(&json!(serials.iter().find(|serial| **serial != text(&old["serial"])).unwrap()))["state"], "issued");

    // The old paper says itself by which number it was replaced.
    office.ask("file_papers", json!({ "batch": old["batch"] }));
    let printed = office.ask("open_paper", json!({ "certificate": old["id"] }));
    let (name, bytes) = office.house.paper(&text(&printed["paper"])).unwrap();
    let file = office.house.take_file(&name, bytes);
    let checked = office.ask("check_certificate", json!({ "file": file }));
    assert_eq!((&checked["outcome"], &checked["replaced_by"]), (&json!("replaced"), &newer["serial"]));

    // Revoked, it is revoked for good; one that was taken back meanwhile is not replaced.
    office.signed("revoke_certificate", json!({ "certificate": newer["id"], "reason": "in error" }), "certifier");
    assert_eq!(office.why("prepare_batch", ama("again")), Reason::NothingToReplace);
    office.is_sound();
}

#[test]
fn a_replacement_is_stale_once_the_old_certificate_was_taken_back() {
    let office = Office::new();
    let (run, _, enrolments) = office.finished("RUN-A", &["Ama Mensah"]);
    office.issue(&office.prepare(&run));
    let old = office.ask("certificates", json!({}))["rows"][0].clone();
    office.ask("edit_person", json!({ "person": old["person"], "fields": { "full_name": "Ama Owusu" } }));
    let batch = office.made("prepare_batch", json!({ "run": run, "enrolments": enrolments, "replacing": "married" }), 0);
    office.signed("suspend_certificate", json!({ "certificate": old["id"], "reason": "lost" }), "certifier");
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier").reason, Reason::BatchStale);
    office.signed("reinstate_certificate", json!({ "certificate": old["id"], "reason": "found" }), "certifier");
    assert_eq!(office.issue(&batch).len(), 1);
}
