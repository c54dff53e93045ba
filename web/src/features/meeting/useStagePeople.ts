import { useRef } from "react";
import type { ParticipantId, Space } from "../../protocol/ids";
import type { Participant } from "../../protocol/objects";
import { rosterOf } from "../../state/roster";
import type { Live } from "../../state/sessionState";
import { useLive, useMeeting, useMeshVersion } from "./MeetingContext";

export interface StagePeople {
  readonly space: Space;
  readonly people: readonly Participant[];
  /** A move is under way, and these are still those of the space that was left. */
  readonly leaving: boolean;
}

/** Oneself first, then in the order of arrival, so that nobody's tile jumps. */
export function inOrder(live: Live): readonly Participant[] {
  const self: ParticipantId = live.you.id;
  const others = rosterOf(live, live.space).participants.filter((one) => one.id !== self);
  const sorted = [...others].sort(
    (a, b) => a.joinedAt.localeCompare(b.joinedAt) || a.id.localeCompare(b.id),
  );
  return [{ ...live.you, space: live.space }, ...sorted];
}

/** Who is on the stage. The old picture stays until the new space's media are there. */
export function useStagePeople(): StagePeople {
  const live = useLive();
  const { mesh } = useMeeting();
  useMeshVersion();
  const last = useRef<StagePeople | null>(null);
  const now: StagePeople = { space: live.space, people: inOrder(live), leaving: false };
  /* eslint-disable react-hooks/refs -- the picture before is what a move shows, and only this
     component knows it */
  const before = last.current;
  const moved = before !== null && before.space !== live.space;
  if (moved && mesh.switching) return { ...before, leaving: true };
  last.current = now;
  /* eslint-enable react-hooks/refs */
  return now;
}
