//! What entries say of people and organisations.

use super::fact::fields;
use crate::domain::category::Category;
use crate::domain::consent::ConsentChannel;
use crate::ids::*;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

fields! {
    /// What stays of a person after erasure and feeds the figures.
    #[derive(Default)]
    PersonPlain { country: Option<String>, sex: Option<String>, category: Option<Category> }
    /// People who are alike in something and are not one, until one of them changes.
    ApartFields { people: Vec<PersonId> }
    /// What people consent to for one purpose, by language (BCP 47). `n` counts its versions.
    ConsentTextFields { purpose: String, n: u32, texts: BTreeMap<String, String>, is_retired: bool }
    /// That somebody consented to version `text_n` of a text, until they withdrew it.
    ConsentFields { person: PersonId, text: ConsentTextId, text_n: u32, given_on: NaiveDate, channel: ConsentChannel, withdrawn_on: Option<NaiveDate> }
    /// An organisation, in another one if `parent` names it.
    OrganisationFields { name: String, alt_names: Vec<String>, category: Option<Category>, country: Option<String>, parent: Option<OrganisationId> }
}

/// The id of a question asked months after a run: the same on every desk, though nobody makes a row of it (RFC 9562, version 8). **Frozen format.**
pub fn follow_up_id(enrolment: EnrolmentId, months: u32) -> Uuid {
    let digest = Digest::of(&[b"follow_up".as_slice(), enrolment.0.as_bytes(), &months.to_be_bytes()].concat());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.0[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
