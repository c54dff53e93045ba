import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rolesOfCells, rolesOfTitles, withRole } from "./listColumns";
import words from "./listWords.json";

describe("the columns of a list", () => {
  it("are called the same here and on the server", () => {
    const server = "../server/src/main/resources/list-columns.json";
    expect(words).toEqual(JSON.parse(readFileSync(server, "utf8")));
  });

  it("are known by the best title", () => {
    expect(rolesOfTitles(["Team", "Full name", "GROUP", "Full Name (short)", "Email"])).toEqual([
      "more",
      "name",
      "group",
      "more",
      "email",
    ]);
    expect(rolesOfTitles(["Full name", "First name", "Last name"])).toEqual([
      "name",
      "more",
      "more",
    ]);
  });

  it("are known by their cells where there are no titles", () => {
    expect(rolesOfCells(["Ana", "ana@x.org", "Red", "7"])).toEqual([
      "name",
      "email",
      "group",
      "more",
    ]);
  });

  it("are kept up to twenty beside those with a meaning", () => {
    const roles = rolesOfTitles(["Name", ...Array.from({ length: 25 }, (_, i) => `Task ${i}`)]);
    expect(roles.filter((role) => role === "ignored")).toHaveLength(5);
  });

  it("have each meaning once, and a whole name or its parts", () => {
    const roles = ["firstName", "lastName", "more", "ignored"] as const;
    expect(withRole(roles, 2, "name")).toEqual(["more", "more", "name", "ignored"]);
    expect(withRole(["name", "group", "more"], 2, "group")).toEqual(["name", "more", "group"]);
    expect(withRole(["name", "more"], 1, "lastName")).toEqual(["more", "lastName"]);
    expect(withRole(["name", "more"], 1, "ignored")).toEqual(["name", "ignored"]);
  });
});
