import { describe, expect, it } from "vitest";
import { person } from "../../state/storyKit";
import { mayModerate, rolesToGive } from "./moderation";

const HOST = person("Mei", { role: "HOST" });
const OTHER_HOST = person("Tom", { role: "HOST" });
const COHOST = person("Cai", { role: "COHOST" });
const ANA = person("Ana");
const BEN = person("Ben");

describe("moderation", () => {
  it("is for those who manage; a cohost's ends before a host, and nobody moderates themselves", () => {
    expect(mayModerate(HOST, ANA)).toBe(true);
    expect(mayModerate(HOST, OTHER_HOST)).toBe(true);
    expect(mayModerate(COHOST, ANA)).toBe(true);
    expect(mayModerate(COHOST, HOST)).toBe(false);
    expect(mayModerate(ANA, BEN)).toBe(false);
    expect(mayModerate(HOST, HOST)).toBe(false);
  });

  it("offers hosts the roles that somebody does not have, and cohosts none", () => {
    expect(rolesToGive(HOST, ANA)).toEqual(["COHOST", "HOST"]);
    expect(rolesToGive(HOST, COHOST)).toEqual(["HOST", "PARTICIPANT"]);
    expect(rolesToGive(COHOST, ANA)).toEqual([]);
    expect(rolesToGive(HOST, HOST)).toEqual([]);
  });
});
