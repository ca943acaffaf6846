//! Tests and practicals: who scored what, who passes by it, and how far people came.

use crate::office::{Office, PASSWORD, strings, text, two_hours};
use calamine::Reader;
use rollbook::book::Book;
use rollbook::fault::Reason;
use rollbook::requests::Sign;
use serde_json::{Value, json};

/// An assessment of a run as it is asked for; points, not hundredths.
fn test(run: &str, kind: &str, title: &str, max: u32, pass: Option<u32>, attempts: u32) -> Value {
    json!({ "run": run, "kind": kind, "title": title, "max_x100": max * 100, "pass_x100": pass.map(|pass| pass * 100), "attempts_n": attempts })
}

/// Scores in hundredths at one attempt, a person after the other.
fn scores(run: &str, assessment: &str, attempt_n: u32, scored: &[(&String, i32)]) -> Value {
    let one = |(place, score): &(&String, i32)| json!({ "assessment": assessment, "enrolment": place, "attempt_n": attempt_n, "score_x100": score });
    json!({ "run": run, "results": scored.iter().map(one).collect::<Vec<_>>() })
}

fn because(mut with: Value, code: &str) -> Value {
    with["reason"] = json!(code);
    with
}

impl Office {
    fn results(&self, run: &str) -> Value {
        self.ask("results", json!({ "run": run }))
    }

