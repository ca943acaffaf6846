//! Rosters as people send them.

use crate::office::{Office, text, two_hours};
use calamine::Reader;
use rollbook::fault::Reason;
use serde_json::{Value, json};
use std::io::Write;

impl Office {
    fn preview(&self, roster: &str) -> Value {
        let file = self.house.take_file("roster.csv", roster.as_bytes().to_vec());
        self.ask("preview_import", json!({ "file": file }))
    }
}

#[test]
fn a_country_that_may_be_several_is_the_centres_own_or_refused() {
    let office = Office::new();
    let preview = office.preview("Name,Country\nKim Min-jun,Korea\nJoseph Kabongo,Congo\n");
    let rows = preview["rows"].as_array().unwrap();
    assert_eq!((text(&rows[0]["decision"]), text(&rows[0]["fields"]["country"])), ("create".into(), "KOR".into()));
    assert_eq!((text(&rows[1]["decision"]), text(&rows[1]["faults"][0]["kind"])), ("refused".into(), "ambiguous_country".into()));
}

/// What the row of a person in the list says of them, by name.
fn known(office: &Office, name: &str) -> Value {
    let found = office.ask("people", json!({ "text": name }))["rows"][0]["id"].clone();
    office.ask("person", json!({ "person": found }))
}

#[test]
fn what_a_roster_tells_about_a_person_is_kept() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let roster = "Nom complet,Pays,Date de naissance,Service,Catégorie\n\
                  Awa Diop,Sénégal,25/03/1990,Qualité,Autorité nationale de réglementation\n\
                  Moussa Sow,Sénégal,04/05/1985,Production,Fabricant\n\
                  Fatou Ba,Sénégal,31/02/1985,,un peu de tout\n";
    let file = office.house.take_file("liste.csv", roster.into());
    let preview = office.ask("preview_import", json!({ "file": file }));
    let told: Vec<String> =
        preview["rows"].as_array().unwrap().iter().flat_map(|row| row["faults"].as_array().unwrap()).map(|fault| text(&fault["kind"])).collect();
    assert_eq!(told, ["bad_date", "bad_category"]);
    let imported = office.ask("import_people", json!({ "file": file, "run": run }));
    let awa = known(&office, "Awa Diop");
    let fields = awa["fields"].clone();
    assert_eq!(
        (&fields["born_on"], &awa["affiliations"][0]["department"], &fields["category"]),
        (&json!("1990-03-25"), &json!("Qualité"), &json!("nra")),
        "the other dates show that the day stands first"
    );
    assert_eq!(known(&office, "Moussa Sow")["fields"]["born_on"], "1985-05-04");
    assert_eq!(known(&office, "Fatou Ba")["fields"]["born_on"], Value::Null);
    let again = office.ask("preview_import", json!({ "file": file, "run": run }));
    assert_eq!((&again["counts"]["already_in"], &again["counts"]["update"]), (&json!(2), &json!(0)), "a date of birth tells who is who");
    office.is_sound();
    office.ask("undo", json!({ "entry": imported["receipt"]["entry"] }));
    office.is_sound();
}

#[test]
fn a_date_that_may_be_several_is_asked_about_and_left_empty_until_somebody_says() {
    let office = Office::new();
    let file = office.house.take_file("roster.csv", "Name,Date of birth\nAma Mensah,03/04/85\nKofi Boateng,05/06/79\n".into());
    let preview = office.ask("preview_import", json!({ "file": file }));
    let readings = json!([["day_first", "1985-04-03"], ["month_first", "1985-03-04"]]);
    assert_eq!(preview["date_question"], json!({ "text": "03/04/85", "readings": readings }));
    assert_eq!(preview["rows"][0]["faults"][0]["choices"], json!(["1985-04-03", "1985-03-04"]));
    assert_eq!(preview["rows"][0]["fields"]["born_on"], Value::Null);
    let said = office.ask("preview_import", json!({ "file": file, "date_order": "month_first" }));
    assert_eq!((&said["rows"][0]["fields"]["born_on"], &said["rows"][0]["faults"]), (&json!("1985-03-04"), &json!([])));
    assert_eq!(said["date_question"]["text"], "03/04/85", "whoever answered can answer otherwise");
    office.ask("import_people", json!({ "file": file, "date_order": "day_first" }));
    assert_eq!(known(&office, "Kofi")["fields"]["born_on"], "1979-06-05");
}

