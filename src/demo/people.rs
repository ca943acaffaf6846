//! What the demo knows of its people besides their names: where they worked before, other names, what they consented to.

use super::Builder;
use crate::fault::Result;
use chrono::Days;
use serde_json::{Value, json};

/// What people consent to: for which purpose, in the languages of the window.
const TEXTS: [(&str, [(&str, &str); 4]); 2] = [
    (
        "Photographs",
        [
            ("en", "The centre may publish photographs of the course in which I am seen."),
            ("fr", "Le centre peut publier des photographies de la formation où l’on me voit."),
            ("es", "El centro puede publicar fotografías del curso en las que aparezco."),
            ("ar", "يجوز للمركز أن ينشر صور الدورة التي أظهر فيها."),
        ],
    ),
    (
        "Questions after the course",
        [
            ("en", "The centre may ask me 6, 12 and 24 months after the course what became of it."),
            ("fr", "Le centre peut me demander 6, 12 et 24 mois après la formation ce qu’elle m’a apporté."),
            ("es", "El centro puede preguntarme 6, 12 y 24 meses después del curso qué resultó de él."),
            ("ar", "يجوز للمركز أن يسألني بعد 6 و12 و24 شهرًا من الدورة عمّا نتج عنها."),
        ],
    ),
];

impl Builder {
    /// The first people of a run with a former employer, a name in webinars and their consents, which some withdrew in part.
    pub(super) fn known(&self, run: &str) -> Result<()> {
        let mut texts = Vec::new();
        for (purpose, words) in TEXTS {
            let words: Vec<Value> = words.iter().map(|(lang, text)| json!({ "lang": lang, "text": text })).collect();
            texts.push(self.make("add_consent_text", json!({ "purpose": purpose, "texts": words }), 0)?);
        }
        let today = self.clock.now().date_naive();
        let rows = self.call("enrolments", json!({ "run": run }))?;
        for (number, row) in (0u64..6).zip(rows.as_array().into_iter().flatten()) {
            let (person, began) = (row.get("person"), today - Days::new(400 + 90 * number));
            let detail = self.call("person", json!({ "person": person }))?;
            let at = |field: &str| detail.pointer(&["/affiliations/0/", field].concat()).cloned();
            let list = json!([
                { "name": at("name"), "department": at("department"), "post": "Specialist", "from_on": began.to_string() },
                { "name": "National Vaccine Institute", "post": "Analyst", "from_on": (began - Days::new(1200)).to_string(), "to_on": began.pred_opt().map(|day| day.to_string()) },
            ]);
            self.call("set_affiliations", json!({ "person": person, "affiliations": list }))?;
            let short = row.get("full_name").and_then(Value::as_str).and_then(|name| name.split(' ').next()).unwrap_or_default();
            let alias = json!({ "kind": "screen_name", "value": format!("{short} (QA)"), "source": "webinar" });
            self.call("set_aliases", json!({ "person": person, "aliases": [alias] }))?;
            let passport = json!({ "scheme": "passport", "value": format!("X{:07}", 1_204_551 + number * 7919) });
            self.call("set_identifiers", json!({ "person": person, "identifiers": [passport] }))?;
            for text in &texts {
                let consent = json!({ "person": person, "text": text, "given_on": today.to_string(), "channel": "paper" });
                let given = self.make("add_consent", consent, 0)?;
                if number % 3 == 1 && Some(text) == texts.first() {
                    self.call("withdraw_consent", json!({ "consent": given }))?;
                }
            }
        }
        Ok(())
    }
}
