import { defineConfig } from "@playwright/test";

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
