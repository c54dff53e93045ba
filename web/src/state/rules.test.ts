import { describe, expect, it } from "vitest";
import { countRules, rulesDraft, rulesFrom, withSet } from "./rules";
import { id } from "./storyKit";

const RULES = {
  keepTogether: [[id("Ana"), id("Ben")]],
  keepApart: [],
  balanceBy: "level",
  avoidRepeats: true,
};

describe("the rules of grouping", () => {
  it("come back from the draft as they went in", () => {
    expect(rulesFrom(rulesDraft(RULES))).toEqual(RULES);
  });

  it("leave out a set in which there are not two people", () => {
    const draft = rulesDraft(RULES);
    const apart = withSet(withSet([{ key: 4, ids: [id("Ana")] }]));
    expect(apart.map((set) => set.key)).toEqual([4, 5, 6]);
    expect(rulesFrom({ ...draft, apart }).keepApart).toEqual([]);
  });

  it("are counted, none where nothing was said", () => {
    expect([countRules(RULES), countRules(null)]).toEqual([3, 0]);
  });
});
