import type { KeyboardEvent } from "react";
import { keyOf } from "./keys";

const STOP = "[data-stop]";

/** By how much a key goes on in a list that reads in this direction; null for another key. */
export function stepOf(key: string, rightToLeft: boolean): number | "first" | "last" | null {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "ArrowRight":
      return rightToLeft ? -1 : 1;
    case "ArrowLeft":
      return rightToLeft ? 1 : -1;
    case "Home":
      return "first";
    case "End":
      return "last";
    default:
      return null;
  }
}

/** Which of `count` stops that leads to, from one of them; it ends at the ends. */
export function stopAt(from: number, count: number, step: number | "first" | "last"): number {
  if (step === "first") return 0;
  if (step === "last") return count - 1;
  return Math.min(count - 1, Math.max(0, from + step));
}

/**
 * In a list that is one stop of the Tab key, the arrows go from one to the next (WAI-ARIA Authoring
 * Practices, roving tabindex). What is marked `data-stop` in the same list takes part.
 */
export function rove(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const list = event.currentTarget.closest("ul, ol");
  if (list === null) return;
  const key = keyOf(event);
  if (key === null) return;
  const step = stepOf(key, getComputedStyle(list).direction === "rtl");
  const stops = [...list.querySelectorAll<HTMLElement>(STOP)];
  const from = stops.indexOf(event.currentTarget);
  if (step === null || from < 0) return;
  event.preventDefault();
  stops[stopAt(from, stops.length, step)]?.focus();
}
