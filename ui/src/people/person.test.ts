import { expect, test } from "vitest";
import type { PersonDetail } from "$lib/requests";
import { enrolmentOf, fieldsOf, textOf } from "./person";

test("what was left empty is sent as nothing, and case is kept", () => {
  const text = textOf({ full_name: "sukarno", email: "s@example.org" });
  text.full_name = "  sukarno DWI ";
  text.email = " ";
  expect(fieldsOf(text)).toMatchObject({ full_name: "sukarno DWI", email: null, native_name: null });
});

test("the run of the list comes before the newest one", () => {
  const person = { enrolments: [{ run: "new" }, { run: "old" }] } as PersonDetail;
  expect(enrolmentOf(person, "old")?.run).toBe("old");
  expect(enrolmentOf(person, "elsewhere")?.run).toBe("new");
});
