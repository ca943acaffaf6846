// A list of participants as centres send it: several scripts, and lines that are wrong in the ways that lists are.
const NAMES: [string, string, string][] = [
  ["Tigist Alemayehu", "ትግስት አለማየሁ", "Ethiopia"],
  ["Youssef Haddad", "يوسف حداد", "Morocco"],
  ["Park Soo-ah", "박수아", "Republic of Korea"],
  ["Nguyễn Thị Mai", "", "Viet Nam"],
  ["Olena Shevchenko", "Олена Шевченко", "Ukraine"],
  ["Rahima Khatun", "রহিমা খাতুন", "Bangladesh"],
  ["Sukarno", "", "Indonesia"],
  ["Chea Sophea", "ជា សុភា", "Cambodia"],
  ["Arun Wongsa", "อรุณ วงศา", "Thailand"],
  ["Wang Xiaoming", "王小明", "China"],
  ["Mariama Bâ", "", "Senegal"],
  ["Juan Pérez Ñandú", "", "Paraguay"],
  ["Deepa Nair", "दीपा नायर", "India"],
  ["Ngozi Okonkwo", "", "Nigeria"],
  ["José da Conceição", "", "Brazil"],
  ["Laila Al-Masri", "ليلى المصري", "Egypt"],
  ["Kim Ji-woo", "김지우", "Republic of Korea"],
  ["Anna Kovács", "", "Hungary"],
  ["Thabo Mokoena", "", "South Africa"],
  ["Siti Nurhaliza", "", "Malaysia"],
];

/** Twenty people that are new to the demo book. */
export function names(): string[] {
  return NAMES.map(([name]) => name);
}

/** The first `count` lines of a list: the twenty, one whom the demo book knows, one without a name, one of a country that is none. */
export function rosterCsv(count = 23): string {
  const born = (at: number) => `0${(at % 9) + 1}/0${(at % 7) + 2}/8${at % 10}`;
  const categories = ["Manufacturer", "NRA", "University", ""];
  const rows = NAMES.map(
    ([name, own, country], at) =>
      `${name},${own},${country},person${at + 1}@example.org,Institute ${(at % 4) + 1},${born(at)},${categories[at % 4]}`,
  );
  const odd = [
    "Abeba Alemu,,Ethiopia,abeba@example.org,Institute 1,,",
    ",,Kenya,nobody@example.org,,,",
    "Lost Traveller,,Atlantis,not an address,,31/02/1990,visitors",
  ];
  return (
    ["Full name,Name in own script,Country,E-mail,Organisation,Date of birth,Category", ...[...rows, ...odd].slice(0, count)].join("\r\n") +
    "\r\n"
  );
}
