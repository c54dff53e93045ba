/** What a key does on the stage. */
export type Shortcut =
  "microphone" | "camera" | "hand" | "chat" | "people" | "breakouts" | "keys" | "talk" | "close";

const KEYS: Readonly<Record<string, Shortcut>> = {
  m: "microphone",
  v: "camera",
  h: "hand",
  c: "chat",
  p: "people",
  b: "breakouts",
  "?": "keys",
  " ": "talk",
  Escape: "close",
};

/** What is held down besides. */
export interface Held {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The shortcut of a key. None while a person writes or while a dialog is open; Space on a button
 * presses that button, and in a dialog or menu Escape is theirs.
 */
export function shortcutOf(key: string | null, held: Held, target: Target): Shortcut | null {
  if (held.ctrlKey || held.metaKey || held.altKey || target.inDialog || key === null) return null;
  const shortcut = KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (target.writes) return shortcut === "close" ? shortcut : null;
  if (shortcut === "talk" && target.pressable) return null;
  return shortcut;
}

/** What has the focus when a key is pressed. */
export interface Target {
  readonly writes: boolean;
  readonly pressable: boolean;
  readonly inDialog: boolean;
}

export function targetOf(element: Element | null): Target {
  return {
    writes: element?.closest("input, textarea, select, [contenteditable=true]") != null,
    pressable: element?.closest("button, a, [role=button], [tabindex='0']") != null,
    inDialog: element?.closest("[role=dialog], [role=menu], [role=listbox]") != null,
  };
}
