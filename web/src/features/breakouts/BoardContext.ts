import { createContext, useContext } from "react";
import type { ParticipantId, Space } from "../../protocol/ids";
import type { Column } from "../../state/plan";
import type { Carry } from "./useCarry";
import type { Selection } from "./useSelection";

export interface BoardFacts {
  readonly columns: readonly Column[];
  readonly nameOf: (column: Column) => string;
  readonly move: (ids: readonly ParticipantId[], to: Space) => void;
  readonly selection: Selection;
  /** Nobody has been moved yet: people can be kept in place. */
  readonly planning: boolean;
  /** Moving by keyboard. */
  readonly carry: Carry;
  /** Says something to who does not see it. */
  readonly say: (text: string) => void;
}

export const BoardContext = createContext<BoardFacts | null>(null);

export function useBoard(): BoardFacts {
  const board = useContext(BoardContext);
  if (!board) throw new Error("There is no board around this component");
  return board;
}
