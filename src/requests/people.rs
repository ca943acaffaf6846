//! People: lists and one person.

use super::Asking;
use super::affiliations::{self, AffiliationRow};
use super::asking::Reach;
use super::certificates::CertificateRow;
use super::consents::{self, ConsentRow};
use super::former::FormerRow;
use super::known_as::{self, AliasFields, IdentifierRow};
use crate::domain::category::Category;
use crate::domain::countries;
use crate::domain::income::{self, IncomeGroup};
use crate::domain::names;
use crate::domain::states::{EnrolmentState, PersonState};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::{PersonId, RunId};
use crate::tables::people::{self as table, Cut, Order};
pub use crate::tables::people::{Labels, PersonRow};
use crate::tables::settings;
use crate::tables::standing::standings;
use crate::wire::{Nothing, Page, parse, wire};
use std::collections::BTreeSet;

wire! {
    /// Which people, in which order, from which place on.
    asks PeopleFilter {
        text: Option<String>,
        run: Option<String>,
        country: Option<String>,
        /// By default active.
        state: Option<PersonState>,
        /// `name`, `country` or `newest`.
        sort: Option<String>,
        descending: Option<bool>,
        from: Option<u32>,
        count: Option<u32>,
    }

    /// Names a person.
    asks OnePerson { person: String }

    /// The fields of a person.
    asks PersonFields {
        full_name: String,
        certificate_name: Option<String>,
        native_name: Option<String>,
        given_name: Option<String>,
        family_name: Option<String>,
        honorific: Option<String>,
        /// `female`, `male`, `other`, `not_stated`.
        sex: Option<String>,
        /// ISO 3166-1 alpha-3.
        country: Option<String>,
        email: Option<String>,
        phone: Option<String>,
        category: Option<Category>,
        /// As 1990-03-05. In an answer only for those who see it.
        born_on: Option<String>,
        note: Option<String>,
    }

    /// A person's place in a run.
    answers PersonEnrolment {
        enrolment: String,
        run: String,
        run_code: String,
        run_title: String,
        state: EnrolmentState,
        earned_min: u32,
        expected_min: u32,
        pct_tenths: Option<u32>,
        verdict: Option<super::certificates::Verdict>,
        scores: Vec<super::results::BestScore>,
        /// Frozen when the place was given.
        labels: Labels,
    }

    /// The WHO region of a country today.
    answers RegionToday {
        code: String,
        /// The day from which it is this one, where it was another one before.
        since: Option<String>,
    }

    /// The income group of a country today, and the World Bank's classification that says so.
    answers IncomeToday { group: IncomeGroup, from_on: String, fiscal_year: u32 }

    /// One person.
    answers PersonDetail {
        id: String,
        fields: PersonFields,
        /// The book keeps the date of birth and does not show it to whoever asks.
        is_born_on_hidden: bool,
        /// Where they work and worked, the newest first.
        affiliations: Vec<AffiliationRow>,
        aliases: Vec<AliasFields>,
        identifiers: Vec<IdentifierRow>,
        consents: Vec<ConsentRow>,
        country_name: Option<String>,
        region: Option<RegionToday>,
        income: Option<IncomeToday>,
        native_script: Option<String>,
        state: PersonState,
        enrolments: Vec<PersonEnrolment>,
        certificates: Vec<CertificateRow>,
        /// Issued before the book.
        former: Vec<FormerRow>,
        possible_duplicates: Vec<PersonRow>,
    }

    /// A country.
    answers Country { code: String, name: String }
}

/// People that fit the filter, a page at a time.
pub fn people(asking: &Asking<'_>, filter: PeopleFilter) -> Result<Page<PersonRow>> {
    let language = asking.language();
    let order = match filter.sort.as_deref() {
        None | Some("name") => Order::Name,
        Some("country") => Order::Country,
        Some("newest") => Order::Newest,
        Some(other) => return Err(Refusal::new(Reason::WrongArgument).with("what", format!("sort: {other}")).into()),
    };
    let from = filter.from.unwrap_or(0);
    asking.book.read(|db| {
        let run = filter.run.as_deref().filter(|run| !run.is_empty()).map(|run| run_id(db, run)).transpose()?;
        let cut = Cut {
            text: filter.text.unwrap_or_default(),
            run,
            country: filter.country.filter(|country| !country.is_empty()),
            state: filter.state,
            trainer: (asking.reach != Reach::Centre).then_some(asking.actor.person),
        };
        let (ids, total) = table::page(db, &cut, order, filter.descending.unwrap_or(false), from, filter.count.unwrap_or(100).min(1000))?;
        let mut rows = Vec::with_capacity(ids.len());
        let standing = run.map(|run| standings(db, run)).transpose()?;
        let today = settings::day(db, asking.book.clock().now())?;
        for id in ids {
            let Some(mut row) = table::person_row(db, id, &language, today)? else { continue };
            if let Some((run, standings)) = run.zip(standing.as_ref())
                && let Some((enrolment, _, state)) = table::enrolments(db, id)?.into_iter().find(|(_, of, _)| *of == run)
            {
                row.enrolment_state = Some(state);
                row.pct_tenths = standings.get(&enrolment).and_then(|standing| standing.pct_tenths);
            }
            rows.push(row);
        }
        Ok(Page { rows, total, from })
    })
}

