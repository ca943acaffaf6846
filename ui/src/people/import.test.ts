import { expect, test } from "vitest";
import { setHost, type Host } from "$lib/host";
import type { ImportColumn, ImportPreview, ImportRow, Field } from "$lib/requests";
import { ImportWizard, kindOf } from "./import.svelte";

const column = (index: number, field: Field | null): ImportColumn => ({
  index,
  head: `H${index}`,
  field,
  confidence: 90,
  examples: [],
});
const row = (line: number, decision: ImportRow["decision"]): ImportRow => ({
  line,
  decision,
  fields: { full_name: `P${line}` },
  employer: null,
  post: null,
  department: null,
  matches: [],
  faults: [],
});
const preview = {
  columns: [column(0, "full_name"), column(1, "country"), column(2, null)],
  values: [],
  counts: { create: 17, update: 0, possible_duplicate: 2, refused: 1, already_in: 0 },
  rows: [row(2, "create"), row(3, "possible_duplicate"), row(4, "refused"), row(5, "possible_duplicate")],
  total: 20,
} as unknown as ImportPreview;

function wizard(): { wizard: ImportWizard; sent: [string, Record<string, unknown>][] } {
  const sent: [string, Record<string, unknown>][] = [];
  setHost({
    call: async (name: string, input: Record<string, unknown>) => {
      sent.push([name, input]);
      return {
        ok:
          name === "preview_import"
            ? preview
            : { receipt: { entry: "e", touched: [], made: [] }, created: 18, updated: 0, enrolled: 18, skipped: 1, refused: 1 },
      };
    },
  } as unknown as Host);
  return { wizard: new ImportWizard(), sent };
}

test("possible duplicates stay out until somebody decides", async () => {
  const { wizard: one } = wizard();
  await one.choose({ token: "t", name: "list.csv" });
  expect(one.taking).toBe(17);
  one.decide(3, "create");
  expect(one.taking).toBe(18);
});

test("a decision for all leaves those made one by one", async () => {
  const { wizard: one } = wizard();
  await one.choose({ token: "t", name: "list.csv" });
  one.decide(3, "skip");
  one.duplicates = "same";
  expect(one.taking).toBe(18);
  expect(one.decisionOf(row(3, "possible_duplicate"))).toBe("skip");
  expect(one.decisionOf(row(5, "possible_duplicate"))).toBe("same");
});

test("a field stands in one column only", async () => {
  const { wizard: one, sent } = wizard();
  await one.choose({ token: "t", name: "list.csv" });
  await one.map(2, "country");
  expect(sent.at(-1)?.[1]["columns"]).toEqual(["full_name", null, "country"]);
});

test("what is chosen before the last choice was answered counts, too", async () => {
  const { wizard: one, sent } = wizard();
  // answers what it was told, and late, as the core does
  setHost({
    call: async (name: string, input: { columns?: Field[] }) => {
      sent.push([name, input]);
      await new Promise((resolve) => setTimeout(resolve));
      const columns = input.columns?.map((field, index) => column(index, field)) ?? [column(0, null), column(1, null), column(2, null)];
      return { ok: name === "preview_import" ? { ...preview, columns } : { created: 1 } };
    },
  } as unknown as Host);
  await one.choose({ token: "t", name: "list.csv" });
  void one.map(0, "full_name");
  void one.map(1, "country");
  void one.map(2, "country");
  await one.commit(() => "");
  expect(sent.at(-1)?.[0]).toBe("import_people");
  expect(sent.at(-1)?.[1]["columns"]).toEqual(["full_name", null, "country"]);
});

test("the commit carries the decisions by line", async () => {
  const { wizard: one, sent } = wizard();
  await one.choose({ token: "t", name: "list.csv" });
  one.decide(5, "same");
  await one.commit(() => "");
  expect(sent.at(-1)).toEqual([
    "import_people",
    { file: "t", run: null, tab: null, columns: null, date_order: null, values: null, duplicates: "skip", lines: { 5: "same" } },
  ]);
  expect(one.done?.created).toBe(18);
});

test("the rows shown are those asked for", async () => {
  const { wizard: one } = wizard();
  await one.choose({ token: "t", name: "list.csv" });
  one.shown = "refused";
  expect(one.rows.map(({ line }) => line)).toEqual([4]);
});

test("a list is called what it is, by its kind and by what stands between its columns", () => {
  expect(kindOf({ kind: "text", separator: "," })).toBe("CSV");
  expect(kindOf({ kind: "text", separator: ";" })).toBe("CSV");
  expect(kindOf({ kind: "text", separator: "\t" })).toBe("TSV");
  expect(kindOf({ kind: "xlsx", separator: null })).toBe("XLSX");
});

test("what a value means is sent with the next look, and taken back by saying nothing", async () => {
  const { wizard: one, sent } = wizard();
  await one.choose({ token: "t", name: "list.csv" });
  const dept = { field: "category" as const, text: "Dept", count: 2, code: null };
  one.preview = { ...preview, values: [dept, { field: "country", text: "Corea", count: 1, code: "KOR" }] };
  await one.mean(dept, "ministry");
  const corea = { field: "country", text: "Corea", code: "KOR" };
  expect(sent.at(-1)?.[1].values).toEqual([corea, { field: "category", text: "Dept", code: "ministry" }]);
  one.preview = { ...preview, values: [{ ...dept, code: "ministry" }] };
  await one.mean({ ...dept, code: "ministry" }, null);
  expect(sent.at(-1)?.[1].values).toEqual([]);
});
