import { useEffect, useSyncExternalStore } from "react";
import type { StageScheme } from "../session/browserMemory";
import { keepStageScheme, stageScheme } from "../session/browserMemory";

/* The stage is dark unless a person chose otherwise; all other pages follow the system. */

let onStage = 0;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The scheme that a stage on the page asks for; null while there is none. */
export function useStageScheme(): StageScheme | null {
  return useSyncExternalStore(subscribe, () => (onStage > 0 ? stageScheme() : null));
}

export function switchStageScheme(): void {
  keepStageScheme(stageScheme() === "dark" ? "light" : "dark");
  tell();
}

/** For the component that is the stage: while it is mounted, the page has the stage's scheme. */
export function useStage(): void {
  useEffect(() => {
    onStage++;
    tell();
    return () => {
      onStage--;
      tell();
    };
  }, []);
}
