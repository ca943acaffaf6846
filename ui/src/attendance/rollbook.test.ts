import { beforeEach, describe, expect, it } from "vitest";
import type { MarkRoll, MarkShown, Roll, RollRow, SessionRow, Status } from "$lib/requests";
import type { Refused } from "$lib/words.svelte";
import { RollBook } from "./rollbook.svelte";
import { LATIN, readKey } from "./rollkeys";

function mark(status: Status, more: Partial<MarkShown> = {}): MarkShown {
  return {
    status,
    minutes_late: null,
    minutes_early: null,
    earned_min: 0,
    entry: "e",
    is_corrected: false,
    is_late_entry: false,
    first_status: null,
    rivals: [],
    ...more,
  };
}

const NAMES = ["Abeba Tesfaye", "Lê Thị Hạnh", "Nguyễn Văn Đức", "Sukarno", "Thandiwe Ng’ang’a"];

function row(name: string, at: number, former: MarkShown | null, now: MarkShown | null): RollRow {
  return {
    enrolment: `n${at}`,
    person: `p${at}`,
    full_name: name,
    native_name: at === 0 ? "አበባ ተስፋዬ" : null,
    country_name: null,
    state: "active",
    marks: [former, now],
    earned_min: 0,
    expected_min: 0,
    pct_tenths: null,
  };
}

/** A core that keeps marks as the real one does, answers late, and a clock that is turned by hand. */
class Desk {
  written: MarkRoll[] = [];
  refuse: (marks: MarkRoll) => Refused | null = () => null;
  register: "open" | "closed" = "open";
  rows = NAMES.map((name, at) => row(name, at, mark(at === 1 ? "L" : at === 3 ? "U" : "P", at === 1 ? { minutes_late: 12 } : {}), null));
  timers: { at: number; then: () => void }[] = [];
  now = 0;

  roll(): Roll {
    const session = { register: this.register } as SessionRow;
    const column = {
      session: "s",
      title: "",
      start: { at: "", local: "", offset_min: 0, zone: "" },
      register: "open" as const,
      is_current: false,
    };
    const rows = this.rows.map((one) => ({ ...one, marks: [...one.marks] }));
    return {
      session,
      run: {} as Roll["run"],
      columns: [column, { ...column, is_current: true }],
      rows,
      marked: 0,
      expected: rows.length,
      walk_ins: [],
      may_mark: true,
      why_not: null,
      default_status: "R",
      reasons: ["slip"],
      is_late: false,
      closed: null,
    };
  }

  async mark(marks: MarkRoll): Promise<Refused | null> {
    this.written.push(marks);
    const refusal = this.refuse(marks);
    if (refusal) return refusal;
    for (const one of marks.marks) {
      const kept = this.rows.find((other) => other.enrolment === one.enrolment);
      if (kept) kept.marks[1] = mark(one.status, { minutes_late: one.minutes_late ?? null, minutes_early: one.minutes_early ?? null });
    }
    return null;
  }