#[test]
fn a_date_of_birth_shows_to_coordinators_alone() {
    let office = Office::new();
    let run = office.run("RUN-A", &office.course("GMP"), 10);
    let trainer = office.person_of("trainer");
    let fields = json!({ "full_name": "Ama Mensah", "country": "GHA" });
    let person = office.made("add_person", json!({ "fields": fields, "run": run }), 0);
    office.ask("add_sessions", json!({ "run": run, "sessions": [two_hours("2026-03-02T10:00", &[&trainer])] }));
    let with = |born_on: &str| json!({ "full_name": "Ama Mensah", "country": "GHA", "born_on": born_on, "category": "nra" });
    office.ask("edit_person", json!({ "person": person, "fields": with("1990-03-05") }));
    for (impossible, why) in [
        ("1899-12-31", Reason::ImpossibleBirthDate),
        ("2026-03-03", Reason::ImpossibleBirthDate),
        ("1990-02-30", Reason::BadDate),
        ("5 March", Reason::BadDate),
    ] {
        assert_eq!(office.why("edit_person", json!({ "person": person, "fields": with(impossible) })), why, "{impossible}");
    }
    for (login, sees) in [("coordinator", true), ("trainer", false), ("certifier", false), ("administrator", false), ("inspector", false)] {
        office.enter(login);
        let detail = office.ask("person", json!({ "person": person }));
        assert_eq!((detail["fields"]["born_on"] == "1990-03-05", &detail["is_born_on_hidden"]), (sees, &json!(!sees)), "{login}");
        let history = office.ask("history", json!({ "about": person }))["rows"].to_string();
        assert_eq!(history.contains("1990-03-05"), sees, "{login}");
        assert!(history.contains("Born on") && history.contains("Regulator (NRA)"), "{login}: {history}");
    }
}

#[test]
fn what_was_filled_in_later_can_be_taken_back_and_given_again() {
    let office = Office::new();
    let person = office.person("Ama Mensah");
    let with = |born_on: Option<&str>, email: Option<&str>| json!({ "person": person, "fields": { "full_name": "Ama Mensah", "country": "GHA", "born_on": born_on, "email": email } });
    let kept = || {
        let fields = office.ask("person", json!({ "person": person }))["fields"].clone();
        (fields["born_on"].clone(), fields["email"].clone())
    };
    office.ask("edit_person", with(Some("1990-03-05"), Some("a@x.org")));
    office.ask("undo", json!({}));
    assert_eq!(kept(), (Value::Null, Value::Null));
    office.ask("edit_person", with(Some("1991-01-01"), Some("b@x.org")));
    office.ask("edit_person", with(Some("1992-02-02"), None));
    office.ask("undo", json!({}));
    assert_eq!(kept(), (json!("1991-01-01"), json!("b@x.org")));
    office.ask("undo", json!({}));
    assert_eq!(kept(), (Value::Null, Value::Null), "what an undo took away does not come back by another");
    office.is_sound();
}

