/* The text of a file that does not say reliably how it is encoded. The server does the same (CsvBytes). */

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; five of them mean nothing, and are refused later. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

/**
 * As the byte order mark says; or UTF-8, if it is; or as the sender said, if it can be; or
 * Windows-1252, as Excel writes it in the west. Null where the mark promises what the bytes do not keep.
 */
export function textOfBytes(bytes: Uint8Array, said?: string): string | null {
  for (const [mark, charset] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decoded(bytes, charset);
  }
  const plain = decoded(bytes, "utf-8");
  if (plain !== null && !plain.includes("\u0000")) return plain;
  return (said ? decoded(bytes, said) : null) ?? windows(bytes);
}

/** The charset that a media type names. */
export function charsetOf(mediaType: string): string | undefined {
  return /;\s*charset="?([\w.:+-]+)/i.exec(mediaType)?.[1];
}

/** The text of a file that a person chose; null where it is none. */
export async function textOfFile(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer().catch(() => null);
  const text = bytes && textOfBytes(new Uint8Array(bytes), charsetOf(file.type));
  // A NUL is in no text: it is a workbook, or a picture.
  return text?.includes("\u0000") ? null : text;
}