  later(ms: number, then: () => void): () => void {
    const timer = { at: this.now + ms, then };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  async pass(ms: number): Promise<void> {
    await settled();
    this.now += ms;
    const due = this.timers.filter((one) => one.at <= this.now);
    this.timers = this.timers.filter((one) => one.at > this.now);
    for (const timer of due) timer.then();
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

let desk: Desk;
let book: RollBook;

function type(keys: string): void {
  for (const key of keys) {
    const code = /[0-9]/.test(key) ? `Digit${key}` : key === " " ? "Space" : `Key${key.toUpperCase()}`;
    const isShifted = /[A-Z]/.test(key);
    const read = readKey(
      { key, code, keyCode: 0, isComposing: false, shiftKey: isShifted, ctrlKey: false, metaKey: false, altKey: false },
      LATIN,
    );
    if (read) book.press(read);
  }
}

const statuses = () => book.rows.map((one) => book.shown(one).status).join("");
const dots = () => book.rows.map((one) => book.shown(one).dot);

beforeEach(() => {
  desk = new Desk();
  book = new RollBook("s", desk);
  book.take(desk.roll());
});

describe("marking", () => {
  it("one key is one entry and moves to the next person", async () => {
    type("pppp");
    expect(statuses()).toBe("PPPPU");
    expect(book.index).toBe(4);
    await settled();
    expect(desk.written).toHaveLength(4);
    expect(desk.written.map((one) => one.marks[0]?.enrolment)).toEqual(["n0", "n1", "n2", "n3"]);
    expect(desk.written.every((one) => one.reason === null)).toBe(true);
  });
  it("a roll of five called in order takes five keys", async () => {
    type("plax ");
    await desk.pass(1000);
    expect(statuses()).toBe("PLAXR");
    expect(book.marked).toBe(5);
    expect(desk.written).toHaveLength(5);
  });
  it("the dot is hollow until the receipt is in", async () => {
    type("p");
    expect(dots()).toEqual(["sending", "none", "none", "none", "none"]);
    await settled();
    expect(dots()).toEqual(["saved", "none", "none", "none", "none"]);
  });
  it("a saved mark gives way to what the core says next", async () => {
    type("p");
    await desk.pass(100);
    const first = desk.rows[0];
    if (first) first.marks[1] = mark("A");
    book.take(desk.roll());
    expect(statuses()).toBe("AUUUU");
  });
  it("a correction while the register is open carries the reason slip", async () => {
    type("p");
    book.focusRow(0);
    type("a");
    await settled();
    expect(desk.written.map((one) => one.reason)).toEqual([null, "slip"]);
  });
  it("the same letter twice writes nothing more", async () => {
    type("p");
    book.focusRow(0);
    type("p");
    await settled();
    expect(desk.written).toHaveLength(1);
  });
  it("backspace clears a mark", async () => {
    type("p");
    book.focusRow(0);
    book.press({ does: "clear" });
    await settled();
    expect(statuses()).toBe("UUUUU");
  });
  it("the focus stays on the last person", () => {
    book.focusRow(4);
    type("p");
    expect(book.index).toBe(4);
  });
});

describe("everybody and the former session", () => {
  it("shift and a letter marks only the unmarked, in one entry", async () => {
    type("a");
    type("P");
    await settled();
    expect(statuses()).toBe("APPPP");
    expect(desk.written).toHaveLength(2);
    expect(desk.written[1]?.marks).toHaveLength(4);
  });
  it("copies the former marks with their minutes onto the unmarked, and leaves the rest", async () => {
    type("a");
    book.press({ does: "copy" });
    await settled();
    // Person 4 had no former mark; person 1 has one already.
    expect(statuses()).toBe("ALPUP");
    expect(desk.written[1]?.marks[0]).toEqual({ enrolment: "n1", status: "L", minutes_late: 12, minutes_early: null });
  });
  it("says so when nobody is unmarked", () => {
    type("PP");
    expect(book.said).toEqual({ what: "nothing_unmarked" });
  });
});

describe("minutes", () => {
  it("digits right after L are minutes of the mark just made, written after a second", async () => {
    type("l18");
    expect(book.index).toBe(1);
    expect(book.shown(book.rows[0] as RollRow).minutes).toBe(18);
    await settled();
    expect(desk.written).toHaveLength(1);
    await desk.pass(1000);
    expect(desk.written[1]).toEqual({
      session: "s",
      marks: [{ enrolment: "n0", status: "L", minutes_late: 18 }],
      reason: "completes",
      note: null,
    });
  });
  it("another key writes the minutes at once, before its own mark", async () => {
    type("e5p");
    await settled();
    expect(desk.written.map((one) => one.marks[0])).toEqual([
      { enrolment: "n0", status: "E" },
      { enrolment: "n0", status: "E", minutes_early: 5 },
      { enrolment: "n1", status: "P" },
    ]);
  });
  it("digits after a second are not minutes", async () => {
    type("l");
    await desk.pass(1000);
    type("7");
    await desk.pass(1000);
    expect(desk.written).toHaveLength(1);
  });
  it("digits after P mean nothing", async () => {
    type("p7");
    await desk.pass(1000);
    expect(desk.written).toHaveLength(1);
  });
});

describe("refusals and reasons", () => {
  const refusal: Refused = { reason: "changed_since", details: {} };
  it("a refused mark shows what the core holds, with the reason, and the next marks go on", async () => {
    desk.refuse = (marks) => (marks.marks[0]?.enrolment === "n0" ? refusal : null);
    type("pa");
    await desk.pass(100);
    expect(dots()).toEqual(["refused", "saved", "none", "none", "none"]);
    expect(book.refused[0]?.shown).toMatchObject({ status: "U", attempted: "P", refusal });
    book.take(desk.roll());
    expect(book.refused).toHaveLength(1);
    desk.refuse = () => null;
    book.retry("n0");
    await settled();
    expect(dots()[0]).toBe("saved");
  });
  it("marks of a closed register wait for one reason and then go in order", async () => {
    desk.register = "closed";
    book.take(desk.roll());
    type("pa");
    await settled();
    expect(desk.written).toHaveLength(0);
    expect(book.isAsking).toBe(true);
    book.giveReason("evidence", "paper sheet");
    type("x");
    await settled();
    expect(desk.written.map((one) => [one.marks[0]?.status, one.reason, one.note])).toEqual([
      ["P", "evidence", "paper sheet"],
      ["A", "evidence", "paper sheet"],
      ["X", "evidence", "paper sheet"],
    ]);
  });
  it("a late entry that the core refuses for want of a reason is asked for and sent again", async () => {
    desk.refuse = (marks) => (marks.reason ? null : { reason: "needs_reason", details: {} });
    type("p");
    await settled();
    expect(book.isAsking).toBe(true);
    expect(statuses()).toBe("PUUUU");
    book.giveReason("transcribed", null);
    await settled();
    expect(dots()[0]).toBe("saved");
  });
  it("letting go of the waiting marks shows what was there before", async () => {
    desk.register = "closed";
    book.take(desk.roll());
    type("p");
    book.dropHeld();
    expect(statuses()).toBe("UUUUU");
    expect(book.isBusy).toBe(false);
  });
  it("minutes of a waiting mark become part of it", async () => {
    desk.register = "closed";
    book.take(desk.roll());
    type("l9");
    await desk.pass(1000);
    book.giveReason("other", null);
    await settled();
    expect(desk.written.map((one) => one.marks)).toEqual([[{ enrolment: "n0", status: "L", minutes_late: 9 }]]);
  });
});

describe("moving", () => {
  it("jumps to a name without its marks", () => {
    expect(book.jump("hanh")).toBe(true);
    expect(book.index).toBe(1);
    expect(book.jump("ተስፋዬ")).toBe(true);
    expect(book.index).toBe(0);
    expect(book.jump("zzz")).toBe(false);
  });
  it("jumps to the first unmarked person", () => {
    type("p");
    book.focusRow(3);
    expect(book.jumpToUnmarked()).toBe(true);
    expect(book.index).toBe(1);
  });
  it("counts every status", () => {
    type("pa");
    expect(book.counts).toEqual({ P: 1, L: 0, E: 0, R: 0, X: 0, A: 1, N: 0, U: 3 });
  });
});
