import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStage } from "../../app/stageScheme";
import type { LocalMedia } from "../../media/LocalMedia";
import type { Seat } from "../../session/browserMemory";
import { keepSeat } from "../../session/browserMemory";
import { Spinner } from "../../ui/Spinner";
import { MeetingClient } from "./MeetingClient";
import { MeetingContext, useSession } from "./MeetingContext";
import { OverPage } from "./OverPage";
import { showProbe } from "./probe";
import { Stage } from "./Stage";

interface MeetingProps {
  readonly code: string;
  readonly seat: Seat;
  readonly media: LocalMedia;
  /** The seat is gone (left, removed, refused): the way in begins again. */
  readonly onSeatLost: () => void;
}

/** One certificate for all peer connections of the session, so that one comparison covers all. */
async function makeCertificate(): Promise<RTCCertificate | null> {
  try {
    const algorithm: EcKeyGenParams = { name: "ECDSA", namedCurve: "P-256" };
    return await RTCPeerConnection.generateCertificate(algorithm);
  } catch {
    return null; // each connection then makes its own
  }
}

export default function Meeting({ code, seat, media, onSeatLost }: MeetingProps) {
  const { t } = useTranslation();
  const [client, setClient] = useState<MeetingClient | null>(null);
  useEffect(() => {
    let made: MeetingClient | null = null;
    let gone = false;
    let hide: (() => void) | null = null;
    void makeCertificate().then((certificate) => {
      if (gone) return;
      made = new MeetingClient(seat, media, certificate);
      made.start();
      hide = showProbe(made);
      setClient(made);
    });
    return () => {
      gone = true;
      hide?.();
      made?.close();
    };
  }, [seat, media]);
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
  const code_ = over?.is === "refused" ? over.code : null;
  const stale = code_ === "UNAUTHORIZED" || code_ === "SESSION_ENDED";
  useEffect(() => {
    if (is === undefined || is === "replaced") return;
    keepSeat(code, null);
    // A token that is not good any more, as after a night: the pre-join page asks again.
    if (stale) onSeatLost();
  }, [is, stale, code, onSeatLost]);
  if (over && !stale) return <OverPage over={over} onAgain={onSeatLost} />;
  if (!isLive) return <Spinner label={t("meeting.connecting")} />;
  return <OnStage />;
}

function OnStage() {
  useStage();
  return <Stage />;
}
