import { expect, test } from "vitest";
import type { Catalogue, CourseRow, VersionRow } from "$lib/requests";
import { standing, treeOf } from "./tree";

const version = (n: number, state: VersionRow["state"]): VersionRow => ({ n, state, id: `v${n}` }) as VersionRow;
const course = (code: string, programme: string | null, ...versions: VersionRow[]): CourseRow => ({
  id: code,
  code,
  title: code,
  programme,
  mode: null,
  topics: [],
  product_types: [],
  versions,
});
const catalogue: Catalogue = {
  initiatives: [{ id: "i", code: "I", titles: [{ lang: "fr", title: "Initiative" }] }],
  programmes: [
    { id: "p", initiative: "i", code: "P", titles: [{ lang: "en", title: "Programme" }], pillar: "gthb", unit: null },
    { id: "q", initiative: null, code: "Q", titles: [{ lang: "en", title: "Alone" }], pillar: null, unit: null },
  ],
  pillars: [],
  product_types: [],
};

test("each course stands behind its programme, what belongs to nothing at the end", () => {
  const rows = treeOf(catalogue, [course("A", null), course("B", "p"), course("C", "q")]);
  expect(rows.map((row) => `${row.depth} ${row.code}`)).toEqual(["0 I", "1 P", "2 B", "0 Q", "1 C", "0 A"]);
  expect(rows[0]?.title).toBe("Initiative");
});

test("the newest approved version counts, a newer draft only where there is none", () => {
  expect(standing(course("A", null, version(1, "approved"), version(2, "draft")))?.n).toBe(1);
  expect(standing(course("A", null, version(1, "retired"), version(2, "in_review")))?.n).toBe(2);
});
