//! Files that others made, through the command that people use: each is refused in one plain sentence, and the book stays
//! as it was, byte by byte.

use crate::centre::{Centre, Run, person, said};
use rust_xlsxwriter::{Formula, Workbook};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::PathBuf;
use std::process::Output;
use zip::write::SimpleFileOptions;

struct Desk {
    centre: Centre,
    run: Run,
}

impl Desk {
    fn new() -> Self {
        let centre = Centre::new();
        let run = centre.run("R1", &[person(1)]);
        centre.lock();
        Self { centre, run }
    }

    fn import(&self, name: &str, bytes: &[u8]) -> Output {
        let path = self.centre.path(name);
        std::fs::write(&path, bytes).unwrap();
        self.centre.program().arg("import").arg(self.centre.book()).arg(path).args(["--run", "R1"]).output().unwrap()
    }

    fn digest(&self) -> Vec<u8> {
        let mut hash = Sha256::new();
        hash.update(std::fs::read(self.centre.book()).unwrap());
        hash.update(std::fs::read(self.centre.path("hub.rollbook-wal")).unwrap_or_default());
        hash.finalize().to_vec()
    }

    /// The file is refused with these words, and nothing else happens.
    fn refuses(&self, name: &str, bytes: &[u8], words: &str) {
        let before = self.digest();
        let output = self.import(name, bytes);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(said.starts_with("rollbook: ") && said.contains(words), "{name}: {said}");
        assert_eq!(said.lines().count(), 1, "{name}: one sentence of words, not {said}");
        for traced in ["{", "::", "Error", "panicked", "src/"] {
            assert!(!said.contains(traced), "{name}: {said}");
        }
        assert!(output.stdout.is_empty(), "{name}");
        assert_eq!(self.digest(), before, "{name}: the book is the same");
    }
}

fn workbook(rows: &[[&str; 2]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let tab = workbook.add_worksheet();
    for (at, row) in (0..).zip(rows) {
        tab.write_row(at, 0, *row).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// A workbook with other bytes in the place of one of its parts.
fn with_part(book: &[u8], part: &str, content: impl FnOnce(&mut dyn Write)) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let file = old.by_index_raw(at).unwrap();
        if file.name().unwrap() != part {
            new.raw_copy_file(file).unwrap();
        }
    }
    new.start_file(part, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated)).unwrap();
    content(&mut new);
    new.finish().unwrap().into_inner()
}

const ROSTER: [[&str; 2]; 3] = [["Name", "Email"], ["Amina Diallo", "amina@example.org"], ["Kofi Mensah", "kofi@example.org"]];

#[test]
fn g09_files_that_are_cut_or_empty_are_refused() {
    let desk = Desk::new();
    let whole = workbook(&ROSTER);
    desk.refuses("empty.csv", b"", "The file is empty.");
    desk.refuses("mark.csv", b"\xef\xbb\xbf", "The file is empty.");
    desk.refuses("space.csv", b" \r\n\t\r\n", "The file is empty.");
    desk.refuses("half.xlsx", &whole[..whole.len() / 2], "The file is not whole");
    desk.refuses("tail.xlsx", &whole[..whole.len() - 1], "The file is not whole");
    desk.refuses("quote.csv", b"Name\n\"Kim", "A quotation mark that is opened in line 2 is never closed.");
    desk.refuses("odd.csv", &[0xff, 0xfe, b'N', 0, b'a'], "Nothing was changed.");
}

#[test]
fn g09_files_of_another_type_are_refused_whatever_they_are_called() {
    let desk = Desk::new();
    let words = "This is no file that can be read here.";
    desk.refuses("list.csv", b"%PDF-1.7\n1 0 obj\n", "This is a PDF.");
    desk.refuses("list.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This is a picture.");
    desk.refuses("page.xls", b"<html><body><table><tr><td>Name</td></tr></table></body></html>", "This is a web page, whatever its name ends in.");
    desk.refuses("list.json", br#"[{"name": "Kim"}]"#, words);
    desk.refuses("list.rtf", br"{\rtf1\ansi Name}", words);
    desk.refuses("book.csv", b"SQLite format 3\0\x10\0\x01\x01\0", words);
    desk.refuses(
        "program.csv",
        &std::fs::read("/proc/self/exe").map(|bytes| bytes[..4096].to_vec()).unwrap_or_else(|_| b"\x7fELF\x02\x01\x01\0".to_vec()),
        words,
    );
    desk.refuses("old.xls", &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 4096]].concat(), "Nothing was changed.");
    desk.refuses("noise.csv", &(0..=255_u8).cycle().take(5000).collect::<Vec<_>>(), words);
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("../../escape.csv", SimpleFileOptions::default()).unwrap();
    archive.write_all(b"Name\nKim").unwrap();
    desk.refuses("archive.xlsx", &archive.finish().unwrap().into_inner(), "This is an archive of files.");
    // The book itself is noise to whoever has no key.
    let book = std::fs::read(desk.centre.book()).unwrap();
    desk.refuses("hub.csv", &book, words);
}

