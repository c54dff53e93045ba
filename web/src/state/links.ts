/** A piece of what somebody wrote: words, or an address that can be gone to. */
export type Piece =
  | { readonly is: "words"; readonly text: string }
  | {
      readonly is: "link";
      /** As it was written. */
      readonly text: string;
      readonly href: string;
      /** The name that is really asked for, where it was written in letters that look like others. */
      readonly host: string | null;
    };

/* An address ends where a space, a quote, a mark of direction or the punctuation of CJK begins. */
const ADDRESS =
  /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"“”„«»`\p{Cc}\p{Cf}、。，！？；：「」『』【】（）《》]+/giu;
const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
/** What ends a sentence, and no address. */
const ENDS_A_SENTENCE = /[.,:;!?'*_~…’]/u;

/** What of it is the address: "(see https://a.example/b_(c))." ends before the last bracket. */
function withoutEnd(written: string): string {
  const open = new Map<string, number>();
  for (const letter of written) open.set(letter, (open.get(letter) ?? 0) + 1);
  let end = written.length;
  for (; end > 0; end--) {
    const last = written.charAt(end - 1);
    const opening = CLOSING[last];
    if (opening !== undefined) {
      const closed = open.get(last) ?? 0;
      if (closed <= (open.get(opening) ?? 0)) break;
      open.set(last, closed - 1);
    } else if (!ENDS_A_SENTENCE.test(last)) break;
  }
  return written.slice(0, end);
}

function linkOf(text: string): Piece | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  // "https://school.example@elsewhere.example" goes elsewhere: such an address is left as words.
  if (url.username !== "" || url.password !== "" || url.hostname === "") return null;
  const host = url.hostname.includes("xn--") ? url.hostname : null;
  return { is: "link", text, href: url.href, host };
}

/**
 * Finds addresses in what somebody wrote: `http` and `https` only, written out, and shown as they were
 * written. The pieces together are the text again.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const link = linkOf(withoutEnd(match[0]));
    if (link === null) continue;
    if (match.index > from) pieces.push({ is: "words", text: text.slice(from, match.index) });
    pieces.push(link);
    from = match.index + link.text.length;
  }
  if (from < text.length) pieces.push({ is: "words", text: text.slice(from) });
  return pieces;
}
