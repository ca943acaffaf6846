//! P14, the World Local Production Forum: five virtual days at 13:00 to 15:30 in Geneva, seen from elsewhere.

use crate::calendar::{calendar, said, sessions};
use crate::office::{Office, eighty, text};
use crate::printing::lines;
use serde_json::{Value, json};

const DAYS: [&str; 5] = ["2021-06-21", "2021-06-22", "2021-06-23", "2021-06-24", "2021-06-25"];
const KINDS: [&str; 5] = ["plenary", "panel", "presentation", "discussion", "plenary"];

/// The forum as it was first held: its run, its virtual place and the ids of its sessions.
fn forum(office: &Office, people: &[String; 3]) -> (String, String, Vec<String>) {
    let initiative =
        office.made("add_initiative", json!({ "code": "WLPF", "titles": [{ "lang": "en", "title": "World Local Production Forum" }] }), 0);
    let programme = json!({ "initiative": initiative, "code": "FORUM", "titles": [{ "lang": "en", "title": "Forum" }] });
    let programme = office.made("add_programme", programme, 0);
    let course = json!({ "code": "WLPF-1", "title": "Enhancing access to medicines", "lang": "en", "rule": eighty(), "programme": programme, "mode": "online" });
    let version = office.made("add_course", course, 1);
    for state in ["in_review", "approved"] {
        office.ask("set_version_state", json!({ "version": version, "state": state }));
    }
    let run = json!({ "code": "WLPF-2021", "version": version, "first_on": DAYS[0], "last_on": DAYS[4], "zone": "Europe/Zurich", "capacity": 1000, "edition_n": 1 });
    let run = office.made("add_run", run, 0);
    let room = office.made(
        "add_facility",
        json!({ "fields": { "kind": "virtual", "name": "Webinar licence 1", "capacity": 1000, "zone": "Europe/Zurich" } }),
        0,
    );
    let [moderator, speaker, panellist] = people;
    let day = |(day, kind): (&str, &str)| {
        let staff = json!([{ "person": moderator, "role": "moderator" }, { "person": panellist, "role": "panellist" }]);
        let agenda = json!([
            { "title": "Opening", "from_min": 0, "to_min": 20 },
            { "title": "Keynote", "from_min": 20, "to_min": 60, "speakers": [speaker] },
        ]);
        json!({
            "title": format!("Forum, {day}"), "kind": kind, "start_local": format!("{day}T13:00"), "end_local": format!("{day}T15:30"), "facility": room,
            "staff": if kind == "panel" { staff } else { json!([{ "person": moderator, "role": "moderator" }]) },
            "agenda": if kind == "plenary" { agenda } else { json!([]) },
        })
    };
    let fields: Vec<Value> = DAYS.into_iter().zip(KINDS).map(day).collect();
    let made = office.ask("add_sessions", json!({ "run": run, "sessions": fields }));
    (run, room, crate::office::strings(&made["made"]))
}

/// The first and last minute of every bar, by the clock of a zone.
fn seen_from(office: &Office, zone: &str) -> Vec<(i64, i64)> {
    let table = office.ask("timetable", json!({ "by": "rooms", "from_on": "2021-06-21", "to_on": "2021-06-26", "zone": zone }));
    assert_eq!(table["zone"], zone);
    table["bars"].as_array().unwrap().iter().map(|bar| (bar["from_min"].as_i64().unwrap(), bar["until_min"].as_i64().unwrap())).collect()
}

