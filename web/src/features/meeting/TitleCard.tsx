import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { MAIN } from "../../protocol/ids";
import { roomOf } from "../../state/rooms";
import { RoomBadge } from "../breakouts/RoomBadge";
import { useLive } from "./MeetingContext";
import classes from "./TitleCard.module.css";

const SHOWN_MILLIS = 950;

/** The name of the space that one comes to, for a second at most, over the old picture. */
export function TitleCard() {
  const { t } = useTranslation();
  const live = useLive();
  const moved = live.move?.at ?? null;
  const [done, setDone] = useState<number | null>(moved);
  useEffect(() => {
    if (moved === null) return;
    const timer = setTimeout(() => setDone(moved), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [moved]);
  const shown = moved !== null && done !== moved;
  const room = live.space === MAIN ? undefined : roomOf(live, live.space);
  return (
    <div role="status" className={classes.over} data-shown={shown}>
      {shown && (
        <div className={classes.card} data-breakout={room?.color}>
          {room && <RoomBadge room={room} large />}
          <strong>
            <bdi>{room ? room.name : t("breakouts.inside.cardMain")}</bdi>
          </strong>
          {room?.topic && (
            <span className={classes.topic}>
              <bdi>{room.topic}</bdi>
            </span>
          )}
        </div>
      )}
    </div>
  );
}
