//! Somebody who has the key changes rows with another program: `verify` finds each of it.

use crate::centre::{Centre, Chance, PASSWORD, person, said};
use crate::foreign_key;
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, params_from_iter};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// How many rows of which tables are changed, deleted, swapped or inserted.
const CASES: [(&str, usize); 5] = [("entry_journal", 180), ("personal_value", 110), ("personal_erased", 20), ("document_file", 70), ("table_", 120)];

/// A book in which everything happened that leaves rows: notes, a correction, walk-ins, certificates with papers, an erasure.
fn lived_in() -> Centre {
    let centre = Centre::new();
    let run = centre.run("R1", &(0..6).map(person).collect::<Vec<_>>());
    centre.all_present(&run);
    for (enrolment, minutes) in [(&run.enrolments[0], 5), (&run.enrolments[1], 9)] {
        let mark = json!({ "enrolment": enrolment, "status": "L", "minutes_late": minutes });
        centre.call("mark", json!({ "session": run.session, "marks": [mark], "reason": "slip", "note": "came by the late train" }));
    }
    let both: Vec<Value> = run.enrolments[..2].iter().map(|enrolment| json!({ "enrolment": enrolment, "status": "P" })).collect();
    centre.call("mark", json!({ "session": run.session, "marks": both, "reason": "evidence", "note": "both were there after all" }));
    for (name, settled) in [("Walk In One", "enrolled"), ("Walk In Two", "refused")] {
        let walk_in = centre.made("add_walk_in", json!({ "session": run.session, "name": name, "country": "KEN" })).remove(0);
        centre.call("settle_walk_in", json!({ "walk_in": walk_in, "as": settled }));
    }
    let rows = centre.roll(&run.session);
    let last = rows.last().unwrap();
    let fields = json!({ "full_name": last["full_name"], "email": "new@example.org" });
    centre.call("edit_person", json!({ "person": last["person"], "fields": fields, "reason": "she told us" }));
    centre.certify(&run);
    let gone = centre.made("add_person", json!({ "fields": { "full_name": "Gone Away", "email": "gone@example.org" } })).remove(0);
    centre.call("erase_person", json!({ "person": gone, "reason": "asked for it" }));
    centre
}

/// The open book as another program sees it, with an untouched copy attached.
struct Tampering {
    db: Connection,
    triggers: Vec<(String, String)>,
}

impl Tampering {
    fn new(centre: &Centre) -> Self {
        centre.lock();
        let key = foreign_key::data_key(&centre.book(), PASSWORD);
        let copy = centre.path("untouched");
        std::fs::copy(centre.book(), &copy).unwrap();
        centre.enter("aya");
        let db = foreign_key::open(&centre.book(), &key);
        db.execute_batch(&format!("ATTACH '{}' AS untouched KEY \"x'{key}'\";", copy.display())).unwrap();
        let triggers = db.prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'").unwrap();
        let triggers = { triggers }.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        Self { db, triggers }
    }

