import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";
import type { RequestName } from "$lib/host";
import { setHost, type Host } from "$lib/host";
import PersonDialog from "./PersonDialog.svelte";

let sent: [RequestName, unknown][] = [];
let draft: string | null = null;

beforeEach(() => {
  sent = [];
  draft = null;
  setHost({
    call: async (name: RequestName, input: { fields?: { full_name: string } }) => {
      if (name === "draft") return { ok: { key: "", value: draft } };
      if (name === "countries") return { ok: [{ code: "KOR", name: "Republic of Korea" }] };
      if (name !== "keep_draft") sent.push([name, input]);
      if (input.fields?.full_name === "Kim\u200b")
        return { refused: { reason: "hidden_character", details: { field: "full_name", what: "U+200B" } } };
      return { ok: { entry: "e1", touched: [], made: ["p1"] } };
    },
  } as unknown as Host);
});
function open(): { onsaved: ReturnType<typeof vi.fn> } {
  const onsaved = vi.fn();
  render(PersonDialog, { open: true, person: null, onsaved } as never);
  return { onsaved };
}
const name = (): HTMLElement => screen.getByRole("textbox", { name: /^Name\*?$/ });

test("a person without a name is refused beside the field and in the summary, and nothing is sent", async () => {
  open();
  await fireEvent.click(screen.getByRole("button", { name: /Add person/ }));
  expect(screen.getByRole("alert").textContent).toContain("Please fill it in");
  expect(name().getAttribute("aria-invalid")).toBe("true");
  expect(sent).toEqual([]);
});

test("what the core refuses stands beside the field that it names", async () => {
  open();
  await fireEvent.input(name(), { target: { value: "Kim\u200b" } });
  await fireEvent.click(screen.getByRole("button", { name: /Add person/ }));
  await waitFor(() => expect(name().getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getByRole("alert").textContent).toContain("U+200B");
});

test("Ctrl+Enter in any field saves, and tells who was made", async () => {
  const { onsaved } = open();
  await fireEvent.input(name(), { target: { value: "Sukarno" } });
  await fireEvent.input(screen.getByRole("textbox", { name: "Organisation" }), { target: { value: "Bio Farma" } });
  await fireEvent.keyDown(screen.getByRole("textbox", { name: "Post" }), { key: "Enter", code: "Enter", ctrlKey: true });
  await waitFor(() => expect(onsaved).toHaveBeenCalledWith("p1"));
  expect(sent[0]?.[1]).toMatchObject({ fields: { full_name: "Sukarno", email: null }, affiliation: { name: "Bio Farma" } });
});

test("what was typed before a lock is there again", async () => {
  draft = JSON.stringify({ full_name: "Wang Fang", native_name: "王芳" });
  open();
  await waitFor(() => expect((name() as HTMLInputElement).value).toBe("Wang Fang"));
});

test("a date of birth that cannot be read is not taken for none", async () => {
  open();
  await fireEvent.input(name(), { target: { value: "Sukarno" } });
  await fireEvent.input(screen.getByRole("textbox", { name: /Born on/ }), { target: { value: "5 Mrch 1990" } });
  await fireEvent.click(screen.getByRole("button", { name: /Add person/ }));
  expect(sent).toEqual([]);
  await fireEvent.input(screen.getByRole("textbox", { name: /Born on/ }), { target: { value: "5 Mar 1990" } });
  await fireEvent.click(screen.getByRole("button", { name: /Add person/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.[1]).toMatchObject({ fields: { born_on: "1990-03-05" } });
});
