import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A lower-case ULID after a prefix, as long as Alcove's: `p-` for a participant, `b-` a breakout. */
export function newId(prefix) {
  let id = "";
  let time = Date.now();
  for (let i = 0; i < 10; i++) {
    id = ALPHABET[time % 32] + id;
    time = Math.floor(time / 32);
  }
  for (const byte of randomBytes(16)) id += ALPHABET[byte & 31];
  return `${prefix}-${id}`;
}

/** What a participant shows to connect: as hard to guess as a signed token, and as cheap to check. */
export function newToken() {
  return randomBytes(32).toString("base64url");
}
