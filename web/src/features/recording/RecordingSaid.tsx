import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { recordingIn } from "../../state/recordings";
import { isolated } from "../../ui/Say";
import { useLive } from "../meeting/MeetingContext";

/** A recording that is gone on with by another browser is off and on again within a moment. */
const SETTLES_MILLIS = 400;

/** Says aloud, once, that the own space is recorded, or no longer; also to one who comes into it. */
export function RecordingSaid() {
  const { t } = useTranslation();
  const live = useLive();
  const { space } = live;
  const recording = recordingIn(live, space);
  const on = recording !== null;
  const by = recording?.by?.name ?? null;
  const [settled, setSettled] = useState({ space, on: false, by: null as string | null });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ space, on, by }), SETTLES_MILLIS);
    return () => clearTimeout(timer);
  }, [space, on, by]);
  const [last, setLast] = useState(settled);
  const [said, setSaid] = useState("");
  if (last !== settled) {
    setLast(settled);
    const stays = last.space === settled.space;
    if (settled.on && !(stays && last.on)) {
      const name = settled.by;
      setSaid(
        name === null ? t("recording.said.on") : t("recording.said.onBy", { name: isolated(name) }),
      );
    } else if (!settled.on) {
      setSaid(stays && last.on ? t("recording.said.off") : "");
    }
  }
  return (
    <p role="status" className="visually-hidden">
      {/* From one recorded room to the next the words may be the same, and are said all the same. */}
      <span key={last.space}>{said}</span>
    </p>
  );
}
