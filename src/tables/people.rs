//! People: lists, one person, candidates for an import.

use crate::domain::category::Category;
use crate::domain::income::IncomeGroup;
use crate::domain::names;
use crate::domain::states::{EnrolmentState, PersonState};
use crate::fault::Result;
use crate::ids::{EnrolmentId, PersonId, RunId};
use crate::journal::fact::PersonPlain;
use crate::journal::personal::{Contact, Sensitive, Shown};
use crate::wire::wire;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};

wire! {
    /// A person in a list.
    answers PersonRow {
        id: String,
        full_name: String,
        native_name: Option<String>,
        country: Option<String>,
        country_name: Option<String>,
        employer: Option<String>,
        runs: u32,
        /// In the run of the filter.
        enrolment_state: Option<EnrolmentState>,
        /// Tenths of a percent of the expected minutes earned in the run of the filter.
        pct_tenths: Option<u32>,
        state: PersonState,
    }
}

/// What a list of people is cut down to.
#[derive(Clone, Debug, Default)]
pub struct Cut {
    /// Every word must stand in a name, employer or address.
    pub text: String,
    /// Only people with a live or finished place in this run.
    pub run: Option<RunId>,
    /// Only people of this country.
    pub country: Option<String>,
    /// Only people in this state.
    pub state: Option<PersonState>,
    /// Only people of runs in which this person is trainer.
    pub trainer: Option<PersonId>,
}

/// How a list of people is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By name, without marks and case.
    #[default]
    Name,
    /// By country, then name.
    Country,
    /// The newest first.
    Newest,
}

/// Only people of runs in which somebody is trainer.
pub(super) const TAUGHT_BY: &str = "l.id IN (SELECT e.person FROM table_enrolment AS e JOIN table_session AS s ON s.run = e.run
    JOIN table_session_staff AS t ON t.session = s.id WHERE t.person = ? AND e.state <> 'undone')";

const ROW: &str = "SELECT p.id, p.full_name, p.native_name, p.country, p.state,
    (SELECT count(*) FROM table_enrolment AS e WHERE e.person = p.id AND e.state NOT IN ('undone', 'withdrawn', 'removed'))
    FROM table_person AS p WHERE p.id = ?";

fn row(row: &Row<'_>, language: &str) -> rusqlite::Result<PersonRow> {
    let country: Option<String> = row.get(3)?;
    Ok(PersonRow {
        id: row.get::<_, PersonId>(0)?.to_string(),
        full_name: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        native_name: row.get(2)?,
        country_name: country.as_deref().and_then(|code| country_name(code, language)),
        country,
        employer: None,
        runs: row.get(5)?,
        enrolment_state: None,
        pct_tenths: None,
        state: row.get::<_, Option<String>>(4)?.as_deref().and_then(PersonState::from_code).unwrap_or(PersonState::Active),
    })
}

/// The name of a country in a language.
pub fn country_name(code: &str, language: &str) -> Option<String> {
    crate::domain::countries::Alpha3::new(code).map(|code| crate::domain::countries::name(code, language).to_owned())
}

/// One person as a row, if there is such a person, with where they work today.
pub fn person_row(db: &Connection, id: PersonId, language: &str, today: NaiveDate) -> Result<Option<PersonRow>> {
    let Some(row) = db.prepare_cached(ROW)?.query_row([id], |r| row(r, language)).optional()? else { return Ok(None) };
    let employer = super::affiliations::present(db, id, today)?.and_then(|now| now.employer);
    Ok(Some(PersonRow { employer, ..row }))
}

