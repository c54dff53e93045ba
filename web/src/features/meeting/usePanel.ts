import { useCallback, useState } from "react";
import { keepOpenPanel, openPanel } from "../../session/browserMemory";

/** The one side panel that is open. */
export type Panel = "chat" | "people" | "breakouts";

function asPanel(text: string | null): Panel | null {
  return text === "chat" || text === "people" || text === "breakouts" ? text : null;
}

/** One panel at a time; a reload finds it as it was. */
export function usePanel() {
  const [panel, setPanel] = useState<Panel | null>(() => asPanel(openPanel()));
  const show = useCallback((next: Panel | null) => {
    keepOpenPanel(next);
    setPanel(next);
    if (next === null) returnFocus();
  }, []);
  const toggle = useCallback((one: Panel) => show(panel === one ? null : one), [panel, show]);
  const close = useCallback(() => show(null), [show]);
  return { panel, show, toggle, close };
}

/** Focus goes back to the button that opened the panel, unless a person has moved it elsewhere. */
function returnFocus(): void {
  const inPanel = document.activeElement?.closest("aside");
  if (!inPanel) return;
  const name = inPanel.dataset.panel;
  document.querySelector<HTMLElement>(`[data-opens="${name ?? ""}"] button`)?.focus();
}
