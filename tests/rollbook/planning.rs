//! How a centre plans: its free days, how much clashes matter to it, and who accepted which.

use crate::office::{Office, at, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

fn room(office: &Office, name: &str) -> String {
    office.made("add_facility", json!({ "fields": { "kind": "room", "name": name, "capacity": 20 } }), 0)
}

fn lecture(title: &str, day: &str, hours: (&str, &str), room: &str) -> Value {
    let at = |hour: &str| format!("2026-03-{day}T{hour}");
    json!({ "title": title, "kind": "lecture", "start_local": at(hours.0), "end_local": at(hours.1), "facility": room })
}

fn place(office: &Office, run: &str, fields: Value) -> String {
    office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0)
}

/// What stands against a session: kinds in their order.
fn against(office: &Office, session: &str) -> Vec<Value> {
    let rows = office.ask("sessions", json!({}));
    let row = rows.as_array().unwrap().iter().find(|row| row["id"] == session).unwrap().clone();
    row["overlaps"].as_array().unwrap().clone()
}

fn set_level(office: &Office, kind: &str, level: &str) -> Value {
    office.ask("set_planning", json!({ "levels": [{ "kind": kind, "level": level }] }))
}

#[test]
fn a_centre_names_its_own_free_days() {
    let office = Office::new();
    // the centre is in Korea: Saturday and Sunday
    assert_eq!(office.ask("planning", json!({}))["free_days"], json!([6, 7]));
    let hall = room(&office, "Hall");
    let run = office.run("R-1", &office.course("GMP"), 20);
    let session = place(&office, &run, lecture("Gowning", "06", ("09:00", "11:00"), &hall));
    office.ask(
        "add_availability",
        json!({ "fields": { "what": "facility", "of": hall, "kind": "closed", "start_local": "2026-03-06T00:00", "end_local": "2026-03-07T00:00" } }),
    );
    // Wanted on Friday 6 March, which is closed: the nearest hours lie on Thursday, or on Sunday once only Friday and Saturday are free.
    let wanted = json!({ "session": session, "start_at": at("2026-03-06T00:00:00Z").to_rfc3339(), "end_at": at("2026-03-06T02:00:00Z").to_rfc3339(), "facility": hall });
    let days = |office: &Office, from: &str| {
        let found = office.ask("free_places", json!({ "at": wanted, "from_on": from, "to_on": "2026-03-08", "any_room": false }));
        found["places"].as_array().unwrap().iter().map(|stand| text(&stand["start"]["local"])).collect::<Vec<_>>()
    };
    assert_eq!(days(&office, "2026-03-06"), Vec::<String>::new());
    let set = office.ask("set_planning", json!({ "free_days": [6, 5] }));
    assert_eq!(days(&office, "2026-03-06"), ["2026-03-08T08:00", "2026-03-08T10:00", "2026-03-08T12:00"]);
    let row = office.ask("history", json!({ "count": 1 }))["rows"][0].clone();
    assert_eq!(row["sentence"], "How the centre plans was changed");
    assert_eq!(row["changes"], json!([{ "subject": "Free days of the week", "was": null, "now": "Friday, Saturday" }]));
    office.ask("undo", json!({ "entry": set["entry"] }));
    assert_eq!(office.ask("planning", json!({}))["free_days"], json!([6, 7]));

    assert_eq!(office.why("set_planning", json!({ "free_days": [6, 7] })), Reason::NothingChanged, "its country has them");
    assert_eq!(office.why("set_planning", json!({ "free_days": [1, 2, 3, 4, 5, 6, 7] })), Reason::NoWorkingDay);
    assert_eq!(office.why("set_planning", json!({ "free_days": [8] })), Reason::WrongArgument);
    office.is_sound();
}

