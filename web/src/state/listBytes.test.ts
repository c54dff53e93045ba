import { describe, expect, it } from "vitest";
import { charsetOf, textOfBytes, textOfFile } from "./listBytes";

const utf8 = (text: string) => new TextEncoder().encode(text);
const sixteen = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};

describe("the text of a file", () => {
  it("is encoded as its byte order mark says, whatever else is said", () => {
    for (const bytes of [
      utf8("\uFEFFZoë"),
      sixteen("\uFEFFZoë", true),
      sixteen("\uFEFFZoë", false),
    ]) {
      expect(textOfBytes(bytes, "windows-1251")).toBe("Zoë");
    }
  });

  it("is UTF-8 where it can be, else what was said, else what Excel writes", () => {
    expect(textOfBytes(utf8("Zoë"), "iso-8859-2")).toBe("Zoë");
    expect(textOfBytes(Uint8Array.of(0xde, 0xeb, 0xe8, 0xff), "windows-1251")).toBe("Юлия");
    expect(textOfBytes(sixteen("Zoë", true), "utf-16le")).toBe("Zoë");
    for (const said of [undefined, "utf-8", "no-such-charset"]) {
      expect(textOfBytes(Uint8Array.of(0x5a, 0x6f, 0xeb, 0x80), said)).toBe("Zoë€");
    }
  });

  it("loses no letter without a word", () => {
    expect(textOfBytes(Uint8Array.of(0x61, 0x81))).toBe("a\u0081");
    expect(textOfBytes(Uint8Array.of(0xff, 0xfe, 0x61))).toBeNull();
  });

  it("is none where it is a workbook", async () => {
    const type = "text/csv; charset=windows-1251";
    expect(charsetOf(type)).toBe("windows-1251");
    expect(
      await textOfFile(new File([Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff)], "a.xlsx")),
    ).toBeNull();
    expect(await textOfFile(new File([Uint8Array.of(0x5a, 0x6f, 0xeb)], "a.csv"))).toBe("Zoë");
  });
});
