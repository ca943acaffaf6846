//! Whether a session may be somewhere: what is told of a place is what its move there comes to.

use crate::dice::Dice;
use crate::office::{Office, text, two_hours};
use chrono::{DateTime, TimeDelta, Utc};
use rollbook::fault::{Error, Reason};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Centres that are made by chance, and moves in each.
const CENTRES: u64 = 10;
const MOVES: usize = 40;

/// A centre in March 2026 in which everything that there is can stand against a session.
struct Centre {
    office: Office,
    dice: Dice,
    rooms: Vec<String>,
    trainers: Vec<String>,
    /// Each after its run.
    sessions: Vec<(String, String)>,
}

impl Centre {
    fn by_chance(seed: u64) -> Self {
        let (office, dice) = (Office::new(), Dice::new(seed));
        office.enter("administrator");
        office.signed("add_user", json!({ "login": "second", "name": "Kofi Boateng", "roles": ["trainer"] }), "administrator");
        office.enter("coordinator");
        let suite = |n: usize| json!({ "fields": { "kind": "suite", "name": format!("Suite {n}"), "capacity": 20, "turnaround_min": 15 * n } });
        let rooms = (0..3).map(|n| office.made("add_facility", suite(n), 0)).collect();
        let trainers = office.ask("trainers", json!({})).as_array().unwrap().iter().map(|one| text(&one["person"])).collect();
        let mut centre = Self { office, dice, rooms, trainers, sessions: Vec::new() };
        centre.plan();
        centre.limit();
        centre
    }

    /// Two runs that share a trainee, one with a phase; some sessions were held already.
    fn plan(&mut self) {
        let version = self.office.course("GMP");
        let shared = self.office.person("Ama Mensah");
        for code in ["R-1", "R-2"] {
            let Self { office, dice, .. } = &*self;
            let run = office.run(code, &version, 20);
            let places = office.enrol(&run, std::slice::from_ref(&shared));
            let phase = json!({ "kind": "phase", "title": "Practice", "mode": "on_site", "first_on": "2026-03-03", "last_on": "2026-03-06" });
            let phase = office.made("add_part", json!({ "run": run, "fields": phase }), 0);
            let mut made = Vec::new();
            for day in ["02", "03", "04", "05", "06"] {
                let mut fields = two_hours(&format!("2026-03-{day}T{:02}:00", 9 + dice.below(7)), &[&dice.any(&self.trainers)]);
                fields["facility"] = json!(dice.any(&self.rooms));
                if day != "02" && dice.below(2) == 0 {
                    fields["phase"] = json!(phase);
                }
                made.push(office.made("add_sessions", json!({ "run": run, "sessions": [fields] }), 0));
            }
            office.now("2026-03-02T08:30:00Z");
            office.mark(&made[0], &places, "P");
            if dice.below(2) == 0 {
                office.close(&made[0]);
            }
            self.sessions.extend(made.into_iter().map(|session| (run.clone(), session)));
        }
    }

    /// Who is qualified until when, what is closed, and how much each matters.
    fn limit(&self) {
        let Self { office, dice, rooms, trainers, .. } = self;
        let course = text(&office.ask("courses", json!({}))[0]["id"]);
        let until = || dice.any(&[Value::Null, json!("2026-03-04"), json!("2026-03-05")]);
        for person in trainers {
            let from = json!({ "person": person, "valid_from_on": "2026-01-01", "valid_to_on": until() });
            let with = |more: Value| {
                Value::Object(from.as_object().unwrap().iter().chain(more.as_object().unwrap()).map(|(k, v)| (k.clone(), v.clone())).collect())
            };
            if dice.below(4) > 0 {
                office.ask("add_qualification", with(json!({ "course": course, "role": "trainer" })));
            }
            if dice.below(2) == 0 {
                office.ask("add_qualification", with(json!({ "facility": rooms[0], "role": "access" })));
            }
        }
        let closed = json!({ "what": "facility", "of": dice.any(rooms), "kind": "closed", "start_local": "2026-03-05T12:00", "end_local": "2026-03-06T00:00" });
        office.ask("add_availability", json!({ "fields": closed }));
        let away = json!({ "what": "person", "of": dice.any(trainers), "kind": "leave", "start_local": "2026-03-04T00:00", "end_local": "2026-03-05T00:00" });
        office.ask("add_availability", json!({ "fields": away }));
        let kinds = ["facility", "trainer", "trainee", "buffer", "closed", "away", "qualification", "run_dates"];
        let levels: Vec<Value> = kinds.iter().map(|kind| json!({ "kind": kind, "level": dice.any(&["block", "warn", "warn", "ignore"]) })).collect();
        // all of them as they are by chance already is nothing to set
        let _ = office.house.call("set_planning", json!({ "levels": levels }), None);
    }