/// A run by id or code.
pub fn run_id(db: &rusqlite::Connection, text: &str) -> Result<RunId> {
    match text.parse() {
        Ok(id) => Ok(id),
        Err(_) => crate::tables::runs::by_code(db, text)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", text).into()),
    }
}

/// One person.
pub fn person(asking: &Asking<'_>, with: OnePerson) -> Result<PersonDetail> {
    let id: PersonId = parse(&with.person, "person")?;
    let language = asking.language();
    asking.book.read(|db| {
        let unknown = || Refusal::new(Reason::NotFound).field("person").with("what", id);
        if asking.reach != Reach::Centre && !table::is_trained_by(db, id, asking.actor.person)? {
            return Err(unknown().into());
        }
        let kept = table::kept(db, id)?.ok_or_else(unknown)?;
        let state = kept.state.ok_or_else(unknown)?;
        let today = settings::day(db, asking.book.clock().now())?;
        let code = kept.plain.country.as_deref().and_then(countries::Alpha3::new);
        let mut enrolments = Vec::new();
        for (enrolment, run, state) in table::enrolments(db, id)? {
            let Some(row) = crate::tables::runs::run(db, run)? else { continue };
            let standing = standings(db, run)?.remove(&enrolment);
            enrolments.push(PersonEnrolment {
                enrolment: enrolment.to_string(),
                run: run.to_string(),
                run_code: row.code,
                run_title: row.title,
                state,
                earned_min: standing.as_ref().map_or(0, |s| s.earned_min),
                expected_min: standing.as_ref().map_or(0, |s| s.expected_min),
                pct_tenths: standing.as_ref().and_then(|s| s.pct_tenths),
                scores: super::results::best_scores(db, run, enrolment)?,
                labels: table::labels(db, enrolment)?,
                verdict: standing.map(|s| super::certificates::verdict(&language, &s.verdict)),
            });
        }
        let mut possible_duplicates = Vec::new();
        let mut alike: BTreeSet<PersonId> = table::namesakes(db, &kept.shown.full_name)?.into_iter().filter(|other| *other != id).collect();
        alike.extend(crate::tables::known_as::same_identifier(db, id)?);
        for other in alike {
            if crate::tables::alike::are_apart(db, id, other)? {
                continue;
            }
            possible_duplicates.extend(table::person_row(db, other, &language, today)?);
        }
        Ok(PersonDetail {
            id: id.to_string(),
            country_name: kept.plain.country.as_deref().and_then(|code| table::country_name(code, &language)),
            region: code
                .and_then(|code| countries::region_since(code, today))
                .map(|(region, since)| RegionToday { code: region.code().to_owned(), since: since.map(|day| day.to_string()) }),
            income: code.zip(income::on(today)).and_then(|(code, year)| {
                let group = year.group(code)?;
                Some(IncomeToday { group, from_on: year.from_on.to_string(), fiscal_year: year.fiscal_year })
            }),
            native_script: kept.shown.native_name.as_deref().and_then(names::script_of).map(str::to_owned),
            state,
            enrolments,
            certificates: crate::tables::certificates::of_person(db, id)?,
            former: crate::tables::former::of_person(db, id)?,
            possible_duplicates,
            affiliations: affiliations::rows(db, &kept.contact.affiliations, today)?,
            aliases: known_as::alias_rows(&kept.contact.aliases),
            identifiers: known_as::identifier_rows(asking, &kept.sensitive.identifiers),
            consents: consents::rows(db, id)?,
            is_born_on_hidden: kept.sensitive.born_on.is_some() && !asking.sees_sensitive(),
            fields: PersonFields {
                full_name: kept.shown.full_name,
                certificate_name: kept.shown.certificate_name,
                native_name: kept.shown.native_name,
                given_name: kept.shown.given_name,
                family_name: kept.shown.family_name,
                honorific: kept.shown.honorific,
                sex: kept.plain.sex,
                country: kept.plain.country,
                email: kept.contact.email,
                phone: kept.contact.phone,
                category: kept.plain.category,
                born_on: kept.sensitive.born_on.filter(|_| asking.sees_sensitive()).map(|day| day.to_string()),
                note: kept.contact.note,
            },
        })
    })
}

/// Every country, by its name in the language of this computer.
pub fn countries(asking: &Asking<'_>, _: Nothing) -> Result<Vec<Country>> {
    let language = asking.language();
    let mut all: Vec<Country> =
        countries::all().map(|code| Country { code: code.as_str().to_owned(), name: countries::name(code, &language).to_owned() }).collect();
    all.sort_by_key(|country| names::search_key(&country.name));
    Ok(all)
}
