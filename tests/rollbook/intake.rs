//! What comes in from outside is taken whole or told: merged cells, lists of earlier certificates, typed people, mappings and names
//! of files.

use crate::office::Office;
use rust_xlsxwriter::{Format, Workbook};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

impl Office {
    fn brings(&self, name: &str, bytes: &[u8]) -> String {
        self.house.take_file(name, bytes.to_vec())
    }

    /// Name, country and employer of each row of a list.
    fn rows_of(&self, name: &str, bytes: &[u8]) -> Vec<[String; 3]> {
        let preview = self.ask("preview_import", json!({ "file": self.brings(name, bytes) }));
        let cell = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        let rows = preview["rows"].as_array().unwrap().iter();
        rows.map(|row| [cell(&row["fields"]["full_name"]), cell(&row["fields"]["country"]), cell(&row["employer"])]).collect()
    }
}

fn wanted(rows: &[[&str; 3]]) -> Vec<[String; 3]> {
    rows.iter().map(|row| row.map(str::to_owned)).collect()
}

#[test]
fn a_merged_cell_of_a_workbook_counts_for_each_of_its_rows() {
    let office = Office::new();
    let mut workbook = Workbook::new();
    let (sheet, plain) = (workbook.add_worksheet(), Format::new());
    sheet.merge_range(0, 0, 1, 3, "Participants", &plain).unwrap();
    for (column, head) in ["Name", "Email", "Country", "Organisation"].into_iter().enumerate() {
        sheet.write(2, u16::try_from(column).unwrap(), head).unwrap();
    }
    for (row, name) in [(3, "Ahmed Ali"), (4, "Mona Zaki"), (5, "Sara Adel"), (7, "Omar Fathy")] {
        sheet.write(row, 0, name).unwrap();
    }
    sheet.merge_range(3, 2, 4, 2, "Egypt", &plain).unwrap();
    // Over an empty row, which stays empty, and over two columns: it stands in the first of them.
    sheet.merge_range(5, 2, 7, 3, "Jordan", &plain).unwrap();
    sheet.merge_range(3, 3, 4, 3, "VACSERA", &plain).unwrap();
    let rows = office.rows_of("m.xlsx", &workbook.save_to_buffer().unwrap());
    let all = [["Ahmed Ali", "EGY", "VACSERA"], ["Mona Zaki", "EGY", "VACSERA"], ["Sara Adel", "JOR", "-"], ["Omar Fathy", "JOR", "-"]];
    assert_eq!(rows, wanted(&all));
}

/// An OpenDocument spreadsheet whose rows are given as XML.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="List">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", manifest), ("content.xml", content.as_str())]
    {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_merged_cell_of_an_opendocument_sheet_counts_for_each_of_its_rows() {
    let office = Office::new();
    let cell = |text: &str| format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#);
    let over = |rows: u32, text: &str| {
        format!(r#"<table:table-cell table:number-rows-spanned="{rows}" office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let (covered, gap) = ("<table:covered-table-cell/>", r#"<table:table-cell table:number-columns-repeated="2"/>"#);
    let row = |cells: &[&str]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let rows = [
        r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>"#.to_owned(),
        row(&[&cell("Name"), gap, &cell("Country"), &cell("Organisation")]),
        row(&[&cell("Ods One"), gap, &over(2, "Egypt"), &over(3, "VACSERA")]),
        row(&[&cell("Ods Two"), gap, covered, covered]),
        row(&[&cell("Ods Three"), gap, &cell("Jordan"), covered]),
        row(&[&cell("Ods Four"), gap, &cell("Jordan"), &cell("")]),
    ];
    let all = [["Ods One", "EGY", "VACSERA"], ["Ods Two", "EGY", "VACSERA"], ["Ods Three", "JOR", "VACSERA"], ["Ods Four", "JOR", "-"]];
    assert_eq!(office.rows_of("o.ods", &ods(&rows.concat())), wanted(&all));
}