    /// What the certificate of somebody says, frozen and printed; pdftotext is another program.
    fn paper_of(&self, name: &str, batch: &str) -> (Value, String) {
        let name = name.to_owned();
        self.ask("file_papers", json!({ "batch": batch }));
        let documents = |db: &rollbook::tables::Tables| -> rollbook::fault::Result<Vec<Vec<u8>>> {
            let sql = "SELECT d.bytes FROM table_certificate AS c JOIN table_person AS p ON p.id = c.person AND p.full_name = ?
                       JOIN document_file AS d ON d.digest IN (c.payload, c.paper) WHERE c.state = 'issued' ORDER BY d.kind DESC";
            Ok(db.prepare(sql)?.query_map([name], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        };
        let found = self.house.open_book().unwrap().book.read(documents).unwrap();
        let file = self.folder.path().join("paper.pdf");
        std::fs::write(&file, &found[1]).unwrap();
        let page = std::process::Command::new("pdftotext").args(["-layout", file.to_str().unwrap(), "-"]).output().unwrap();
        (serde_json::from_slice(&found[0]).unwrap(), String::from_utf8(page.stdout).unwrap())
    }

    fn history_of(&self, about: &str) -> Vec<Value> {
        self.ask("history", json!({ "about": about }))["rows"].as_array().unwrap().clone()
    }

    /// A run with one exam of 50 points, 30 to pass, two attempts; the trainer teaches in it.
    fn examined(&self, names: &[&str]) -> (String, String, Vec<String>) {
        let run = self.run("RUN-A", &self.course("GMP"), 10);
        let places = self.enrolled(&run, names);
        self.session_by(&run, "2026-03-02T09:00", &[&self.person_of("trainer")]);
        let exam = self.made("add_assessment", test(&run, "exam", "Final exam", 50, Some(30), 2), 0);
        (run, exam, places)
    }
}

/// The row of somebody.
fn of<'a>(rows: &'a Value, name: &str) -> &'a Value {
    rows.as_array().unwrap().iter().find(|row| row["full_name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

/// The people of P03 by their places, and what they score: 20 points before, 30 after.
const ROSTER: &str = "Name,Country\nAma Mensah,Ghana\nKofi Boateng,Ghana\nEsi Owusu,Ghana\nYaw Darko,Ghana\nAbena Osei,Ghana\nEfua Asante,Ghana\n";

#[test]
fn p03_introductory_course_with_tests() {
    let office = Office::new();
    let rule = json!({ "rule": { "all": [{ "min_hours_pct": { "pct": 80 } }, { "min_score": { "kind": "post", "pct": 60 } }] }, "excused_stays_expected": true });
    let version = office.made("add_course", json!({ "code": "INTRO", "title": "Introduction to biomanufacturing", "lang": "en", "rule": rule }), 1);
    for state in ["in_review", "approved"] {
        office.ask("set_version_state", json!({ "version": version, "state": state }));
    }
    let run = office.run("INTRO-01", &version, 175);
    let pools = json!([{ "name": "Korean", "seats": 50, "countries": ["KOR"] }, { "name": "Foreign", "seats": 125, "countries": [] }]);
    let seats = json!({ "run": run, "code": "INTRO-01", "first_on": "2026-03-01", "last_on": "2026-03-31", "zone": "Asia/Seoul", "capacity": 175, "pools": pools });
    office.ask("edit_run", seats);
    assert_eq!(
        office.ask("run", json!({ "run": run }))["rule_sentence"],
        "at least 80\u{a0}% of the hours and at least 60\u{a0}% in every post-test"
    );
    let file = office.house.take_file("roster.csv", ROSTER.as_bytes().to_vec());
    office.ask("import_people", json!({ "file": file, "run": run }));
    let seats = office.ask("run", json!({ "run": run }))["run"]["pools"].clone();
    assert_eq!((&seats[0]["taken"], &seats[1]["taken"]), (&json!(0), &json!(6)), "six from Ghana take foreign seats");
    let enrolments = office.ask("enrolments", json!({ "run": run }));
    let place = |name: &str| text(&of(&enrolments, name)["enrolment"]);
    let [ama, kofi, esi, yaw, abena, efua] = ["Ama Mensah", "Kofi Boateng", "Esi Owusu", "Yaw Darko", "Abena Osei", "Efua Asante"].map(place);

    let pre = office.made("add_assessment", test(&run, "pre", "Pre-test", 20, None, 1), 0);
    let post = office.made("add_assessment", test(&run, "post", "Post-test", 30, Some(18), 2), 0);
    let session = office.made("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-02T09:00", &[&office.person_of("trainer")])] }), 0);
    office.enter("trainer");
    let before = office.ask("enter_results", scores(&run, &pre, 1, &[(&ama, 1_000), (&kofi, 600), (&esi, 1_400), (&abena, 500), (&efua, 1_200)]));
    let everybody = [&ama, &kofi, &esi, &yaw, &abena, &efua].map(String::clone);
    office.mark(&session, &everybody, "P");
    office.signed("close_session", json!({ "session": session }), "trainer");
    let completion = office.ask("completion", json!({ "run": run }));
    assert_eq!((&completion["pass"], &completion["fail"], &completion["pending"]), (&json!(0), &json!(0), &json!(6)), "nobody sat the post-test yet");

    office.ask("enter_results", scores(&run, &post, 1, &[(&ama, 2_700), (&kofi, 1_200), (&esi, 1_750), (&yaw, 2_400), (&abena, 1_000)]));
    office.ask("enter_results", scores(&run, &post, 2, &[(&kofi, 2_100), (&abena, 1_100)]));

    // 50 % to 90 %, 30 % to 70 %, 70 % to 58.33 %, 25 % to 36.67 %: 40, 40, -11.67 and 11.67 points; in the mean of four 20.
    let shown = office.results(&run);
    let change = |name: &str| of(&shown["rows"], name)["change_tenths"].clone();
    assert_eq!(["Ama Mensah", "Kofi Boateng", "Esi Owusu", "Abena Osei"].map(change), [400, 400, -117, 117].map(|tenths| json!(tenths)));
    assert_eq!((change("Yaw Darko"), change("Efua Asante")), (Value::Null, Value::Null), "each sat one of the two");
    assert_eq!((&shown["change_tenths"], &shown["changed"]), (&json!(200), &json!(4)));
    let post_cell = |name: &str| of(&shown["rows"], name)["cells"][1].clone();
    assert_eq!(post_cell("Kofi Boateng")["attempts"].as_array().unwrap().len(), 2, "a failing attempt stays");
    assert_eq!((&post_cell("Kofi Boateng")["best_x100"], &post_cell("Kofi Boateng")["outcome"]), (&json!(2_100), &json!("pass")));
    assert_eq!((&post_cell("Esi Owusu")["pct_tenths"], &post_cell("Esi Owusu")["outcome"]), (&json!(583), &json!("pending")));
    assert_eq!((&post_cell("Abena Osei")["pct_tenths"], &post_cell("Abena Osei")["outcome"]), (&json!(367), &json!("fail")));
    // (27 + 21 + 17.5 + 24 + 11) of 150 is 67 %; before it was (10 + 6 + 14 + 5 + 12) of 100.
    let columns: Vec<_> =
        shown["assessments"].as_array().unwrap().iter().map(|one| (&one["mean_tenths"], &one["scored"], &one["passed"], &one["failed"])).collect();
    assert_eq!(columns, [(&json!(470), &json!(5), &json!(0), &json!(0)), (&json!(670), &json!(5), &json!(3), &json!(1))]);

    let completion = office.ask("completion", json!({ "run": run }));
    assert_eq!((&completion["pass"], &completion["fail"], &completion["pending"]), (&json!(3), &json!(1), &json!(2)));
    let why = |name: &str| text(&of(&completion["rows"], name)["verdict"]["leaves"][1]["sentence"]);
    assert_eq!(why("Kofi Boateng"), "At least 60\u{a0}% is needed in every post-test: Post-test 70\u{a0}%.");
    assert_eq!(why("Esi Owusu"), "At least 60\u{a0}% is needed in every post-test: Post-test 58.3\u{a0}%, one attempt left.");
    assert_eq!(why("Abena Osei"), "At least 60\u{a0}% is needed in every post-test: Post-test 36.7\u{a0}%, no attempt left.");
    assert_eq!(why("Efua Asante"), "At least 60\u{a0}% is needed in every post-test: Post-test no score, 2 attempts left.");

    // What is known of a person now changes nothing of what they scored (I17).
    office.enter("coordinator");
    let person = text(&of(&shown["rows"], "Kofi Boateng")["person"]);
    office.ask("edit_person", json!({ "person": person, "fields": { "full_name": "Kofi Boateng", "country": "KEN" } }));
    assert_eq!(office.results(&run)["rows"], shown["rows"]);

    let known = office.ask("person", json!({ "person": person }))["enrolments"][0]["scores"].clone();
    assert_eq!((&known[0]["title"], &known[0]["pct_tenths"], &known[0]["outcome"]), (&json!("Pre-test"), &json!(300), &Value::Null));
    assert_eq!((&known[1]["best_x100"], &known[1]["max_x100"], &known[1]["outcome"]), (&json!(2_100), &json!(3_000), &json!("pass")));

    // The list for whoever sent the people; that it left the book is an entry of the run.
    let (file, bytes) = office.house.paper(&text(&office.ask("export_results", json!({ "run": run }))["paper"])).unwrap();
    assert_eq!(file, "results-INTRO-01-20260302.xlsx");
    let mut workbook: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range("Scores").unwrap();
    let lines: Vec<Vec<String>> = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(lines[0], ["Name", "Pre-test, best of 20", "Pre-test, %", "Post-test, best of 30", "Post-test, %", "Post-test, result", "Change"]);
    assert_eq!(lines[1], ["Abena Osei", "5", "25", "11", "36.7", "failed", "11.7"]);
    assert_eq!(lines[6], ["Yaw Darko", "", "", "24", "80", "passed", ""]);
    assert_eq!(lines[7], ["Mean", "", "47", "", "67", "", "20"]);
    assert_eq!(office.history_of(&run)[0]["sentence"], "Handed out: the results of a run");

    // A certificate of a course with tests is one of completion; a later correction contradicts it and touches nothing.
    let batch = office.prepare(&run);
    office.ask("enter_results", because(scores(&run, &post, 1, &[(&ama, 2_600)]), "transcribed"));
    assert_eq!(office.refused_signed("approve_and_issue", json!({ "batch": batch }), "certifier").reason, Reason::BatchStale);
    office.ask("drop_batch", json!({ "batch": batch, "reason": "a score was corrected" }));
    let batch = office.prepare(&run);
    assert_eq!(office.issue(&batch).len(), 3);
    let (payload, page) = office.paper_of("Ama Mensah", &batch);
    assert_eq!((&payload["kind"], &payload["scores"]), (&json!("completion"), &json!([{ "title": "Post-test", "pct_tenths": 867 }])));
    assert!(page.contains("CERTIFICATE OF COMPLETION") && page.contains("passed its assessments"), "{page}");
    office.ask("enter_results", because(scores(&run, &post, 1, &[(&ama, 1_700)]), "evidence"));
    let row = of(&office.ask("completion", json!({ "run": run }))["rows"], "Ama Mensah").clone();
    assert_eq!((&row["contradicts_certificate"], &row["certificate"]["state"]), (&json!(true), &json!("issued")));
    let inbox = office.ask("inbox", json!({ "kind": "certificate" }));
    assert_eq!((&inbox["total"], &inbox["rows"][0]["name"]), (&json!(1), &json!("Ama Mensah")), "the inbox tells the same");

    let own = office.history_of(&text(&of(&shown["rows"], "Ama Mensah")["person"]));
    let corrected = own.iter().find(|row| row["act"] == "results_entered").unwrap();
    assert_eq!(corrected["changes"][0], json!({ "subject": "Ama Mensah, Post-test, attempt 1", "was": "26", "now": "17" }));
    assert_eq!(corrected["reason"], "New evidence");
    let first = own.iter().find(|row| row["entry"] == before["entry"]).unwrap();
    assert_eq!(first["sentence"], "5 scores were entered in INTRO-01");
    assert_eq!(first["changes"].as_array().unwrap().len(), 1, "her own one of the five");
    office.is_sound();
}

