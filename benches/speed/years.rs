//! Years of a small centre in one journal: runs of 20 people who are typed in one by one, eight sessions each, every mark made by
//! a key and so an entry of its own, some marks completed or corrected, registers signed.

use crate::office::{Office, somebody};
use chrono::{DateTime, Days, TimeDelta, Utc};
use rollbook::book::Change;
use rollbook::domain::attendance::Status;
use rollbook::domain::session::StaffRole;
use rollbook::domain::states::{EnrolmentState, RegisterState, RunState, SessionState};
use rollbook::fault::Result;
use rollbook::ids::{Digest, EnrolmentId, PersonId, RunId, SessionId, VersionId};
use rollbook::journal::act::*;
use rollbook::journal::fact::{EnrolmentFields, MarkValue, NewEnrolment, PersonPlain, RunFields, SessionPlace, SessionText, StaffMember};
use rollbook::journal::personal::{Affiliation, Contact, Group, Shown};
use rollbook::journal::{Act, Edit};

const PEOPLE: usize = 20;
const SESSIONS: u64 = 8;

/// Enters runs until the journal holds this many entries. Gives the last run, which is not marked yet: its sessions.
pub fn enter(office: &Office, version: &str, entries: u32) -> Vec<SessionId> {
    let version: VersionId = version.parse().expect("a version has an id");
    office
        .change(move |change| {
            let mut runs = 0;
            while change.db.query_row("SELECT count(*) FROM entry_journal", [], |row| row.get::<_, u32>(0))? < entries {
                run(change, version, runs, true)?;
                runs += 1;
            }
            run(change, version, runs, false)
        })
        .expect("a run is entered")
}

fn run(change: &mut Change<'_>, version: VersionId, number: usize, is_held: bool) -> Result<Vec<SessionId>> {
    let run: RunId = change.clock.id();
    let begin: DateTime<Utc> = "2026-03-03T00:00:00Z".parse().expect("a moment is RFC 3339");
    let first_on = begin.date_naive();
    let fields = RunFields {
        code: format!("YEARS-{number}"),
        version,
        first_on,
        last_on: first_on + Days::new(10),
        zone: "Asia/Seoul".into(),
        capacity: 20,
        pools: Vec::new(),
        edition_n: None,
        min_to_run_n: None,
        objectives: Vec::new(),
    };
    let mut seen = change.enter(Act::RunAdded(RunAdded { run, fields, parts: Vec::new(), sessions: Vec::new() }))?;
    let states = [RunState::Draft, RunState::Announced, RunState::Open, RunState::Confirmed, RunState::Running];
    for pair in states.windows(2) {
        seen = change.enter(Act::RunStateSet(RunStateSet { run, edit: Edit { saw: vec![seen], was: Some(pair[0]), now: Some(pair[1]) } }))?;
    }
    let places = (0..PEOPLE).map(|place| person(change, run, number * PEOPLE + place)).collect::<Result<Vec<_>>>()?;
    let sessions: Vec<NewSession> = (0..SESSIONS).map(|day| session(change, run, begin + TimeDelta::days(day.cast_signed()), day)).collect();
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.session).collect();
    let planned = change.enter(Act::SessionsAdded(SessionsAdded { run, sessions, accepted: Vec::new() }))?;
    if is_held {
        for (day, session) in ids.iter().enumerate() {
            hold(change, *session, day, planned, &places)?;
        }
    }
    Ok(ids)
}

/// Somebody's place, and the entry that gave it.
struct Place {
    enrolment: EnrolmentId,
    since: Digest,
}

