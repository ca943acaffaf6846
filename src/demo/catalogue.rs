//! The catalogue of the demo: an initiative, its programmes, what its courses are about, and organisations.

use super::Builder;
use crate::fault::Result;
use chrono::Days;
use serde_json::{Value, json};

/// The programmes by the codes of their courses.
pub(super) struct Programmes {
    introductions: String,
    hands_on: String,
    /// When the text of the hands-on course has to be looked through again.
    review_on: String,
}

fn titles(of: [&str; 4]) -> Value {
    let of: Vec<Value> = ["en", "fr", "es", "ar"].iter().zip(of).map(|(lang, title)| json!({ "lang": lang, "title": title })).collect();
    Value::Array(of)
}

impl Builder {
    /// Initiative, programmes and organisations.
    pub(super) fn catalogue(&self) -> Result<Programmes> {
        let workforce = titles([
            "Demo workforce training initiative",
            "Initiative de formation (démonstration)",
            "Iniciativa de formación (demostración)",
            "مبادرة تدريب القوى العاملة (تجريبية)",
        ]);
        let initiative = self.make("add_initiative", json!({ "code": "DEMO-WTI", "titles": workforce }), 0)?;
        let programme = |code: &str, of: [&str; 4], pillar: &str| {
            self.make(
                "add_programme",
                json!({ "initiative": initiative, "code": code, "titles": titles(of), "pillar": pillar, "unit": "Demo training unit" }),
                0,
            )
        };
        let introductions = programme(
            "DEMO-INTRO",
            ["Introductory courses", "Formations d’initiation", "Cursos introductorios", "مقررات تمهيدية"],
            "capacity_building",
        )?;
        let hands_on = programme("DEMO-HANDS", ["Hands-on training", "Formation pratique", "Formación práctica", "تدريب عملي"], "gthb")?;
        self.partners(&hands_on)?;
        let review_on = (self.today()? + Days::new(21)).to_string();
        Ok(Programmes { introductions, hands_on, review_on })
    }

    /// Organisations, the partners of the hands-on courses, and what is agreed with them.
    fn partners(&self, programme: &str) -> Result<()> {
        let add = |name: &str, alt: &[&str], category: &str, country: &str, parent: Option<&str>| {
            let fields = json!({ "name": name, "alt_names": alt, "category": category, "country": country, "parent": parent });
            self.make("add_organisation", fields, 0)
        };
        let ministry = add("Demo Ministry of Health", &["DMoH"], "ministry", "KOR", None)?;
        let agency = add("Demo Medicines Agency", &["DMA"], "nra", "KOR", Some(&ministry))?;
        let fund = add("Demo Development Fund", &[], "funder", "KOR", None)?;
        add("Demo University of Technology", &["DUT"], "academia", "KOR", None)?;
        for (name, category, country) in [
            ("Hanbit Biologics", "manufacturer", "KOR"),
            ("Nile Serum Works", "manufacturer", "EGY"),
            ("Blue Nile Institute", "academia", "ETH"),
            ("Angkor Control Laboratory", "nra", "KHM"),
        ] {
            add(name, &[], category, country, None)?;
        }
        let partners = json!([
            { "organisation": agency, "role": "technical_support" },
            { "organisation": fund, "role": "funder", "statement": "Funded by the Demo Development Fund." },
        ]);
        self.call("set_partners", json!({ "programme": programme, "partners": partners }))?;
        let today = self.today()?;
        let mut agreement = json!({
            "title": "Demo memorandum on hands-on training", "kind": "mou", "parties": [ministry, agency], "programmes": [programme],
            "signed_on": (today - Days::new(300)).to_string(), "valid_to_on": (today + Days::new(65)).to_string(),
            "certificate_text": "Issued under the Demo memorandum on hands-on training.",
        });
        let id = self.make("add_agreement", agreement.clone(), 0)?;
        for state in ["signed", "in_force"] {
            agreement["agreement"] = json!(id);
            agreement["state"] = json!(state);
            self.call("edit_agreement", agreement.clone())?;
        }
        Ok(())
    }
}

impl Programmes {
    /// Where a course of the demo belongs, how it is taught and what its first version says beside the rule.
    pub(super) fn about(&self, course: &str) -> Value {
        match course {
            "BIO-INTRO" => json!({
                "programme": self.introductions, "mode": "on_site", "level": "introductory", "workload_min": 1800, "topics": ["Good manufacturing practice", "Purification"],
                "product_types": ["vaccine", "mab"],
                "outcomes": ["Tells the steps from cell bank to filled vial", "Says what good manufacturing practice asks of a record"],
                "assessment_method": "Pre-test and post-test of forty points; the post-test can be sat twice.",
            }),
            "BIO-WEBINAR" => json!({
                "programme": self.introductions, "mode": "online", "level": "introductory", "workload_min": 960, "topics": ["Technology transfer", "Regulation"],
                "product_types": ["vaccine", "insulin"], "outcomes": ["Names what a first plant needs before it is built"],
            }),
            _ => json!({
                "programme": self.hands_on, "mode": "blended", "level": "intermediate", "workload_min": 4200, "topics": ["Upstream", "Downstream", "Aseptic filling"],
                "product_types": ["mab"],
                "outcomes": ["Inoculates and harvests a bioreactor", "Runs a protein A column", "Fills aseptically under grade A"],
                "assessment_method": "Practical on the line, signed off by the trainer.", "review_on": self.review_on,
            }),
        }
    }
}
