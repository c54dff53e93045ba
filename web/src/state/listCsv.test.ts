import { describe, expect, it } from "vitest";
import { csvOf, lineShiftOf, readList } from "./listCsv";
import { matchList } from "./listMatch";

const people = (text: string) =>
  readList(text).rows.map(({ name, email, group }) => [name || email, group]);

describe("a list", () => {
  it("is read with its titles, quotes, and empty lines left out", () => {
    const list = readList(
      '\uFEFFName,Group,level\r\n"Silva, Ana",Red,"says ""hi"""\r\n\r\nBen,Blue,b',
    );
    expect(list.choice.roles).toEqual(["name", "group", "more"]);
    expect(list.rows).toEqual([
      { line: 2, name: "Silva, Ana", email: "", group: "Red" },
      { line: 4, name: "Ben", email: "", group: "Blue" },
    ]);
    expect(list.lines[0]?.cells[2]).toBe('says "hi"');
  });

  it("may be pasted from a spreadsheet, with tabs and without titles", () => {
    const list = readList("Ana\tRed\nBen\tBlue\n");
    expect(list.rows.map((row) => [row.name, row.group])).toEqual([
      ["Ana", "Red"],
      ["Ben", "Blue"],
    ]);
    expect(csvOf(list)).toBe("name,email,group\nAna,,Red\nBen,,Blue\n");
    expect(lineShiftOf(list)).toBe(1);
  });

  it("may begin with a line that names its separator", () => {
    const list = readList("sep=;\r\nname;group\r\nAna, B.;Red");
    expect(list.rows).toEqual([{ line: 3, name: "Ana, B.", email: "", group: "Red" }]);
  });

  it("is sent with each person in the line that is theirs in the file", () => {
    const list = readList('sep=;\nName;Gruppe;Stufe\n"A\nB";Red;1\n\n;;\nBen;Blue;=2\n');
    expect(list.rows.map(({ line }) => line)).toEqual([3, 7]);
    const sent = csvOf(list);
    expect(sent).toBe(`name,email,group,Stufe\n\n"A\nB",,Red,1\n\n\nBen,,Blue,'=2\n`);
    expect(readList(sent).rows.map(({ line }) => line)).toEqual([3, 7]);
    expect(readList(sent).lines.at(-1)?.cells.at(-1)).toBe("=2");
  });

  it("minds no empty columns and lines", () => {
    expect(people("name,group,,\nAna,A,\nBen,B,,,,\n,,,\n,,\n\nCem,C\n")).toEqual([
      ["Ana", "A"],
      ["Ben", "B"],
      ["Cem", "C"],
    ]);
  });

  it("is empty when nothing is in it", () => {
    expect(readList(" \n\n").rows).toEqual([]);
    expect(readList(",,\n").problem).toBeNull();
  });
});

describe("a list of another tool", () => {
  const same: readonly string[] = [
    "Name,group_name\nAna Silva,Red\n",
    "Vorname;Nachname;Gruppe\nAna;Silva;Red\n",
    "Name;Vorname;Gruppe\nSilva;Ana;Red\n",
    "Nombre;Apellido(s);Grupo\nAna;Silva;Red\n",
    "Nom;Prénom;Groupe\nSilva;Ana;Red\n",
    "氏名,グループ\nAna Silva,Red\n",
    "First name,Last name,Email address,Groups\nAna,Silva,ana@x.org,Red\n",
    '"First name",Surname,"ID number","Email address",Group\nAna,Silva,7,ana@x.org,Red\n',
    "Student,ID,SIS User ID,Section\n    Points Possible,,,\nAna Silva,1,2,Red\n",
    "name,login_id,sections,group_name,group_id\nAna Silva,ana,Algebra,Red,5\n",
    "Meeting ID,Topic\n1,Algebra\n\nName (Original Name),User Email,Breakout Room\nAna Silva,a@x.org,Red\n",
    "1. Summary\nMeeting title\tAlgebra\n\n2. Participants\nName\tEmail\tTeam\nAna Silva\ta@x.org\tRed\n\n" +
      "3. In-Meeting Activities\nName\tJoin\nBen\t9:01\n",
  ];

  it.each(same)("has name and group found: %s", (text) => {
    expect(people(text)).toEqual([["Ana Silva", "Red"]]);
    expect(readList(text).known).toBe(true);
    expect(people(csvOf(readList(text)))).toEqual([["Ana Silva", "Red"]]);
  });

  it("is Zoom's, by addresses", () => {
    expect(people("Pre-assign Room Name,Email Address\nRoom 1,a@x.org\n")).toEqual([
      ["a@x.org", "Room 1"],
    ]);
  });

  it("is asked about where its titles do not tell, and read as it is said", () => {
    const list = readList("Who,Squad\nAna,Red\n");
    expect(list.known).toBe(false);
    const roles = ["name", "group"] as const;
    const said = readList("Who,Squad\nAna,Red\n", { titled: true, roles });
    expect(said.rows).toEqual([{ line: 2, name: "Ana", email: "", group: "Red" }]);
    expect(readList("name,squad\nAna,Red\n").known).toBe(false);
  });
});

describe("what is wrong with a list", () => {
  const quotes: readonly (readonly [string, number, number])[] = [
    ['name,group\nAna,"Red\nBen,Blue\n', 2, 2],
    ['name,group\n"Ana,Red\n"Ben",Blue\n', 2, 1],
    ['name,group\r\n"A\r\nB","Red\r\nBen,Blue\r\n', 3, 2],
    ['sep=,\nname,group\n\nAna,"', 4, 2],
    ['"', 1, 1],
  ];

  it.each(quotes)("is a quote that never closes: %j", (text, line, column) => {
    expect(readList(text)).toMatchObject({ rows: [], problem: { line, column, kind: "quote" } });
  });

  it("is said with its line and column, and nobody is taken", () => {
    for (const [text, problem] of [
      ["name,group\nAna,Re\u0081d\n", { line: 2, column: 2, kind: "noText" }],
      ["name,group\n\nAna,Red,Blue\n", { line: 3, column: 3, kind: "more" }],
      ["name,Group,group\nAna,Red,Blue\n", { line: 1, column: 3, kind: "twice" }],
    ] as const) {
      expect(readList(text)).toMatchObject({ rows: [], problem });
    }
  });
});

describe("a list beside those who are here", () => {
  const here = [{ name: "ana" }, { name: "Ben" }, { name: "Zoé" }, { name: "Ben" }];

  it("groups who is in both, in the order of the groups, and reports the rest", () => {
    const list = readList("name,group\nAna,Red\n Ben ,Blue\nCem,Red\nZoe\u0301,blue\n,Red");
    const match = matchList(list, here);
    expect(match.groups).toEqual([
      { name: "Red", people: [{ name: "ana" }] },
      { name: "Blue", people: [{ name: "Ben" }, { name: "Zoé" }] },
    ]);
    expect(match.absent.map((row) => row.name)).toEqual(["Cem", ""]);
    expect(match.unlisted).toEqual([{ name: "Ben" }]);
  });

  it("leaves addresses to the server", () => {
    const match = matchList(readList("email,group\nana@example.org,Red"), here);
    expect(match.byEmail).toHaveLength(1);
    expect(match.absent).toEqual([]);
  });
});
