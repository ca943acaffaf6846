/** The folders of `src`, by tier: lib < parts < the domains < views. Aliases, paths and the lint of imports are made from this list. */
export const DOMAINS = [
  "actions",
  "assessment",
  "attendance",
  "certificates",
  "courses",
  "desk",
  "documents",
  "followup",
  "history",
  "letters",
  "library",
  "people",
  "places",
  "reports",
  "timetable",
  "today",
];
export const FOLDERS = ["lib", "parts", ...DOMAINS, "views"];