#[test]
fn how_much_a_clash_matters_is_a_setting() {
    let office = Office::new();
    let (hall, suite) = (room(&office, "Hall"), room(&office, "Suite 3"));
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    place(&office, &run, lecture("Gowning", "03", ("09:00", "11:00"), &hall));
    let second = place(&office, &other, lecture("Filling", "03", ("10:00", "12:00"), &hall));
    let found = against(&office, &second);
    assert_eq!((found.len(), &found[0]["kind"], &found[0]["level"]), (1, &json!("facility"), &json!("warn")));
    assert_eq!(office.why("set_run_state", json!({ "run": other, "state": "confirmed" })), Reason::SessionsClash);

    // what is ignored is not shown, not told of, and keeps no run from being confirmed
    let ignored = set_level(&office, "facility", "ignore");
    assert_eq!(against(&office, &second), Vec::<Value>::new());
    let row = office.ask("history", json!({ "count": 1 }))["rows"][0].clone();
    assert_eq!(row["changes"][0]["now"], "A place is booked twice: Not shown");
    let confirmed = office.ask("set_run_state", json!({ "run": other, "state": "confirmed" }));
    office.ask("undo", json!({ "entry": confirmed["entry"] }));
    office.ask("undo", json!({ "entry": ignored["entry"] }));
    assert_eq!(against(&office, &second).len(), 1);

    // what blocks cannot be placed, moved or brought back, with a reason either
    let away = place(&office, &other, lecture("Cleaning", "04", ("09:00", "11:00"), &hall));
    let undone = place(&office, &other, lecture("Drying", "03", ("08:00", "10:00"), &hall));
    let gone = office.ask("undo", json!({}));
    assert_ne!(undone, "");
    set_level(&office, "facility", "block");
    assert_eq!(against(&office, &second)[0]["level"], "block", "what stands is shown and stays");
    let refused = office.refused(
        "add_sessions",
        json!({ "run": run, "sessions": [lecture("Sealing", "03", ("09:30", "10:30"), &hall)], "override_reason": "all the same" }),
    );
    assert_eq!((refused.reason, refused.details["title"].as_str(), refused.details["what"].as_str()), (Reason::ClashBlocks, "Sealing", "Gowning"));
    let to = |room: &str| json!({ "at": { "session": away, "start_at": at("2026-03-03T00:00:00Z").to_rfc3339(), "end_at": at("2026-03-03T02:00:00Z").to_rfc3339(), "facility": room } });
    assert_eq!(office.why("move_session", to(&hall)), Reason::ClashBlocks);
    assert_eq!(office.why("undo", json!({ "entry": gone["receipt"]["entry"] })), Reason::ClashBlocks);
    office.ask("move_session", to(&suite));
    // a pair that clashes with itself is refused as a whole
    let pair = [lecture("One", "05", ("09:00", "10:00"), &hall), lecture("Two", "05", ("09:30", "10:30"), &hall)];
    assert_eq!(office.why("add_sessions", json!({ "run": run, "sessions": pair })), Reason::ClashBlocks);
    office.is_sound();
}