    /// Somewhere from two days before the runs to after them, with another trainer or not, for one hour to three.
    fn somewhere(&self) -> Value {
        let Self { dice, rooms, trainers, .. } = self;
        let (_, session) = dice.any(&self.sessions);
        let day = dice.any(&["2026-02-28", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09", "2026-04-01"]);
        let start: DateTime<Utc> = format!("{day}T00:00:00Z").parse().unwrap();
        let start = start + TimeDelta::minutes(30 * i64::try_from(dice.below(16)).unwrap());
        let end = start + TimeDelta::hours(1 + i64::try_from(dice.below(3)).unwrap());
        let mut at = json!({ "session": session, "start_at": start.to_rfc3339(), "end_at": end.to_rfc3339(), "facility": dice.any(rooms) });
        if dice.below(3) == 0 {
            (at["trainer"], at["other_trainer"]) = (json!(dice.any(trainers)), json!(dice.any(trainers)));
        }
        at
    }

    /// Moves a session; the reason where it is refused.
    fn moved(&self, at: &Value, why: Option<&str>) -> Result<(), Reason> {
        self.tried("move_session", json!({ "at": at, "override_reason": why })).map(|_| ())
    }

    /// Makes a request; the reason where it is refused.
    fn tried(&self, name: &str, with: Value) -> Result<Value, Reason> {
        match self.office.house.call(name, with.clone(), None) {
            Ok(receipt) => Ok(receipt),
            Err(Error::Refused(refusal)) => Err(refusal.reason),
            Err(broken) => panic!("{name} {with}: {broken:?}"),
        }
    }

    /// Two hours somewhere with somebody, as a form has them: of a run, and for each second time of a session of it.
    fn typed(&self) -> Value {
        let Self { dice, rooms, trainers, .. } = self;
        let (run, session) = dice.any(&self.sessions);
        let day = dice.any(&["2026-02-28", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09"]);
        let mut fields = two_hours(&format!("{day}T{:02}:30", 9 + dice.below(7)), &[&dice.any(trainers)]);
        fields["facility"] = json!(dice.any(rooms));
        if dice.below(2) == 0 { json!({ "run": run, "fields": fields }) } else { json!({ "session": session, "fields": fields }) }
    }

    /// Places or changes a session; its run and id.
    fn placed(&self, typed: &Value, why: Option<&str>) -> Result<(String, String), Reason> {
        if typed["session"].is_string() {
            let session = text(&typed["session"]);
            self.tried("edit_session", json!({ "session": session, "fields": typed["fields"], "override_reason": why }))?;
            return Ok(self.sessions.iter().find(|(_, one)| *one == session).unwrap().clone());
        }
        let with = json!({ "run": typed["run"], "sessions": [typed["fields"]], "override_reason": why });
        Ok((text(&typed["run"]), text(&self.tried("add_sessions", with)?["made"][0])))
    }

    /// Whether nothing open stands against a session.
    fn is_clean(&self, session: &str) -> bool {
        let (run, _) = self.sessions.iter().find(|(_, one)| one == session).unwrap();
        let rows = self.office.ask("sessions", json!({ "run": run }));
        let row = rows.as_array().unwrap().iter().find(|row| row["id"] == session).unwrap();
        let unqualified = self.office.ask("unqualified", json!({ "run": run }));
        row["overlaps"] == json!([]) && unqualified.as_array().unwrap().iter().all(|one| one["session"] != session)
    }
}

#[test]
fn a_place_is_called_free_exactly_if_a_move_there_makes_no_clash_and_asks_no_reason() {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut said: BTreeSet<String> = BTreeSet::new();
    for seed in 0..CENTRES {
        let centre = Centre::by_chance(seed);
        for turn in 0..MOVES {
            let at = centre.somewhere();
            let session = text(&at["session"]);
            let told = centre.office.ask("probe_session", at.clone())["against"].clone();
            let standing = text(&told["standing"]);
            let moved = centre.moved(&at, None);
            if moved == Err(Reason::NothingChanged) {
                continue;
            }
            let is_free = moved.is_ok() && centre.is_clean(&session);
            assert_eq!(standing == "free", is_free, "centre {seed}, turn {turn}: {told} and {moved:?} for {at}");
            if let Err(reason) = moved {
                said.insert(format!("{reason:?}"));
                assert_eq!(centre.moved(&at, Some("by chance")).is_err(), standing == "blocked", "centre {seed}, turn {turn}: {told} for {at}");
            }
            said.extend(told["overlaps"].as_array().unwrap().iter().map(|one| text(&one["kind"])));
            said.extend((told["unqualified"] != json!([])).then(|| format!("unqualified, {standing}")));
            *seen.entry(standing).or_default() += 1;
        }
        centre.office.is_sound();
    }
    assert!(["free", "warns", "blocked"].iter().all(|one| seen[*one] > 30), "{seen:?}");
    let all =
        ["OutsideRun", "OutsidePhase", "NeedsReason", "RegisterClosed", "ClashBlocks", "facility", "trainer", "trainee", "buffer", "closed", "away"];
    for one in all.into_iter().chain(["unqualified, warns", "unqualified, blocked"]) {
        assert!(said.contains(one), "{one} is not in {said:?}");
    }
}

#[test]
fn a_session_is_judged_before_it_is_placed_or_changed_as_when_it_is() {
    let mut seen: BTreeMap<(String, bool), u32> = BTreeMap::new();
    let mut proposed = 0;
    for seed in 200..200 + CENTRES {
        let mut centre = Centre::by_chance(seed);
        for turn in 0..MOVES {
            let typed = centre.typed();
            let at = format!("centre {seed}, turn {turn}: {typed}");
            let standing = |typed: &Value| text(&centre.office.ask("probe_placing", typed.clone())["against"]["standing"]);
            let (told, is_new) = (standing(&typed), typed["run"].is_string());
            let asked = json!({ "placing": typed, "from_on": "2026-03-01", "to_on": "2026-03-12", "any_room": turn % 2 == 0 });
            for stand in centre.office.ask("free_places_for", asked)["places"].as_array().unwrap() {
                let mut there = typed.clone();
                let local = |side: &str| json!(text(&stand[side]["local"])[..16]);
                (there["fields"]["start_local"], there["fields"]["end_local"]) = (local("start"), local("end"));
                there["fields"]["facility"] = stand["facility"].clone();
                assert_eq!(standing(&there), "free", "{at}: {there}");
                proposed += 1;
            }
            match centre.placed(&typed, None) {
                Ok((run, session)) => {
                    if is_new {
                        centre.sessions.push((run, session.clone()));
                    }
                    assert_eq!(told == "free", centre.is_clean(&session), "{at}");
                }
                Err(reason) => {
                    assert_ne!(told, "free", "{at}: {reason:?}");
                    assert_eq!(centre.placed(&typed, Some("by chance")).is_err(), told == "blocked", "{at}: {reason:?}");
                }
            }
            *seen.entry((told, is_new)).or_default() += 1;
        }
        centre.office.is_sound();
    }
    for standing in ["free", "warns", "blocked"] {
        assert!([true, false].iter().all(|is_new| seen[&(standing.to_owned(), *is_new)] > 10), "{seen:?}");
    }
    assert!(proposed > 500, "{proposed}");
}

#[test]
fn every_place_that_is_proposed_can_be_taken_without_a_reason() {
    let (mut taken, mut said) = (0, BTreeSet::new());
    for seed in 100..100 + CENTRES {
        let centre = Centre::by_chance(seed);
        for turn in 0..MOVES / 2 {
            let at = centre.somewhere();
            let asked = json!({ "at": at, "from_on": "2026-03-01", "to_on": "2026-04-03", "any_room": centre.dice.below(2) == 0 });
            let found = centre.office.ask("free_places", asked);
            for one in found["skipped"].as_array().unwrap() {
                assert_ne!(one["against"]["standing"], "free");
                said.extend(one["against"]["refusal"]["reason"].as_str().map(str::to_owned));
                said.extend((one["against"]["unqualified"] != json!([])).then(|| "unqualified".to_owned()));
            }
            let place_of = |stand: &Value| {
                let mut place = at.clone();
                (place["start_at"], place["end_at"]) = (stand["start"]["at"].clone(), stand["end"]["at"].clone());
                place["facility"] = stand["facility"].clone();
                place
            };
            let places: Vec<Value> = found["places"].as_array().unwrap().iter().map(place_of).collect();
            for place in &places {
                assert_eq!(centre.office.ask("probe_session", place.clone())["against"]["standing"], "free", "centre {seed}, turn {turn}: {place}");
            }
            let Some(place) = centre.dice.one(&places) else { continue };
            match centre.moved(&place, None) {
                Ok(()) => taken += 1,
                Err(reason) => assert_eq!(reason, Reason::NothingChanged, "centre {seed}, turn {turn}: {place}"),
            }
            assert!(centre.is_clean(&text(&at["session"])), "centre {seed}, turn {turn}: {place}");
        }
    }
    assert!(taken > 50, "{taken}");
    assert!(["outside_run", "outside_phase", "unqualified"].iter().all(|one| said.contains(*one)), "{said:?}");
}