#[test]
fn g09_bombs_are_refused_before_they_go_off() {
    let desk = Desk::new();
    let words = "The file is too large to be read here.";
    let whole = workbook(&ROSTER);
    let sheet = "xl/worksheets/sheet1.xml";
    let zeros = vec![b' '; 1 << 20];
    let bomb = with_part(&whole, sheet, |part| (0..300).for_each(|_| part.write_all(&zeros).unwrap()));
    println!("a bomb of {} bytes unpacks to 300 MiB", bomb.len());
    desk.refuses("bomb.xlsx", &bomb, words);
    let mut rows = String::from("Name\n");
    (0..200_001).for_each(|_| rows.push_str("Kim Minsu\n"));
    desk.refuses("rows.csv", rows.as_bytes(), "The list has more than 200000 rows.");
    desk.refuses("columns.csv", format!("Name{}\nKim\n", ",x".repeat(400)).as_bytes(), "Row 1 has more than 300 columns.");
    desk.refuses("cell.csv", format!("Name\n{}\n", "x".repeat(5_000)).as_bytes(), "A cell in row 2 has more than 4000 characters.");
    desk.refuses("huge.csv", &b"Name,Email\n".repeat((65 << 20) / 11), "a file may have 64 MB here.");
    // Ten entities of ten entities of ten ...
    let laughs: String = (1..10).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let laughing = with_part(&whole, "xl/sharedStrings.xml", |part| {
        write!(part, "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY l0 \"ha\">{laughs}]><sst><si><t>&l9;</t></si></sst>").unwrap();
    });
    desk.refuses("laughs.xlsx", &laughing, "Nothing was changed.");
    let deep = with_part(&whole, sheet, |part| {
        write!(part, "<worksheet><sheetData>{}", "<row>".repeat(500_000)).unwrap();
    });
    desk.refuses("deep.xlsx", &deep, "Nothing was changed.");
}

#[test]
fn g09_a_sheet_without_names_is_refused() {
    let desk = Desk::new();
    desk.refuses("numbers.csv", b"1,2\n3,4\n", "No column holds names.");
    desk.refuses("heads.csv", b"Date,Amount\n2026-01-02,5\n", "No column holds names.");
    let missing =
        desk.centre.program().arg("import").arg(desk.centre.book()).arg(desk.centre.path("none.csv")).args(["--run", "R1"]).output().unwrap();
    assert_eq!(missing.status.code(), Some(1));
    assert!(said(&missing).contains("none.csv"));
    let path: PathBuf = desk.centre.path("whole.csv");
    std::fs::write(&path, "Name\nAmina Diallo\n").unwrap();
    let other = desk.centre.program().arg("import").arg(desk.centre.book()).arg(path).args(["--run", "R9"]).output().unwrap();
    assert_eq!(other.status.code(), Some(1));
    assert!(said(&other).contains("This is not in the book: R9."));
}

#[test]
fn t05_a_formula_is_never_a_name_and_never_evaluated() {
    let desk = Desk::new();
    let mut workbook = Workbook::new();
    let tab = workbook.add_worksheet();
    tab.write_row(0, 0, ["Name", "Email"]).unwrap();
    for row in 1..50 {
        tab.write_formula(row, 0, Formula::new("=HYPERLINK(\"http://127.0.0.1:9/x\",\"Kim\")")).unwrap();
        tab.write_formula(row, 1, Formula::new("=WEBSERVICE(\"http://127.0.0.1:9/x\")")).unwrap();
    }
    desk.refuses("formulas.xlsx", &workbook.save_to_buffer().unwrap(), "No row of the file can be imported.");
    let people = |desk: &Desk| {
        desk.centre.enter("aya");
        let rows = desk.centre.roll(&desk.run.session);
        desk.centre.lock();
        rows.iter().map(|row| row["full_name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(people(&desk), ["Person Number 1"]);
}

#[test]
fn a_name_that_no_face_can_print_is_refused_before_anything_is_prepared() {
    let desk = Desk::new();
    let centre = &desk.centre;
    centre.enter("aya");
    // U+13000 is an Egyptian hieroglyph.
    let hieroglyph = json!({ "full_name": "Ankh \u{13000} Sobek", "country": "EGY" });
    centre.call("add_person", json!({ "fields": hieroglyph, "run": desk.run.run }));
    let rows = centre.roll(&desk.run.session);
    let marks: Vec<Value> = rows.iter().map(|row| json!({ "enrolment": row["enrolment"], "status": "P" })).collect();
    centre.call("mark", json!({ "session": desk.run.session, "marks": marks }));
    centre.call("close_session", json!({ "session": desk.run.session }));
    centre.call("set_run_state", json!({ "run": desk.run.run, "state": "completed" }));
    let refused = centre.refused("prepare_batch", json!({ "run": desk.run.run }));
    assert_eq!(serde_json::to_value(refused.reason).unwrap(), "no_glyph");
    assert_eq!(refused.details["name"], "Ankh \u{13000} Sobek");
    assert!(refused.details["what"].contains("13000") || refused.details["what"].contains('\u{13000}'), "{refused:?}");
    assert_eq!(centre.call("certificates", json!({}))["total"], 0);
    // Everybody else can have theirs.
    let other = rows.iter().find(|row| row["full_name"] == "Person Number 1").unwrap();
    centre.call("prepare_batch", json!({ "run": desk.run.run, "enrolments": [other["enrolment"]] }));
}
