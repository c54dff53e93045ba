import { useState } from "react";
import { useTranslation } from "react-i18next";
import { stepOf } from "../../state/steps";
import type { Step } from "../../state/steps";
import { wordOf } from "../../state/rounds";
import { useLive, useManages } from "../meeting/MeetingContext";

/** Says to who manages, and does not see it, how far the breakouts are. */
export function HostSaid() {
  return useManages() ? <Said /> : null;
}

function Said() {
  const live = useLive();
  const words = useWords();
  const step = stepOf(live);
  const [known, setKnown] = useState(step);
  const [said, setSaid] = useState("");
  if (known.is !== step.is || known.round !== step.round) {
    setKnown(step);
    setSaid(words(known, step));
  }
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
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