#[test]
fn an_assessment_is_refused_with_what_would_mend_it() {
    let office = Office::new();
    let (run, exam, places) = office.examined(&["Ama Mensah"]);
    let why = |with: Value| {
        let refused = office.refused("add_assessment", with);
        (refused.reason, refused.details.get("field").cloned().unwrap_or_default())
    };
    assert_eq!(why(test(&run, "exam", "final EXAM", 50, None, 1)), (Reason::TitleTaken, "title".into()));
    assert_eq!(why(test(&run, "exam", " ", 50, None, 1)), (Reason::Missing, "title".into()));
    assert_eq!(why(test(&run, "exam", "Resit", 50, Some(51), 1)), (Reason::PassAboveMax, "pass_x100".into()));
    assert_eq!(why(test(&run, "exam", "Resit", 0, None, 1)), (Reason::BadNumber, "max_x100".into()));
    assert_eq!(why(test(&run, "exam", "Resit", 10_001, None, 1)), (Reason::BadNumber, "max_x100".into()));
    assert_eq!(why(test(&run, "exam", "Resit", 50, None, 0)), (Reason::BadNumber, "attempts_n".into()));
    assert_eq!(why(test(&run, "exam", "Resit", 50, None, 11)), (Reason::BadNumber, "attempts_n".into()));
    assert_eq!(why(test(&run, "essay", "Resit", 50, None, 1)).0, Reason::WrongArgument);

    // Its fields change until somebody has a score.
    let edit =
        |pass: u32| json!({ "assessment": exam, "kind": "exam", "title": "Final exam", "max_x100": 5_000, "pass_x100": pass, "attempts_n": 2 });
    office.ask("edit_assessment", edit(2_500));
    assert_eq!(office.why("edit_assessment", edit(2_500)), Reason::NothingChanged);
    let score = office.ask("enter_results", scores(&run, &exam, 1, &[(&places[0], 2_600)]));
    let refused = office.refused("edit_assessment", edit(3_000));
    assert_eq!((refused.reason, refused.details["what"].as_str(), refused.details["name"].as_str()), (Reason::InUse, "result", "Final exam"));
    office.ask("undo", json!({ "entry": score["entry"] }));
    let edited = office.ask("edit_assessment", edit(3_000));
    assert_eq!(office.history_of(&run)[0]["sentence"], "Assessment “Final exam” was changed");
    assert_eq!(office.history_of(&run)[0]["changes"], json!([{ "subject": "Pass mark", "was": "25", "now": "30" }]));
    office.ask("enter_results", scores(&run, &exam, 1, &[(&places[0], 2_600)]));
    assert_eq!(office.why("undo", json!({ "entry": edited["entry"] })), Reason::InUse, "no undo moves the mark under a score");
    office.is_sound();
}

