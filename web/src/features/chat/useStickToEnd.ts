import { useEffect, useRef } from "react";

const NEAR_PIXELS = 120;

/** Keeps the last line in view, unless a person has scrolled up to read. */
export function useStickToEnd(messages: readonly { readonly id: string }[]) {
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id;
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    const scroller = scrollerOf(end.current);
    if (!scroller || last === undefined) return;
    const first = shown.current === undefined;
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    const newest =
      end.current?.previousElementSibling?.querySelector("li:last-child")?.clientHeight ?? 0;
    if (first || left < NEAR_PIXELS + newest) scroller.scrollTop = scroller.scrollHeight;
    shown.current = last;
  }, [last]);
  return end;
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  let scroller = element?.parentElement ?? null;
  while (scroller && getComputedStyle(scroller).overflowY !== "auto") {
    scroller = scroller.parentElement;
  }
  return scroller;
}
