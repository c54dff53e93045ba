import { defineConfig } from "@playwright/test";
import { join } from "node:path";
import { CHROMIUM_FLAGS, chromiumPath } from "./harness/chromium.ts";

// `./alcove test` names the folder in which it adds up what every runner reported.
const results = process.env["ALCOVE_RESULTS"];

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  // Two cores and up to six pages with cameras: browsers take turns. What speaks to sockets only, and
  // mostly waits, goes on beside them.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter:
    results === undefined
      ? [["list"]]
      : [["list"], ["json", { outputFile: join(results, "playwright.json") }]],
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    // Recording five pages costs more than the pages: asked for when a failure is looked into.
    trace: process.env["ALCOVE_TRACE"] === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: "launcher", testDir: "specs/launcher", workers: 1 },
    { name: "wire", testDir: "specs/wire", workers: 1 },
    { name: "complaints", testDir: "specs/complaints", workers: 1 },
    { name: "browser", testDir: "specs/browser", workers: 1 },
  ],
});
