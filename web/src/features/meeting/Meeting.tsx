import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useStage } from "../../app/stageScheme";
import { keepSeat } from "../../session/browserMemory";
import type { Over } from "../../state/sessionState";
import { hasLapsed } from "../../state/waiting";
import { Spinner } from "../../ui/Spinner";
import type { MeetingClient } from "./MeetingClient";
import { MeetingContext, useSession } from "./MeetingContext";
import { OverPage } from "./OverPage";
import { Stage } from "./Stage";

interface MeetingProps {
  readonly code: string;
  /** Null until it is there. */
  readonly client: MeetingClient | null;
  /** The seat is gone (left, removed, refused): the way in begins again. */
  readonly onSeatLost: (over: Over) => void;
}

export default function Meeting({ code, client, onSeatLost }: MeetingProps) {
  const { t } = useTranslation();
  if (!client) return <Spinner label={t("meeting.connecting")} />;
  return (
    <MeetingContext value={client}>
      <MeetingPage code={code} onSeatLost={onSeatLost} />
    </MeetingContext>
  );
}

function MeetingPage({ code, onSeatLost }: Pick<MeetingProps, "code" | "onSeatLost">) {
  const { t } = useTranslation();
  const over = useSession((state) => state.over);
  const isLive = useSession((state) => state.live !== null);
  const is = over?.is;
  const lapsed = hasLapsed({ over });
  useEffect(() => {
    if (is === undefined || is === "replaced") return;
    keepSeat(code, null);
    // The pre-join page says so, and asks again.
    if (over && lapsed) onSeatLost(over);
  }, [is, over, lapsed, code, onSeatLost]);
  if (over && !lapsed) return <OverPage over={over} onAgain={() => onSeatLost(over)} />;
  if (!isLive) return <Spinner label={t("meeting.connecting")} />;
  return <OnStage />;
}

function OnStage() {
  useStage();
  return <Stage />;
}
