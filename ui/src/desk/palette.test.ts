import { expect, it } from "vitest";
import { fits, placeOf, read } from "./palette";

const hit = { id: "one", title: "HTC-2026-000012-4", detail: null, run: "R" };

it("takes a sign before the text for the kind that is wanted", () => {
  expect(read(" @ama")).toEqual({ text: "ama", kinds: ["person"], hasCommands: false });
  expect(read("# asep 01")).toEqual({ text: "asep 01", kinds: ["run", "course"], hasCommands: false });
  expect(read(">lock")).toEqual({ text: "lock", kinds: [], hasCommands: true });
  expect(read("ama ")).toEqual({ text: "ama", kinds: null, hasCommands: true });
});

it("leads to the thing itself", () => {
  expect(placeOf("person", hit)).toEqual({ view: "people", person: "one" });
  expect(placeOf("certificate", hit)).toEqual({ view: "certificates", run: "R", certificate: "HTC-2026-000012-4" });
  expect(placeOf("session", hit)).toEqual({ view: "runs", run: "R", session: "one" });
});

it("finds a command by words in any order, without marks", () => {
  expect(fits("Vérifier une attestation", "attest verif")).toBe(true);
  expect(fits("Lock", "unlock")).toBe(false);
});