#[test]
fn a_score_is_refused_with_what_would_mend_it() {
    let office = Office::new();
    let (run, exam, places) = office.examined(&["Ama Mensah", "Kofi Boateng"]);
    let other = office.run("RUN-B", &office.course("QC"), 10);
    let foreign = office.enrolled(&other, &["Esi Owusu"]);
    let refused = |attempt: u32, place: &String, score: i32| office.refused("enter_results", scores(&run, &exam, attempt, &[(place, score)]));
    let too_high = refused(1, &places[0], 5_001);
    assert_eq!(too_high.reason, Reason::ScoreNotPossible);
    let named = |key: &str| too_high.details[key].as_str();
    assert_eq!([named("name"), named("found"), named("max"), named("what")], ["Ama Mensah", "50.01", "50", "Final exam"]);
    assert_eq!(refused(1, &places[0], -50).details["found"], "-0.5");
    assert_eq!(refused(3, &places[0], 3_000).reason, Reason::AttemptsUsed);
    assert_eq!(refused(0, &places[0], 3_000).reason, Reason::AttemptsUsed);
    assert_eq!(refused(1, &foreign[0], 3_000).reason, Reason::NotEnrolled);
    assert_eq!(office.why("enter_results", scores(&other, &exam, 1, &[(&foreign[0], 3_000)])), Reason::NotFound, "an exam of another run");
    let twice = scores(&run, &exam, 1, &[(&places[0], 3_000), (&places[0], 3_100)]);
    assert_eq!(office.why("enter_results", twice), Reason::WrongArgument);
    // One impossible score refuses the whole column.
    assert_eq!(office.why("enter_results", scores(&run, &exam, 1, &[(&places[0], 3_000), (&places[1], 9_900)])), Reason::ScoreNotPossible);
    assert_eq!(office.results(&run)["assessments"][0]["scored"], 0);

    // Without a number it is the next attempt, as long as there is one.
    let next = |score: i32| json!({ "run": run, "results": [{ "assessment": exam, "enrolment": places[0], "score_x100": score }] });
    office.ask("enter_results", next(1_000));
    office.ask("enter_results", next(2_000));
    assert_eq!(office.why("enter_results", next(3_000)), Reason::AttemptsUsed);

    // A mistyped score is corrected with a reason; the first value stays one look away.
    let correction = scores(&run, &exam, 1, &[(&places[0], 1_500)]);
    assert_eq!(office.why("enter_results", correction.clone()), Reason::NeedsReason);
    assert_eq!(office.why("enter_results", because(correction.clone(), "boredom")), Reason::WrongArgument);
    office.ask("enter_results", because(correction.clone(), "slip"));
    assert_eq!(office.ask("enter_results", correction)["entry"], Value::Null, "nothing is different");
    let shown = office.results(&run);
    let attempt = &of(&shown["rows"], "Ama Mensah")["cells"][0]["attempts"][0];
    assert_eq!((&attempt["score_x100"], &attempt["first_x100"], &attempt["assessor"]), (&json!(1_500), &json!(1_000), &json!("Han Seo-yeon")));

    // Whoever left is scored no more; what they had stays.
    office.ask("set_enrolment_state", json!({ "enrolment": places[0], "state": "withdrawn", "reason": "went home" }));
    assert_eq!(office.why("enter_results", because(scores(&run, &exam, 1, &[(&places[0], 100)]), "slip")), Reason::NotEnrolled);
    let rows = office.results(&run)["rows"].clone();
    assert_eq!((&of(&rows, "Ama Mensah")["is_in_run"], &of(&rows, "Ama Mensah")["cells"][0]["best_x100"]), (&json!(false), &json!(2_000)));
    office.ask("set_run_state", json!({ "run": run, "state": "cancelled" }));
    assert_eq!(office.why("enter_results", scores(&run, &exam, 1, &[(&places[1], 100)])), Reason::RunClosed);
    assert_eq!(office.why("add_assessment", test(&run, "post", "Post-test", 50, None, 1)), Reason::RunClosed);
    assert_eq!(office.results(&run)["why_not"]["reason"], "run_closed");
    office.is_sound();
}

