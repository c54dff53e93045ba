import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { ApiError } from "../../api/http";
import { roomByCode } from "../../api/rooms";
import type { CodeCheck } from "./roomCode";
import { alternativesTo, checkCode } from "./roomCode";

export type Availability =
  | { readonly is: Exclude<CodeCheck, "fine"> }
  | { readonly is: "checking" | "unknown" | "free" }
  | { readonly is: "taken"; readonly alternatives: readonly string[] };

async function isFree(code: string, signal: AbortSignal): Promise<boolean> {
  try {
    await roomByCode(code, signal);
    return false;
  } catch (error) {
    if (error instanceof ApiError && error.code === "ROOM_NOT_FOUND") return true;
    throw error;
  }
}

async function check(code: string, signal: AbortSignal): Promise<Availability> {
  if (await isFree(code, signal)) return { is: "free" };
  const candidates = alternativesTo(code, new Date().getFullYear());
  const free = await Promise.all(candidates.map((one) => isFree(one, signal)));
  return { is: "taken", alternatives: candidates.filter((_, index) => free[index]) };
}

/** What can be said of a code while it is typed; the server has the last word when it is used. */
export function useCodeAvailability(code: string): Availability {
  const [settled] = useDebouncedValue(code, 300);
  const form = checkCode(code);
  const query = useQuery({
    queryKey: ["code-free", settled],
    queryFn: ({ signal }) => check(settled, signal),
    enabled: checkCode(settled) === "fine",
    staleTime: 5_000,
    retry: false,
  });
  if (form !== "fine") return { is: form };
  if (settled !== code || query.isFetching) return { is: "checking" };
  return query.data ?? { is: "unknown" };
}
