import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { countOf } from "../../state/rooms";
import { LinkedText } from "../../ui/LinkedText";
import { isolated, Say } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";
import { RoomBadge } from "./RoomBadge";
import { SEATS } from "./setupDraft";

/** The breakouts that a participant may go into. */
export function ChooseRoom() {
  const { t } = useTranslation();
  const live = useLive();
  return (
    <>
      <p className={classes.lead}>{t("breakouts.choose.lead")}</p>
      <ul className={classes.cards}>
        {live.rooms.map((room) => (
          <Choice key={room.id} room={room} here={room.id === live.space} />
        ))}
      </ul>
    </>
  );
}

interface ChoiceProps {
  readonly room: Room;
  readonly here: boolean;
}

function Choice({ room, here }: ChoiceProps) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const count = countOf(live, room);
  const assigned = room.id === live.seat;
  const open = room.status === "ACTIVE" || (room.status === "WAITING" && room.allowEarlyJoin);
  const full = count >= room.maxParticipants && !assigned;
  const word = here
    ? t("breakouts.choose.here")
    : full
      ? t("breakouts.choose.full")
      : open
        ? t("breakouts.choose.join")
        : t("breakouts.choose.notYet");
  return (
    <li className={classes.card} data-breakout={room.color % 8}>
      <div className={classes.head}>
        <RoomBadge room={room} />
        <span className={classes.title}>
          <strong>
            <bdi>{room.name}</bdi>
          </strong>
          <span className={classes.quiet}>
            {room.maxParticipants < SEATS
              ? t("breakouts.choose.places", { count, max: room.maxParticipants })
              : t("meeting.people", { count })}
          </span>
        </span>
        <Button
          variant="light"
          disabled={here || full || !open}
          aria-label={t("breakouts.choose.joinNamed", { name: isolated(room.name) })}
          onClick={() => void command("breakout.room.join", { roomId: room.id })}
        >
          {word}
        </Button>
      </div>
      {room.topic && (
        <p className={classes.quiet}>
          <bdi>
            <LinkedText text={room.topic} />
          </bdi>
        </p>
      )}
      {assigned && !here && (
        <p className={classes.quiet}>
          <Say k="breakouts.choose.assigned" names={{ name: room.name }} />
        </p>
      )}
    </li>
  );
}
