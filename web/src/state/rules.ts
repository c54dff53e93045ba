import type { ParticipantId } from "../protocol/ids";
import type { Rules } from "../protocol/plans";

/** People who belong together, or do not; numbered, so that one can be taken away. */
export interface PeopleSet {
  readonly key: number;
  readonly ids: readonly ParticipantId[];
}

/** The rules while a host writes them. */
export interface RulesDraft {
  readonly together: readonly PeopleSet[];
  readonly apart: readonly PeopleSet[];
  readonly balanceBy: string | null;
  readonly avoidRepeats: boolean;
}

function numbered(sets: readonly (readonly ParticipantId[])[]): readonly PeopleSet[] {
  return sets.map((ids, key) => ({ key, ids }));
}

export function rulesDraft(rules: Rules | null): RulesDraft {
  return {
    together: numbered(rules?.keepTogether ?? []),
    apart: numbered(rules?.keepApart ?? []),
    balanceBy: rules?.balanceBy ?? null,
    avoidRepeats: rules?.avoidRepeats ?? false,
  };
}

/** The rules as the server takes them: a set of fewer than two people says nothing. */
export function rulesFrom(draft: RulesDraft): Rules {
  const told = (sets: readonly PeopleSet[]) =>
    sets.map((set) => set.ids).filter((ids) => ids.length > 1);
  return {
    keepTogether: told(draft.together),
    keepApart: told(draft.apart),
    balanceBy: draft.balanceBy,
    avoidRepeats: draft.avoidRepeats,
  };
}

/** One more set, in which nobody is yet. */
export function withSet(sets: readonly PeopleSet[]): readonly PeopleSet[] {
  return [...sets, { key: Math.max(-1, ...sets.map((set) => set.key)) + 1, ids: [] }];
}

/** How many rules there are, for a person to see that there are some. */
export function countRules(rules: Rules | null | undefined): number {
  if (!rules) return 0;
  const { keepTogether, keepApart, balanceBy, avoidRepeats } = rules;
  return keepTogether.length + keepApart.length + (balanceBy ? 1 : 0) + (avoidRepeats ? 1 : 0);
}
