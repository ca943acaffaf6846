import { expect, test } from "vitest";
import { setHost, type Host } from "$lib/host";
import type { Who } from "$lib/requests";
import { session } from "$lib/session.svelte";
import { FirstRun } from "./firstrun.svelte";

const who = { user: "u", name: "Han Seo-yeon", may: [] as string[] } as unknown as Who;
const words = ["anchor", "birch", "canal", "delta", "ember", "fjord"];
const host = { call: async () => ({ ok: { who, recovery: words } }) } as unknown as Host;

function filled(): FirstRun {
  setHost(host);
  session.who = null;
  const run = new FirstRun("Asia/Seoul", "");
  Object.assign(run.fields, { centre_name: "Hwasun", code: "GTHB", country: "KOR", full_name: "Han Seo-yeon", login: "han" });
  run.password = run.again = "lamp river quiz tundra";
  return run;
}

test("a centre without a code is refused at the code", () => {
  const run = filled();
  run.fields.code = " ";
  run.toPerson();
  expect(run.step).toBe("start");
  expect(run.form.refusal?.details["field"]).toBe("code");
});

test("two different passwords found no book", async () => {
  const run = filled();
  run.again = "lamp";
  await run.found();
  expect(run.founded).toBeNull();
  expect(run.form.refusal?.reason).toBe("passwords_differ");
});

test("nobody is let in before the third and the last but one word are typed back", async () => {
  const run = filled();
  await run.found();
  expect(run.step).toBe("words");
  expect(run.asked).toEqual([2, 4]);
  run.answers = ["canal", "ember?"];
  run.prove();
  expect(run.form.refusal?.details["field"]).toBe("word_1");
  expect(session.who).toBeNull();
  run.answers = ["Canal ", "ember"];
  run.prove();
  expect(session.who).toStrictEqual(who);
});
