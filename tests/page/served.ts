// A book of its own, served by the real binary, and the page of it in a browser.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, test as base, type Page } from "@playwright/test";
import type { Requests, Role } from "$lib/requests";

const BINARY = resolve(process.env.ROLLBOOK ?? `${process.env.CARGO_TARGET_DIR ?? "../target"}/debug/rollbook`);
const PAGE = resolve("dist");
const TOKEN = "token-of-the-page-tests";
/** The password of every account of a demo book. */
export const PASSWORD = "demo";

export type Name = keyof Requests;
interface Sign {
  login?: string;
  password: string;
  new_password?: string;
}

/** `rollbook serve` on a free port, with a configuration folder of its own. */
export class Served {
  readonly folder = mkdtempSync(join(tmpdir(), "rollbook-page-"));
  /** The book that is served; a test of the first run learns its place from the core. */
  book = join(this.folder, "Demo.rollbook");
  origin = "";
  #process: ChildProcess | null = null;
  #page: Page | null = null;

  get #env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      HOME: this.folder,
      ROLLBOOK_HOME: join(this.folder, "home"),
      ROLLBOOK_PASSWORD: PASSWORD,
    };
  }

  /** Makes the demo book. */
  demo(): void {
    this.run(["demo", this.book]);
  }

  /** Runs the program with this configuration folder, as a person in a terminal does; gives what it printed. */
  run(args: string[], env: NodeJS.ProcessEnv = {}): string {
    const done = spawnSync(BINARY, args, { env: { ...this.#env, ...env }, encoding: "utf8" });
    expect(done.status, done.stderr).toBe(0);
    return done.stdout;
  }

  /** Starts to serve; ready when the address is printed. `login` is signed in at once; none leaves the door shut. */
  async start(login?: Role): Promise<void> {
    const { ROLLBOOK_PASSWORD, ...shut } = this.#env;
    const env = login ? { ...shut, ROLLBOOK_PASSWORD, ROLLBOOK_LOGIN: login } : shut;
    const child = spawn(BINARY, ["serve", this.book, "--port", "0", "--token", TOKEN, "--ui", PAGE], { env });
    this.#process = child;
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    const address = await new Promise<string>((told, broke) => {
      createInterface({ input: child.stdout }).once("line", told);
      child.once("exit", () => broke(new Error(`rollbook serve ended: ${said}`)));
    });
    this.origin = new URL(address).origin;
  }

  /** Ends it as a person would; the book is closed when this returns. */
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((over) => child.once("exit", over));
    child.kill("SIGTERM");
    await ended;
  }

  async remove(): Promise<void> {
    // a page that still asks would complain that nobody answers
    if (this.#page?.url().startsWith(this.origin) && !this.#page.isClosed()) await this.#page.goto("about:blank");
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens the page anew. */
  async open(page: Page): Promise<void> {
    this.#page = page;
    // the same address with another fragment would not load again
    await page.goto("about:blank");
    await page.goto(`${this.origin}/#token=${TOKEN}`);
    await expect(page.locator("h1").first()).toBeVisible();
  }

  /** A request beside the page, as `rollbook call` makes it. */
  async call<N extends Name>(name: N, input: Requests[N][0], sign?: Sign): Promise<Requests[N][1]> {
    const reply = await fetch(`${this.origin}/call`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${TOKEN}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ name, with: input, sign: sign ?? null }),
    });
    const told = (await reply.json()) as { ok?: Requests[N][1] };
    if (told.ok === undefined) throw new Error(`${name}: ${JSON.stringify(told)}`);
    return told.ok;
  }

  /** The bytes of a paper that the page opened: the browser keeps them for itself. */
  async paper(address: string): Promise<Buffer> {
    const reply = await fetch(address, { headers: { Authorization: `Bearer ${TOKEN}` } });
    return Buffer.from(await reply.arrayBuffer());
  }

  /** Another person at the window. */
  async become(login: Role): Promise<void> {
    await this.call("lock", {});
    await this.call("unlock", { book: this.book, login }, { password: PASSWORD });
  }
}

/** A test that fails on anything the page complains of: errors, warnings and reports of the content security policy. */
export const test = base.extend<{ quiet: void }, { demo: Served }>({
  demo: [
    // Playwright reads the names of fixtures out of this pattern
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const demo = new Served();
      demo.demo();
      await demo.start("coordinator");
      await use(demo);
      await demo.remove();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use();
      expect(complaints, "what the page complained of").toEqual([]);
    },
    { auto: true },
  ],
});
/** A demo book for the tests of one file, which go on from each other. */
export function ownDemo(): Served {
  const demo = new Served();
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    demo.demo();
    await demo.start("coordinator");
  });
  test.afterAll(() => demo.remove());
  return demo;
}
export { expect };