/// Rosters that other programs wrote: fixtures/rosters.py.
#[test]
fn a_roster_comes_in_from_every_kind_of_file_whatever_its_name_ends_in() {
    let text = "Full name\tCountry\tDate of birth\tCategory\n김민수\tKOR\t1990-03-05\tNRA\nAwa Diop\tSénégal\t1985-12-31\tManufacturer\n";
    let files: [(&str, &[u8], &str); 5] = [
        ("roster.xls", include_bytes!("fixtures/roster.xls"), "xls"),
        ("roster.xlsb", include_bytes!("fixtures/roster.xlsb"), "xlsb"),
        ("roster.ods", include_bytes!("fixtures/roster.ods"), "ods"),
        ("roster.csv", include_bytes!("fixtures/roster.ods"), "ods"),
        ("Pasted table", text.as_bytes(), "text"),
    ];
    for (name, bytes, kind) in files {
        let office = Office::new();
        let file = office.house.take_file(name, bytes.to_vec());
        let preview = office.ask("preview_import", json!({ "file": file }));
        assert_eq!((&preview["kind"], &preview["counts"]["create"]), (&json!(kind), &json!(2 + usize::from(kind == "ods"))), "{name}: {preview}");
        office.ask("import_people", json!({ "file": file }));
        let fields = known(&office, "Awa Diop")["fields"].clone();
        assert_eq!(
            (&fields["country"], &fields["born_on"], &fields["category"]),
            (&json!("SEN"), &json!("1985-12-31"), &json!("manufacturer")),
            "{name}"
        );
    }
    let office = Office::new();
    for (name, bytes, what) in [("roster.xlsx", &b"%PDF-1.7\n"[..], "pdf"), ("roster.xls", b"<html><table><tr><td>Name</td></tr></table>", "html")] {
        let refusal = office.refused("preview_import", json!({ "file": office.house.take_file(name, bytes.to_vec()) }));
        assert_eq!((refusal.reason, refusal.details["what"].as_str()), (Reason::FileOtherType, what));
    }
}

#[test]
fn a_pasted_table_is_taken_in_like_a_chosen_file() {
    let office = Office::new();
    let taken = office.ask("take_table", json!({ "text": "Name\tCountry\nAma Mensah\tGhana\n" }));
    assert_eq!(taken["name"], "Pasted table");
    assert_eq!(office.ask("import_people", json!({ "file": taken["token"] }))["created"], 1);
    assert_eq!(office.why("take_table", json!({ "text": " \n" })), Reason::FileEmpty);
    office.enter("inspector");
    assert_eq!(office.why("take_table", json!({ "text": "Name\nAma" })), Reason::NoPermission);
}

#[test]
fn refused_rows_leave_as_the_same_kind_of_sheet_with_their_reasons_and_come_back_mended() {
    let office = Office::new();
    let paper = |made: &Value| office.house.paper(made["paper"].as_str().unwrap()).unwrap();
    let roster = "List of the ministry;;;\nName;Country;Phone;Room\nAma Mensah;Ghana;;1\n=Kofi Boateng;Atlantis;+233 20 000 0000;2\n;Kenya;;3\n";
    let file = office.house.take_file("liste.csv", roster.into());
    let (name, bytes) = paper(&office.ask("refused_rows", json!({ "file": file })));
    assert_eq!(name, "liste, refused.csv");
    let text = String::from_utf8(bytes.clone()).unwrap();
    let expected = "\u{feff}Name;Country;Phone;Room;Why refused\r\n\"'=Kofi Boateng\";Atlantis;\"'+233 20 000 0000\";2;“Atlantis” is no country that is known here\r\n;Kenya;;3;No name\r\n";
    assert_eq!(text, expected);

    assert_eq!(office.ask("import_people", json!({ "file": file }))["refused"], 2);
    let mended = office.house.take_file(&name, text.replace("Atlantis;", "Ghana;").into_bytes());
    let imported = office.ask("import_people", json!({ "file": mended }));
    assert_eq!((&imported["created"], &imported["refused"]), (&json!(1), &json!(1)));
    assert_eq!(known(&office, "Kofi")["fields"]["phone"], "+233 20 000 0000", "what was made safe for a spreadsheet is read as it was");

    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in [["Name", "Country"], ["=1+1 Ama", "Ghana"], ["=HYPERLINK(\"x\")", "Atlantis"]].iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write_string(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell).unwrap();
        }
    }
    let file = office.house.take_file("list.xlsx", workbook.save_to_buffer().unwrap());
    let (name, bytes) = paper(&office.ask("refused_rows", json!({ "file": file })));
    assert_eq!(name, "list, refused.xlsx");
    let mut made: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let rows: Vec<Vec<String>> = made.worksheet_range("Sheet1").unwrap().rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows[1][..2], ["=HYPERLINK(\"x\")", "Atlantis"]);
    assert_eq!((rows.len(), made.worksheet_formula("Sheet1").unwrap().used_cells().count()), (2, 0));

    let good = office.house.take_file("good.csv", "Name\nEsi Owusu\n".into());
    assert_eq!(office.why("refused_rows", json!({ "file": good })), Reason::NothingRefused);
}

