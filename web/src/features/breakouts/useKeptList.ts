import { useQuery } from "@tanstack/react-query";
import { csvLine } from "../../state/listTable";
import { keptList } from "../../api/plans";
import type { RosterEntry } from "../../api/plans";
import { useLive, useMeeting } from "../meeting/MeetingContext";

/** The list that is kept with the room; none while it is not known. */
export function useKeptList(): readonly RosterEntry[] {
  const { token } = useMeeting();
  const { roomCode } = useLive();
  const query = useQuery({
    queryKey: ["kept-list", roomCode],
    queryFn: ({ signal }) => keptList(roomCode, token, signal),
    retry: false,
  });
  return query.data ?? [];
}

/** A kept list as the text that one could have pasted. */
export function textOf(entries: readonly RosterEntry[]): string {
  const more = [...new Set(entries.flatMap((entry) => Object.keys(entry.attributes ?? {})))];
  const titles = ["name", "email", "group", ...more];
  const rows = entries.map((entry) => [
    entry.name ?? "",
    entry.email ?? "",
    entry.group ?? "",
    ...more.map((column) => entry.attributes?.[column] ?? ""),
  ]);
  return [titles, ...rows].map(csvLine).join("");
}

/** The columns of a kept list by which groups can be balanced; what was chosen before is one. */
export function columnsToBalance(
  entries: readonly RosterEntry[],
  chosen: string | null,
): readonly string[] {
  const known = entries.flatMap((entry) => Object.keys(entry.attributes ?? {}));
  return [...new Set(chosen === null ? known : [...known, chosen])];
}
