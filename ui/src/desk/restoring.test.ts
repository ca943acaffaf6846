import { expect, test } from "vitest";
import { setHost, type Envelope, type Host } from "$lib/host";
import { Restoring } from "./restoring.svelte";

let sent: unknown[] = [];

function filled(reply: Envelope<unknown> = { ok: { path: "/b/a.rollbook", entries: 3 } }): Restoring {
  sent = [];
  setHost({ call: async (...all: unknown[]) => (sent.push(all), reply) } as unknown as Host);
  const restoring = new Restoring("/books/");
  Object.assign(restoring, { backup: "/copies/a-20261122.rollbook-backup", login: "ama", password: "seven" });
  return restoring;
}
const refused = (reason: string): Envelope<unknown> => ({ refused: { reason, details: {} } }) as Envelope<unknown>;

test("the new book is named after the backup until a person names it", async () => {
  const restoring = filled();
  expect(restoring.to).toBe("/books/a-20261122.rollbook");
  restoring.backup = "/copies/b.rollbook-backup/book.rollbook";
  expect(restoring.to).toBe("/books/b.rollbook");
  restoring.moveTo("/other");
  expect(restoring.to).toBe("/other/b.rollbook");
  restoring.backup = "/copies/c.rollbook-backup";
  expect(restoring.to).toBe("/other/b.rollbook");
  restoring.moveTo("D:\\Books\\");
  expect(restoring.to).toBe("D:\\Books\\b.rollbook");
  restoring.forget();
  restoring.backup = "/copies/c.rollbook-backup/";
  expect(restoring.to).toBe("/books/c.rollbook");
  restoring.login = "ama";
  restoring.password = "seven";
  expect((await restoring.restore())?.entries).toBe(3);
  const input = { backup: "/copies/c.rollbook-backup/", to: "/books/c.rollbook", login: "ama" };
  expect(sent).toEqual([["restore_backup", input, { password: "seven" }]]);
});

test("a path that is not whole, and a name that is no book's, never leave the form", async () => {
  for (const [field, change] of [
    ["backup", { backup: "" }],
    ["backup", { backup: "copies/a" }],
    ["to", { to: "a.rollbook" }],
    ["to", { to: "/books" }],
    ["login", { login: "" }],
    ["password", { password: "" }],
  ] as const) {
    const restoring = filled();
    Object.assign(restoring, change);
    expect(await restoring.restore()).toBeNull();
    expect(restoring.form.refusal?.details["field"]).toBe(field);
    expect(sent).toEqual([]);
  }
});

test("every refusal of the core stands beside the field that mends it", async () => {
  for (const [reason, field] of [
    ["backup_damaged", "backup"],
    ["book_exists", "to"],
    ["no_folder", "to"],
    ["no_room", "to"],
    ["not_writable", "to"],
    ["synced_folder", "to"],
    ["network_folder", "to"],
    ["book_missing", "backup"],
    ["wrong_password", "password"],
    ["wait_after_failures", "password"],
  ] as const) {
    const restoring = filled(refused(reason));
    expect(await restoring.restore()).toBeNull();
    expect(restoring.form.error(field), reason).toBeTruthy();
  }
});
