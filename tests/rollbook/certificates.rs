//! What becomes of a certificate after its issue: suspended, good again, revoked, replaced by a corrected one.

use crate::office::{Office, strings, text};
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

impl Office {
    /// The newest certificate as frozen and as printed; pdftotext and qpdf are other programs.
    fn newest_paper(&self, batch: &str) -> (Value, String) {
        self.ask("file_papers", json!({ "batch": batch }));
        let row = self.ask("certificates", json!({}))["rows"][0].clone();
        let (_, bytes) = self.house.paper(&text(&self.ask("open_paper", json!({ "certificate": row["id"] }))["paper"])).unwrap();
        let file = self.folder.path().join("paper.pdf");
        std::fs::write(&file, &bytes).unwrap();
        let told = |program: &str, arguments: &[&str]| {
            let output = std::process::Command::new(program).args(arguments).output().unwrap();
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).unwrap()
        };
        told("qpdf", &["--check", file.to_str().unwrap()]);
        let page = told("pdftotext", &["-layout", file.to_str().unwrap(), "-"]);
        let token = self.house.take_file("paper.pdf", bytes);
        assert_eq!(self.ask("check_certificate", json!({ "file": token }))["outcome"], "valid");
        (row, page)
    }

    fn signatory(&self, person: &str, title: &str, to: Option<&str>) -> String {
        self.made("add_signatory", json!({ "person": person, "title": title, "valid_from_on": "2026-01-01", "valid_to_on": to }), 0)
    }
}

#[test]
fn a_type_states_only_what_somebody_recorded() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    let with = |kind: &str| json!({ "run": run, "kind": kind });
    for kind in ["completion", "competence"] {
        let refused = office.refused("prepare_batch", with(kind));
        let named = (refused.reason, refused.details["what"].as_str(), refused.details["name"].as_str());
        assert_eq!(named, (Reason::KindNotEarned, kind, "Ama Mensah"), "nothing was assessed");
    }
    let batch = office.made("prepare_batch", with("participation"), 0);
    assert_eq!(office.ask("completion", json!({ "run": run }))["batches"][0]["kind"], "participation");
    office.issue(&batch);
    let (row, page) = office.newest_paper(&batch);
    assert_eq!(row["kind"], "participation");
    assert!(page.contains("CERTIFICATE OF PARTICIPATION") && page.contains("took part in the course"), "{page}");
    office.is_sound();
}

#[test]
fn a_file_in_which_anything_was_altered_is_not_valid_and_its_code_still_is() {
    let office = Office::new();
    let (run, _, _) = office.finished("RUN-A", &["Ama Mensah"]);
    let batch = office.prepare(&run);
    office.issue(&batch);
    office.newest_paper(&batch);
    let row = office.ask("certificates", json!({ "run": run }))["rows"][0].clone();
    let printed = office.ask("open_paper", json!({ "certificate": row["id"] }));
    let (_, bytes) = office.house.paper(&text(&printed["paper"])).unwrap();
    let check = |bytes: Vec<u8>| office.ask("check_certificate", json!({ "file": office.house.take_file("paper.pdf", bytes) }));
    let saved = |from: &[u8], to: &[u8]| {
        let mut document = lopdf::Document::load_mem(&bytes).unwrap();
        document.decompress();
        for stream in document.objects.values_mut().filter_map(|object| object.as_stream_mut().ok()) {
            if let Some(at) = stream.content.windows(from.len()).position(|part| part == from) {
                stream.set_content([&stream.content[..at], to, &stream.content[at + from.len()..]].concat());
            }
        }
        let mut saved = Vec::new();
        document.save_to(&mut saved).unwrap();
        check(saved)
    };
    let ink = b"0.114 0.129 0.145 rg";
    assert_eq!(saved(ink, ink)["outcome"], "valid", "saving alone alters nothing");
    // The shade of a text: nothing of it stands in the token.
    let altered = saved(ink, b"0.114 0.129 0.146 rg");
    assert_eq!((&altered["outcome"], &altered["differences"]), (&json!("altered"), &json!(["seal"])));
    let checked = check(bytes.clone());
    let told = ["outcome", "kind", "name"].map(|key| text(&checked[key]));
    assert_eq!(told, ["valid", "Certificate of attendance", "Ama Mensah"]);
    assert_eq!(checked["version"], 1);
    // On paper and in a scan there is the code alone.
    let token = rollbook::paper::read::lines(&bytes).unwrap().credential.unwrap();
    let link = rollbook::paper::credential::link::qr_prefix(None) + &rollbook::paper::credential::link::digits(&token);
    let checked = office.ask("check_certificate", json!({ "link": link }));
    assert_eq!((&checked["outcome"], &checked["kind"]), (&json!("valid"), &json!("Certificate of attendance")));
    office.is_sound();
}

