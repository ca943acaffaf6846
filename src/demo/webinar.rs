//! The webinar series of the demo: eight evenings that lie ahead, six hundred people of sixty countries.

use super::catalogue::Programmes;
use super::{Builder, session};
use crate::fault::Result;
use chrono::{Days, NaiveTime};
use serde_json::json;

const SESSIONS: [&str; 8] = [
    "What biomanufacturing needs",
    "Quality by design",
    "Technology transfer, step by step",
    "Single-use systems",
    "Process validation",
    "Deviations and their roots",
    "Working with your regulator",
    "Financing a first plant",
];

/// Names that are common in some countries: ten people of each country get one together.
struct Pool {
    /// ISO 3166-1 alpha-3.
    countries: &'static [&'static str],
    given: [&'static str; 8],
    family: [&'static str; 6],
}

const POOLS: [Pool; 13] = [
    Pool {
        countries: &["SEN", "MLI", "CIV", "BFA", "TGO", "BEN"],
        given: ["Awa", "Moussa", "Mariam", "Ibrahima", "Adjoa", "Seydou", "Rokia", "Koffi"],
        family: ["Traoré", "Coulibaly", "Koné", "Sawadogo", "Mensah", "Barry"],
    },
    Pool {
        countries: &["GHA", "NGA", "SLE", "LBR"],
        given: ["Abena", "Chinedu", "Esi", "Emeka", "Ngozi", "Kwame", "Fatmata", "Samuel"],
        family: ["Owusu", "Okafor", "Kamara", "Boateng", "Adeyemi", "Johnson"],
    },
    Pool {
        countries: &["KEN", "TZA", "UGA", "RWA"],
        given: ["Wanjiru", "Juma", "Achieng", "Baraka", "Neema", "Kato", "Uwase", "Daudi"],
        family: ["Mwangi", "Otieno", "Mushi", "Okello", "Mugisha", "Njoroge"],
    },
    Pool {
        countries: &["ZAF", "ZWE", "ZMB", "BWA", "MWI"],
        given: ["Thandiwe", "Sipho", "Rudo", "Tendai", "Chanda", "Lerato", "Mphatso", "Pieter"],
        family: ["Dlamini", "Moyo", "Banda", "Naidoo", "Phiri", "van Wyk"],
    },
    Pool {
        countries: &["AGO", "MOZ", "CPV", "BRA"],
        given: ["Beatriz", "João", "Luísa", "Mateus", "Inês", "Paulo", "Carolina", "Tomás"],
        family: ["dos Santos", "Ferreira", "Machado", "Sousa", "Tavares", "Nhantumbo"],
    },
    Pool {
        countries: &["EGY", "MAR", "TUN", "DZA", "JOR", "IRQ"],
        given: ["Leila", "Omar", "Yasmine", "Karim", "Huda", "Tariq", "Samira", "Bilal"],
        family: ["Benali", "Haddad", "Al-Masri", "Zahra", "Khoury", "Saadi"],
    },
    Pool {
        countries: &["COL", "PER", "MEX", "ECU", "BOL", "CUB"],
        given: ["Valentina", "Diego", "Camila", "Andrés", "Lucía", "Mateo", "Ximena", "Rafael"],
        family: ["Quispe", "Rojas", "Hernández", "Castillo", "Mamani", "Vargas"],
    },
    Pool {
        countries: &["UKR", "MDA", "SRB", "BIH"],
        given: ["Oksana", "Ivan", "Jelena", "Marko", "Natalia", "Mykola", "Ana", "Petar"],
        family: ["Petrenko", "Popa", "Jovanović", "Hodžić", "Marić", "Rusu"],
    },
    Pool {
        countries: &["KAZ", "UZB", "KGZ", "AZE"],
        given: ["Aigerim", "Timur", "Dilnoza", "Rustam", "Aizada", "Elchin", "Gulnara", "Bekzat"],
        family: ["Karimov", "Aliyeva", "Nurlanov", "Yusupova", "Mammadov", "Asanova"],
    },
    Pool {
        countries: &["IND", "PAK", "BGD", "NPL", "LKA"],
        given: ["Ananya", "Imran", "Sadia", "Bikash", "Nimali", "Arjun", "Zainab", "Suresh"],
        family: ["Thapa", "Rahman", "Perera", "Iqbal", "Nair", "Chowdhury"],
    },
    Pool {
        countries: &["IDN", "MYS", "PHL", "TLS"],
        given: ["Dewi", "Budi", "Nurul", "Jose", "Maricel", "Agus", "Siti", "Angelo"],
        family: ["Santoso", "Wijaya", "Reyes", "Abdullah", "Cruz", "Hidayat"],
    },
    Pool {
        countries: &["VNM", "LAO", "KHM", "THA"],
        given: ["Linh", "Minh", "Somsak", "Sokha", "Hoa", "Khamla", "Pim", "Rithy"],
        family: ["Nguyen", "Phan", "Vongsa", "Chea", "Saetang", "Tran"],
    },
    Pool {
        countries: &["FJI", "PNG", "WSM", "VUT"],
        given: ["Litia", "Sione", "Mere", "Tavita", "Salote", "Kila", "Jonah", "Sina"],
        family: ["Vakalala", "Faleolo", "Kaupa", "Tamani", "Leota", "Naupa"],
    },
];

const OF_EACH: usize = 10;
const EMPLOYERS: [(&str, &str); 5] = [
    ("Ministry of Health", "ministry"),
    ("National Medicines Agency", "nra"),
    ("Institute of Public Health", "academia"),
    ("National Vaccine Company", "manufacturer"),
    ("Insulin Works", "manufacturer"),
];

/// A list of people as somebody would paste it.
fn list() -> String {
    let mut lines = vec!["Full name\tCountry\tE-mail\tEmployer\tCategory".to_owned()];
    for pool in &POOLS {
        for (number, country) in pool.countries.iter().flat_map(|country| [country; OF_EACH]).enumerate() {
            let (given, turn) = (number % 8, number / 8);
            let family = pool.family[(turn + given) % 6];
            let (employer, category) = EMPLOYERS[number * 3 % EMPLOYERS.len()];
            let address = format!("webinar.{}.{number}@{}.example", lines.len(), country.to_lowercase());
            // The names of a country suffice for six turns; those who come then have a second one, as people do.
            let second = if turn < 6 { String::new() } else { format!("{} ", pool.given[(given + 1) % 8]) };
            lines.push(format!("{} {second}{family}\t{country}\t{address}\t{employer}\t{category}", pool.given[given]));
        }
    }
    lines.join("\n")
}

impl Builder {
    /// Eight evenings from the week after next on, open for enrolment, with a full list of people.
    pub(super) fn webinar(&self, programmes: &Programmes, room: &str, trainer: &str) -> Result<()> {
        let today = self.today()?;
        let first = today + Days::new(10);
        let days: Vec<_> = (0..8).map(|week| first + Days::new(7 * week)).collect();
        let rule = json!({ "rule": { "min_sessions": { "n": 6, "pct": 75 } }, "excused_stays_expected": true });
        let course = ("BIO-WEBINAR", "Biomanufacturing webinar series", rule);
        let run = self.run(programmes, course, &[], "DEMO-WEBINAR-01", (days[0], days[7]), (1000, json!([])))?;
        let taken = self.call("take_table", json!({ "text": list() }))?;
        self.call("import_people", json!({ "file": taken.get("token"), "run": run, "duplicates": "create" }))?;
        let evening = NaiveTime::from_hms_opt(20, 0, 0).unwrap_or_default();
        let planned: Vec<_> =
            SESSIONS.iter().zip(&days).map(|(title, day)| session(title, "webinar", day.and_time(evening), 2, "webinar", room, trainer)).collect();
        self.sessions(&run, &planned).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn six_hundred_people_of_sixty_countries_have_names_of_their_own() {
        let list = list();
        let rows: Vec<Vec<&str>> = list.lines().skip(1).map(|line| line.split('\t').collect()).collect();
        let all = |column: usize| rows.iter().map(|row| row[column]).collect::<BTreeSet<_>>().len();
        assert_eq!((rows.len(), all(0), all(1), all(2)), (600, 600, 60, 600));
    }
}