/// The ids of a page of people, and how many there are in all.
pub fn page(db: &Connection, cut: &Cut, order: Order, descending: bool, from: u32, count: u32) -> Result<(Vec<PersonId>, u32)> {
    let words: Vec<String> = names::search_key(&cut.text).split_whitespace().map(str::to_owned).collect();
    let mut wanted = String::from(" WHERE 1");
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut and = |sql: &str, value: Box<dyn ToSql>| {
        wanted.push_str(" AND ");
        wanted.push_str(sql);
        values.push(value);
    };
    and("l.state = ?", Box::new(cut.state.unwrap_or(PersonState::Active).code()));
    for word in words {
        and("instr(l.search, ?) > 0", Box::new(word));
    }
    if let Some(country) = &cut.country {
        and("l.country = ?", Box::new(country.clone()));
    }
    if let Some(run) = cut.run {
        and("l.id IN (SELECT person FROM table_enrolment WHERE run = ? AND state <> 'undone')", Box::new(run));
    }
    if let Some(trainer) = cut.trainer {
        and(TAUGHT_BY, Box::new(trainer));
    }
    let values: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    let total =
        db.prepare_cached(&["SELECT count(*) FROM table_person_list AS l", &wanted].concat())?.query_row(values.as_slice(), |row| row.get(0))?;
    let order = match (order, descending) {
        (Order::Name, false) => " ORDER BY l.sort_name, l.id",
        (Order::Name, true) => " ORDER BY l.sort_name DESC, l.id DESC",
        (Order::Country, false) => " ORDER BY l.country, l.sort_name, l.id",
        (Order::Country, true) => " ORDER BY l.country DESC, l.sort_name, l.id",
        (Order::Newest, false) => " ORDER BY l.id DESC",
        (Order::Newest, true) => " ORDER BY l.id",
    };
    let sql = ["SELECT l.id FROM table_person_list AS l", &wanted, order, " LIMIT ? OFFSET ?"].concat();
    let mut values = values;
    values.push(&count);
    values.push(&from);
    let ids = db.prepare_cached(&sql)?.query_map(values.as_slice(), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok((ids, total))
}

/// Everything the tables hold of a person.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Names.
    pub shown: Shown,
    /// How to reach them.
    pub contact: Contact,
    /// What only those see who need it.
    pub sensitive: Sensitive,
    /// What stays after erasure.
    pub plain: PersonPlain,
    /// State; none once the creation was taken back.
    pub state: Option<PersonState>,
}

/// One person, if there is such a person.
pub fn kept(db: &Connection, id: PersonId) -> Result<Option<Kept>> {
    let mut statement = db.prepare_cached(
        "SELECT full_name, certificate_name, native_name, given_name, family_name, honorific, email, phone, note, country, sex, state, category, born_on
         FROM table_person WHERE id = ?",
    )?;
    let kept = statement.query_row([id], |row| {
        Ok(Kept {
            shown: Shown {
                full_name: row.get::<_, Option<String>>(0)?.unwrap_or_default(),
                certificate_name: row.get(1)?,
                native_name: row.get(2)?,
                given_name: row.get(3)?,
                family_name: row.get(4)?,
                honorific: row.get(5)?,
            },
            contact: Contact { email: row.get(6)?, phone: row.get(7)?, note: row.get(8)?, ..Contact::default() },
            sensitive: Sensitive { born_on: day(row, 13)?, identifiers: Vec::new() },
            plain: PersonPlain { country: row.get(9)?, sex: row.get(10)?, category: category(row, 12)? },
            state: row.get::<_, Option<String>>(11)?.as_deref().and_then(PersonState::from_code),
        })
    });
    let Some(mut kept) = kept.optional()? else { return Ok(None) };
    kept.contact.affiliations = super::affiliations::of_person(db, id)?;
    kept.contact.aliases = super::known_as::aliases(db, id)?;
    kept.sensitive.identifiers = super::known_as::identifiers(db, id)?;
    Ok(Some(kept))
}

/// The category that a column holds.
pub fn category(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Category>> {
    Ok(row.get::<_, Option<String>>(at)?.as_deref().and_then(Category::from_code))
}

fn day(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<String>>(at)?.and_then(|day| day.parse().ok()))
}