#[test]
fn whoever_taught_gets_a_certificate_of_their_own() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.run("RUN-A", &version, 10);
    let amina = office.person_of("trainer");
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let session = office.session_by(&run, "2026-03-02T09:00", &[&amina]);
    office.session_by(&run, "2026-03-03T09:00", &[&amina]);
    let with = |kind: &str| json!({ "run": run, "kind": kind, "template": "portrait" });
    assert_eq!(office.why("prepare_batch", with("trainer")), Reason::NobodyPasses, "no register is closed yet");
    office.mark(&session, &places, "P");
    office.close(&session);
    // Two hours of the one session that was held.
    let staff = office.ask("completion", json!({ "run": run }))["staff"].clone();
    assert_eq!((&staff[0]["person"], &staff[0]["taught_min"]), (&json!(amina), &json!(120)));
    let mut stranger = with("trainer");
    stranger["people"] = json!([office.person_of("certifier")]);
    assert_eq!(office.why("prepare_batch", stranger), Reason::NotFound, "a certifier taught nothing");
    let batch = office.made("prepare_batch", with("trainer"), 0);
    assert_eq!(office.why("prepare_batch", with("trainer")), Reason::NobodyPasses, "nobody holds two of a type");
    office.issue(&batch);
    let (row, page) = office.newest_paper(&batch);
    assert_eq!((&row["kind"], &row["enrolment"], &row["printed_name"]), (&json!("trainer"), &Value::Null, &json!("Amina Yusuf")));
    assert!(page.contains("Certificate for a trainer") && page.contains("taught in the course") && page.contains("2 of 2"), "{page}");
    // Another type for the same person; what it rests on must still be there at its issue.
    let speaker = office.made("prepare_batch", with("speaker"), 0);
    office.ask("reopen_session", json!({ "session": session, "reason": "a name was missing" }));
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": speaker }), "certifier").reason, Reason::BatchStale);
    office.is_sound();
}

#[test]
fn nobody_gets_a_certificate_in_place_of_whoever_was_named() {
    let office = Office::new();
    let version = office.course("GMP");
    let run = office.run("RUN-A", &version, 10);
    let amina = office.person_of("trainer");
    let ama = office.enrolled(&run, &["Ama Mensah"]).remove(0);
    let session = office.session_by(&run, "2026-03-02T09:00", &[&amina]);
    office.mark(&session, std::slice::from_ref(&ama), "P");
    office.close(&session);
    let (_, _, others) = office.finished("RUN-B", &["Kofi Boateng"]);
    let refused = |request: &str, with: Value| {
        let refused = office.refused(request, with);
        (refused.reason, refused.details["field"].clone() + ": " + &refused.details["name"])
    };
    let to_teach = (Reason::KindOfOthers, "enrolments: Ama Mensah".to_owned());
    for kind in ["trainer", "speaker"] {
        assert_eq!(refused("prepare_batch", json!({ "run": run, "enrolments": [ama], "kind": kind })), to_teach);
        assert_eq!(refused("prepare_batch", json!({ "run": run, "enrolments": [ama], "kind": kind, "replacing": "why" })), to_teach);
        assert_eq!(refused("preview_certificate", json!({ "enrolment": ama, "kind": kind })), to_teach);
    }
    let to_learn = (Reason::KindOfOthers, "people: Amina Yusuf".to_owned());
    for kind in [Value::Null, json!("participation")] {
        assert_eq!(refused("prepare_batch", json!({ "run": run, "people": [amina], "kind": kind })), to_learn);
    }
    let foreign = office.refused("prepare_batch", json!({ "run": run, "enrolments": [ama, others[0]] }));
    assert_eq!((foreign.reason, &foreign.details["what"]), (Reason::NotFound, &others[0]), "of another run");
    assert_eq!(office.ask("completion", json!({ "run": run }))["batches"], json!([]), "nothing was prepared");
    office.made("prepare_batch", json!({ "run": run, "enrolments": [ama] }), 0);
    office.is_sound();
}

