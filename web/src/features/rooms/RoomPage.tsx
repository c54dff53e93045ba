import { lazy, useEffect, useRef, useState } from "react";
import { navigate, pathNow } from "../../app/navigation";
import { hostKeyIn } from "../../app/routes";
import { LocalMedia } from "../../media/LocalMedia";
import type { Joined, JoinWanted } from "../../api/rooms";
import { joinRoom } from "../../api/rooms";
import {
  deviceChoice,
  keepHostKey,
  keepSeat,
  nameOfLastTime,
  seatIn,
} from "../../session/browserMemory";
import type { Seat } from "../../session/browserMemory";
import type { Over } from "../../state/sessionState";
import { formerOf } from "../../state/formerSeat";
import type { FormerSeat } from "../../state/formerSeat";
import { placeOf } from "../../state/waiting";
import { useClientState } from "../meeting/useClientState";
import { PreJoin } from "../prejoin/PreJoin";
import { useMeetingClient } from "./useMeetingClient";

const loadMeeting = () => import("../meeting/Meeting");
const Meeting = lazy(loadMeeting);

/** The host's secret moves from the address bar into this browser's memory. */
function takeHostKey(code: string): void {
  const key = hostKeyIn(window.location.hash);
  if (key === null) return;
  keepHostKey(code, key);
  navigate(pathNow(), "replace");
}

/** A room: the way in, and the meeting. A tab that holds a seat goes straight back to it. */
export default function RoomPage({ code }: { readonly code: string }) {
  const [seat, setSeat] = useState<Seat | null>(() => {
    takeHostKey(code);
    return seatIn(code);
  });
  const [media, setMedia] = useState(() => new LocalMedia(deviceChoice()));
  const [former, setFormer] = useState<FormerSeat | null>(null);
  const asked = useRef<JoinWanted | null>(null);
  const client = useMeetingClient(seat, media);
  const place = useClientState(client, placeOf);
  useEffect(() => {
    void media.start();
    return () => media.close();
  }, [media]);
  useEffect(() => void loadMeeting(), []);

  const waited = seat?.waiting === true;
  useEffect(() => {
    if (!seat || !waited) return;
    if (place === "inside") keepSeat(code, { ...seat, waiting: false });
    if (place !== "lapsed") return;
    // Away for longer than a place is kept: one asks again, and goes on waiting.
    joinRoom(code, asked.current ?? { name: seat.name ?? nameOfLastTime() }).then(
      (joined) => setSeat(seated(code, joined)),
      () => {
        keepSeat(code, null);
        setSeat(null);
      },
    );
  }, [place, waited, seat, code]);

  const onSeatLost = (over: Over) => {
    keepSeat(code, null);
    setFormer(seat && formerOf(seat, over));
    setMedia(new LocalMedia(deviceChoice()));
    setSeat(null);
  };
  const waits = waited && (place === "outside" || place === "lapsed");
  if (seat && !waits) {
    return <Meeting key={seat.token} code={code} client={client} onSeatLost={onSeatLost} />;
  }
  return (
    <PreJoin
      code={code}
      former={former}
      media={media}
      waits={waits}
      client={client}
      onJoined={(joined, wanted) => {
        asked.current = wanted;
        setSeat(seated(code, joined));
      }}
    />
  );
}

/** The seat that a join gave, kept by the tab from now on. */
function seated(code: string, { token, participant, waiting }: Joined): Seat {
  const { id: participantId, name } = participant;
  const seat = { token, participantId, name, ...(waiting ? { waiting } : {}) };
  keepSeat(code, seat);
  return seat;
}
