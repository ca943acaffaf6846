//! Workbooks: those in a ZIP container are measured before anything is unpacked for use, then all are read cell by cell.
//!
//! Cells of XLSX and XLSB are streamed, because a range of a workbook that names two far corners would be allocated whole. The readers
//! of XLS and ODS take in whole tabs; what they may allocate is bounded by the child process in which they run.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use calamine::{DataRef, DataType, ExcelDateTime, Ods, OdsError, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};
use zip::ZipArchive;
use zip::result::ZipError;

use super::kind;
use super::merged::{self, Merged};
use super::sheet::{Filling, FlawKind, Limits, Measure, Sheet, SheetFault, SheetKind, Tab, number, too_large};

/// A workbook in a ZIP container: XLSX, XLSB or ODS.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetFault> {
    let kind = measure(bytes, limits)?;
    let mut filling = Filling::new(limits);
    let source = Cursor::new(bytes);
    let tabs = match kind {
        SheetKind::Xlsb => {
            let mut workbook = Xlsb::new(source).map_err(|fault| of_xlsb(&fault))?;
            visible(&workbook).into_iter().map(|name| xlsb_tab(&mut workbook, name, &mut filling)).collect()
        }
        SheetKind::Ods => {
            let mut workbook = Ods::new(source).map_err(|fault| of_ods(&fault, limits))?;
            let merged = merged::of_ods(bytes)?;
            whole_tabs(&mut workbook, &mut filling, |_, name| merged.get(name).cloned().unwrap_or_default())
        }
        _ => {
            let mut workbook: Xlsx<_> = Xlsx::new(source).map_err(|fault| of_xlsx(&fault))?;
            visible(&workbook).into_iter().map(|name| read_tab(&mut workbook, name, &mut filling)).collect()
        }
    };
    sheet(kind, tabs)
}

/// An Excel 97-2003 workbook. It is not packed: what it holds is bounded by its size and by the memory of the child that reads it.
pub(super) fn read_xls(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetFault> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|fault| match fault {
        XlsError::Password => SheetFault::Password,
        _ => SheetFault::Cut,
    })?;
    let merged = |workbook: &Xls<_>, name: &str| {
        let found = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
        found.into_iter().map(Merged::from).collect()
    };
    sheet(SheetKind::Xls, whole_tabs(&mut workbook, &mut Filling::new(limits), merged))
}

fn sheet(kind: SheetKind, tabs: Result<Vec<Tab>, SheetFault>) -> Result<Sheet, SheetFault> {
    let tabs = tabs?;
    if tabs.iter().all(|tab| tab.rows.is_empty()) {
        return Err(SheetFault::Empty);
    }
    Ok(Sheet { kind, encoding: None, separator: None, tabs })
}

/// The names of the tabs that are not hidden.
fn visible<'a, R: Reader<Cursor<&'a [u8]>>>(workbook: &R) -> Vec<String> {
    let sheets = workbook.sheets_metadata().iter();
    sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible).map(|sheet| sheet.name.clone()).collect()
}

/// Unpacks every entry into nothing and counts, because the sizes that a container declares may lie.
fn measure(bytes: &[u8], limits: &Limits) -> Result<SheetKind, SheetFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|fault| of_zip(&fault))?;
    let mut names = Vec::with_capacity(archive.len());
    let mut mimetype = String::new();
    let by_ratio = limits.ratio.saturating_mul(bytes.len() as u64);
    let most = limits.unpacked_bytes.min(by_ratio);
    let mut unpacked = 0;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|fault| of_zip(&fault))?;
        let name = entry.name().map_err(|fault| of_zip(&fault))?.into_owned();
        if name == "mimetype" {
            let mut head = entry.by_ref().take(100);
            head.read_to_string(&mut mimetype).map_err(|_| SheetFault::Cut)?;
            unpacked += mimetype.len() as u64;
        }
        names.push(name);
        let mut rest = entry.take((most + 1).saturating_sub(unpacked));
        unpacked += std::io::copy(&mut rest, &mut std::io::sink()).map_err(|_| SheetFault::Cut)?;
        if unpacked > most {
            return Err(if by_ratio < limits.unpacked_bytes {
                too_large(Measure::Ratio, limits.ratio)
            } else {
                too_large(Measure::UnpackedBytes, limits.unpacked_bytes)
            });
        }
    }
    kind::in_container(names.iter().map(String::as_str), &mimetype).map_err(|found| SheetFault::OtherType { found })
}

