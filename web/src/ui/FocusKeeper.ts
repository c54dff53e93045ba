/** What had the focus, and what lay around it, from the inside out. */
interface Held {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
  /** Names a control that may be made anew elsewhere, as a person's on a board. */
  readonly name: string | null;
}

/** Menus and the board give the focus back by themselves, a moment after they close. */
const SETTLES_MILLIS = 40;
/**
 * How often it is looked again for a control with a name: a person who is moved is on no card
 * between two messages of the server, and back within half a second.
 */
const LOOKS_FOR_NAMED = 12;

const OVERLAYS = "[role=dialog], [role=menu], [role=listbox]";
/** What belongs together: the focus stays within it where it can. */
const TOGETHER = `li, ol, form, section, header, aside, [role=group], ${OVERLAYS}`;
/** Where the focus belongs in a part of the page, if what had it is gone: its name, mostly. */
const HOME = "[data-home]";
const TABBABLE = "button, a[href], input, select, textarea, [tabindex='0']";

function heldAt(element: HTMLElement): Held {
  const around: Element[] = [];
  for (let up = element.parentElement; up !== null; up = up.parentElement) around.push(up);
  return { element, around, name: element.dataset.kept ?? null };
}

function usable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled") && element.checkVisibility();
}

function firstIn(place: ParentNode, selector: string): HTMLElement | null {
  return [...place.querySelectorAll<HTMLElement>(selector)].find(usable) ?? null;
}

/** Whether it has a name, and stands nowhere at the moment. */
function isBetweenTwoPlaces({ element, name }: Held): boolean {
  return name !== null && !element.isConnected && firstIn(document, kept(name)) === null;
}

function kept(name: string): string {
  return `[data-kept="${CSS.escape(name)}"]`;
}

/** Where the focus goes from there: back, to what took its place, or to what is around it. */
function after({ element, around, name }: Held): HTMLElement | null {
  if (usable(element)) return element;
  const again = name === null ? null : firstIn(document, kept(name));
  if (again) return again;
  for (const place of around) {
    if (!place.isConnected || !place.matches(TOGETHER)) continue;
    const found = firstIn(place, HOME) ?? firstIn(place, TABBABLE);
    if (found) return found;
  }
  return null;
}

/**
 * Sees to it that the focus is never lost. What has it may go away, since the server says so or
 * since it has done its work: then the focus goes on to what lies nearest.
 */
export class FocusKeeper {
  /** On the page itself. */
  #ground: Held | null = null;
  /** In a dialog or a menu over it. */
  #over: Held | null = null;
  /** What had the focus could not be pressed for a while, as a button that waits for its answer. */
  #barred = false;
  #settling: ReturnType<typeof setTimeout> | null = null;
  readonly #changes = new MutationObserver((changes) => {
    const held = this.#held?.element;
    if (changes.some(({ type, target }) => type === "attributes" && target === held)) {
      this.#barred = true;
    }
    this.#look();
  });

  start(): void {
    document.addEventListener("focusin", this.#took);
    document.addEventListener("focusout", this.#look);
    this.#changes.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["disabled"],
    });
  }

  stop(): void {
    document.removeEventListener("focusin", this.#took);
    document.removeEventListener("focusout", this.#look);
    this.#changes.disconnect();
    if (this.#settling !== null) clearTimeout(this.#settling);
  }

  get #held(): Held | null {
    return this.#over ?? this.#ground;
  }

  readonly #took = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    this.#barred = false;
    if (target.closest(OVERLAYS)) this.#over = heldAt(target);
    else {
      this.#ground = heldAt(target);
      this.#over = null;
    }
  };

  readonly #look = (): void => {
    if (document.activeElement !== document.body || this.#settling !== null) return;
    this.#settle(LOOKS_FOR_NAMED);
  };

  #settle(looks: number): void {
    this.#settling = setTimeout(() => {
      this.#settling = null;
      if (document.activeElement === document.body) this.#bringBack(looks);
    }, SETTLES_MILLIS);
  }

  #bringBack(looks: number): void {
    const held = this.#held;
    if (held === null) return;
    if (looks > 0 && isBetweenTwoPlaces(held)) {
      this.#settle(looks - 1);
      return;
    }
    if (held.element.isConnected && "loading" in held.element.dataset) return;
    if (usable(held.element) && !this.#barred) {
      // Nothing was taken away: somebody clicked beside it, and wants the focus nowhere.
      this.#ground = this.#over = null;
      return;
    }
    const next = (this.#over && after(this.#over)) ?? (this.#ground && after(this.#ground));
    next?.focus({ preventScroll: next.matches(HOME) });
  }
}
