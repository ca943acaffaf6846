//! What comes in from outside is taken whole or told: merged cells, lists of earlier certificates, typed people, mappings and names
//! of files.

use crate::office::{Office, text};
use rollbook::fault::Reason;
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

#[test]
fn earlier_certificates_are_known_by_heads_in_eight_languages_and_days_in_any_digits() {
    let office = Office::new();
    office.person("Ama Mensah");
    for heads in [
        "Certificate No.,Participant,Course title,Date of issue",
        "N° d’attestation,Participant,Intitulé du cours,Délivré le",
        "N.º de certificado,Participante,Nombre del curso,Fecha de emisión",
        "رقم الشهادة,الاسم,اسم الدورة,تاريخ الإصدار",
        "수료증 번호,성명,과정명,발급일",
        "Número do certificado,Nome completo,Curso,Data de emissão",
        "Номер сертификата,ФИО,Курс,Дата выдачи",
        "证书编号,姓名,课程,颁发日期",
    ] {
        let preview =
            office.ask("preview_former", json!({ "file": office.brings("f.csv", format!("{heads}\nA-1,Ama Mensah,GMP,٢٠١٩-٠٥-٠١\n").as_bytes()) }));
        let row = &preview["rows"][0];
        assert_eq!((&row["why"], &row["issued_on"], &row["course"]), (&Value::Null, &json!("2019-05-01"), &json!("GMP")), "{heads}");
        let fields: Vec<Value> = preview["columns"].as_array().unwrap().iter().map(|column| column["field"].clone()).collect();
        assert_eq!(fields, ["number", "name", "course", "issued_on"].map(Value::from), "{heads}");
    }
}

#[test]
fn earlier_certificates_ask_for_the_order_of_days_and_take_a_mapping() {
    let office = Office::new();
    office.person("Ama Mensah");
    // Without another hint 03/04/19 is the third of April, the fourth of March, or the fourth of 2003, nineteenth.
    let file = office.brings("f.csv", b"Ref,Who,What,When\nA-1,Ama Mensah,GMP,03/04/19\nA-2,Ama Mensah,GMP,04/05/2019\n");
    let columns = json!(["number", "name", "course", "issued_on"]);
    let bare = office.ask("preview_former", json!({ "file": file }));
    assert_eq!((&bare["ready"], &bare["columns"][1]["field"]), (&json!(0), &Value::Null));
    assert_eq!(office.why("import_former", json!({ "file": file })), Reason::NoFormerHeads);

    let mapped = office.ask("preview_former", json!({ "file": file, "columns": columns }));
    assert_eq!(mapped["rows"][0]["why"], "no_date");
    assert_eq!(mapped["date_question"], json!({ "text": "03/04/19", "readings": [["day_first", "2019-04-03"], ["month_first", "2019-03-04"]] }));
    let with = json!({ "file": file, "columns": columns, "date_order": "day_first" });
    let said = office.ask("preview_former", with.clone());
    assert_eq!((&said["rows"][0]["issued_on"], &said["rows"][1]["issued_on"]), (&json!("2019-04-03"), &json!("2019-05-04")));
    assert_eq!(office.ask("import_former", with)["imported"], 2);
    let twice = json!({ "file": file, "columns": ["number", "name", "name", "issued_on"] });
    assert_eq!(office.why("preview_former", twice), Reason::FieldTwice);
    office.is_sound();
}

#[test]
fn a_typed_person_is_checked_like_an_imported_one() {
    let office = Office::new();
    let ama = office.person("Ama Mensah");
    for (field, value, why) in [
        ("full_name", "12345", Reason::BadName),
        ("full_name", "—", Reason::BadName),
        ("email", "not an email", Reason::BadEmail),
        ("email", "a@b.org, c@d.org", Reason::BadEmail),
        ("phone", "abc", Reason::BadPhone),
        ("phone", "+82", Reason::BadPhone),
        ("certificate_name", "ليلى", Reason::NotLatin),
    ] {
        let mut fields = json!({ "full_name": "Somebody New" });
        fields[field] = json!(value);
        for refused in
            [office.refused("add_person", json!({ "fields": fields })), office.refused("edit_person", json!({ "person": ama, "fields": fields }))]
        {
            assert_eq!((refused.reason, refused.details["field"].as_str()), (why, field), "{value}");
        }
    }
    assert_eq!(office.ask("people", json!({ "text": "Somebody" }))["total"], 0);
    let fields = json!({ "full_name": "김민수", "email": "kim@x.org", "phone": "+82 (0)10-1234-5678 ext 9", "certificate_name": "KIM Min-su" });
    office.ask("add_person", json!({ "fields": fields }));
}