/// A preview shows the columns of any list; without a name nobody comes in.
#[test]
fn a_list_whose_heads_nobody_knows_is_shown_and_comes_in_once_its_name_is_told() {
    let office = Office::new();
    let list = || office.house.take_file("list.csv", "Participante n.,Casa\nAma Mensah,Savannah Serum\nKofi Boateng,Delta Bio\n".into());
    let shown = office.preview("Participante n.,Casa\nAma Mensah,Savannah Serum\nKofi Boateng,Delta Bio\n");
    assert_eq!(shown["columns"].as_array().unwrap().iter().map(|column| &column["field"]).collect::<Vec<_>>(), [&Value::Null, &Value::Null]);
    assert_eq!(shown["columns"][0]["examples"], json!(["Ama Mensah", "Kofi Boateng"]));
    let entries = office.ask("history", json!({}))["total"].clone();
    assert_eq!(office.why("import_people", json!({ "file": list() })), Reason::NoNameColumn);
    assert_eq!(office.why("import_people", json!({ "file": list(), "columns": [null, "employer"] })), Reason::NoNameColumn);
    assert_eq!(office.ask("history", json!({}))["total"], entries, "nothing was entered");
    let imported = office.ask("import_people", json!({ "file": list(), "columns": ["full_name", "employer"] }));
    assert_eq!(imported["created"], 2);
    assert_eq!(known(&office, "Kofi")["affiliations"][0]["name"], "Delta Bio");
}

#[test]
fn a_value_that_nobody_knows_is_said_once_and_remembered_for_its_sender() {
    let office = Office::new();
    let list = |rows: &str| office.house.take_file("list.csv", format!("Name,Country,Category\n{rows}\n").into_bytes());
    let first = "Ama Mensah,Ghana,Dept of health\nKofi Boateng,Ghana,DEPT OF HEALTH\nKim Min-jun,Corea del Este,Zzz";
    let told = |preview: &Value| -> Vec<Value> {
        preview["values"].as_array().unwrap().iter().map(|one| json!([one["field"], one["text"], one["count"], one["code"]])).collect()
    };
    let preview = office.ask("preview_import", json!({ "file": list(first) }));
    assert_eq!(
        told(&preview),
        [json!(["category", "Dept of health", 2, null]), json!(["country", "Corea del Este", 1, null]), json!(["category", "Zzz", 1, null])]
    );
    assert_eq!((&preview["counts"]["create"], &preview["counts"]["refused"]), (&json!(2), &json!(1)));
    let meaning = |field: &str, text: &str, code: &str| json!({ "field": field, "text": text, "code": code });
    assert_eq!(office.why("preview_import", json!({ "file": list(first), "values": [meaning("category", "Zzz", "king")] })), Reason::WrongArgument);
    assert_eq!(office.why("preview_import", json!({ "file": list(first), "values": [meaning("email", "Zzz", "GHA")] })), Reason::WrongArgument);
    let values = json!([meaning("category", "dept of health", "ministry"), meaning("country", "Corea del Este", "KOR")]);
    let imported = office.ask("import_people", json!({ "file": list(first), "values": values }));
    assert_eq!((&imported["created"], &imported["refused"]), (&json!(3), &json!(0)));
    assert_eq!((&known(&office, "Kofi")["fields"]["category"], &known(&office, "Kim")["fields"]["country"]), (&json!("ministry"), &json!("KOR")));
    assert_eq!(known(&office, "Kim")["fields"]["category"], Value::Null, "what nobody said stays empty");
    // The next list of this sender needs no word; one of another sender does.
    let next = office.ask("preview_import", json!({ "file": list("Esi Owusu,Ghana,Dept. of Health") }));
    assert_eq!(told(&next), [json!(["category", "Dept. of Health", 1, null])], "another spelling is another value");
    let next = office.ask("preview_import", json!({ "file": list("Esi Owusu,Ghana,dept of Health") }));
    assert_eq!((told(&next), &next["is_remembered"]), (vec![json!(["category", "dept of Health", 1, "ministry"])], &json!(true)));
    let other = office.house.take_file("other.csv", "Name,Category\nEsi Owusu,Dept of health\n".into());
    assert_eq!(told(&office.ask("preview_import", json!({ "file": other })))[0][3], Value::Null);
    office.is_sound();
}

