/** What may be said of a code while it is typed, before the server is asked. */
export type CodeCheck = "empty" | "short" | "long" | "characters" | "fine";

/** The rule of room codes: 4 to 20 letters, digits and hyphens (contract, section 3). */
export function checkCode(code: string): CodeCheck {
  if (code === "") return "empty";
  if (!/^[A-Z0-9-]*$/.test(code)) return "characters";
  if (code.length < 4) return "short";
  return code.length > 20 ? "long" : "fine";
}

/** As codes are stored: upper-case, with hyphens for spaces. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/\s+/g, "-");
}

/** What to try in place of a taken code; each is still to be checked. */
export function alternativesTo(code: string, year: number): readonly string[] {
  return [`-${year}`, "-FALL", "-SPRING", "-2"].map(
    (ending) => code.slice(0, 20 - ending.length).replace(/-+$/, "") + ending,
  );
}

/** Names of rooms make good codes: "Maths 101" → `MATHS-101`. */
export function codeFromName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 20);
}
