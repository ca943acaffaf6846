import { expect, test } from "vitest";
import { poolDrafts, poolsOf } from "./pools";

test("pools are read as they are typed, also with Arabic digits and signs", () => {
  const typed = [
    { name: " Korean ", seats: "٢٠", countries: "KOR" },
    { name: "Neighbours", seats: "5", countries: "Japan؛ China ;" },
    { name: "Foreign", seats: "95", countries: " " },
  ];
  const pools = [
    { name: "Korean", seats: 20, countries: ["KOR"] },
    { name: "Neighbours", seats: 5, countries: ["Japan", "China"] },
    { name: "Foreign", seats: 95, countries: [] },
  ];
  expect(poolsOf(typed)).toEqual(pools);
  expect(poolsOf(poolDrafts(pools.map((one) => ({ ...one, taken: 0, waiting: 0 }))))).toEqual(pools);
});

test("seats that are no number are refused before anything is sent", () => {
  expect(poolsOf([{ name: "Korean", seats: "many", countries: "" }])).toBeNull();
  expect(poolsOf([{ name: "Korean", seats: "", countries: "" }])).toBeNull();
});
