//! Courses and their versions.

use super::runs::known;
use crate::domain::completion::CompletionRule;
use crate::domain::states::CourseVersionState;
use crate::fault::Result;
use crate::ids::{CourseId, VersionId};
use crate::journal::fact::VersionFields;
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
        /// The rule in words.
        rule_sentence: String,
    }

    /// What is taught.
    answers CourseRow {
        id: String,
        code: String,
        /// Of its newest version.
        title: String,
        /// The oldest first.
        versions: Vec<VersionRow>,
    }
}

/// Every course with its versions, by code. `say` puts a rule into words.
pub fn courses(db: &Connection, say: impl Fn(&CompletionRule) -> String) -> Result<Vec<CourseRow>> {
    let mut statement = db.prepare_cached(
        "SELECT v.id, v.course, c.code, v.title, v.n, v.lang, v.state, v.rule, v.effective_on FROM table_course AS c JOIN table_version AS v ON v.course = c.id
         WHERE c.is_undone = 0 AND v.state <> 'undone' ORDER BY c.code, c.id, v.n, v.id",
    )?;
    let mut rows = statement.query([])?;
    let mut courses: Vec<CourseRow> = Vec::new();
    while let Some(row) = rows.next()? {
        let version = version_row(row, &say)?;
        match courses.last_mut() {
            Some(course) if course.id == version.course => {
                course.title.clone_from(&version.title);
                course.versions.push(version);
            }
            _ => courses.push(CourseRow {
                id: version.course.clone(),
                code: version.course_code.clone(),
                title: version.title.clone(),
                versions: vec![version],
            }),
        }
    }
    Ok(courses)
}

fn version_row(row: &Row<'_>, say: impl Fn(&CompletionRule) -> String) -> Result<VersionRow> {
    let rule: CompletionRule = serde_json::from_str(&row.get::<_, String>(7)?)?;
    Ok(VersionRow {
        id: row.get::<_, VersionId>(0)?.to_string(),
        course: row.get::<_, CourseId>(1)?.to_string(),
        course_code: row.get(2)?,
        title: row.get(3)?,
        n: row.get(4)?,
        lang: row.get(5)?,
        state: known(row.get(6)?, CourseVersionState::from_code)?,
        rule_sentence: say(&rule),
        rule,
        effective_on: row.get(8)?,
    })
}

/// The course of a code, if it was not taken back.
pub fn by_code(db: &Connection, code: &str) -> Result<Option<CourseId>> {
    Ok(db.prepare_cached("SELECT id FROM table_course WHERE code = ? AND is_undone = 0")?.query_row([code], |row| row.get(0)).optional()?)
}

/// Whether there is such a course.
pub fn is_course(db: &Connection, id: CourseId) -> Result<bool> {
    Ok(db.query_row("SELECT count(*) > 0 FROM table_course WHERE id = ? AND is_undone = 0", [id], |row| row.get(0))?)
}

/// The text and state of a version, if it was not taken back.
pub fn version(db: &Connection, id: VersionId) -> Result<Option<(VersionFields, CourseVersionState)>> {
    let mut statement =
        db.prepare_cached("SELECT course, n, title, lang, rule, effective_on, state FROM table_version WHERE id = ? AND state <> 'undone'")?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let fields = VersionFields {
        course: row.get(0)?,
        n: row.get(1)?,
        title: row.get(2)?,
        lang: row.get(3)?,
        rule: serde_json::from_str(&row.get::<_, String>(4)?)?,
        effective_on: row.get::<_, Option<String>>(5)?.and_then(|text| text.parse().ok()),
    };
    Ok(Some((fields, known(row.get(6)?, CourseVersionState::from_code)?)))
}

/// The highest number of a course's versions, also of those that were taken back, and the language of the newest one that stands.
pub fn newest(db: &Connection, course: CourseId) -> Result<(u32, Option<String>)> {
    let n = db.query_row("SELECT coalesce(max(n), 0) FROM table_version WHERE course = ?", [course], |row| row.get(0))?;
    let mut statement =
        db.prepare_cached("SELECT lang FROM table_version WHERE course = ? AND state <> 'undone' ORDER BY n DESC, id DESC LIMIT 1")?;
    Ok((n, statement.query_row([course], |row| row.get(0)).optional()?))
}
