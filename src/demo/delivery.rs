//! What the sessions of the demo take: equipment, a closure, a phase and two groups.

use super::{Builder, HANDS, ZONE};
use crate::domain::time;
use crate::fault::{Fault, Result};
use chrono::{Days, NaiveDate, Timelike};
use serde_json::{Value, json};

impl Builder {
    /// What is kept in the suites, one with a calibration that is due soon, and a suite that is closed for a day in three weeks.
    pub(super) fn equipment(&self, rooms: &[String]) -> Result<()> {
        let today = self.today()?;
        for (asset_no, name, place, quantity_n, days) in [
            ("BR-10", "Bioreactor, 10 l", 1, 2, Some(140)),
            ("AK-02", "Chromatography system", 2, 1, Some(12)),
            ("BSC-04", "Biosafety cabinet", 3, 3, Some(200)),
            ("MIC-20", "Microscope", 1, 6, None),
        ] {
            let due = days.map(|days| (today + Days::new(days)).to_string());
            let fields = json!({ "asset_no": asset_no, "name": name, "home": rooms[place], "quantity_n": quantity_n, "calibration_due_on": due, "is_movable": days.is_none() });
            self.call("add_equipment", json!({ "fields": fields }))?;
        }
        let (from, to) = (today + Days::new(21), today + Days::new(22));
        let fields = json!({
            "what": "facility", "of": rooms[3], "kind": "maintenance", "start_local": format!("{from}T00:00"), "end_local": format!("{to}T00:00"), "reason": "HEPA filters are changed",
        });
        self.call("add_availability", json!({ "fields": fields })).map(drop)
    }

    /// When the site opens, and a holiday of the centre in two months. The session that runs now may do so at night: then the site has hours from tomorrow on.
    pub(super) fn hours(&self, site: &str) -> Result<()> {
        let zone = time::zone(ZONE).map_err(|fault| Fault::Stopped(fault.to_string()))?;
        let is_day = (9..16).contains(&time::shown(self.now, zone).0.hour());
        let today = self.today()?;
        let since = if is_day { today - Days::new(30) } else { today + Days::new(1) };
        let hours = json!({
            "what": "facility", "of": site, "kind": "open", "start_local": format!("{since}T07:30"), "end_local": format!("{since}T18:30"), "repeat": "FREQ=DAILY",
        });
        self.call("add_availability", json!({ "fields": hours }))?;
        let (from, to) = (today + Days::new(60), today + Days::new(61));
        let holiday = json!({
            "what": "centre", "of": "", "kind": "closed", "start_local": format!("{from}T00:00"), "end_local": format!("{to}T00:00"), "repeat": "FREQ=YEARLY",
            "reason": "Founding day",
        });
        self.call("add_availability", json!({ "fields": holiday })).map(drop)
    }

    /// A phase, two groups of ten that part for two sessions, and what those take.
    pub(super) fn groups(&self, run: &str, (first, last): (NaiveDate, NaiveDate), planned: &mut [Value]) -> Result<()> {
        let add = |fields: Value| self.make("add_part", json!({ "run": run, "fields": fields }), 0);
        let phase =
            add(json!({ "kind": "phase", "title": "Hands-on", "mode": "on_site", "first_on": first.to_string(), "last_on": last.to_string() }))?;
        let rows = self.call("enrolments", json!({ "run": run }))?;
        let people: Vec<Value> = rows.as_array().into_iter().flatten().filter_map(|row| row.get("enrolment").cloned()).collect();
        let equipment = self.call("equipment", json!({}))?;
        let things: Vec<Value> = equipment.as_array().into_iter().flatten().filter_map(|row| row.get("id").cloned()).collect();
        for (half, (title, session)) in [("Group A", 5), ("Group B", 6)].into_iter().enumerate() {
            let group = add(json!({ "kind": "group", "title": title, "capacity_n": HANDS / 2 }))?;
            let own: Vec<&Value> = people.iter().skip(half).step_by(2).collect();
            self.call("assign_enrolments", json!({ "run": run, "enrolments": own, "group": group }))?;
            planned[session]["groups"] = json!([group]);
            planned[session]["phase"] = json!(phase);
            planned[session]["setup_min"] = json!(30);
            planned[session]["teardown_min"] = json!(20);
            planned[session]["equipment"] = things.iter().skip(half).take(1).map(|id| json!({ "equipment": id, "quantity_n": 1 })).collect();
        }
        planned[5]["agenda"] = json!([
            { "title": "Principle and limits of the test", "from_min": 0, "to_min": 40 },
            { "title": "Dilutions in pairs", "from_min": 50, "to_min": 140 },
            { "title": "Reading the results", "from_min": 140, "to_min": 180 },
        ]);
        Ok(())
    }
}