#[test]
fn a_mapping_sends_one_column_to_a_field_and_names_what_is_there() {
    let office = Office::new();
    let file = office.brings("mv.csv", b"A,B,C,D\nVal One,Kongo,Hersteller,x\nVal Two,Kongo,Hersteller,y\n");
    for request in ["preview_import", "import_people"] {
        let why = |columns: Value| office.why(request, json!({ "file": file, "columns": columns }));
        assert_eq!(why(json!(["full_name", "full_name", null, null])), Reason::FieldTwice);
        assert_eq!(why(json!(["full_name", null, null, null, null])), Reason::TooManyColumns);
        assert_eq!(office.why(request, json!({ "file": file, "map": { "A": "full_name", "B": "full_name" } })), Reason::FieldTwice);
    }
    let columns = json!(["full_name", null, null, null]);
    for lines in [json!({ "99": "create" }), json!({ "2": "create", "1": "create" })] {
        assert_eq!(office.why("import_people", json!({ "file": file, "columns": columns, "lines": lines })), Reason::NoSuchLine);
    }
    assert_eq!(office.ask("people", json!({ "text": "Val" }))["total"], 0);
    let again = office.ask("preview_import", json!({ "file": file }));
    assert_eq!(again["is_remembered"], false, "what was refused is not remembered");
    assert_eq!(office.ask("import_people", json!({ "file": file, "columns": columns, "lines": { "2": "create" } }))["created"], 2);
}

#[test]
fn two_texts_in_one_language_are_refused() {
    let office = Office::new();
    let twice = |one: Value, mut other: Value| {
        other["lang"] = one["lang"].clone();
        json!([one, other])
    };
    let text = |words: &str| json!({ "lang": "en", "text": words });
    let titled = |words: &str| json!({ "lang": "en", "title": words });
    let letter = |words: &str| json!({ "lang": "en", "subject": words, "body": words });
    let why = |name: &str, with: Value| {
        let refused = office.refused(name, with);
        (refused.reason, refused.details["what"].clone())
    };
    let wanted = (Reason::LanguageTwice, "en".to_owned());
    let letters = json!({ "kind": "other", "title": "Twice", "texts": twice(letter("FIRST"), letter("SECOND")) });
    assert_eq!(why("add_letter", letters), wanted);
    for (name, with) in [
        ("add_consent_text", json!({ "purpose": "Pictures", "texts": twice(text("FIRST"), text("SECOND")) })),
        ("add_initiative", json!({ "code": "INI", "titles": twice(titled("FIRST"), titled("SECOND")) })),
        ("add_programme", json!({ "code": "PRO", "titles": twice(titled("FIRST"), titled("SECOND")) })),
    ] {
        assert_eq!(why(name, with), wanted, "{name}");
    }
    assert_eq!(office.ask("history", json!({ "count": 50 }))["rows"].to_string().matches("SECOND").count(), 0);
}

#[test]
fn an_attachment_keeps_a_name_that_reads_as_it_is_written() {
    let office = Office::new();
    let person = office.person("Ama Mensah");
    // A right-to-left override shows the first one as "billtxt.pdf"; an isolate and a mark hide as well.
    for (name, kept) in [("bill\u{202e}fdp.txt", "billfdp.txt"), ("a\u{2067}b\u{200f}c.txt", "abc.txt"), ("\u{feff}d\u{200b}e.txt", "de.txt")] {
        let with = json!({ "person": person, "kind": "other", "file": office.brings(name, b"hi") });
        office.ask("add_document", with);
        let documents = office.ask("documents", json!({ "person": person }));
        let names: Vec<String> = documents.as_array().unwrap().iter().map(|one| text(&one["file_name"])).collect();
        assert!(names.contains(&kept.to_owned()), "{names:?}");
    }
}
