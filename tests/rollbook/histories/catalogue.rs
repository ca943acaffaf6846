//! Organisations, initiatives and programmes of random histories.

use super::{Kind, World};
use serde_json::{Value, json};

pub const PROGRAMMES: &str = "SELECT id FROM table_programme WHERE is_undone = 0 ORDER BY id";
const ORGANISATIONS: &str = "SELECT id FROM table_organisation WHERE is_undone = 0 ORDER BY id";
const INITIATIVES: &str = "SELECT id FROM table_initiative WHERE is_undone = 0 ORDER BY id";

/// Tries to make an entry of this kind, out of what there is or of what it makes for it.
pub fn attempt(world: &World, kind: Kind) -> Option<Value> {
    let fresh = |what: &str| format!("{what} {}", world.fresh());
    let code = |letter: &str| format!("{letter}{}", world.fresh());
    match kind {
        Kind::OrganisationAdded => {
            let parent = world.pick(ORGANISATIONS);
            world.request("add_organisation", json!({ "name": fresh("Institute"), "country": "KOR", "parent": parent }))
        }
        Kind::OrganisationEdited => {
            let own = world.pick(ORGANISATIONS).or_else(|| world.made("add_organisation", json!({ "name": fresh("Institute") }), 0))?;
            let parent = if world.dice.below(2) == 0 { world.pick(ORGANISATIONS) } else { None };
            let category = world.dice.any(&["nra", "academia"]);
            world.request("edit_organisation", json!({ "organisation": own, "name": fresh("Agency"), "category": category, "parent": parent }))
        }
        Kind::InitiativeAdded => world.request("add_initiative", json!({ "code": code("I"), "titles": [{ "lang": "en", "title": "Workforce" }] })),
        Kind::InitiativeEdited => {
            let own = world.pick(INITIATIVES).or_else(|| world.made("add_initiative", json!({ "code": code("I"), "titles": titles(1) }), 0))?;
            world.request("edit_initiative", json!({ "initiative": own, "code": code("I"), "titles": titles(2) }))
        }
        Kind::ProgrammeAdded => {
            let initiative = world.pick(INITIATIVES);
            world.request("add_programme", json!({ "initiative": initiative, "code": code("P"), "titles": titles(1), "pillar": "gthb" }))
        }
        Kind::ProgrammeEdited => {
            let own = world.pick(PROGRAMMES).or_else(|| world.made("add_programme", json!({ "code": code("P"), "titles": titles(1) }), 0))?;
            let initiative = world.pick(INITIATIVES);
            world.request(
                "edit_programme",
                json!({ "programme": own, "initiative": initiative, "code": code("P"), "titles": titles(2), "unit": "LPA" }),
            )
        }
        Kind::PartnersSet => {
            let partner = |role: &str| Some(json!({ "organisation": organisation(world)?, "role": role, "statement": fresh("Thanks to") }));
            let with = if world.dice.below(2) == 0 {
                json!({ "run": world.run()?, "partners": [partner("host")?] })
            } else {
                json!({ "programme": programme(world)?, "partners": [partner("funder")?, partner("hub")?] })
            };
            world.request("set_partners", with)
        }
        Kind::AgreementAdded => world.request("add_agreement", agreement(world, None)?),
        Kind::AgreementEdited => {
            let draft = "SELECT id FROM table_agreement WHERE state = 'draft' AND is_undone = 0 ORDER BY id";
            let own = world.pick(draft).or_else(|| world.made("add_agreement", agreement(world, None)?, 0))?;
            world.request("edit_agreement", agreement(world, Some(own))?)
        }
        _ => None,
    }
}

fn organisation(world: &World) -> Option<String> {
    world.pick(ORGANISATIONS).or_else(|| world.made("add_organisation", json!({ "name": format!("Institute {}", world.fresh()) }), 0))
}

fn programme(world: &World) -> Option<String> {
    world.pick(PROGRAMMES).or_else(|| world.made("add_programme", json!({ "code": format!("P{}", world.fresh()), "titles": titles(1) }), 0))
}

/// A new agreement, or a draft that goes on.
fn agreement(world: &World, own: Option<String>) -> Option<Value> {
    let mut fields = json!({
        "title": format!("Agreement {}", world.fresh()), "kind": world.dice.any(&["mou", "funding"]), "parties": [organisation(world)?], "programmes": [programme(world)?],
        "signed_on": "2026-03-01", "valid_to_on": "2026-12-31", "certificate_text": "Under an agreement.",
    });
    if let (Some(own), Some(fields)) = (own, fields.as_object_mut()) {
        fields.insert("agreement".into(), own.into());
        fields.insert("state".into(), world.dice.any(&["draft", "signed"]).into());
    }
    Some(fields)
}

fn titles(n: usize) -> Value {
    let titles = [json!({ "lang": "en", "title": "Programme" }), json!({ "lang": "ko", "title": "과정" })];
    json!(titles[..n])
}
