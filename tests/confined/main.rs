//! The child that reads foreign files: this program starts itself as the child, so that children that misbehave can be tried.
//! It has its own `main`, because a child must answer on standard output alone.

use std::io::Write;
use std::time::{Duration, Instant};

use rollbook::intake::confined::{self, ARGUMENT, Bounds, Reading, SHEET, Stopped};
use rollbook::intake::kind::Foreign;
use rollbook::intake::matching::{Candidate, Decision, Matcher};
use rollbook::intake::sheet::{Measure, Sheet, SheetFault};
use rollbook::intake::{heads, people};

const KINDS: &[Reading] = &[
    SHEET,
    ("count", |bytes| confined::json(&bytes.len())),
    ("spin", |_| {
        loop {
            std::hint::spin_loop();
        }
    }),
    ("sleep", |_| {
        std::thread::sleep(Duration::from_secs(60));
        Vec::new()
    }),
    ("fill", |_| {
        let mut held = Vec::new();
        loop {
            held.push(vec![1_u8; 16 << 20]);
            std::hint::black_box(&held);
        }
    }),
    ("panic", |_| panic!("a reader broke")),
    ("flood", |_| vec![b' '; 9 << 20]),
    ("half", |_| b"[1, 2".to_vec()),
    ("open", |_| confined::json(&std::fs::File::open("/etc/hosts").is_ok())),
    ("list", |_| confined::json(&std::fs::read_dir("/").is_ok())),
    ("write", |bytes| {
        let path = String::from_utf8_lossy(bytes).into_owned();
        confined::json(&std::fs::write(path, "x").is_ok())
    }),
    ("connect", |bytes| {
        let address = String::from_utf8_lossy(bytes).into_owned();
        confined::json(&std::net::TcpStream::connect(address).is_ok())
    }),
    ("start", |_| confined::json(&std::process::Command::new("/bin/true").status().is_ok())),
    ("secret", |_| confined::json(&std::env::var_os("ROLLBOOK_PASSWORD").is_some())),
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, first, kind] = arguments.as_slice()
        && first == ARGUMENT
    {
        confined::serve(kind, KINDS);
    }
    let tests: &[(&str, fn())] = &[
        ("a_list_is_read_in_a_child", a_list_is_read_in_a_child),
        ("a_fault_comes_back_as_it_is", a_fault_comes_back_as_it_is),
        ("a_large_file_goes_through_whole", a_large_file_goes_through_whole),
        ("a_child_that_breaks_gives_no_answer", a_child_that_breaks_gives_no_answer),
        ("a_child_that_takes_too_much_memory_is_stopped", a_child_that_takes_too_much_memory_is_stopped),
        ("a_child_that_never_ends_is_killed", a_child_that_never_ends_is_killed),
        ("a_child_that_says_too_much_is_killed", a_child_that_says_too_much_is_killed),
        ("a_child_reaches_no_file_no_network_and_no_program", a_child_reaches_no_file_no_network_and_no_program),
        ("a_child_inherits_no_secret", a_child_inherits_no_secret),
        ("a_program_that_cannot_start_is_told", a_program_that_cannot_start_is_told),
        ("a_file_at_every_limit_is_read_or_refused_in_time", a_file_at_every_limit_is_read_or_refused_in_time),
        ("a_roster_of_ten_thousand_is_read_and_matched", a_roster_of_ten_thousand_is_read_and_matched),
    ];
    // As `cargo test` and `cargo nextest` ask: the names, one test by its name, or all.
    let asks = |option: &str| arguments.iter().any(|argument| argument == option);
    if asks("--list") {
        for (name, _) in tests.iter().filter(|_| !asks("--ignored")) {
            println!("{name}: test");
        }
        return;
    }
    let wanted = arguments.iter().skip(1).find(|argument| !argument.starts_with("--"));
    for (name, test) in tests.iter().filter(|(name, _)| wanted.is_none_or(|wanted| wanted == name)) {
        test();
        println!("test {name} ... ok");
    }
}

fn program() -> std::path::PathBuf {
    std::env::current_exe().expect("a running program has a path")
}

fn ask<T: serde::de::DeserializeOwned>(kind: &str, bytes: &[u8]) -> Result<T, Stopped> {
    let bounds = Bounds { time: Duration::from_secs(10), answer_bytes: 8 << 20 };
    confined::ask(&program(), kind, bytes, bounds)
}

fn a_list_is_read_in_a_child() {
    let sheet = confined::read_confined(&program(), "Name;Pays\nDiop;Sénégal".as_bytes());
    let sheet = sheet.expect("the list is good");
    assert_eq!(sheet.separator, Some(';'));
    assert_eq!(sheet.tabs[0].rows[1], ["Diop", "Sénégal"]);
}

fn a_fault_comes_back_as_it_is() {
    let read = |bytes: &[u8]| confined::read_confined(&program(), bytes).expect_err("no list");
    assert_eq!(read(b""), SheetFault::Empty);
    let found = Foreign::Pdf;
    assert_eq!(read(b"%PDF-1.7"), SheetFault::OtherType { found });
    assert_eq!(read(b"Name\n\"Kim"), SheetFault::UnclosedQuote { line: 2 });
}

fn a_large_file_goes_through_whole() {
    let bytes = vec![b'x'; 60 << 20];
    assert_eq!(ask("count", &bytes), Ok(bytes.len()));
}

fn a_child_that_breaks_gives_no_answer() {
    for kind in ["panic", "half", "unknown kind"] {
        assert_eq!(ask::<Vec<u32>>(kind, b"x"), Err(Stopped::NoAnswer), "{kind}");
    }
}

