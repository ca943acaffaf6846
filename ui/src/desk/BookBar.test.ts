import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { setHost, type Host } from "$lib/host";
import type { Who } from "$lib/requests";
import { session } from "$lib/session.svelte";
import BookBar from "./BookBar.svelte";

const who = (more: Partial<Who>): Who =>
  ({ name: "Ama Mensah", may: ["adopt_book"], read_only: null, is_unconfirmed: false, ...more }) as unknown as Who;
const stands = (why: string) => ({ read_only: { why, details: {} } });

function show(signedIn: Who): { onadopted: ReturnType<typeof vi.fn>; sent: string[] } {
  const sent: string[] = [];
  setHost({ call: async (name: string) => (sent.push(name), { ok: name === "who" ? who({}) : {} }) } as unknown as Host);
  session.who = signedIn;
  const onadopted = vi.fn();
  render(BookBar, { onadopted });
  return { onadopted, sent };
}

test("a book in which all goes as usual has no bar", () => {
  show(who({}));
  expect(screen.queryByRole("region")).toBeNull();
});

test("a damaged book, one of a newer Rollbook and one that goes on elsewhere are told, and not gone on with", () => {
  for (const why of ["damaged", "unknown_act", "superseded", "what nobody knows yet"]) {
    show(who({ ...stands(why), is_unconfirmed: true }));
    expect(screen.getByRole("region").textContent?.length).toBeGreaterThan(40);
    expect(screen.queryByRole("button")).toBeNull();
    document.body.innerHTML = "";
  }
});

test("who is no administrator is told who can go on, and the button does nothing", async () => {
  show(who({ ...stands("moved"), may: [] }));
  expect(screen.getByRole("region").textContent).toContain("An administrator of the book can say this");
  await fireEvent.click(screen.getByRole("button"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("an administrator signs; then the bar goes and the focus is given back once", async () => {
  const { onadopted, sent } = show(who({ is_unconfirmed: true }));
  await fireEvent.click(screen.getByRole("button", { name: /This is the newest copy/ }));
  await fireEvent.input(screen.getByLabelText(/^Password/), { target: { value: "seven" } });
  const sign = screen.getByRole("button", { name: "Sign and go on" });
  await Promise.all([fireEvent.click(sign), fireEvent.click(sign)]);
  await waitFor(() => expect(screen.queryByRole("region")).toBeNull());
  expect(sent).toEqual(["adopt_book", "who"]);
  expect(onadopted).toHaveBeenCalledOnce();
});

test("closing the signature changes nothing", async () => {
  const { onadopted, sent } = show(who(stands("older_copy")));
  await fireEvent.click(screen.getByRole("button", { name: /This is the newest copy/ }));
  await fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByRole("region").textContent).toContain("older than what was written");
  expect([onadopted.mock.calls.length, sent.length]).toEqual([0, 0]);
});
