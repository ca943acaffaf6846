//! Courses and their versions.

use super::runs::known;
use crate::domain::completion::CompletionRule;
use crate::domain::course::{Level, Mode};
use crate::domain::states::CourseVersionState;
use crate::fault::Result;
use crate::ids::{CourseId, VersionId};
use crate::journal::fact::{CourseFields, VersionFields};
use crate::wire::wire;
use rusqlite::{Connection, OptionalExtension, Row};

wire! {
    /// A dated text of a course.
    answers VersionRow {
        id: String,
        course: String,
        course_code: String,
        title: String,
        /// 1, 2, 3 ... in its course.
        n: u32,
        /// BCP 47.
        lang: String,
        state: CourseVersionState,
        rule: CompletionRule,
        effective_on: Option<String>,
        level: Option<Level>,
        workload_min: Option<u32>,
        outcomes: Vec<String>,
        assessment_method: Option<String>,
        review_on: Option<String>,
        /// Ids of the competencies that it teaches.
        competencies: Vec<String>,
        /// The rule in words.
        rule_sentence: String,
    }

    /// What is taught.
    answers CourseRow {
        id: String,
        code: String,
        /// Of its newest version.
        title: String,
        programme: Option<String>,
        mode: Option<Mode>,
        topics: Vec<String>,
        /// Codes of the list of product types.
        product_types: Vec<String>,
        /// The oldest first.
        versions: Vec<VersionRow>,
    }
}

const TEXT: &str =
    "v.course, v.n, v.title, v.lang, v.rule, v.effective_on, v.level, v.workload_min, v.outcomes, v.assessment_method, v.review_on, v.state,
    (SELECT json_group_array(lower(hex(l.competency)) ORDER BY l.place) FROM table_version_competency AS l WHERE l.version = v.id)";
const COURSE: &str = "c.code, c.programme, c.mode, c.topics, c.product_types";

/// The text of a version and its state, in the columns from the first.
fn text_of(row: &Row<'_>) -> Result<(VersionFields, CourseVersionState)> {
    let day = |text: Option<String>| text.map(|text| super::runs::day(&text)).transpose();
    let fields = VersionFields {
        course: row.get(0)?,
        n: row.get(1)?,
        title: row.get(2)?,
        lang: row.get(3)?,
        rule: serde_json::from_str(&row.get::<_, String>(4)?)?,
        effective_on: day(row.get(5)?)?,
        level: row.get::<_, Option<String>>(6)?.as_deref().and_then(Level::from_code),
        workload_min: row.get(7)?,
        outcomes: serde_json::from_str(&row.get::<_, String>(8)?)?,
        assessment_method: row.get(9)?,
        review_on: day(row.get(10)?)?,
        competencies: serde_json::from_str(&row.get::<_, String>(12)?)?,
    };
    Ok((fields, known(row.get(11)?, CourseVersionState::from_code)?))
}

fn course_of(row: &Row<'_>, at: usize) -> Result<CourseFields> {
    Ok(CourseFields {
        code: row.get(at)?,
        programme: row.get(at + 1)?,
        mode: row.get::<_, Option<String>>(at + 2)?.as_deref().and_then(Mode::from_code),
        topics: serde_json::from_str(&row.get::<_, String>(at + 3)?)?,
        product_types: serde_json::from_str(&row.get::<_, String>(at + 4)?)?,
    })
}

/// Every course with its versions, by code. `say` puts a rule into words.
pub fn courses(db: &Connection, say: impl Fn(&CompletionRule) -> String) -> Result<Vec<CourseRow>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {TEXT}, {COURSE}, v.id FROM table_course AS c JOIN table_version AS v ON v.course = c.id
         WHERE c.is_undone = 0 AND v.state <> 'undone' ORDER BY c.code, c.id, v.n, v.id"
    ))?;
    let mut rows = statement.query([])?;
    let mut courses: Vec<CourseRow> = Vec::new();
    while let Some(row) = rows.next()? {
        let (text, state) = text_of(row)?;
        let of = course_of(row, 13)?;
        let version = version_row(row.get::<_, VersionId>(18)?, text, state, &of, &say);
        match courses.last_mut() {
            Some(course) if course.id == version.course => {
                course.title.clone_from(&version.title);
                course.versions.push(version);
            }
            _ => courses.push(CourseRow {
                id: version.course.clone(),
                code: of.code,
                title: version.title.clone(),
                programme: of.programme.map(|programme| programme.to_string()),
                mode: of.mode,
                topics: of.topics,
                product_types: of.product_types,
                versions: vec![version],
            }),
        }
    }
    Ok(courses)
}

/// Every course with its code and the title of its newest version.
pub fn titled(db: &Connection) -> Result<Vec<(CourseId, String, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT c.id, c.code, v.title, max(v.n) FROM table_course AS c JOIN table_version AS v ON v.course = c.id WHERE c.is_undone = 0 AND v.state <> 'undone'
         GROUP BY c.id ORDER BY c.code, c.id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn version_row(
    id: VersionId,
    text: VersionFields,
    state: CourseVersionState,
    of: &CourseFields,
    say: impl Fn(&CompletionRule) -> String,
) -> VersionRow {
    VersionRow {
        id: id.to_string(),
        course: text.course.to_string(),
        course_code: of.code.clone(),
        title: text.title,
        n: text.n,
        lang: text.lang,
        state,
        rule_sentence: say(&text.rule),
        rule: text.rule,
        effective_on: text.effective_on.map(|day| day.to_string()),
        level: text.level,
        workload_min: text.workload_min,
        outcomes: text.outcomes,
        assessment_method: text.assessment_method,
        review_on: text.review_on.map(|day| day.to_string()),
        competencies: text.competencies.iter().map(ToString::to_string).collect(),
    }
}

/// The course of a code, if it was not taken back.
pub fn by_code(db: &Connection, code: &str) -> Result<Option<CourseId>> {
    Ok(db.prepare_cached("SELECT id FROM table_course WHERE code = ? AND is_undone = 0")?.query_row([code], |row| row.get(0)).optional()?)
}

/// The fields of a course, if it was not taken back.
pub fn course(db: &Connection, id: CourseId) -> Result<Option<CourseFields>> {
    let mut statement = db.prepare_cached(&format!("SELECT {COURSE} FROM table_course AS c WHERE c.id = ? AND c.is_undone = 0"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(|row| course_of(row, 0)).transpose()
}

/// The text and state of a version, if it was not taken back.
pub fn version(db: &Connection, id: VersionId) -> Result<Option<(VersionFields, CourseVersionState)>> {
    let mut statement = db.prepare_cached(&format!("SELECT {TEXT} FROM table_version AS v WHERE v.id = ? AND v.state <> 'undone'"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(text_of).transpose()
}

/// The highest number of a course's versions, also of those that were taken back, and the text of the newest one that stands.
pub fn newest(db: &Connection, course: CourseId) -> Result<(u32, Option<VersionFields>)> {
    let n = db.query_row("SELECT coalesce(max(n), 0) FROM table_version WHERE course = ?", [course], |row| row.get(0))?;
    let mut statement = db.prepare_cached(&format!(
        "SELECT {TEXT} FROM table_version AS v WHERE v.course = ? AND v.state <> 'undone' ORDER BY v.n DESC, v.id DESC LIMIT 1"
    ))?;
    let mut rows = statement.query([course])?;
    Ok((n, rows.next()?.map(text_of).transpose()?.map(|(fields, _)| fields)))
}
