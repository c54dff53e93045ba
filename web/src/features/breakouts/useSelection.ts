import { useCallback, useMemo, useState } from "react";
import type { ParticipantId } from "../../protocol/ids";

export interface Selection {
  readonly selecting: boolean;
  readonly selected: ReadonlySet<ParticipantId>;
  readonly toggle: (id: ParticipantId) => void;
  /** Begins to select, with one person already if there is one. */
  readonly begin: (first?: ParticipantId) => void;
  readonly clear: () => void;
}

/** Several people to be moved at once. */
export function useSelection(): Selection {
  const [selected, setSelected] = useState<ReadonlySet<ParticipantId> | null>(null);
  const toggle = useCallback(
    (id: ParticipantId) =>
      setSelected((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const begin = useCallback(
    (first?: ParticipantId) => setSelected(new Set(first === undefined ? [] : [first])),
    [],
  );
  const clear = useCallback(() => setSelected(null), []);
  return useMemo(
    () => ({
      selecting: selected !== null,
      selected: selected ?? new Set<ParticipantId>(),
      toggle,
      begin,
      clear,
    }),
    [selected, toggle, begin, clear],
  );
}