#[test]
fn who_signs_is_printed_as_it_was_when_it_was_prepared() {
    let office = Office::new();
    let (run, _, enrolments) = office.finished("RUN-A", &["Ama Mensah"]);
    let director = office.person("Dr Efua Asante");
    let first = office.signatory(&director, "Director of the centre", Some("2026-03-31"));
    let second = office.signatory(&office.person("Yaw Darko"), "Head of training", None);
    let third = office.signatory(&office.person("Abena Osei"), "Rector", None);
    let with = |signatories: &[&String]| json!({ "run": run, "signatories": signatories });
    assert_eq!(office.why("prepare_batch", with(&[&first, &second, &third])), Reason::BadNumber);
    let batch = office.made("prepare_batch", with(&[&first, &second]), 0);

    // Out of office on the day of issue, the certificate is not issued under that name.
    office.now("2026-04-01T00:00:00Z");
    let refused = office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier");
    assert_eq!((refused.reason, refused.details["name"].as_str()), (Reason::SignatoryNotValid, "Dr Efua Asante"));
    office.ask("edit_signatory", json!({ "signatory": first, "title": "Director of the centre", "valid_from_on": "2026-01-01" }));
    office.issue(&batch);
    let (_, page) = office.newest_paper(&batch);
    for shown in ["Dr Efua Asante", "Director of the centre", "Yaw Darko", "Head of training"] {
        assert!(page.contains(shown), "{page}");
    }
    // Another office later changes nothing of it; a replacement is signed by the same people as they are then.
    office.ask("edit_signatory", json!({ "signatory": first, "title": "Director-General", "valid_from_on": "2026-01-01" }));
    assert_eq!(office.newest_paper(&batch).1, page);
    let ama = office.ask("certificates", json!({}))["rows"][0]["person"].clone();
    office.ask("edit_person", json!({ "person": ama, "fields": { "full_name": "Ama Owusu" } }));
    let replaced = office.made("prepare_batch", json!({ "run": run, "enrolments": enrolments, "replacing": "married" }), 0);
    office.issue(&replaced);
    assert!(office.newest_paper(&replaced).1.contains("Director-General"));
    let names: Vec<Value> = office.ask("signatories", json!({})).as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(strings(&Value::Array(names))[0], "Dr Efua Asante");
    office.is_sound();
}

#[test]
fn a_transcript_tells_everything_that_somebody_did() {
    let office = Office::new();
    let (run, _, enrolments) = office.finished("RUN-A", &["Ama Mensah"]);
    let exam = json!({ "run": run, "kind": "exam", "title": "Final exam", "max_x100": 5_000, "pass_x100": 3_000, "attempts_n": 1 });
    let exam = office.made("add_assessment", exam, 0);
    office.ask("enter_results", json!({ "run": run, "results": [{ "assessment": exam, "enrolment": enrolments[0], "score_x100": 4_250 }] }));
    let serials = office.issue(&office.prepare(&run));
    let person = office.ask("certificates", json!({}))["rows"][0]["person"].clone();
    let second = office.run("RUN-B", &office.course("QC"), 5);
    office.ask("enrol", json!({ "run": second, "people": [person] }));
    let printed = office.ask("print_transcript", json!({ "person": person }));
    let (_, bytes) = office.house.paper(&text(&printed["paper"])).unwrap();
    let file = office.folder.path().join("transcript.pdf");
    std::fs::write(&file, bytes).unwrap();
    let told = |program: &str, arguments: &[&str]| {
        let output = std::process::Command::new(program).args(arguments).output().unwrap();
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    told("qpdf", &["--check", file.to_str().unwrap()]);
    let page = told("pdftotext", &["-layout", file.to_str().unwrap(), "-"]);
    let shown = ["Ama Mensah", "Course C-RUN-A", "2 of 2", "Final exam: 42.5 of 50 passed", serials[0].as_str(), "Course QC", "RUN-B", "RUN-A"];
    for shown in shown {
        assert!(page.contains(shown), "{shown} is missing: {page}");
    }
    assert_eq!(office.ask("history", json!({ "about": person }))["rows"][0]["sentence"], "Handed out: the transcript of a person");
    office.enter("trainer");
    assert_eq!(office.why("print_transcript", json!({ "person": person })), Reason::NoPermission);
}
