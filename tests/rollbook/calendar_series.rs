//! Calendars of other programs as they come: series with exceptions, several versions of an event, lines that are folded anywhere.

use crate::calendar_in::{event, file, plan, rows, with};
use crate::office::{Office, text};
use rollbook::fault::Reason;
use serde_json::{Value, json};

/// Three Mondays in March 2026, from nine to ten in Seoul: midnight in UTC.
const SERIES: [&str; 3] = ["DTSTART;TZID=Asia/Seoul:20260302T090000", "DTEND;TZID=Asia/Seoul:20260302T100000", "RRULE:FREQ=WEEKLY;COUNT=3"];
/// The afternoon of the second one.
const AFTERNOON: [&str; 2] = ["DTSTART;TZID=Asia/Seoul:20260309T140000", "DTEND;TZID=Asia/Seoul:20260309T150000"];

fn office() -> (Office, String) {
    let office = Office::new();
    let run = office.run("R-1", &office.course("GMP"), 10);
    (office, run)
}

/// What a file would do: when each session begins that it makes, and why the others are refused.
fn shown(office: &Office, run: &str, content: &str) -> (Vec<String>, Vec<String>) {
    let preview = office.ask("preview_sessions", with(office, run, "series.ics", content));
    let (created, refused): (Vec<_>, Vec<_>) = rows(&preview).into_iter().partition(|row| row.1 == "create");
    (created.into_iter().map(|row| row.2.replace(":00.000Z", "")).collect(), refused.into_iter().map(|row| row.4).collect())
}

fn series(more: &str) -> String {
    event("Series", &[SERIES[0], SERIES[1], SERIES[2], more])
}

fn moved(instead_of: &str) -> String {
    event("Series", &[instead_of, AFTERNOON[0], AFTERNOON[1]]).replace("SUMMARY:Series", "SUMMARY:Moved")
}

const FIRST: &str = "2026-03-02T00:00";
const SECOND: &str = "2026-03-09T00:00";
const THIRD: &str = "2026-03-16T00:00";
/// Two in the afternoon in Seoul.
const LATER: &str = "2026-03-09T05:00";

#[test]
fn an_excepted_or_moved_session_is_found_however_its_time_is_written() {
    let (office, run) = office();
    // Nine o'clock in Seoul is one o'clock at night in Paris, which is an hour ahead of UTC until the 29th.
    for at in
        [";VALUE=DATE:20260309", ":20260309T090000", ":20260309T000000Z", ";TZID=Asia/Seoul:20260309T090000", ";TZID=Europe/Paris:20260309T010000"]
    {
        let (created, refused) = shown(&office, &run, &file(&[series(&format!("EXDATE{at}"))]));
        assert_eq!((created, refused), (vec![FIRST.to_owned(), THIRD.into()], vec![]), "EXDATE{at}");
        let (mut created, refused) = shown(&office, &run, &file(&[series("CLASS:PUBLIC"), moved(&format!("RECURRENCE-ID{at}"))]));
        created.sort();
        assert_eq!((created, refused), (vec![FIRST.to_owned(), LATER.into(), THIRD.into()], vec![]), "RECURRENCE-ID{at}");
    }
    // What excepts a day on which nothing is excepts nothing.
    let (created, _) = shown(&office, &run, &file(&[series("EXDATE;TZID=Asia/Seoul:20260311T090000")]));
    assert_eq!(created, [FIRST, SECOND, THIRD]);
}

#[test]
fn an_exception_that_is_not_understood_refuses_its_series() {
    let (office, run) = office();
    let unlike = "How it repeats is not understood: ";
    for at in [";TZID=Nowhere:20260309T090000", ";TZID=Asia/Seoul:someday", ";TZID=Asia/Seoul:20260309T100000", ":20260308T150000Z"] {
        let (created, refused) = shown(&office, &run, &file(&[series(&format!("EXDATE{at}"))]));
        assert_eq!(created, [] as [&str; 0], "EXDATE{at}");
        assert!(refused.len() == 1 && refused[0].starts_with(&format!("{unlike}EXDATE")), "{at}: {refused:?}");
        let (created, refused) = shown(&office, &run, &file(&[series("CLASS:PUBLIC"), moved(&format!("RECURRENCE-ID{at}"))]));
        assert!(!created.iter().any(|start| [FIRST, SECOND, THIRD].contains(&start.as_str())), "RECURRENCE-ID{at}: {created:?}");
        assert!(refused[0].starts_with(&format!("{unlike}RECURRENCE-ID")), "{at}: {refused:?}");
    }
    // By what clock a floating series goes is not known before it has a run; so neither is which of it an instant means.
    let floating = event("Series", &["DTSTART:20260302T090000", "DURATION:PT1H", SERIES[2], "EXDATE:20260309T000000Z"]);
    assert_eq!(shown(&office, &run, &file(&[floating])).0, [] as [&str; 0]);
    let later = moved("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Seoul:20260309T090000");
    let (created, refused) = shown(&office, &run, &file(&[series("CLASS:PUBLIC"), later]));
    assert_eq!(created, [] as [&str; 0], "the old times of what was moved are in the file, and are not meant");
    assert!(refused[0].starts_with(unlike) && refused[1].starts_with("It changes all later ones"), "{refused:?}");
}