    /// Writes without the triggers, which are there again afterwards. Gives back whether the table is another one now.
    fn write(&self, table: &str, work: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> bool {
        self.db.execute_batch("BEGIN IMMEDIATE").unwrap();
        for (name, _) in &self.triggers {
            self.db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        let is_done = work(&self.db).is_ok() && self.differs(table);
        for (_, sql) in &self.triggers {
            self.db.execute_batch(sql).unwrap();
        }
        self.db.execute_batch(if is_done { "COMMIT" } else { "ROLLBACK" }).unwrap();
        is_done
    }

    fn differs(&self, table: &str) -> bool {
        let sql = format!(
            "SELECT (SELECT count(*) FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM untouched.{table}))
                  + (SELECT count(*) FROM (SELECT * FROM untouched.{table} EXCEPT SELECT * FROM main.{table}))"
        );
        self.db.query_row(&sql, [], |row| row.get::<_, i64>(0)).unwrap() > 0
    }

    fn put_back(&self, table: &str) {
        self.db.execute_batch("BEGIN IMMEDIATE").unwrap();
        for (name, _) in &self.triggers {
            self.db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        self.db.execute_batch(&format!("DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM untouched.{table};")).unwrap();
        for (_, sql) in &self.triggers {
            self.db.execute_batch(sql).unwrap();
        }
        self.db.execute_batch("COMMIT").unwrap();
        assert!(!self.differs(table));
    }

    /// The tables that begin so and hold something.
    fn tables(&self, prefix: &str) -> Vec<String> {
        let names = self.db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND substr(name, 1, length(?1)) = ?1 ORDER BY name");
        let names = names.unwrap().query_map([prefix], |row| row.get(0)).unwrap().map(Result::unwrap).collect::<Vec<String>>();
        let holds = |name: &String| self.db.query_row(&format!("SELECT count(*) FROM main.{name}"), [], |row| row.get::<_, i64>(0)).unwrap() > 0;
        names.into_iter().filter(holds).collect()
    }

    fn columns(&self, table: &str) -> Vec<Column> {
        let mut statement = self.db.prepare(&format!("PRAGMA main.table_info({table})")).unwrap();
        let column = |row: &rusqlite::Row<'_>| Ok(Column { name: row.get(1)?, kind: row.get(2)?, is_key: row.get::<_, i64>(5)? > 0 });
        statement.query_map([], column).unwrap().map(Result::unwrap).collect()
    }

    fn rows(&self, table: &str) -> Vec<Vec<Cell>> {
        let mut statement = self.db.prepare(&format!("SELECT * FROM untouched.{table}")).unwrap();
        let width = statement.column_count();
        statement.query_map([], |row| (0..width).map(|at| row.get(at)).collect()).unwrap().map(Result::unwrap).collect()
    }
}

struct Column {
    name: String,
    kind: String,
    is_key: bool,
}

fn delete(db: &Connection, table: &str, columns: &[Column], row: &[Cell]) -> rusqlite::Result<()> {
    let wanted = columns.iter().map(|column| format!("{} IS ?", column.name)).collect::<Vec<_>>().join(" AND ");
    let gone = db.execute(&format!("DELETE FROM main.{table} WHERE {wanted}"), params_from_iter(row))?;
    assert_eq!(gone, 1);
    Ok(())
}

fn insert(db: &Connection, table: &str, row: &[Cell]) -> rusqlite::Result<()> {
    let places = vec!["?"; row.len()].join(", ");
    db.execute(&format!("INSERT INTO main.{table} VALUES ({places})"), params_from_iter(row)).map(drop)
}

/// Another value of the same type.
fn altered(chance: &mut Chance, column: &Column, cell: &Cell) -> Cell {
    match cell {
        Cell::Null if column.kind == "INTEGER" => Cell::Integer(1),
        Cell::Null if column.kind == "BLOB" => Cell::Blob(vec![0; 16]),
        Cell::Null => Cell::Text("~".into()),
        Cell::Integer(number) => Cell::Integer(number + 1 + chance.below(3) as i64),
        Cell::Real(number) => Cell::Real(number + 1.0),
        Cell::Text(text) => {
            let mut letters: Vec<char> = text.chars().collect();
            match letters.len() {
                0 => letters.push('x'),
                length => {
                    let at = chance.below(length);
                    let other = if letters[at] == '7' { '8' } else { '7' };
                    match chance.below(3) {
                        0 => letters[at] = other,
                        1 => letters.insert(at, other),
                        _ => drop(letters.remove(at)),
                    }
                }
            }
            Cell::Text(letters.into_iter().collect())
        }
        Cell::Blob(bytes) => {
            let mut bytes = bytes.clone();
            match (bytes.len(), chance.below(8)) {
                (0, _) => bytes.push(1),
                (_, 0) => drop(bytes.pop()),
                (length, _) => bytes[chance.below(length)] ^= 1 << chance.below(8),
            }
            Cell::Blob(bytes)
        }
    }
}

/// Tampers once; says how.
fn tamper(tampering: &Tampering, chance: &mut Chance, table: &str) -> &'static str {
    let columns = tampering.columns(table);
    let rows = tampering.rows(table);
    loop {
        let row = chance.one_of(&rows).clone();
        let at = chance.below(columns.len());
        let mut other = row.clone();
        other[at] = altered(chance, &columns[at], &row[at]);
        let (how, is_done) = match chance.below(5) {
            0 => ("deleted", tampering.write(table, |db| delete(db, table, &columns, &row))),
            1 => {
                let second = chance.one_of(&rows).clone();
                if second[at] == row[at] {
                    continue;
                }
                let (mut first, mut swapped) = (row.clone(), second.clone());
                first[at] = second[at].clone();
                swapped[at] = row[at].clone();
                let swap = |db: &Connection| {
                    delete(db, table, &columns, &row)?;
                    delete(db, table, &columns, &second)?;
                    insert(db, table, &first)?;
                    insert(db, table, &swapped)
                };
                ("swapped", tampering.write(table, swap))
            }
            2 => {
                for (cell, column) in other.iter_mut().zip(&columns).filter(|(_, column)| column.is_key || column.name == "digest") {
                    *cell = altered(chance, column, cell);
                }
                ("inserted", tampering.write(table, |db| insert(db, table, &other)))
            }
            3 if table == "entry_journal" => {
                let forged = forged(chance, &rows, &row);
                ("forged", tampering.write(table, |db| insert(db, table, &forged)))
            }
            _ => {
                let change = |db: &Connection| delete(db, table, &columns, &row).and_then(|()| insert(db, table, &other));
                ("changed", tampering.write(table, change))
            }
        };
        if is_done {
            return how;
        }
    }
}

/// An entry that says what an old one said, in its right place at the end of the chain and with its right digest: only the
/// signature cannot be had.
fn forged(chance: &mut Chance, rows: &[Vec<Cell>], old: &[Cell]) -> Vec<Cell> {
    let number = |row: &[Cell], at: usize| if let Cell::Integer(number) = row[at] { number } else { panic!("an integer") };
    let last = rows.iter().max_by_key(|row| number(row, 3)).unwrap();
    let Cell::Text(body) = &old[6] else { panic!("a text") };
    let Cell::Blob(head) = &last[5] else { panic!("bytes") };
    let (seq, tick) = (number(last, 3) + 1, number(last, 4) + 1);
    let mut body: Value = serde_json::from_str(body).unwrap();
    body["seq"] = seq.into();
    body["tick"] = tick.into();
    body["prev"] = hex::encode(head).into();
    // serde_json sorts the keys of its maps, and there are integers only: this is RFC 8785 already.
    let body = body.to_string();
    let digest = Sha256::digest(&body).to_vec();
    let mut signature = old[7].clone();
    if let Cell::Blob(bytes) = &mut signature {
        bytes[chance.below(64)] ^= 1;
    }
    let key = Cell::Integer(number(last, 0) + 1);
    vec![key, last[1].clone(), last[2].clone(), Cell::Integer(seq), Cell::Integer(tick), Cell::Blob(digest), Cell::Text(body), signature]
}

#[test]
fn t10_each_of_500_rows_that_another_program_changed_is_found() {
    let centre = lived_in();
    let tampering = Tampering::new(&centre);
    assert_eq!(centre.call("verify_book", json!({}))["findings"], json!([]), "nothing is found in an untouched book");
    let mut chance = Chance::new("tamper");
    let mut found: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let mut missed = Vec::new();
    for (prefix, times) in CASES {
        let tables = tampering.tables(prefix);
        for _ in 0..times {
            let table = chance.one_of(&tables);
            let how = tamper(&tampering, &mut chance, table);
            let report = centre.call("verify_book", json!({}));
            let kinds = report["findings"].as_array().unwrap();
            if kinds.is_empty() || report["sound"] == json!(true) {
                missed.push(format!("{how} {table}: {}", difference(&tampering, table)));
            }
            let counts = found.entry(format!("{how} in {prefix}")).or_default();
            for kind in kinds.iter().map(|finding| finding["kind"].as_str().unwrap()).collect::<std::collections::BTreeSet<_>>() {
                *counts.entry(kind.to_owned()).or_default() += 1;
            }
            tampering.put_back(table);
        }
    }
    for (what, kinds) in &found {
        println!("{what}: {kinds:?}");
    }
    assert_eq!(missed, Vec::<String>::new());
    assert_eq!(centre.call("verify_book", json!({}))["findings"], json!([]), "everything was put back");
}

/// What was done to a table, for whoever looks for the cause.
fn difference(tampering: &Tampering, table: &str) -> String {
    let side = |one: &str, other: &str| {
        let mut statement = tampering.db.prepare(&format!("SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table}")).unwrap();
        let width = statement.column_count();
        let rows = statement.query_map([], |row| (0..width).map(|at| row.get(at)).collect()).unwrap();
        rows.map(Result::unwrap).collect::<Vec<Vec<Cell>>>()
    };
    format!("{:?} became {:?}", side("untouched", "main"), side("main", "untouched"))
}

#[test]
fn t10_a_trigger_that_was_taken_away_and_a_table_that_was_added_are_found() {
    let centre = lived_in();
    let tampering = Tampering::new(&centre);
    tampering.db.execute_batch("DROP TRIGGER entry_never_deleted; CREATE TABLE extra (x INTEGER);").unwrap();
    let findings = centre.call("verify_book", json!({}))["findings"].take();
    let schema: Vec<&str> =
        findings.as_array().unwrap().iter().filter(|one| one["kind"] == "schema").map(|one| one["detail"].as_str().unwrap()).collect();
    assert_eq!(schema, ["entry_never_deleted is not as Rollbook made it", "extra is not as Rollbook made it"]);
}

#[test]
fn t10_the_command_says_in_one_sentence_that_a_book_is_not_sound_and_from_then_on_it_is_not_written() {
    let centre = lived_in();
    let tampering = Tampering::new(&centre);
    let table = "personal_value";
    assert!(
        tampering
            .write(table, |db| db.execute("UPDATE personal_value SET value = replace(value, 'Person Number 3', 'Person Number 4')", []).map(drop))
    );
    assert_eq!(centre.call("verify_book", json!({}))["sound"], json!(false));
    let refused = centre.refused("add_person", json!({ "fields": person(9) }));
    assert_eq!(serde_json::to_value(refused.reason).unwrap(), "damaged_book");
    drop(tampering);
    centre.lock();
    let output = centre.program().arg("verify").arg(centre.book()).output().unwrap();
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(String::from_utf8(output.stdout).unwrap().contains("value"));
}