#[test]
fn a_clash_is_accepted_with_a_reason_until_one_side_changes() {
    let office = Office::new();
    let hall = room(&office, "Hall");
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let first = place(&office, &run, lecture("Gowning", "03", ("09:00", "11:00"), &hall));
    let second = place(&office, &other, lecture("Filling", "03", ("10:00", "12:00"), &hall));
    let of = |session: &str, side: &str| json!({ "session": session, "kind": "facility", "side": side });
    let mut with = of(&first, &second);
    with["reason"] = json!("  ");
    assert_eq!(office.why("accept_clash", with.clone()), Reason::NeedsReason);
    with["reason"] = json!("the hall has a wall that folds");
    assert_eq!(office.why("accept_clash", json!({ "session": first, "kind": "trainer", "side": second, "reason": "x" })), Reason::NotFound);
    let confirm = json!({ "run": other, "state": "confirmed" });
    assert_eq!(office.why("set_run_state", confirm.clone()), Reason::SessionsClash);
    let accepted = office.ask("accept_clash", with.clone());
    assert_eq!(office.why("accept_clash", with.clone()), Reason::NothingChanged);
    // from either side
    for session in [&first, &second] {
        let by = against(&office, session)[0]["accepted"].clone();
        assert_eq!((&by["name"], &by["reason"]), (&json!("Han Seo-yeon"), &json!("the hall has a wall that folds")));
        assert_eq!(by["at"]["local"], "2026-03-02T09:00");
    }
    let row = office.ask("history", json!({ "about": first, "count": 1 }))["rows"][0].clone();
    assert_eq!(row["sentence"], "A clash of Filling was accepted".replace("Filling", if first < second { "Gowning" } else { "Filling" }));
    // nothing waits in the inbox, and the row stands at its end
    let inbox = office.ask("inbox", json!({ "kind": "overlap" }));
    assert_eq!((&inbox["counts"][0]["count"], &inbox["total"]), (&json!(0), &json!(1)));
    assert_eq!(inbox["rows"][0]["overlap"]["accepted"]["name"], "Han Seo-yeon");
    let confirmed = office.ask("set_run_state", confirm.clone());
    office.ask("undo", json!({ "entry": confirmed["entry"] }));

    // what is not place or time keeps it; an hour later it is open again, and accepted once it is back
    let mut fields = lecture("Filling of vials", "03", ("10:00", "12:00"), &hall);
    office.ask("edit_session", json!({ "session": second, "fields": fields }));
    assert!(against(&office, &first)[0]["accepted"].is_object());
    fields = lecture("Filling of vials", "03", ("10:30", "12:00"), &hall);
    let moved = office.ask("edit_session", json!({ "session": second, "fields": fields }));
    assert_eq!(against(&office, &first)[0]["accepted"], Value::Null);
    assert_eq!(office.why("set_run_state", confirm), Reason::SessionsClash);
    office.ask("undo", json!({ "entry": moved["entry"] }));
    assert!(against(&office, &second)[0]["accepted"].is_object());

    // taken back by its own request, and by an undo
    office.ask("reopen_clash", of(&second, &first));
    let row = office.ask("history", json!({ "about": first, "count": 1 }))["rows"][0].clone();
    assert_eq!((&row["changes"][0]["was"], &row["changes"][0]["now"]), (&json!("accepted"), &json!("open")));
    assert_eq!(against(&office, &second)[0]["accepted"], Value::Null);
    assert_eq!(office.why("reopen_clash", of(&second, &first)), Reason::NothingChanged);
    assert_eq!(office.why("undo", json!({ "entry": accepted["entry"] })), Reason::ChangedSince);
    let again = office.ask("accept_clash", with.clone());
    office.ask("undo", json!({ "entry": again["entry"] }));
    assert_eq!(against(&office, &second)[0]["accepted"], Value::Null);
    set_level(&office, "facility", "block");
    assert_eq!(office.why("accept_clash", with), Reason::ClashBlocks);
    office.is_sound();
}

#[test]
fn an_accepted_clash_is_open_again_when_its_room_takes_longer_or_its_equipment_is_fewer() {
    let office = Office::new();
    let hall = room(&office, "Hall");
    let equipment = |quantity_n: u32| json!({ "asset_no": "B-1", "name": "Balance", "quantity_n": quantity_n });
    let balance = office.made("add_equipment", json!({ "fields": equipment(3) }), 0);
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    let taking = |title: &str, hours: (&str, &str)| {
        let mut fields = lecture(title, "03", hours, &hall);
        fields["equipment"] = json!([{ "equipment": balance, "quantity_n": 2 }]);
        fields
    };
    let first = place(&office, &run, taking("Weighing", ("09:00", "11:00")));
    let second = place(&office, &other, taking("Filling", ("10:00", "12:00")));
    let accepted = |kind: &str| against(&office, &first).iter().find(|one| one["kind"] == kind).unwrap()["accepted"].is_object();
    let accept = |kind: &str| office.ask("accept_clash", json!({ "session": first, "kind": kind, "side": second, "reason": "an hour is fine" }));
    accept("facility");
    accept("equipment");
    assert_eq!((accepted("facility"), accepted("equipment")), (true, true));
    let longer = json!({ "kind": "room", "name": "Hall", "capacity": 20, "turnaround_min": 30 });
    office.ask("edit_facility", json!({ "facility": hall, "fields": longer }));
    assert_eq!((accepted("facility"), accepted("equipment")), (false, true));
    office.ask("edit_equipment", json!({ "equipment": balance, "fields": equipment(2) }));
    assert_eq!((accepted("facility"), accepted("equipment")), (false, false));
    let told = &against(&office, &first)[0];
    assert_eq!((&told["kind"], &told["minutes"], &told["is_around"]), (&json!("facility"), &json!(90), &json!(true)));
    office.is_sound();
}