/// Whether a person is in a run in which somebody is trainer.
pub fn is_trained_by(db: &Connection, person: PersonId, trainer: PersonId) -> Result<bool> {
    Ok(db.query_row(
        "SELECT count(*) > 0 FROM table_enrolment AS e JOIN table_session AS s ON s.run = e.run JOIN table_session_staff AS t ON t.session = s.id
         WHERE e.person = ? AND t.person = ? AND e.state <> 'undone'",
        params![person, trainer],
        |row| row.get(0),
    )?)
}

/// A person as an import compares them.
#[derive(Clone, Debug)]
pub struct Known {
    /// Who.
    pub id: PersonId,
    /// Name as written.
    pub full_name: String,
    /// Name in another script.
    pub native_name: Option<String>,
    /// Address.
    pub email: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
}

/// Everybody who is not erased.
pub fn known(db: &Connection) -> Result<Vec<Known>> {
    let mut statement =
        db.prepare_cached("SELECT id, full_name, native_name, email, country, born_on FROM table_person WHERE state IN ('active', 'archived')")?;
    let rows = statement.query_map([], |row| {
        Ok(Known {
            id: row.get(0)?,
            full_name: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
            native_name: row.get(2)?,
            email: row.get(3)?,
            country: row.get(4)?,
            born_on: day(row, 5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Everybody who is not erased and has this name, whatever the order of its parts.
pub fn namesakes(db: &Connection, name: &str) -> Result<Vec<PersonId>> {
    let mut statement =
        db.prepare_cached("SELECT id FROM table_person_list WHERE state IN ('active', 'archived') AND name_key = ? AND name_key <> '' ORDER BY id")?;
    Ok(statement.query_map([names::name_key(name)], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The live enrolment of a person in a run.
pub fn live_enrolment(db: &Connection, person: PersonId, run: RunId) -> Result<Option<crate::ids::EnrolmentId>> {
    Ok(db
        .prepare_cached("SELECT id FROM table_enrolment WHERE run = ? AND person = ? AND state IN ('reserve', 'enrolled', 'active') LIMIT 1")?
        .query_row(params![run, person], |row| row.get(0))
        .optional()?)
}

/// A person's enrolments: id, run, state.
pub fn enrolments(db: &Connection, person: PersonId) -> Result<Vec<(EnrolmentId, RunId, EnrolmentState)>> {
    let mut statement = db.prepare_cached("SELECT id, run, state FROM table_enrolment WHERE person = ? AND state <> 'undone' ORDER BY id DESC")?;
    let rows = statement.query_map([person], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    let rows: Vec<(_, _, String)> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(rows.into_iter().filter_map(|(id, run, state)| EnrolmentState::from_code(&state).map(|state| (id, run, state))).collect())
}

wire! {
    /// What of a person was frozen with a place in a run, and counts for it from then on (I17).
    answers Labels {
        country: Option<String>,
        /// WHO region.
        region: Option<String>,
        /// World Bank income group.
        income: Option<IncomeGroup>,
        category: Option<Category>,
        /// Where the person worked, by the name that it had.
        employer: Option<String>,
    }
}

/// What was frozen with a place.
pub fn labels(db: &Connection, enrolment: EnrolmentId) -> Result<Labels> {
    let mut statement = db.prepare_cached("SELECT country, region, income, category, employer FROM table_enrolment WHERE id = ?")?;
    Ok(statement.query_row([enrolment], |row| {
        Ok(Labels {
            country: row.get(0)?,
            region: row.get(1)?,
            income: row.get::<_, Option<String>>(2)?.as_deref().and_then(IncomeGroup::from_code),
            category: row.get::<_, Option<String>>(3)?.as_deref().and_then(Category::from_code),
            employer: row.get(4)?,
        })
    })?)
}

/// The name of a person, as written.
pub fn name(db: &Connection, person: PersonId) -> Result<String> {
    let name: Option<Option<String>> =
        db.prepare_cached("SELECT full_name FROM table_person WHERE id = ?")?.query_row([person], |row| row.get(0)).optional()?;
    Ok(name.flatten().unwrap_or_default())
}
