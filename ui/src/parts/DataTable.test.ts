import { fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet, tick } from "svelte";
import { expect, test, vi } from "vitest";
import DataTable from "./DataTable.svelte";

const COLUMNS = [
  { id: "name", label: "Name", sorts: true },
  { id: "country", label: "Country" },
];
const cell = createRawSnippet((row: () => number, column: () => string) => ({ render: () => `<span>${column()} ${row()}</span>` }));

function table(extra: object = {}): void {
  render(DataTable, { label: "People", columns: COLUMNS, total: 50_000, row: (at: number) => at, idOf: String, cell, ...extra } as never);
}

test("a long list holds few rows and tells the true count", () => {
  table();
  expect(screen.getAllByRole("row").length).toBeLessThan(60);
  expect(screen.getByRole("grid", { name: "People" }).getAttribute("aria-rowcount")).toBe("50001");
});

test("one row is in the tab order, and arrows move it", async () => {
  table();
  const [, first, second] = screen.getAllByRole("row");
  expect(first?.tabIndex).toBe(0);
  expect(second?.tabIndex).toBe(-1);
  first?.focus();
  await fireEvent.keyDown(first as HTMLElement, { key: "ArrowDown" });
  await tick();
  expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("3");
});

test("End goes to the last row, which was not there before", async () => {
  table();
  const first = screen.getAllByRole("row")[1] as HTMLElement;
  first.focus();
  await fireEvent.keyDown(first, { key: "End" });
  await tick();
  expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("50001");
});

test("Enter chooses the row", async () => {
  const onselect = vi.fn();
  table({ onselect });
  const row = screen.getAllByRole("row")[3] as HTMLElement;
  row.focus();
  await fireEvent.keyDown(row, { key: "Enter" });
  expect(onselect).toHaveBeenCalledWith(2);
});

test("a sorted column says so", async () => {
  const onsort = vi.fn();
  table({ sort: { by: "name", descending: true }, onsort });
  expect(screen.getByRole("columnheader", { name: /Name/ }).getAttribute("aria-sort")).toBe("descending");
  await fireEvent.click(screen.getByRole("button", { name: /Name/ }));
  expect(onsort).toHaveBeenCalledWith("name");
});