fn read_tab(workbook: &mut Xlsx<Cursor<&[u8]>>, name: String, filling: &mut Filling<'_>) -> Result<Tab, SheetFault> {
    let mut formulas = 0;
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(|fault| of_xlsx(&fault))?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|fault| of_xlsx(&fault))? {
        let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        if cell.formula.is_some() {
            formulas += 1;
            if cell.value == DataRef::Empty {
                filling.flaw(row, column, FlawKind::FormulaWithoutValue);
            }
        }
        put(filling, row, column, &cell.value)?;
    }
    drop(cells);
    let merged = workbook.merge_cells_by_sheet_name(&name).map_err(|fault| of_xlsx(&fault))?;
    merged::spread(filling, merged.into_iter().map(Merged::from))?;
    Ok(named(filling.finish(), name, formulas))
}

/// A tab of a binary workbook. Every formula in it has its result; which cells are merged its reader does not tell.
fn xlsb_tab(workbook: &mut Xlsb<Cursor<&[u8]>>, name: String, filling: &mut Filling<'_>) -> Result<Tab, SheetFault> {
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(|fault| of_xlsb(&fault))?;
    while let Some(cell) = cells.next_cell().map_err(|fault| of_xlsb(&fault))? {
        let (row, column) = cell.get_position();
        put(filling, row as usize, column as usize, cell.get_value())?;
    }
    drop(cells);
    let mut formulas = 0;
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(|fault| of_xlsb(&fault))?;
    // A formula of a kind that the reader cannot spell ends the count, not the reading.
    while let Ok(Some(_)) = cells.next_formula() {
        formulas += 1;
    }
    Ok(named(filling.finish(), name, formulas))
}

/// The tabs of a workbook that its reader takes in whole.
fn whole_tabs<'a, R: Reader<Cursor<&'a [u8]>>>(
    workbook: &mut R,
    filling: &mut Filling<'_>,
    merged: impl Fn(&R, &str) -> Vec<Merged>,
) -> Result<Vec<Tab>, SheetFault> {
    let mut tabs = Vec::new();
    for name in visible(workbook) {
        let values = workbook.worksheet_range(&name).map_err(|_| SheetFault::Cut)?;
        let (top, start) = values.start().unwrap_or_default();
        for (row, column, value) in values.used_cells() {
            put(filling, row + top as usize, column + start as usize, value)?;
        }
        let spelled = workbook.worksheet_formula(&name).map_err(|_| SheetFault::Cut)?;
        let (top, start) = spelled.start().unwrap_or_default();
        let mut formulas = 0;
        for (row, column, _) in spelled.used_cells() {
            let at = (top + number(row), start + number(column));
            formulas += 1;
            if values.get_value(at).is_none_or(DataType::is_empty) {
                filling.flaw(at.0 as usize, at.1 as usize, FlawKind::FormulaWithoutValue);
            }
        }
        merged::spread(filling, merged(workbook, &name))?;
        tabs.push(named(filling.finish(), name, formulas));
    }
    Ok(tabs)
}

fn named(mut tab: Tab, name: String, formulas: u32) -> Tab {
    tab.name = name;
    tab.formulas = formulas;
    tab
}

/// Puts a value where it belongs, as people write it.
fn put(filling: &mut Filling<'_>, row: usize, column: usize, value: &impl DataType) -> Result<(), SheetFault> {
    let text = if let Some(text) = value.get_string().or_else(|| value.get_datetime_iso()).or_else(|| value.get_duration_iso()) {
        text.into()
    } else if let Some(whole) = value.get_int() {
        whole.to_string().into()
    } else if let Some(broken) = value.get_float() {
        float(broken).into()
    } else if let Some(is_so) = value.get_bool() {
        Cow::from(if is_so { "TRUE" } else { "FALSE" })
    } else if let Some(moment) = value.get_datetime() {
        date(&moment).into()
    } else if let Some(error) = value.get_error() {
        filling.flaw(row, column, FlawKind::Error);
        error.to_string().into()
    } else {
        return Ok(());
    };
    filling.put(row, column, &text)
}

/// A number as a person wrote it: whole ones without decimals, none with an exponent.
fn float(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { value.to_string() }
}

