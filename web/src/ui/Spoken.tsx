import { useEffect, useState } from "react";

/** Long enough for a region to be known, and for what comes at once to be one sentence. */
const SETTLES_MILLIS = 300;

/**
 * A sentence for who does not see the page. It is put in when its region has been there for a
 * moment: what a region is born with is not said.
 */
export function Spoken({ words }: { readonly words: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), SETTLES_MILLIS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