#[test]
fn the_mapping_of_a_sender_is_remembered_by_its_heads() {
    let office = Office::new();
    let list = |rows: &str| office.house.take_file("list.csv", format!("Who,Where from,X\n{rows}\n").into_bytes());
    let field = |preview: &Value, at: usize| preview["columns"][at]["field"].clone();
    let first = list("Ama Mensah,Ghana,Inspection");
    let mapped = json!(["full_name", "country", "department"]);
    office.ask("import_people", json!({ "file": first, "columns": mapped }));
    let next = office.ask("preview_import", json!({ "file": list("Kofi Boateng,Ghana,Production") }));
    assert_eq!((&next["is_remembered"], field(&next, 2)), (&json!(true), json!("department")));
    let own = office.ask("preview_import", json!({ "file": list("Kofi Boateng,Ghana,Production"), "columns": ["full_name", "country", null] }));
    assert_eq!((&own["is_remembered"], field(&own, 2)), (&json!(false), Value::Null), "who maps it now decides");
    let file = office.house.take_file("other.csv", "Name,Where from,X\nEsi Owusu,Ghana,1\n".into());
    assert_eq!(office.ask("preview_import", json!({ "file": file }))["is_remembered"], false, "another sender");
    // The remembered mapping is of this desk: it makes no entry and no table.
    office.is_sound();
}