fn a_child_that_takes_too_much_memory_is_stopped() {
    if cfg!(unix) {
        assert_eq!(ask::<u32>("fill", b""), Err(Stopped::NoAnswer));
    }
}

fn a_child_that_never_ends_is_killed() {
    let bounds = Bounds { time: Duration::from_millis(300), ..Bounds::default() };
    let start = Instant::now();
    for kind in ["spin", "sleep"] {
        let answer = confined::ask::<u32>(&program(), kind, b"", bounds);
        assert_eq!(answer, Err(Stopped::TooLong), "{kind}");
    }
    assert!(start.elapsed() < Duration::from_secs(5));
}

fn a_child_that_says_too_much_is_killed() {
    assert_eq!(ask::<u32>("flood", b""), Err(Stopped::TooMuch));
}

fn a_child_reaches_no_file_no_network_and_no_program() {
    if cfg!(not(unix)) {
        return;
    }
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("it is bound").to_string();
    let path = std::env::temp_dir().join(format!("confined-{}", std::process::id()));
    let path = path.to_string_lossy().into_owned();
    for (kind, bytes) in [("open", ""), ("list", ""), ("write", path.as_str()), ("connect", address.as_str()), ("start", "")] {
        assert_eq!(ask(kind, bytes.as_bytes()), Ok(false), "{kind}");
    }
    assert!(!std::path::Path::new(&path).exists());
}

fn a_child_inherits_no_secret() {
    let mut command = std::process::Command::new(program());
    let output = command.args([ARGUMENT, "secret"]).env("ROLLBOOK_PASSWORD", "x").stdin(std::process::Stdio::null()).output().expect("it starts");
    assert_eq!(output.stdout, b"true", "the child would see what it is given");
    assert_eq!(ask("secret", b""), Ok(false));
}

fn a_program_that_cannot_start_is_told() {
    let missing = std::path::Path::new("/nowhere/rollbook");
    let answer = confined::ask::<u32>(missing, "sheet", b"", Bounds::default());
    assert_eq!(answer, Err(Stopped::NotStarted));
    let fault = confined::read_confined(missing, b"Name").expect_err("nothing was read");
    assert_eq!(fault, SheetFault::ReaderStopped);
    let _ = std::io::stdout().flush();
}

fn a_file_at_every_limit_is_read_or_refused_in_time() {
    // Ten seconds of the processor are the child's limit; on a busy computer they last longer.
    let bounds = Bounds { time: Duration::from_secs(150), ..Bounds::default() };
    let read = |bytes: &[u8]| confined::ask::<Result<Sheet, SheetFault>>(&program(), SHEET.0, bytes, bounds).expect("an answer");
    // 200,000 rows of ten cells, 40 MB.
    let row = "Kim Minsu,minsu@example.org,Korea,1990-03-05,F,+82 2 123 4567,KDCA,Officer,Unit 5,\"a, \"\"note\"\" of many words, as people write them, on a line that goes on for a while and for some more of it\"\n";
    let most = row.repeat(200_000);
    let sheet = read(most.as_bytes()).expect("within the limits");
    assert_eq!(sheet.tabs[0].rows.len(), 200_000);
    // Twelve cells in a row are over two million.
    let many = "a,b,c,d,e,f,g,h,i,j,k,l\n".repeat(200_000);
    let fault = read(many.as_bytes()).expect_err("too many cells");
    let what = Measure::Cells;
    let limit = 2_000_000;
    assert_eq!(fault, SheetFault::TooLarge { what, limit });
}

/// The goal for a roster of 10,000 rows is 3 s; the bound here is what a loaded machine and a build for tests need at most.
fn a_roster_of_ten_thousand_is_read_and_matched() {
    let titles = ["Full name", "Email", "Country", "Date of birth", "Gender", "Phone", "Organisation", "Position"];
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let tab = workbook.add_worksheet();
    tab.write_row(0, 0, titles).expect("a row");
    for n in 1..=10_000_u32 {
        let cells = [
            format!("Person Number{n}"),
            format!("p{n}@example.org"),
            ["Korea, Rep.", "Viet Nam", "Sénégal"][n as usize % 3].to_owned(),
            format!("19{:02}-03-05", n % 100),
            ["F", "M"][n as usize % 2].to_owned(),
            format!("+82 2 {n:07}"),
            format!("Institute {}", n % 300),
            "Officer".to_owned(),
        ];
        tab.write_row(n, 0, cells).expect("a row");
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let people = (1..=50_000_u128).map(|n| Candidate {
        id: uuid::Uuid::from_u128(n),
        full_name: format!("Person Number{n}"),
        native_name: None,
        email: Some(format!("p{n}@example.org")),
        country: None,
        born_on: None,
    });
    let start = Instant::now();
    let sheet = confined::read_confined(&program(), &bytes).expect("a good list");
    let read = start.elapsed();
    let rows = people::rows(&sheet.tabs[0], &heads::guess(&sheet.tabs[0]), "2026-11-22".parse().expect("a day"));
    let judged = start.elapsed();
    let matcher = Matcher::new(people);
    let decisions: Vec<Decision> = rows.iter().map(|row| matcher.decide(row)).collect();
    let matched = start.elapsed();
    println!("10,000 rows: read after {read:?}, judged after {judged:?}, matched with 50,000 after {matched:?}");
    assert!(rows.iter().all(|row| row.faults.is_empty()));
    assert!(decisions.iter().all(|decision| matches!(decision, Decision::Update { .. })));
    assert!(matched < Duration::from_secs(20));
}
