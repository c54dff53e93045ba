import { useEffect } from "react";
import { FocusKeeper } from "./FocusKeeper";

/** The focus is never lost while the page is shown. */
export function useKeptFocus(): void {
  useEffect(() => {
    const keeper = new FocusKeeper();
    keeper.start();
    return () => keeper.stop();
  }, []);
}
