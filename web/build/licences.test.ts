import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { libraryOf, licenceIn, page } from "./licences";

const web = join(import.meta.dirname, "..");
const { dependencies } = JSON.parse(readFileSync(join(web, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

describe("the licences of what is in the app", () => {
  it("are known of every library that the app is built with", () => {
    for (const [name, version] of Object.entries(dependencies)) {
      const licence = licenceIn(join(web, "node_modules", name));
      expect(licence).toMatchObject({ name, version });
      expect(licence.terms, name).not.toBe("");
    }
  });

  it("belong to the library that a module is in, however deep, and not to its folders", () => {
    const kit = join(web, "node_modules/@mantine/core");
    expect(libraryOf(`${kit}/esm/core/Box/Box.mjs`)).toBe(kit);
    expect(libraryOf(`\0${kit}/styles.css?inline`)).toBe(kit);
    const within = join(web, "node_modules/a/node_modules/b");
    expect(libraryOf(`${within}/build/esm/index.js`)).toBe(within);
    expect(libraryOf(join(web, "src/main.tsx"))).toBeNull();
    expect(libraryOf("\0vite/preload-helper.js")).toBeNull();
  });

  it("are written one after the other, with their words", () => {
    const text = page([
      { name: "b", version: "2.0.0", terms: "ISC", text: "Permission is given." },
      { name: "a", version: "1.0.0", terms: "MIT", text: "" },
    ]);
    expect(text.indexOf("a 1.0.0\nLicence: MIT")).toBeLessThan(
      text.indexOf("b 2.0.0\nLicence: ISC"),
    );
    expect(text).toContain("Permission is given.");
  });
});
