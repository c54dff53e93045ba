import { lazy, useEffect, useState } from "react";
import { navigate } from "../../app/navigation";
import { hostKeyIn } from "../../app/routes";
import { LocalMedia } from "../../media/LocalMedia";
import type { Joined } from "../../api/rooms";
import { deviceChoice, keepHostKey, keepSeat, seatIn } from "../../session/browserMemory";
import type { Seat } from "../../session/browserMemory";
import { PreJoin } from "../prejoin/PreJoin";

const loadMeeting = () => import("../meeting/Meeting");
const Meeting = lazy(loadMeeting);

/** The host's secret moves from the address bar into this browser's memory. */
function takeHostKey(code: string): void {
  const key = hostKeyIn(window.location.hash);
  if (key === null) return;
  keepHostKey(code, key);
  navigate(window.location.pathname, "replace");
}

/** A room: the way in, and the meeting. A tab that holds a seat goes straight back to it. */
export default function RoomPage({ code }: { readonly code: string }) {
  const [seat, setSeat] = useState<Seat | null>(() => {
    takeHostKey(code);
    return seatIn(code);
  });
  const [media, setMedia] = useState(() => new LocalMedia(deviceChoice()));
  useEffect(() => {
    void media.start();
    return () => media.close();
  }, [media]);
  useEffect(() => void loadMeeting(), []);

  const onJoined = ({ token, participant }: Joined) => {
    const taken = { token, participantId: participant.id };
    keepSeat(code, taken);
    setSeat(taken);
  };
  const onSeatLost = () => {
    keepSeat(code, null);
    setMedia(new LocalMedia(deviceChoice()));
    setSeat(null);
  };
  return seat ? (
    <Meeting key={seat.token} code={code} seat={seat} media={media} onSeatLost={onSeatLost} />
  ) : (
    <PreJoin code={code} media={media} onJoined={onJoined} />
  );
}
