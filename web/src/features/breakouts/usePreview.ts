import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../protocol/clientEvents";
import type { Named, Participant } from "../../protocol/objects";
import { sentenceOfRefusal } from "../../ui/refusal";
import { useLive, useMeeting } from "../meeting/MeetingContext";
import type { PreviewGroup, SetupDraft } from "./setupDraft";
import { isDrawnByServer, previewOf, questionOf } from "./setupDraft";

/** So long the host may go on before the server is asked. */
const PAUSE_MILLIS = 250;

export interface Preview {
  readonly groups: readonly PreviewGroup[];
  /** Rules that cannot be kept, a sentence each. */
  readonly warnings: readonly string[];
  /** How many people were in no room last time, and have no place in it. */
  readonly unplaced: number;
  /** Why the server cannot make it. */
  readonly refusal: string | null;
  /** The groups are on their way; those before them are still shown. */
  readonly busy: boolean;
  /** Grows with every answer of the server that shows other groups. */
  readonly changes: number;
  /** The groups as they are to be made: those shown, or those on their way. */
  readonly settle: () => Promise<readonly PreviewGroup[] | null>;
}

type Drawn = readonly (readonly Named[])[];

function drawnIn(answer: Answer<"breakout.plan.preview">): Drawn {
  return answer.rooms.map((room) => (room.assigned ?? []).map(({ id, name }) => ({ id, name })));
}

/** The groups of a draft: chance alone is drawn here at once, the rest is asked of the server. */
export function usePreview(draft: SetupDraft, people: readonly Participant[]): Preview {
  const { t } = useTranslation();
  const client = useMeeting();
  const { config } = useLive();
  const inForce = draft.rules ?? config?.rules ?? null;
  const byServer = isDrawnByServer(draft, inForce);
  const groupsOf = (drawn: Drawn | null) =>
    previewOf(draft, people, (letter) => t("breakouts.room", { letter }), drawn);
  const empty = groupsOf(byServer ? [] : null);
  const question = questionOf(draft, empty);
  // The names of rooms change nothing about who is in them.
  const key = JSON.stringify([
    question.assignment,
    question.rooms.length,
    question.seed,
    inForce,
    people.map(({ id }) => id),
  ]);
  const [asked] = useDebouncedValue(key, PAUSE_MILLIS);
  const query = useQuery({
    queryKey: ["plan-preview", asked],
    queryFn: () => client.ask("breakout.plan.preview", question),
    enabled: byServer && asked === key,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const answer = byServer ? query.data : undefined;
  const drawn = answer?.success ? drawnIn(answer) : null;
  const fits = drawn?.length === empty.length;
  const groups = drawn && fits ? groupsOf(drawn) : empty;
  const busy = byServer && (asked !== key || query.isFetching);
  const placed = groups.reduce((sum, group) => sum + group.people.length, 0);
  return {
    groups,
    warnings: answer?.success ? (answer.warnings ?? []) : [],
    unplaced: fits && draft.placing === "previous" ? Math.max(0, people.length - placed) : 0,
    refusal: answer && !answer.success ? sentenceOfRefusal(answer, t) : null,
    busy,
    changes: useChanges(drawn),
    settle: async () => {
      if (!busy) return groups;
      const now = await client.ask("breakout.plan.preview", question);
      return now.success ? groupsOf(drawnIn(now)) : null;
    },
  };
}

/** How often the groups that the server drew have become others. */
function useChanges(drawn: Drawn | null): number {
  const text = drawn && JSON.stringify(drawn);
  const before = useRef<string | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (text === null || text === before.current) return;
    before.current = text;
    setChanges((count) => count + 1);
  }, [text]);
  return changes;
}
