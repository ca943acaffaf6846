import { expect, test } from "vitest";
import { setHost, type Envelope, type Host } from "$lib/host";
import { sayRefusal } from "$lib/words.svelte";
import { Recovery } from "./recovery.svelte";

const WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow";
let sent: unknown[] = [];

function filled(reply: Envelope<unknown> = { ok: {} }): Recovery {
  sent = [];
  setHost({ call: async (...all: unknown[]) => (sent.push(all), reply) } as unknown as Host);
  const recovery = new Recovery();
  Object.assign(recovery, { login: " ama ", text: WORDS, password: "seven quiet rivers", again: "seven quiet rivers" });
  return recovery;
}
const refused = (reason: string, details: Record<string, string> = {}): Envelope<unknown> =>
  ({ refused: { reason, details } }) as Envelope<unknown>;

test("the words of a sheet may be pasted with their numbers, lines and capitals", async () => {
  const recovery = filled();
  recovery.text = WORDS.split(" ")
    .map((word, at) => `${at + 1}. ${word.toUpperCase()},`)
    .join("\n");
  expect(recovery.words.length).toBe(12);
  expect(await recovery.recover("/a.rollbook")).toBe(true);
  const sign = { password: "", new_password: "seven quiet rivers" };
  expect(sent).toEqual([["recover", { book: "/a.rollbook", login: "ama", words: WORDS }, sign]]);
});

test("what is missing or differs is refused beside its field, and nothing is sent", async () => {
  for (const [field, change] of [
    ["login", { login: " " }],
    ["words", { text: "" }],
    ["words", { text: WORDS.slice(0, -7) }],
    ["new_password", { password: "" }],
    ["again", { again: "seven" }],
  ] as const) {
    const recovery = filled();
    Object.assign(recovery, change);
    expect(await recovery.recover("/a.rollbook")).toBe(false);
    expect(recovery.form.refusal?.details["field"]).toBe(field);
    expect(sent).toEqual([]);
  }
});

test("a word that is on no sheet is named", async () => {
  const recovery = filled(refused("recovery_refused", { why: "word", position: "6" }));
  expect(await recovery.recover("/a.rollbook")).toBe(false);
  expect(recovery.form.error("words")).toContain("Word 6, “sausage”,");
});

test("words of another book are refused at the words, another login at the login, a weak password at the password", async () => {
  const recovery = filled(refused("recovery_refused"));
  await recovery.recover("/a.rollbook");
  expect(recovery.form.error("words")).toContain("do not open this book");
  const stranger = filled(refused("not_found", { field: "login", what: "nobody" }));
  await stranger.recover("/a.rollbook");
  expect(stranger.form.error("login")).toContain("nobody");
  const weak = filled(refused("weak_password", { field: "new_password" }));
  await weak.recover("/a.rollbook");
  expect(weak.form.error("new_password")).toContain("at least 8 characters");
  const order = filled(refused("recovery_refused", { why: "order" }));
  await order.recover("/a.rollbook");
  expect(order.form.refusal && sayRefusal(order.form.refusal)).toContain("Check their order");
});