#[test]
fn what_scores_rest_on_is_not_taken_back() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let ama = office.person("Ama Mensah");
    let place = office.ask("enrol", json!({ "run": run, "people": [ama] }));
    let places = strings(&place["made"]);
    let exam = office.ask("add_assessment", test(&run, "exam", "Final exam", 50, Some(30), 2));
    let id = text(&exam["made"][0]);
    let undo = |receipt: &Value| json!({ "entry": receipt["entry"] });
    let first = office.ask("enter_results", scores(&run, &id, 1, &[(&places[0], 2_000)]));
    let second = office.ask("enter_results", scores(&run, &id, 2, &[(&places[0], 3_500)]));
    for made in [&exam, &place] {
        let refused = office.refused("undo", undo(made));
        assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::InUse, "result"));
    }
    // Each attempt is a subject of its own.
    office.ask("undo", undo(&first));
    let cell = |at: usize| office.results(&run)["rows"][0]["cells"][0]["attempts"][at].clone();
    assert_eq!((&cell(0)["attempt_n"], &cell(0)["score_x100"], &cell(1)), (&json!(2), &json!(3_500), &Value::Null));
    let back = office.ask("undo", undo(&second))["receipt"].clone();
    let undone = office.ask("undo", undo(&exam))["receipt"].clone();
    assert_eq!(office.results(&run)["assessments"], json!([]));
    assert_eq!(office.why("undo", undo(&back)), Reason::NotFound, "no score comes back without its exam");
    let taken = office.ask("add_assessment", test(&run, "exam", "Final exam", 50, None, 1));
    assert_eq!(office.why("undo", undo(&undone)), Reason::TitleTaken);
    office.ask("undo", undo(&taken));
    office.ask("undo", undo(&undone));
    office.ask("undo", undo(&back));
    assert_eq!(office.results(&run)["rows"][0]["cells"][0]["best_x100"], 3_500);
    office.is_sound();
}

