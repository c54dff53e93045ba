/** A key that is pressed, as the browser or as React tells it. */
interface PressedKey {
  readonly key: string;
  /** 229 for a key that the input method keeps, in browsers that end composing before they tell of it. */
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

const KEPT_BY_INPUT_METHOD = 229;

/** Whether the key belongs to words that are being composed, as in Japanese, Chinese or Korean. */
export function isComposing(event: PressedKey): boolean {
  const composing = event.nativeEvent?.isComposing ?? event.isComposing ?? false;
  return composing || event.keyCode === KEPT_BY_INPUT_METHOD;
}

/**
 * Which key an event is of, by its name (UI Events, 4.3.2); null while words are composed: Enter takes
 * them over then, Escape gives them up, and neither is a command to the page.
 */
export function keyOf(event: PressedKey): string | null {
  return isComposing(event) ? null : event.key;
}

/**
 * Keeps such keys from everybody on the page, the handlers of dialogs and menus in the kit among them.
 * What the browser does with them is not touched. To be called before anything else listens.
 */
export function keepComposingToItself(target: Window): void {
  const keep = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopImmediatePropagation();
  };
  target.addEventListener("keydown", keep, { capture: true });
  target.addEventListener("keyup", keep, { capture: true });
}
