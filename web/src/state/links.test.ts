import { describe, expect, it } from "vitest";
import { piecesOf } from "./links";

const links = (text: string) =>
  piecesOf(text).flatMap((piece) => (piece.is === "link" ? [piece.text] : []));

describe("addresses in what people write", () => {
  it.each([
    ["https://a.example/x", ["https://a.example/x"]],
    [
      "See http://a.example, then HTTPS://B.example/y?z=1#w.",
      ["http://a.example", "HTTPS://B.example/y?z=1#w"],
    ],
    ["(https://a.example/b_(c))", ["https://a.example/b_(c)"]],
    ["[https://a.example/b].", ["https://a.example/b"]],
    ["https://a.example/?q[]=1", ["https://a.example/?q[]=1"]],
    ["<https://a.example/>", ["https://a.example/"]],
    ["»https://a.example/b«", ["https://a.example/b"]],
    ["資料は https://a.example/資料。です", ["https://a.example/資料"]],
    [
      "https://a.example/one\nhttps://a.example/two",
      ["https://a.example/one", "https://a.example/two"],
    ],
    ["اقرأ https://a.example/درس الآن", ["https://a.example/درس"]],
  ])("are found in %j without what only surrounds them", (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://a.example/x",
    "a.example/x and me@a.example",
    "https://",
    "https:// a.example",
    "xhttps://a.example",
    "https://school.example@elsewhere.example/",
    "https://me:pin@a.example/",
    "http://[::1",
  ])("are not found in %j", (text) => {
    expect(links(text)).toEqual([]);
  });

  it("end before marks that turn the direction of writing", () => {
    expect(links("https://a.example/\u202Egpj.exe")).toEqual(["https://a.example/"]);
    expect(links("https://a.exa\u200Bmple/")).toEqual(["https://a.exa"]);
  });

  it("say the real name of a host in other letters", () => {
    const [piece] = piecesOf("https://аррӏе.com/login");
    expect(piece).toMatchObject({ text: "https://аррӏе.com/login", host: "xn--80ak6aa92e.com" });
    expect(piecesOf("https://apple.com/")[0]).toMatchObject({ host: null });
  });

  it("are the text again with what is between them", () => {
    for (const text of [
      "",
      "a",
      "a https://b.example. c",
      "https://b.example)",
      "https://x:y@z https://b.example",
    ]) {
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }
  });

  it("are found in the longest message without a wait", () => {
    expect(links("https://a.example/" + ")".repeat(4_000))).toEqual(["https://a.example/"]);
    expect(links("https://".repeat(500))).toHaveLength(1);
  });
});