/// `2025-03-01`, `2025-03-01T14:30:00`, or `14:30:00` for a time of day and for a duration.
fn date(value: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let serial = value.as_f64();
    if value.is_duration() || (0.0..1.0).contains(&serial) {
        let seconds = (serial * 86_400.0).round().clamp(-1e9, 1e9);
        let sign = if seconds < 0.0 { "-" } else { "" };
        let seconds = seconds.abs();
        let (hours, minutes, rest) = ((seconds / 3600.0).floor(), (seconds % 3600.0 / 60.0).floor(), seconds % 60.0);
        return format!("{sign}{hours:02}:{minutes:02}:{rest:02}");
    }
    if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

fn of_zip(fault: &ZipError) -> SheetFault {
    match fault {
        ZipError::InvalidPassword => SheetFault::Password,
        ZipError::UnsupportedArchive(text) if *text == ZipError::PASSWORD_REQUIRED => SheetFault::Password,
        ZipError::CompressionMethodNotSupported(_) => SheetFault::OtherType { found: kind::Foreign::Archive },
        _ => SheetFault::Cut,
    }
}

fn of_xlsb(fault: &XlsbError) -> SheetFault {
    match fault {
        XlsbError::Password => SheetFault::Password,
        XlsbError::Zip(fault) => of_zip(fault),
        _ => SheetFault::Cut,
    }
}

fn of_ods(fault: &OdsError, limits: &Limits) -> SheetFault {
    match fault {
        OdsError::Password => SheetFault::Password,
        OdsError::Zip(fault) => of_zip(fault),
        OdsError::CellLimitExceeded { .. } => too_large(Measure::Cells, limits.cells),
        _ => SheetFault::Cut,
    }
}

fn of_xlsx(fault: &XlsxError) -> SheetFault {
    match fault {
        XlsxError::Password => SheetFault::Password,
        XlsxError::Zip(fault) => of_zip(fault),
        _ => SheetFault::Cut,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::intake::sheet::CellFlaw;
    use kind::Foreign;
    use proptest::prelude::*;
    use rust_xlsxwriter::{ExcelDateTime as Written, Format, Formula, Workbook};
    use std::io::Write;
    use zip::write::SimpleFileOptions;

    fn roster() -> Vec<u8> {
        let mut workbook = Workbook::new();
        let date = Format::new().set_num_format("dd/mm/yyyy");
        let tab = workbook.add_worksheet().set_name("Participants").unwrap();
        for (column, head) in ["Name", "Phone", "Born", "Score", "Sum", "Ready"].iter().enumerate() {
            tab.write(0, u16::try_from(column).unwrap(), *head).unwrap();
        }
        tab.write(2, 0, "김민수").unwrap();
        tab.write(2, 1, 821_012_345_678_u64).unwrap();
        tab.write_with_format(2, 2, Written::from_ymd(1990, 3, 5).unwrap(), &date).unwrap();
        tab.write(2, 3, 81.5).unwrap();
        tab.write(2, 4, Formula::new("=1+1").set_result("2")).unwrap();
        tab.write(2, 5, true).unwrap();
        let hidden = workbook.add_worksheet().set_name("Codes").unwrap();
        hidden.write(0, 0, "secret").unwrap();
        hidden.set_hidden(true);
        workbook.save_to_buffer().unwrap()
    }

    fn container(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in entries {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(content).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// A workbook of one tab whose XML is given.
    fn workbook_of(sheet: &str) -> Vec<u8> {
        let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
        let package = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
        let workbook = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
        let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
        container(&[
            ("[Content_Types].xml", types.as_bytes()),
            ("_rels/.rels", package.as_bytes()),
            ("xl/workbook.xml", workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ])
    }

    fn sheet_xml(data: &str) -> String {
        format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData></worksheet>"#)
    }

    fn read_all(bytes: &[u8]) -> Result<Sheet, SheetFault> {
        crate::intake::sheet::read(bytes, &Limits::default())
    }

    #[test]
    fn a_workbook_is_read_as_text_without_its_hidden_tabs() {
        let sheet = read_all(&roster()).unwrap();
        assert_eq!(sheet.kind, SheetKind::Xlsx);
        assert_eq!(sheet.tabs.len(), 1);
        let tab = &sheet.tabs[0];
        assert_eq!(tab.name, "Participants");
        assert!(tab.rows[1].is_empty());
        assert_eq!(tab.rows[2], ["김민수", "821012345678", "1990-03-05", "81.5", "2", "TRUE"]);
        assert_eq!(tab.formulas, 1);
    }

    const XLS: &[u8] = include_bytes!("../../tests/rollbook/fixtures/roster.xls");
    const XLSB: &[u8] = include_bytes!("../../tests/rollbook/fixtures/roster.xlsb");
    const ODS: &[u8] = include_bytes!("../../tests/rollbook/fixtures/roster.ods");

    #[test]
    fn workbooks_of_other_kinds_are_read_as_text_without_their_hidden_tabs() {
        for (bytes, kind, from, formulas) in [(XLS, SheetKind::Xls, 2, 1), (XLSB, SheetKind::Xlsb, 0, 0), (ODS, SheetKind::Ods, 2, 1)] {
            let sheet = read_all(bytes).unwrap();
            assert_eq!((sheet.kind, sheet.tabs.len()), (kind, 1));
            let tab = &sheet.tabs[0];
            assert_eq!((tab.name.as_str(), tab.formulas), ("Participants", formulas), "{kind:?}");
            assert_eq!(tab.rows[from][..2], ["Full name", "Country"], "{kind:?}");
            assert_eq!(tab.rows[from + 1], ["김민수", "KOR", "1990-03-05", "NRA", "821012345678", "Hanbit Biologics"], "{kind:?}");
            assert_eq!(tab.rows[from + 2][1..3], ["Sénégal", "1985-12-31"], "{kind:?}");
            assert_eq!(tab.rows.len(), from + 3 + usize::from(kind == SheetKind::Ods), "{kind:?}");
        }
    }

    /// An OpenDocument spreadsheet of one tab whose rows are given.
    fn open_document(rows: &str) -> Vec<u8> {
        let manifest = r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
        let content = format!(
            r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="A">{rows}</table:table></office:document-content>"#
        );
        container(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", manifest.as_bytes()),
            ("content.xml", content.as_bytes()),
        ])
    }

    #[test]
    fn a_formula_of_an_open_document_is_its_stored_result_or_told() {
        let kept = read_all(ODS).unwrap().tabs.remove(0);
        assert_eq!((kept.rows[5][0].as_str(), kept.flaws), ("KIM", Vec::new()));
        let rows = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>Kim</text:p></table:table-cell><table:table-cell table:formula="of:=1+1"/></table:table-row>"#;
        let tab = read_all(&open_document(rows)).unwrap().tabs.remove(0);
        assert_eq!((tab.formulas, tab.flaws), (1, vec![CellFlaw { row: 0, column: 1, kind: FlawKind::FormulaWithoutValue }]));
    }

    #[test]
    fn a_cut_workbook_of_another_kind_is_told() {
        for whole in [XLSB, ODS] {
            for end in (4..whole.len() - 1).step_by(97) {
                assert_eq!(read_all(&whole[..end]), Err(SheetFault::Cut), "{end}");
            }
        }
        for end in (600..XLS.len() - 512).step_by(97) {
            assert!(read_all(&XLS[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn an_open_document_that_repeats_cells_without_end_is_refused() {
        let row = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="400"><text:p>x</text:p></table:table-cell></table:table-row>"#;
        assert_eq!(read_all(&open_document(row)), Err(too_large(Measure::Cells, 2_000_000_u32)));
        assert_eq!(read_all(&open_document(&" ".repeat(20 << 20))), Err(too_large(Measure::Ratio, 200_u32)));
    }

    #[test]
    fn a_formula_is_never_evaluated_and_one_without_a_value_is_told() {
        let xml = sheet_xml(
            r#"<row r="1"><c r="A1" t="str"><f>UPPER("kim")</f><v>KIM</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c></row>"#,
        );
        let tab = read_all(&workbook_of(&xml)).unwrap().tabs.remove(0);
        assert_eq!(tab.rows, [["KIM", "", "#REF!"]]);
        assert_eq!(tab.formulas, 2);
        let flaw = |column, kind| CellFlaw { row: 0, column, kind };
        assert_eq!(tab.flaws, [flaw(1, FlawKind::FormulaWithoutValue), flaw(2, FlawKind::Error)]);
    }

    #[test]
    fn two_far_corners_do_not_ask_for_a_world_of_memory() {
        let xml = sheet_xml(r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
        assert_eq!(read_all(&workbook_of(&xml)), Err(too_large(Measure::Rows, 200_000_u32)));
        let wide = sheet_xml(r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#);
        assert_eq!(read_all(&workbook_of(&wide)), Err(SheetFault::TooManyColumns { row: 0, limit: 300 }));
    }

    #[test]
    fn a_cut_workbook_is_told_wherever_it_is_cut() {
        let whole = roster();
        for end in (4..whole.len() - 1).step_by(97) {
            assert_eq!(read_all(&whole[..end]), Err(SheetFault::Cut), "{end}");
        }
        assert_eq!(read_all(&workbook_of("<worksheet><sheetData><row r=\"1\"><c r=\"A1\">")), Err(SheetFault::Cut));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_read() {
        let bomb = workbook_of(&" ".repeat(20 << 20));
        assert!(bomb.len() < 100_000);
        assert_eq!(read_all(&bomb), Err(too_large(Measure::Ratio, 200_u32)));
        let limits = Limits { unpacked_bytes: 1_000, ..Limits::default() };
        assert_eq!(read(&roster(), &limits), Err(too_large(Measure::UnpackedBytes, 1_000_u32)));
    }

    #[test]
    fn a_container_of_another_type_is_named() {
        let other = |entries: &[(&str, &[u8])]| match read_all(&container(entries)) {
            Err(SheetFault::OtherType { found }) => found,
            answer => panic!("{answer:?}"),
        };
        let text: &[u8] = b"application/vnd.oasis.opendocument.text";
        assert_eq!(other(&[("mimetype", text), ("content.xml", b"<a/>")]), Foreign::Document);
        assert_eq!(other(&[("word/document.xml", b"<a/>")]), Foreign::Document);
        assert_eq!(other(&[("roster.csv", b"Name\nKim")]), Foreign::Archive);
    }

    #[test]
    fn a_workbook_that_makes_its_reader_panic_is_damaged() {
        let xml = sheet_xml(r#"<row r="1"><c r="A1"><f t="shared" ref="B1:A3" si="0">A1</f><v>1</v></c></row>"#);
        let answer = read_all(&workbook_of(&xml));
        assert!(answer.is_ok() || answer == Err(SheetFault::Cut));
    }

    #[test]
    fn an_empty_workbook_is_empty() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet();
        assert_eq!(read_all(&workbook.save_to_buffer().unwrap()), Err(SheetFault::Empty));
    }

    #[test]
    fn numbers_and_times_are_written_as_people_write_them() {
        assert_eq!(float(3.0), "3");
        assert_eq!(float(1e20), "100000000000000000000");
        let time = |serial, kind| date(&ExcelDateTime::new(serial, kind, false));
        use calamine::ExcelDateTimeType::{DateTime, TimeDelta};
        assert_eq!(time(45_943.0, DateTime), "2025-10-13");
        assert_eq!(time(45_943.5, DateTime), "2025-10-13T12:00:00");
        assert_eq!(time(0.604_166_666_7, DateTime), "14:30:00");
        assert_eq!(time(1.25, TimeDelta), "30:00:00");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]
        #[test]
        fn a_damaged_workbook_makes_nothing_panic(place in 0.0..1.0_f64, byte: u8) {
            let mut bytes = roster();
            let place = (place * (bytes.len() - 1) as f64) as usize;
            bytes[place] = byte;
            let _ = read_all(&bytes);
        }

        #[test]
        fn a_damaged_workbook_of_another_kind_makes_nothing_panic(place in 0.0..1.0_f64, byte: u8, which in 0_usize..3) {
            let mut bytes = [XLS, XLSB, ODS][which].to_vec();
            let place = (place * (bytes.len() - 1) as f64) as usize;
            bytes[place] = byte;
            let _ = read_all(&bytes);
        }

        #[test]
        fn a_damaged_tab_makes_nothing_panic(place in 0.0..1.0_f64, byte: u8, cut in 0_usize..3) {
            let xml = sheet_xml(
                r#"<row r="1" spans="1:3"><c r="A1" s="1" t="str"><f t="shared" ref="A1:A3" si="0">UPPER("kim")</f><v>KIM</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>x &amp; y</t></r></is></c><c r="D1" t="d"><v>1990-03-05</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1e9</v></c></row>"#,
            );
            let mut bytes = xml.into_bytes();
            let place = (place * (bytes.len() - 1) as f64) as usize;
            bytes[place] = byte;
            bytes.drain(place..(place + cut).min(bytes.len()));
            let xml = String::from_utf8_lossy(&bytes).into_owned();
            let _ = read_all(&workbook_of(&xml));
        }
    }
}