/// A roster as a training office of each language of the window sends it: heads, then a person.
const LISTS: [(&str, &str, &str); 8] = [
    (
        "en",
        "Full name,Sex,Date of birth,Country,E-mail address,Mobile,Organisation,Department,Job title,Stakeholder category",
        "Wanjiru Kamau,Female,5 March 1990,Kenya,w@x.org,+254 20 123456,KEBS,Inspection,Inspector,National regulatory authority",
    ),
    (
        "fr",
        "Nom et prénom,Sexe,Date de naissance,Pays,Courriel,Téléphone,Organisme,Service,Fonction,Catégorie",
        "DIOP Awa,Féminin,5 mars 1990,Sénégal,a@x.org,+221 33 821 0000,ARP,Inspection,Inspectrice,Autorité nationale de réglementation",
    ),
    (
        "es",
        "Apellidos y nombres,Sexo,Fecha de nacimiento,País,Correo electrónico,Teléfono celular,Institución,Departamento,Cargo,Tipo de participante",
        "Ruiz Gil Ana,Femenino,5 de marzo de 1990,Perú,a@x.org,+51 1 4567890,DIGEMID,Inspección,Inspectora,Autoridad reguladora",
    ),
    (
        "ar",
        "الاسم الكامل,الجنس,تاريخ الميلاد,الدولة,البريد الإلكتروني,رقم الهاتف,جهة العمل,الإدارة,المسمى الوظيفي,الفئة",
        "منى السيد,أنثى,٥ مارس ١٩٩٠,مصر,m@x.org,+20 2 12345678,هيئة الدواء المصرية,التفتيش,مفتشة,هيئة رقابية",
    ),
    (
        "ru",
        "ФИО,Пол,Дата рождения,Страна,Электронная почта,Мобильный телефон,Место работы,Отдел,Должность,Категория участника",
        "Иванова Ольга Петровна,женский,5 марта 1990 г.,Казахстан,o@x.org,+7 717 2123456,НЦЭЛС,Инспекция,Инспектор,Регуляторный орган",
    ),
    (
        "zh",
        "姓名,性别,出生日期,国家,电子邮箱,手机号码,工作单位,部门,职务,人员类别",
        "王芳,女,1990年3月5日,中国,w@x.org,+86 10 12345678,药品审评中心,检查处,检查员,监管机构",
    ),
    (
        "ko",
        "성명,성별,생년월일,국가,이메일,휴대폰번호,소속기관,부서,직위,참가구분",
        "김민수,여,90.03.05,대한민국,k@x.org,+82 2 123 4567,식품의약품안전처,검사과,주무관,규제기관",
    ),
    (
        "pt",
        "Nome completo,Gênero,Data de nascimento,País,E-mail institucional,Telefone celular,Instituição,Setor,Cargo,Tipo de instituição",
        "Beatriz Souza,Feminino,5 de março de 1990,Brasil,b@x.org,+55 61 12345678,Anvisa,Inspeção,Inspetora,Agência reguladora",
    ),
];

#[test]
fn a_roster_in_each_language_of_the_window_needs_no_help() {
    for (language, heads, person) in LISTS {
        let office = Office::new();
        let preview = office.preview(&format!("{heads}\n{person}\n"));
        let fields: Vec<&str> = preview["columns"].as_array().unwrap().iter().map(|column| column["field"].as_str().unwrap_or("none")).collect();
        let expected = ["full_name", "sex", "born_on", "country", "email", "phone", "employer", "department", "post", "category"];
        assert_eq!(fields, expected, "{language}");
        let row = &preview["rows"][0];
        assert_eq!((&row["decision"], &row["faults"]), (&json!("create"), &json!([])), "{language}");
        let said = ["sex", "born_on", "category"].map(|field| text(&row["fields"][field]));
        assert_eq!(said, ["female", "1990-03-05", "nra"], "{language}");
    }
}

/// A workbook that asks for far more memory than the reading child may have is refused in words, and the book goes on.
#[test]
fn a_workbook_that_asks_for_a_world_of_memory_breaks_nothing() {
    let office = Office::new();
    let mut xls = include_bytes!("fixtures/roster.xls").to_vec();
    // The record of the used range: 65,536 rows of 256 columns.
    let at = xls.windows(4).position(|bytes| bytes == [0, 2, 14, 0]).unwrap() + 4;
    xls[at + 4..at + 8].copy_from_slice(&65_536_u32.to_le_bytes());
    xls[at + 10..at + 12].copy_from_slice(&256_u16.to_le_bytes());
    let row = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="90"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="A">{row}</table:table></office:document-content>"#
    );
    let mut ods = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", content.as_str())]
    {
        ods.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        ods.write_all(text.as_bytes()).unwrap();
    }
    for (name, bytes) in [("roster.xls", xls), ("roster.ods", ods.finish().unwrap().into_inner())] {
        let refusal = office.refused("preview_import", json!({ "file": office.house.take_file(name, bytes) }));
        assert_eq!((refusal.reason, refusal.details["why"].as_str()), (Reason::FileUnreadable, "stopped"), "{name}");
    }
    assert_eq!(office.preview("Name\nAma Mensah\n")["counts"]["create"], 1);
}
