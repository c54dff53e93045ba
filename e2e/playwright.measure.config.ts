import { defineConfig } from "@playwright/test";

/** Measurements, which assert nothing: `npm run measure`. */
export default defineConfig({
  testDir: "measure",
  testMatch: "*.measure.ts",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  timeout: 30 * 60_000,
  reporter: "line",
});
