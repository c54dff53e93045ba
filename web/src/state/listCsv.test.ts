import { describe, expect, it } from "vitest";
import { attributesOf, csvOf, matchList, readList } from "./listCsv";

describe("a list", () => {
  it("is read with its titles, quotes, and empty lines left out", () => {
    const list = readList(
      '\uFEFFName,Group,level\r\n"Silva, Ana",Red,"says ""hi"""\r\n\r\nBen,Blue,b',
    );
    expect(list.columns).toEqual(["name", "group", "level"]);
    expect(list.rows).toEqual([
      { line: 2, name: "Silva, Ana", email: "", group: "Red" },
      { line: 4, name: "Ben", email: "", group: "Blue" },
    ]);
    expect(list.cells[0]?.[2]).toBe('says "hi"');
  });

  it("may be pasted from a spreadsheet, with tabs and without titles", () => {
    const list = readList("Ana\tRed\nBen\tBlue\n");
    expect(list.rows.map((row) => [row.name, row.group])).toEqual([
      ["Ana", "Red"],
      ["Ben", "Blue"],
    ]);
    expect(csvOf(list)).toBe("name,group\nAna,Red\nBen,Blue\n");
  });

  it("may have semicolons, and is sent with commas", () => {
    expect(csvOf(readList("name;group\nAna, B.;Red"))).toBe('name,group\n"Ana, B.",Red\n');
  });

  it("keeps the line of what comes after a cell of two lines", () => {
    expect(readList('name,group\n"Ana\nMaria",Red\nBen,Red').rows.map((row) => row.line)).toEqual([
      2, 4,
    ]);
  });

  it("is empty when nothing is in it", () => {
    expect(readList(" \n\n").rows).toEqual([]);
  });

  it("tells the columns that say more", () => {
    expect(attributesOf(readList("email,group,level,team\na@b.c,Red,1,x").columns)).toEqual([
      "level",
      "team",
    ]);
  });
});

describe("a list beside those who are here", () => {
  const people = [{ name: "ana" }, { name: "Ben" }, { name: "Zoé" }, { name: "Ben" }];

  it("groups who is in both, in the order of the groups, and reports the rest", () => {
    const list = readList("name,group\nAna,Red\n Ben ,Blue\nCem,Red\nZoe\u0301,blue\n,Red");
    const match = matchList(list, people);
    expect(match.groups).toEqual([
      { name: "Red", people: [{ name: "ana" }] },
      { name: "Blue", people: [{ name: "Ben" }, { name: "Zoé" }] },
    ]);
    expect(match.absent.map((row) => row.name)).toEqual(["Cem", ""]);
    expect(match.unlisted).toEqual([{ name: "Ben" }]);
  });

  it("leaves addresses to the server", () => {
    const match = matchList(readList("email,group\nana@example.org,Red"), people);
    expect(match.byEmail).toHaveLength(1);
    expect(match.absent).toEqual([]);
  });
});