#[test]
fn what_is_done_again_keeps_its_reason() {
    let office = Office::new();
    let hall = room(&office, "Hall");
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    place(&office, &run, lecture("Gowning", "03", ("09:00", "11:00"), &hall));
    let again = || office.ask("undo", json!({ "again": true }));
    assert_eq!(office.why("undo", json!({ "again": true })), Reason::NothingToRedo);
    let with = json!({ "run": other, "sessions": [lecture("Filling", "03", ("10:00", "12:00"), &hall)], "override_reason": "the hall has a wall" });
    let second = office.made("add_sessions", with, 0);
    let reason = || against(&office, &second)[0]["accepted"]["reason"].clone();
    let placed = office.ask("undo", json!({}))["sentence"].clone();
    assert_eq!(again()["sentence"], placed, "told as it was done first");
    assert_eq!(reason(), "the hall has a wall");
    assert_eq!(office.why("undo", json!({ "again": true })), Reason::NothingToRedo);

    // what was taken back in steps is done again in steps, until something else is done
    let to = |hour: &str| json!({ "at": { "session": second, "start_at": at(&format!("2026-03-03T{hour}:00:00Z")).to_rfc3339(), "end_at": at(&format!("2026-03-03T{hour}:30:00Z")).to_rfc3339(), "facility": hall } });
    office.ask("move_session", to("05"));
    office.ask("move_session", to("06"));
    let start = || office.ask("sessions", json!({ "run": other }))[0]["start"]["local"].clone();
    office.ask("undo", json!({}));
    office.ask("undo", json!({}));
    assert_eq!((start(), reason()), (json!("2026-03-03T10:00"), json!("the hall has a wall")));
    again();
    assert_eq!(start(), "2026-03-03T14:00");
    again();
    assert_eq!(start(), "2026-03-03T15:00");
    office.ask("undo", json!({}));
    room(&office, "Lab");
    assert_eq!(office.why("undo", json!({ "again": true })), Reason::NothingToRedo);
    office.is_sound();
}

#[test]
fn a_split_is_taken_back_where_no_clash_is_let_stand() {
    let office = Office::new();
    let hall = room(&office, "Hall");
    let run = office.run("R-1", &office.course("GMP"), 20);
    let session = place(&office, &run, lecture("Gowning", "03", ("09:00", "12:00"), &hall));
    set_level(&office, "facility", "block");
    let split = office.ask("plan_sessions", json!({ "plan": { "split": { "session": session, "after_min": 60 } } }));
    let ends = || office.ask("sessions", json!({ "run": run })).as_array().unwrap().iter().map(|row| text(&row["end"]["local"])).collect::<Vec<_>>();
    assert_eq!(ends(), ["2026-03-03T10:00", "2026-03-03T12:00"]);
    office.ask("undo", json!({ "entry": split["entry"] }));
    assert_eq!(ends(), ["2026-03-03T12:00"]);
    office.is_sound();
}

#[test]
fn a_session_placed_over_a_clash_with_a_reason_is_accepted_with_it() {
    let office = Office::new();
    let hall = room(&office, "Hall");
    let run = office.run("R-1", &office.course("GMP"), 30);
    let names: Vec<String> = (0..21).map(|n| format!("Trainee {n}")).collect();
    office.enrolled(&run, &names.iter().map(String::as_str).collect::<Vec<_>>());
    place(&office, &run, lecture("Gowning", "03", ("09:00", "11:00"), &hall));
    let with = json!({ "run": run, "sessions": [lecture("Filling", "03", ("10:00", "12:00"), &hall)], "override_reason": "two halves" });
    let added = office.ask("add_sessions", with);
    let session = text(&added["made"][0]);
    // hall and trainees are shared, and 21 sit on 20 chairs: all three are accepted, the chairs of the other session are not
    let kinds = |session: &str| -> Vec<(String, Value)> {
        against(&office, session).iter().map(|one| (text(&one["kind"]), one["accepted"]["reason"].clone())).collect()
    };
    let both = |kind: &str| (kind.to_owned(), json!("two halves"));
    assert_eq!(kinds(&session), [both("facility"), both("trainee"), both("capacity")]);
    // one more person than chairs is another clash
    office.enrolled(&run, &["Somebody more"]);
    assert_eq!(kinds(&session)[0], ("capacity".to_owned(), Value::Null), "open ones come first");
    office.ask("undo", json!({ "entry": added["entry"] }));
    office.is_sound();
}

