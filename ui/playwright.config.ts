import { defineConfig } from "@playwright/test";

// Which dresses the screens are walked in beside those that always are: the same for all workers of a run.
process.env.WALK_SEED ??= String(Math.floor(Date.now() / 86_400_000));
console.log(`WALK_SEED=${process.env.WALK_SEED}`);

// Each test starts its own `rollbook serve` on a free port with its own book: see ../tests/page.
export default defineConfig({
  testDir: "../tests/page",
  workers: 2,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    actionTimeout: 10_000,
    contextOptions: { reducedMotion: "reduce" },
    viewport: { width: 1280, height: 720 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