#[test]
fn a_line_that_is_folded_within_a_sign_is_put_together_before_it_is_read() {
    let (office, run) = office();
    let title = "가".repeat(40);
    let content = file(&[event("folded", &SERIES[..2]).replace("SUMMARY:folded", &format!("SUMMARY:{title}"))]);
    let (utf8, (korean, ..)) = (content.clone().into_bytes(), encoding_rs::EUC_KR.encode(&content));
    for whole in [utf8, korean.into_owned()] {
        let start = whole.windows(8).position(|bytes| bytes == b"SUMMARY:").unwrap();
        // 67 bytes into signs of three or two is within one of them.
        let at = start + 8 + 67;
        for fold in [&b"\r\n "[..], b"\r\n\t", b"\n "] {
            let folded = [&whole[..at], fold, &whole[at..]].concat();
            let file = office.house.take_file("folded.ics", folded);
            let preview = office.ask("preview_sessions", json!({ "file": file, "run": run, "kind": "lecture" }));
            assert_eq!(rows(&preview)[0].0, title);
        }
    }
    // The line that is named is that of the file, whatever is folded above it.
    let broken = file(&[event("One", &["DESCRIPTION:a\n b\n c", SERIES[0]]).replace("END:VEVENT", "END:VALARM")]);
    let refusal = office.refused("preview_sessions", with(&office, &run, "broken.ics", &broken));
    // Three lines of the head, BEGIN, UID, SUMMARY, three of the description, DTSTART, and then the end.
    assert_eq!((refusal.reason, refusal.details["line"].as_str()), (Reason::CalendarBroken, "11"));
}

#[test]
fn of_several_versions_of_an_event_the_last_one_is_taken() {
    let (office, run) = office();
    let version = |title: &str, number: &str, lines: &[&str]| {
        let lines = [&[number], lines].concat();
        event("One", &lines.iter().copied().filter(|line| !line.is_empty()).collect::<Vec<_>>()).replace("SUMMARY:One", &format!("SUMMARY:{title}"))
    };
    let (first, last) = (version("v0", "SEQUENCE:0", &SERIES[..2]), version("v3", "SEQUENCE:3", &AFTERNOON));
    for parts in [[first.clone(), last.clone()], [last.clone(), version("v0", "", &SERIES[..2])]] {
        let (created, refused) = shown(&office, &run, &file(&parts));
        assert_eq!(created, [LATER]);
        assert_eq!(refused, ["It is an older version of an event that stands in the file again."]);
    }
    // A single one of a series has versions of its own; others of one number are different events.
    let one = |title: &str, number: &str, line: &str| version(title, number, &[line, AFTERNOON[0], AFTERNOON[1]]);
    let at = "RECURRENCE-ID;TZID=Asia/Seoul:20260309T090000";
    let parts = [version("series", "SEQUENCE:5", &SERIES), one("old", "SEQUENCE:1", at), one("new", "SEQUENCE:2", at)];
    let preview = office.ask("preview_sessions", with(&office, &run, "one.ics", &file(&parts)));
    let mut told: Vec<(String, String)> = rows(&preview).into_iter().map(|row| (row.0, row.1)).collect();
    told.sort();
    let row = |title: &str, decision: &str| (title.to_owned(), decision.to_owned());
    assert_eq!(told, [row("new", "create"), row("old", "refused"), row("series", "create"), row("series", "create")]);
    let (created, _) = shown(&office, &run, &file(&[first, version("other", "SEQUENCE:0", &AFTERNOON)]));
    assert_eq!(created, [FIRST, LATER]);
}

#[test]
fn a_calendar_in_sixteen_bits_is_a_calendar() {
    let (office, run) = office();
    let content = file(&[event("Lecture", &SERIES[..2])]);
    for (mark, little) in [("\u{feff}", true), ("\u{feff}", false), ("", true)] {
        let units = format!("{mark}{content}");
        let bytes = units.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect();
        let file = office.house.take_file("wide.ics", bytes);
        let preview = office.ask("preview_sessions", json!({ "file": file, "run": run, "kind": "lecture" }));
        assert_eq!((&preview["create"], &preview["refused"]), (&json!(1), &json!(0)));
    }
}

#[test]
fn what_is_refused_says_what_of_it_and_an_endless_text_is_not_sent_back() {
    let (office, run) = office();
    let odd = event("Odd", &["DTSTART;TZID=Asia/Seoul:20260304T153030", "DTEND;TZID=Asia/Seoul:20260304T160000"]);
    let end = event("End", &["DTSTART;TZID=Asia/Seoul:20260304T153000", "DTEND;TZID=Asia/Seoul:20260304T160020"]);
    let none = event("None", &SERIES[..2]).replace("SUMMARY:None\n", "");
    let (created, refused) = shown(&office, &run, &file(&[odd, end, none]));
    assert_eq!(created, [] as [&str; 0]);
    let seconds = |at: &str| format!("{at} is no whole minute. Sessions begin and end at whole minutes.");
    assert_eq!(refused, [seconds("15:30:30"), seconds("16:00:20"), "It has no title.".into()]);

    let long = |line: &str| format!("{line}:{}", "x".repeat(5_000_000));
    let huge = event("Huge", &[SERIES[0], SERIES[1], &long("LOCATION")]).replace("SUMMARY:Huge", &long("SUMMARY"));
    let preview: Value = office.ask("preview_sessions", with(&office, &run, "huge.ics", &file(&[huge])));
    assert_eq!((&preview["refused"], text(&preview["rows"][0]["why"]).is_empty()), (&json!(1), false));
    assert!(preview.to_string().len() < 5_000, "{} bytes", preview.to_string().len());
    assert_eq!(plan(&office, &run), []);
}