#[test]
fn trainers_enter_scores_of_their_own_runs_and_administrators_of_none() {
    let office = Office::new();
    let (run, exam, places) = office.examined(&["Ama Mensah"]);
    let entered = scores(&run, &exam, 1, &[(&places[0], 3_000)]);
    for login in ["administrator", "certifier", "inspector"] {
        office.enter(login);
        assert_eq!(office.why("enter_results", entered.clone()), Reason::NoPermission, "{login}");
    }
    office.enter("inspector");
    assert_eq!(office.results(&run)["may_enter"], false);
    office.enter("trainer");
    assert_eq!(office.results(&run)["may_enter"], true);
    let entry = office.ask("enter_results", entered);
    let assessor = office.results(&run)["rows"][0]["cells"][0]["attempts"][0]["assessor"].clone();
    assert_eq!(assessor, "Amina Yusuf");
    office.enter("administrator");
    assert_eq!(office.why("undo", json!({ "entry": entry["entry"] })), Reason::NoPermission);
    // A coordinator keys in what a trainer assessed.
    office.enter("coordinator");
    let mut keyed = scores(&run, &exam, 2, &[(&places[0], 4_000)]);
    keyed["assessor"] = json!(office.person_of("certifier"));
    assert_eq!(office.why("enter_results", keyed.clone()), Reason::NotFound, "a certifier assesses nobody");
    keyed["assessor"] = json!(office.person_of("trainer"));
    office.ask("enter_results", keyed);
    assert_eq!(office.results(&run)["rows"][0]["cells"][0]["attempts"][1]["assessor"], "Amina Yusuf");
}

#[test]
fn scores_of_two_desks_that_differ_are_both_kept_until_somebody_settles_them() {
    let office = Office::new();
    let rule = json!({ "rule": { "min_score": { "kind": "exam", "pct": 60 } }, "excused_stays_expected": true });
    let version = office.made("add_course", json!({ "code": "LAW", "title": "Law", "lang": "en", "rule": rule }), 1);
    for state in ["in_review", "approved"] {
        office.ask("set_version_state", json!({ "version": version, "state": state }));
    }
    let run = office.run("RUN-A", &version, 10);
    let places = office.enrolled(&run, &["Ama Mensah"]);
    let exam = office.made("add_assessment", test(&run, "exam", "Final exam", 50, Some(30), 1), 0);
    let enter = |score: i32| office.ask("enter_results", scores(&run, &exam, 1, &[(&places[0], score)]));
    let with_book = |work: &dyn Fn(&Book) -> Vec<rollbook::book::merge::Parcel>| work(&office.house.open_book().unwrap().book);
    let backup = office.ask("back_up", json!({ "to": office.folder.path().join("backups") }));
    enter(3_000);
    let of_first = with_book(&|book| book.parcels().unwrap());
    let second = office.folder.path().join("second.rollbook");
    let restore = json!({ "backup": backup["folder"], "to": second, "login": "administrator" });
    office.house.call("restore_backup", restore, Some(&Sign { password: PASSWORD.into(), ..Sign::default() })).unwrap();
    office.enter_at(&second, "coordinator").unwrap();
    enter(2_000);
    office.house.open_book().unwrap().book.take_in(of_first).unwrap();

    let attempt = office.results(&run)["rows"][0]["cells"][0]["attempts"][0].clone();
    let mut both = vec![attempt["score_x100"].clone(), attempt["rivals_x100"][0].clone()];
    both.sort_by_key(Value::as_u64);
    assert_eq!(both, [2_000, 3_000]);
    let why = office.ask("completion", json!({ "run": run }))["rows"][0]["why_no_certificate"].clone();
    assert_eq!(why, "mark_clash");
    office.ask("enter_results", because(scores(&run, &exam, 1, &[(&places[0], 3_000)]), "evidence"));
    assert_eq!(office.results(&run)["rows"][0]["cells"][0]["attempts"][0]["rivals_x100"], json!([]));
    assert_eq!(office.ask("completion", json!({ "run": run }))["pass"], 1);
    office.is_sound();
}
