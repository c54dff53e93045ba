import { describe, expect, it } from "vitest";
import { breakout, person } from "../../state/storyKit";
import type { BreakoutId } from "../../protocol/ids";
import type { Participant } from "../../protocol/objects";
import type { Rules } from "../../protocol/plans";
import type { Placing, SetupDraft } from "./setupDraft";
import {
  assignmentsOf,
  creationOf,
  FIRST_DRAFT,
  isDrawnByServer,
  previewOf,
  questionOf,
  sizeRange,
} from "./setupDraft";

const NO_RULES: Rules = { keepTogether: [], keepApart: [], balanceBy: null, avoidRepeats: false };
const PEOPLE = ["Ana", "Ben", "Cem", "Dia"].map((name) => person(name));

function draft(change: Partial<SetupDraft>): SetupDraft {
  return { ...FIRST_DRAFT, cut: { by: "rooms", rooms: 2 }, ...change };
}

function groupsOf(one: SetupDraft) {
  return previewOf(one, PEOPLE, (letter) => `Room ${letter}`);
}

describe("what is made of a draft", () => {
  it.each<[Placing, string, boolean]>([
    ["random", "manual", false],
    ["manual", "manual", false],
    ["choose", "self-select", true],
    ["previous", "manual", false],
    ["roster", "roster", false],
  ])("%s is %s on the wire", (placing, assignment, choose) => {
    const one = draft({ placing });
    const creation = creationOf(one, groupsOf(one));
    expect(creation.assignment).toBe(assignment);
    expect(creation.allowParticipantsToChoose).toBe(choose);
    expect("csv" in creation).toBe(placing === "roster");
  });

  it("takes the options over", () => {
    const one = draft({
      options: {
        allowParticipantsToChoose: true,
        allowEarlyJoin: true,
        allowReturnToMain: false,
        autoAssign: false,
        startCountdownSeconds: 30,
        askToJoin: true,
      },
    });
    expect(creationOf(one, groupsOf(one))).toMatchObject({
      allowParticipantsToChoose: true,
      allowEarlyJoin: true,
      allowReturnToMain: false,
      autoAssign: false,
      startCountdownSeconds: 30,
      askToJoin: true,
    });
  });

  it("sends the very groups that the preview showed", () => {
    const one = draft({});
    const ids = ["A", "B"].map((name) => breakout(name).id);
    const sent = assignmentsOf("random", groupsOf(one), ids);
    expect(sent.map(({ participantId }) => participantId).sort()).toEqual(
      PEOPLE.map(({ id }) => id).sort(),
    );
  });

  it("sends the groups that the server drew, of which the preview is made", () => {
    const one = draft({ placing: "previous" });
    const [ana, ben] = PEOPLE as [Participant, Participant];
    const groups = previewOf(one, PEOPLE, (letter) => letter, [[ben], [ana]]);
    const [a, b] = ["A", "B"].map((name) => breakout(name).id) as [BreakoutId, BreakoutId];
    expect(assignmentsOf("previous", groups, [a, b])).toEqual([
      { participantId: ben.id, to: a },
      { participantId: ana.id, to: b },
    ]);
    expect(questionOf(one, groups)).toMatchObject({ assignment: "previous", seed: 1 });
  });

  it.each<[Placing, Rules | null, boolean]>([
    ["random", null, false],
    ["random", { ...NO_RULES }, false],
    ["random", { ...NO_RULES, avoidRepeats: true }, true],
    ["manual", { ...NO_RULES, avoidRepeats: true }, false],
    ["previous", null, true],
  ])("%s with %o is drawn by the server: %s", (placing, rules, byServer) => {
    expect(isDrawnByServer(draft({ placing }), rules)).toBe(byServer);
  });

  it("keeps the rules that were set with it, and says nothing of others", () => {
    const rules = { ...NO_RULES, avoidRepeats: true };
    const ruled = draft({ rules });
    expect(creationOf(ruled, groupsOf(ruled))).toMatchObject({ rules });
    expect(questionOf(ruled, groupsOf(ruled))).toMatchObject({ rules, assignment: "random" });
    expect(creationOf(draft({}), groupsOf(draft({})))).not.toHaveProperty("rules");
  });

  it("leaves the placing by a list to the server, and names the rooms after its groups", () => {
    const one = draft({ placing: "roster", list: "name;group\nBen;Red\nZoe;Blue\nAna;Red" });
    const groups = groupsOf(one);
    expect(groups.map(({ name, people }) => [name, people.length])).toEqual([
      ["Red", 2],
      ["Blue", 0],
    ]);
    expect(assignmentsOf("roster", groups, [])).toEqual([]);
    expect(creationOf(one, groups)).toMatchObject({
      rooms: [{ name: "Red" }, { name: "Blue" }],
      csv: "name,email,group\nBen,,Red\nZoe,,Blue\nAna,,Red\n",
    });
  });

  it("has a smallest and a largest group", () => {
    expect([sizeRange([3, 1, 2]), sizeRange([])]).toEqual([
      { min: 1, max: 3 },
      { min: 0, max: 0 },
    ]);
  });
});