fn person(change: &mut Change<'_>, run: RunId, number: usize) -> Result<Place> {
    let (full_name, native, country, email, employer) = somebody(number);
    let (person, enrolment): (PersonId, EnrolmentId) = (change.clock.id(), change.clock.id());
    let native_name = Some(native.to_owned()).filter(|native| !native.is_empty());
    let shown = change.seal(person.0, Group::Shown, &Shown { full_name, native_name, ..Shown::default() })?;
    let works = Affiliation { name: Some(employer), is_primary: true, ..Affiliation::default() };
    let contact = change.seal(person.0, Group::Contact, &Contact { email: Some(email), affiliations: vec![works], ..Contact::default() })?;
    let plain = PersonPlain { country: Some(country.into()), ..PersonPlain::default() };
    let fields = EnrolmentFields {
        person,
        run,
        source: "form".into(),
        employed: None,
        country: Some(country.into()),
        region: None,
        income: None,
        category: None,
    };
    let new = NewPerson { person, plain, shown, contact: Some(contact), sensitive: None };
    let since = change.enter(Act::PersonAdded(PersonAdded { new, enrolment: Some(NewEnrolment { enrolment, fields }) }))?;
    Ok(Place { enrolment, since })
}

fn session(change: &Change<'_>, run: RunId, start_at: DateTime<Utc>, day: u64) -> NewSession {
    let place = SessionPlace {
        tz_version: rollbook::domain::time::TZ_VERSION.to_owned(),
        run,
        start_at,
        end_at: start_at + TimeDelta::hours(3),
        zone: "Asia/Seoul".into(),
        start_local: start_at.naive_utc() + TimeDelta::hours(9),
        offset_min: 540,
        end_offset_min: 540,
        credited_min: 180,
        phase: None,
        tracks: Vec::new(),
        groups: Vec::new(),
        facility: None,
        staff: vec![StaffMember { person: change.author.person, role: StaffRole::Trainer }],
        equipment: Vec::new(),
        setup_min: 0,
        teardown_min: 0,
    };
    let title = format!("Day {}", day + 1);
    let text = SessionText { title, kind: "lecture".into(), is_mandatory: false, tags: vec!["gmp".into()], agenda: Vec::new() };
    NewSession { session: change.clock.id(), place, text }
}

/// Marks everybody, one key at a time, and signs the register.
fn hold(change: &mut Change<'_>, session: SessionId, day: usize, planned: Digest, places: &[Place]) -> Result<()> {
    for (number, place) in places.iter().enumerate() {
        let status = match (number * 7 + day * 5) % 31 {
            3 | 9 => Status::Late,
            14 | 22 => Status::Absent,
            _ => Status::Present,
        };
        let first = MarkValue { status, minutes_late: None, minutes_early: None };
        let entry = mark(change, session, place.enrolment, Edit::first(first.clone()), None)?;
        // Minutes are typed right after L; now and then somebody came after all.
        let (now, why) = match status {
            Status::Late => (MarkValue { minutes_late: Some(10), ..first.clone() }, "completes"),
            Status::Absent if number % 2 == 0 => (MarkValue { status: Status::Present, ..first.clone() }, "mistyped"),
            _ => continue,
        };
        mark(change, session, place.enrolment, Edit { saw: vec![entry], was: Some(first), now: Some(now) }, Some(why))?;
    }
    let begun = places.iter().filter(|_| day == 0).map(|place| EnrolmentBegun {
        enrolment: place.enrolment,
        edit: Edit { saw: vec![place.since], was: Some(EnrolmentState::Enrolled), now: Some(EnrolmentState::Active) },
    });
    let signature = Signature { person: change.author.person, user: change.author.user, meaning: "attended_as_marked".into() };
    change.enter(Act::SheetSigned(SheetSigned {
        session,
        register: Edit { saw: vec![planned], was: Some(RegisterState::Open), now: Some(RegisterState::Closed) },
        state: Some(Edit { saw: vec![planned], was: Some(SessionState::Confirmed), now: Some(SessionState::Held) }),
        begun: begun.collect(),
        counts: vec![StatusCount { status: Status::Present, count: 20 }],
        marks: planned,
        signature,
    }))?;
    Ok(())
}

fn mark(change: &mut Change<'_>, session: SessionId, enrolment: EnrolmentId, edit: Edit<MarkValue>, why: Option<&str>) -> Result<Digest> {
    change.because(why, None, &[]);
    change.enter(Act::RollMarked(RollMarked { session, marks: vec![MarkEdit { enrolment, edit }], is_late: false }))
}
