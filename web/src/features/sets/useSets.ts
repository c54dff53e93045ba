import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { SavedSet } from "../../protocol/plans";
import { useLive, useMeeting } from "../meeting/MeetingContext";

const NONE: readonly SavedSet[] = [];

/** The sets that are saved on the room, and a way to ask for them again once they changed. */
export function useSets() {
  const client = useMeeting();
  const { roomCode } = useLive();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["breakout-sets", roomCode],
    queryFn: async () => {
      const answer = await client.ask("breakout.set.list", {});
      return answer.success ? answer.sets : NONE;
    },
    retry: false,
  });
  const again = useCallback(
    () => queries.invalidateQueries({ queryKey: ["breakout-sets", roomCode] }),
    [queries, roomCode],
  );
  return { sets: query.data ?? NONE, loading: query.isPending, again };
}
