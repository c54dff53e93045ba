import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { stepOf } from "../../state/steps";
import type { Step } from "../../state/steps";
import { wordOf } from "../../state/rounds";
import { useLive, useManages } from "../meeting/MeetingContext";

const SETTLES_MILLIS = 300;

/** Says to who manages, and does not see it, how far the breakouts are. */
export function HostSaid() {
  return useManages() ? <Said /> : null;
}

function Said() {
  const live = useLive();
  const words = useWords();
  const step = stepOf(live);
  const [known, setKnown] = useState(step);
  const [before, setBefore] = useState<Step | null>(null);
  if (known.is !== step.is || known.round !== step.round) {
    setKnown(step);
    setBefore(known);
  }
  return (
    <p role="status" className="visually-hidden">
      {before && <Soon key={`${step.is}-${step.round}`} words={words(before, step)} />}
    </p>
  );
}

/** What is true a moment later: rooms are made, and open, one after the other. */
function Soon({ words }: { readonly words: string }) {
  const [settled, setSettled] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLES_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  if (settled && said === null) setSaid(words);
  return <span>{said}</span>;
}

function useWords() {
  const { t } = useTranslation();
  const { rooms, rounds } = useLive();
  return (before: Step, { is }: Step): string => {
    const count = rooms.length;
    switch (is) {
      case "none":
        if (before.is === "open" || before.is === "pause") {
          return [
            t("cockpit.said.back"),
            ...(rounds ? [t(wordOf(rounds), { ...rounds })] : []),
          ].join(" ");
        }
        return t(before.is === "rounds" ? "rounds.discardedSaid" : "cockpit.said.nothing");
      case "rounds":
        return t("rounds.plannedSaid", {
          count: rounds?.total ?? 0,
          repeated: rounds?.repeatedPairs ?? 0,
        });
      case "planned":
        return t("cockpit.said.planned", { count });
      case "open":
        return rounds?.phase === "RUNNING"
          ? t("rounds.openSaid", { current: rounds.current, total: rounds.total })
          : t("cockpit.said.open", { count });
      case "pause":
        return ""; // everybody is told, by `NextRound`
    }
  };
}
