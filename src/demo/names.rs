//! Fictional people of the demo: parts of names that are common where they come from, in twelve scripts, put together by count.

use crate::domain::category::Category;

/// Parts of names of one script: as written in Latin letters and in their own.
pub struct Names {
    /// ISO 3166-1 alpha-3.
    pub country: &'static str,
    /// The family name comes first.
    pub family_first: bool,
    /// Between the parts in the own script.
    pub joint: &'static str,
    /// Given names.
    pub given: [(&'static str, &'static str); 4],
    /// Family or father's names.
    pub family: [(&'static str, &'static str); 3],
    /// Where they work: invented.
    pub employers: [&'static str; 2],
}

/// Twelve scripts, twelve countries; the first is Latin with no second spelling.
pub const NAMES: [Names; 12] = [
    Names {
        country: "SEN",
        family_first: false,
        joint: " ",
        given: [("Fatou", ""), ("Aminata", ""), ("Ousmane", ""), ("Lamine", "")],
        family: [("Ndiaye", ""), ("Sow", ""), ("Diop", "")],
        employers: ["Teranga Vaccins", "Laboratoire du Cap"],
    },
    Names {
        country: "UKR",
        family_first: false,
        joint: " ",
        given: [("Olena", "Олена"), ("Taras", "Тарас"), ("Iryna", "Ірина"), ("Andrii", "Андрій")],
        family: [("Kovalenko", "Коваленко"), ("Shevchuk", "Шевчук"), ("Bondar", "Бондар")],
        employers: ["Dnipro Biologics", "State Control Laboratory"],
    },
    Names {
        country: "EGY",
        family_first: false,
        joint: " ",
        given: [("Ahmed", "أحمد"), ("Mona", "منى"), ("Youssef", "يوسف"), ("Salma", "سلمى")],
        family: [("El-Sayed", "السيد"), ("Hassan", "حسن"), ("Mansour", "منصور")],
        employers: ["Nile Serum Works", "Delta Pharma"],
    },
    Names {
        country: "IND",
        family_first: false,
        joint: " ",
        given: [("Priya", "प्रिया"), ("Rohan", "रोहन"), ("Anjali", "अंजलि"), ("Vikram", "विक्रम")],
        family: [("Sharma", "शर्मा"), ("Verma", "वर्मा"), ("Mishra", "मिश्रा")],
        employers: ["Sahyadri Biotech", "Ganga Antibodies"],
    },
    Names {
        country: "BGD",
        family_first: false,
        joint: " ",
        given: [("Rahim", "রহিম"), ("Nusrat", "নুসরাত"), ("Tanvir", "তানভীর"), ("Farida", "ফরিদা")],
        family: [("Uddin", "উদ্দিন"), ("Akter", "আক্তার"), ("Hossain", "হোসেন")],
        employers: ["Padma Vaccines", "Meghna Biologics"],
    },
    Names {
        country: "ETH",
        family_first: false,
        joint: " ",
        given: [("Abeba", "አበባ"), ("Dawit", "ዳዊት"), ("Hanna", "ሐና"), ("Tesfaye", "ተስፋዬ")],
        family: [("Tesfaye", "ተስፋዬ"), ("Bekele", "በቀለ"), ("Alemu", "ዓለሙ")],
        employers: ["Blue Nile Institute", "Entoto Laboratories"],
    },
    Names {
        country: "KOR",
        family_first: true,
        joint: "",
        given: [("Min-jun", "민준"), ("Seo-yeon", "서연"), ("Ji-ho", "지호"), ("Ha-eun", "하은")],
        family: [("Kim", "김"), ("Han", "한"), ("Lim", "임")],
        employers: ["Hanbit Biologics", "Mudeung Vaccine Centre"],
    },
    Names {
        country: "CHN",
        family_first: true,
        joint: "",
        given: [("Fang", "芳"), ("Wei", "伟"), ("Xiaoming", "晓明"), ("Lihua", "丽华")],
        family: [("Wang", "王"), ("Zhang", "张"), ("Chen", "陈")],
        employers: ["Jade River Biotech", "Yellow Crane Biologics"],
    },
    Names {
        country: "THA",
        family_first: false,
        joint: " ",
        given: [("Somchai", "สมชาย"), ("Malee", "มาลี"), ("Anan", "อนันต์"), ("Kanya", "กัญญา")],
        family: [("Jaidee", "ใจดี"), ("Rakthai", "รักไทย"), ("Srisuk", "ศรีสุข")],
        employers: ["Chao Phraya Biologics", "Lotus Pharmaceuticals"],
    },
    Names {
        country: "KHM",
        family_first: true,
        joint: " ",
        given: [("Dara", "ដារា"), ("Sophea", "សុភា"), ("Vanna", "វណ្ណា"), ("Bopha", "បុប្ផា")],
        family: [("Chan", "ចាន់"), ("Sok", "សុខ"), ("Keo", "កែវ")],
        employers: ["Tonle Medicines", "Angkor Control Laboratory"],
    },
    Names {
        country: "LKA",
        family_first: false,
        joint: " ",
        given: [("Kavitha", "கவிதா"), ("Arun", "அருண்"), ("Meena", "மீனா"), ("Selvan", "செல்வன்")],
        family: [("Rajan", "ராஜன்"), ("Kumaran", "குமரன்"), ("Nathan", "நாதன்")],
        employers: ["Palk Bay Biologics", "Lanka Serum"],
    },
    Names {
        country: "GEO",
        family_first: false,
        joint: " ",
        given: [("Nino", "ნინო"), ("Giorgi", "გიორგი"), ("Tamar", "თამარ"), ("Levan", "ლევან")],
        family: [("Beridze", "ბერიძე"), ("Kapanadze", "კაპანაძე"), ("Lomidze", "ლომიძე")],
        employers: ["Caucasus Phage Works", "Mtkvari Biologics"],
    },
];

/// Somebody of the demo.
pub struct Somebody {
    /// In Latin letters, as on paper.
    pub full_name: String,
    /// In the own script.
    pub native_name: Option<String>,
    /// ISO 3166-1 alpha-3.
    pub country: &'static str,
    /// Where they work.
    pub employer: &'static str,
    /// An address that reaches nobody (RFC 2606).
    pub email: String,
    /// What their employer is.
    pub category: Category,
    /// Their department there.
    pub department: &'static str,
    /// Date of birth.
    pub born_on: String,
}

/// The person with a number: scripts take turns, so that every page of a list shows many. Numbers from 0 to 143 are all different.
pub fn somebody(number: usize) -> Somebody {
    let names = &NAMES[number % NAMES.len()];
    let turn = number / NAMES.len();
    let (given, given_native) = names.given[turn % names.given.len()];
    let (family, family_native) = names.family[(turn / names.given.len() + number) % names.family.len()];
    let (first, second, native) = if names.family_first {
        (family, given, format!("{family_native}{}{given_native}", names.joint))
    } else {
        (given, family, format!("{given_native}{}{family_native}", names.joint))
    };
    let employer = names.employers[turn % names.employers.len()];
    let (category, department) = match employer {
        of if of.ends_with("Control Laboratory") => (Category::Nra, "Batch release"),
        of if of.ends_with("Institute") => (Category::Academia, "Biotechnology"),
        _ => (Category::Manufacturer, ["Quality", "Production", "Filling"][number % 3]),
    };
    let local: String = format!("{given}.{family}").to_lowercase().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
    Somebody {
        full_name: format!("{first} {second}"),
        native_name: (!given_native.is_empty()).then_some(native),
        country: names.country,
        employer,
        category,
        department,
        born_on: format!("{}-{:02}-{:02}", 1961 + number * 7 % 40, 1 + number * 5 % 12, 1 + number * 11 % 28),
        email: format!("{local}@{}.example", names.country.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_hundred_and_forty_people_have_names_of_their_own() {
        let names: BTreeSet<String> = (0..140).map(|number| somebody(number).full_name).collect();
        assert_eq!(names.len(), 140);
    }
}