#[test]
fn another_person_or_another_closure_is_another_clash() {
    let office = Office::new();
    let (hall, suite) = (room(&office, "Hall"), room(&office, "Suite"));
    let version = office.course("GMP");
    let (run, other) = (office.run("R-1", &version, 20), office.run("R-2", &version, 20));
    office.enrolled(&run, &["Ama Mensah", "Kofi Annan"]);
    let people: Vec<Value> = office.ask("enrolments", json!({ "run": run })).as_array().unwrap().iter().map(|row| row["person"].clone()).collect();
    office.ask("enrol", json!({ "run": other, "people": [people[0]] }));
    let first = place(&office, &run, lecture("Gowning", "03", ("09:00", "11:00"), &hall));
    let second = place(&office, &other, lecture("Filling", "03", ("10:00", "12:00"), &suite));
    let accept =
        |kind: &str, side: &Value| office.ask("accept_clash", json!({ "session": first, "kind": kind, "side": side, "reason": "leaves early" }));
    let open = |session: &str| -> Vec<String> {
        against(&office, session).iter().filter(|one| one["accepted"].is_null()).map(|one| text(&one["kind"])).collect()
    };
    accept("trainee", &json!(second));
    assert_eq!((open(&first), open(&second)), (vec![], vec![]));
    office.ask("enrol", json!({ "run": other, "people": [people[1]] }));
    assert_eq!((open(&first), open(&second)), (vec!["trainee".to_owned()], vec!["trainee".to_owned()]));
    accept("trainee", &json!(second));

    let closed = |from: &str, until: &str| {
        let fields = json!({ "what": "facility", "of": hall, "kind": "closed", "start_local": from, "end_local": until, "reason": "painting" });
        office.ask("add_availability", json!({ "fields": fields }))
    };
    let painting = closed("2026-03-03T00:00", "2026-03-04T00:00");
    assert_eq!(open(&first), ["closed"]);
    accept("closed", &json!(hall));
    assert!(open(&first).is_empty());
    office.ask("undo", json!({ "entry": painting["entry"] }));
    closed("2026-03-02T12:00", "2026-03-05T00:00");
    assert_eq!(open(&first), ["closed"]);
    office.is_sound();
}

#[test]
fn dates_and_qualifications_have_their_levels_too() {
    let office = Office::new();
    let hall = room(&office, "Hall");
    let run = office.run("R-1", &office.course("GMP"), 20);
    let mut april = lecture("Late", "03", ("09:00", "10:00"), &hall);
    april["start_local"] = json!("2026-04-03T09:00");
    april["end_local"] = json!("2026-04-03T10:00");
    let with = json!({ "run": run, "sessions": [april], "override_reason": "visitors" });
    set_level(&office, "run_dates", "block");
    assert_eq!(office.why("add_sessions", with), Reason::OutsideRun);
    set_level(&office, "run_dates", "ignore");
    let late = office.ask("add_sessions", json!({ "run": run, "sessions": [april] }));
    assert!(late["entry"].is_string());

    let course = text(&office.ask("courses", json!({}))[0]["id"]);
    let (yusuf, ortega) = (office.person_of("trainer"), office.person("Ortega"));
    office.ask("add_qualification", json!({ "person": ortega, "course": course, "role": "trainer", "valid_from_on": "2026-01-01" }));
    let mut taught = lecture("Gowning", "03", ("09:00", "11:00"), &hall);
    taught["staff"] = json!([{ "person": yusuf, "role": "trainer" }]);
    let with = json!({ "run": run, "sessions": [taught] });
    office.ask("add_sessions", with.clone());
    assert_eq!(office.ask("unqualified", json!({ "run": run })).as_array().unwrap().len(), 1);
    set_level(&office, "qualification", "ignore");
    assert_eq!(office.ask("unqualified", json!({ "run": run })), json!([]));
    set_level(&office, "qualification", "block");
    let refused = office.refused("add_sessions", with);
    assert_eq!((refused.reason, refused.details["what"].as_str()), (Reason::ClashBlocks, "Amina Yusuf"));
    office.is_sound();
}