#[test]
fn p14_the_forum_stands_in_the_timetable_of_every_viewer() {
    let office = Office::new();
    let people = ["Grace Adeyemi", "Chen Wei", "María Núñez"].map(|name| office.person(name));
    let (run, room, ids) = forum(&office, &people);

    // 13:00 to 15:30 in summer time is 11:00 to 13:30 UTC; the sessions keep the clock of Geneva.
    let rows = office.ask("sessions", json!({ "run": run }));
    for (at, row) in rows.as_array().unwrap().iter().enumerate() {
        let day = DAYS[at];
        assert_eq!((&row["id"], &row["kind"]), (&json!(ids[at]), &json!(KINDS[at])));
        assert_eq!(
            row["start"],
            json!({ "at": format!("{day}T11:00:00.000Z"), "local": format!("{day}T13:00"), "offset_min": 120, "zone": "Europe/Zurich" })
        );
        assert_eq!(row["end"]["at"], json!(format!("{day}T13:30:00.000Z")));
        assert_eq!(row["credited_min"], json!(150));
    }

    // Minutes from the midnight that begins Monday the 21st, worked out by hand from 11:00 UTC: Seoul is 9 hours ahead (20:00),
    // New York 4 behind (07:00), Kolkata 5 1/2 ahead (16:30), Honolulu 10 behind (01:00), Auckland 12 ahead (23:00, to 01:30 on
    // the day after), Kiritimati 14 ahead (01:00 on the day after).
    let daily = |from: i64, until: i64| -> Vec<(i64, i64)> { (0..5).map(|day| (day * 1440 + from, day * 1440 + until)).collect() };
    assert_eq!(seen_from(&office, "Europe/Zurich"), daily(780, 930));
    assert_eq!(seen_from(&office, "Asia/Seoul"), daily(1200, 1350));
    assert_eq!(seen_from(&office, "America/New_York"), daily(420, 570));
    assert_eq!(seen_from(&office, "Asia/Kolkata"), daily(990, 1140));
    assert_eq!(seen_from(&office, "Pacific/Honolulu"), daily(60, 210));
    assert_eq!(seen_from(&office, "Pacific/Auckland"), daily(1380, 1530));
    assert_eq!(seen_from(&office, "Pacific/Kiritimati"), daily(1500, 1650));

    // The calendars of the forum, of its licence and of those who speak.
    let (_, file) = calendar(&office, "run", "WLPF-2021");
    assert_eq!(file.matches("BEGIN:VTIMEZONE").count(), 1);
    let of_run = sessions(&file);
    for (at, session) in of_run.iter().enumerate() {
        let day = DAYS[at].replace('-', "");
        assert_eq!(said(session, "DTSTART;TZID=Europe/Zurich"), format!("{day}T130000"));
        assert_eq!(said(session, "DTEND;TZID=Europe/Zurich"), format!("{day}T153000"));
        assert_eq!((said(session, "UID"), said(session, "LOCATION")), (ids[at].clone(), "Webinar licence 1".to_owned()));
    }
    assert_eq!(
        said(&of_run[0], "DESCRIPTION"),
        "WLPF-2021 · Enhancing access to medicines\\nPlenary\\nModerator: Grace Adeyemi\\n13:00–13:20 Opening\\n13:20–14:00 Keynote (Chen Wei)"
    );
    assert_eq!(
        said(&of_run[1], "DESCRIPTION"),
        "WLPF-2021 · Enhancing access to medicines\\nPanel\\nModerator: Grace Adeyemi\\nPanellist: María Núñez"
    );
    assert_eq!(sessions(&calendar(&office, "facility", &room).1), of_run);
    let [moderator, speaker, panellist] = people.map(|person| sessions(&calendar(&office, "person", &person).1));
    assert_eq!(moderator, of_run);
    assert_eq!(speaker, [of_run[0].clone(), of_run[4].clone()]);
    assert_eq!(panellist, [of_run[1].clone()]);

    // The programme on paper, with the clocks of those who attend and the day by each of them.
    let zones = ["Asia/Seoul", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati"];
    let printed = office.ask("print_timetable", json!({ "what": "run", "of": "WLPF-2021", "zones": zones, "language": "en" }));
    let read = lines(&office, &office.pdf(&printed));
    for wanted in [
        "Zurich Seoul New York Kolkata Auckland Kiritimati Session",
        "UTC+2 UTC+9 UTC−4 UTC+5:30 UTC+12 UTC+14",
        "Friday, 25 June 2021",
        "13:00–15:30 20:00–22:30 07:00–09:30 16:30–19:00 23:00–01:30 +1 01:00 +1–03:30 +1 Forum, 2021-06-25",
        "13:20–14:00 20:20–21:00 07:20–08:00 16:50–17:30 23:20–00:00 +1 01:20 +1–02:00 +1 Keynote (Chen Wei)",
        "Moderator: Grace Adeyemi · Panellist: María Núñez",
    ] {
        assert!(read.iter().any(|line| line == wanted), "no {wanted} in\n{}", read.join("\n"));
    }
    assert_eq!(text(&office.ask("run", json!({ "run": run }))["run"]["code"]), "WLPF-2021");
    office.is_sound();
}
