import { useSyncExternalStore } from "react";
import { inApp, onSite } from "./root";
import type { Route } from "./routes";
import { routeOf } from "./routes";

const CHANGED = "alcove:navigated";

/** Goes to another page of this app, by its path in it, without loading it anew. */
export function navigate(path: string, how: "push" | "replace" = "push"): void {
  if (how === "push") window.history.pushState(null, "", onSite(path));
  else window.history.replaceState(null, "", onSite(path));
  window.dispatchEvent(new Event(CHANGED));
  if (how === "push") window.scrollTo(0, 0);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** The path of this app that is shown now. */
export function pathNow(): string {
  return inApp(window.location.pathname);
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, pathNow);
}

export function useRoute(): Route {
  return routeOf(usePath());
}