#[test]
fn i04_a_newer_tz_database_raises_a_clash_and_moves_nothing() {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 20);
    let fields =
        json!({ "title": "Filling", "kind": "lecture", "start_local": "2026-03-10T09:00", "end_local": "2026-03-10T11:00", "zone": "Asia/Seoul" });
    let session = place(&office, &run, fields);
    let past = place(
        &office,
        &run,
        json!({ "title": "Past", "kind": "lecture", "start_local": "2026-03-03T09:00", "end_local": "2026-03-03T10:00", "zone": "Asia/Seoul" }),
    );
    assert_eq!(against(&office, &session), Vec::<Value>::new());
    // As if it had been planned while Seoul was said to be eight and a half hours ahead in March: 00:30 in UTC instead of midnight.
    let raw = office.raw();
    for id in [&session, &past] {
        let id: uuid::Uuid = id.parse().unwrap();
        let changed = "UPDATE table_session SET start_at = start_at + 1800, end_at = end_at + 1800, offset_min = 510, end_offset_min = 510, tz_version = '2024z' WHERE id = ?";
        assert_eq!(raw.execute(changed, [id.as_bytes()]).unwrap(), 1);
    }
    drop(raw);
    // what no entry says is found when the book is opened anew
    office.enter("coordinator");
    let found = against(&office, &session);
    assert_eq!((found.len(), &found[0]["kind"], &found[0]["minutes"], &found[0]["what"]), (1, &json!("zone"), &json!(30), &json!("Asia/Seoul")));
    let clocks = &found[0]["clocks"];
    assert_eq!((&clocks["planned"]["at"], &clocks["planned_with"]), (&json!("2026-03-10T00:30:00.000Z"), &json!("2024z")));
    assert_eq!(clocks["present"]["at"], "2026-03-10T00:00:00.000Z");
    assert_ne!(clocks["present_with"], "2024z");
    // nothing moved: it is shown at the instant that it has; what is past keeps it without a word
    let rows = office.ask("sessions", json!({ "run": run }));
    assert_eq!(rows[1]["start"]["at"], "2026-03-10T00:30:00.000Z");
    office.now("2026-03-05T00:00:00Z");
    assert_eq!(against(&office, &past), Vec::<Value>::new());
    let accept = json!({ "session": session, "kind": "zone", "side": session, "reason": "the visitors come at this instant" });
    office.ask("accept_clash", accept);
    assert!(against(&office, &session)[0]["accepted"].is_object());
    // Another title, with the time as it is shown, or another room at the same instants: it is as it was planned, and the clash stands.
    let titled = json!({
        "title": "Filling II", "kind": "lecture", "start_local": "2026-03-10T09:30", "end_local": "2026-03-10T11:30", "zone": "Asia/Seoul", "offset_min": 510,
    });
    office.ask("edit_session", json!({ "session": session, "fields": titled }));
    let change = office.ask("history", json!({ "about": session, "count": 1 }))["rows"][0]["changes"].clone();
    assert_eq!((change.as_array().unwrap().len(), &change[0]["now"]), (1, &json!("Filling II")), "{change}");
    assert!(against(&office, &session)[0]["accepted"].is_object());
    let room = office.made("add_facility", json!({ "fields": { "kind": "room", "name": "Room 9", "zone": "Asia/Seoul" } }), 0);
    let there = json!({ "session": session, "facility": room, "start_at": "2026-03-10T00:30:00Z", "end_at": "2026-03-10T02:30:00Z" });
    office.ask("move_session", json!({ "at": there }));
    assert_eq!(against(&office, &session)[0]["kind"], "zone");
    assert_eq!(against(&office, &session)[0]["clocks"]["planned_with"], "2024z");
    // who moves it by hand plans it with the rules of today
    let again =
        json!({ "title": "Filling", "kind": "lecture", "start_local": "2026-03-10T09:00", "end_local": "2026-03-10T11:00", "zone": "Asia/Seoul" });
    office.ask("edit_session", json!({ "session": session, "fields": again }));
    assert_eq!(against(&office, &session), Vec::<Value>::new());
    assert_eq!(office.ask("sessions", json!({ "run": run }))[1]["start"]["at"], "2026-03-10T00:00:00.000Z");
}
