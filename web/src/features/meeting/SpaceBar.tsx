import { Button } from "@mantine/core";
import { IconArrowBackUp, IconDoorEnter, IconUsers } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { mayReturn } from "../../state/rights";
import { roomOf } from "../../state/rooms";
import { rosterOf } from "../../state/roster";
import { commonTime } from "../../state/timers";
import { AskForHelp } from "../breakouts/AskForHelp";
import { HelpCall } from "../cockpit/HelpCall";
import { Listening } from "../cockpit/Listening";
import { NextRoom } from "../cockpit/NextRoom";
import { RoomBadge } from "../breakouts/RoomBadge";
import type { Seat } from "../breakouts/useSeat";
import { Say } from "../../ui/Say";
import { TaskCard } from "../breakouts/TaskCard";
import { RecordingBadge } from "../recording/RecordingBadge";
import { RoomTime } from "./Countdown";
import { useCommand, useLive, useManages } from "./MeetingContext";
import classes from "./SpaceBar.module.css";
import { TimeSaid } from "./TimeSaid";

/** Where one is, how long still, and the way back. */
export function SpaceBar({ seat: { offered } }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const manages = useManages();
  const room = roomOf(live, live.space);
  const returns = mayReturn(live);
  const count = rosterOf(live, live.space).count;
  return (
    <header className={classes.bar}>
      <div className={classes.place}>
        {room ? (
          <>
            <RoomBadge room={room} />
            <span className={classes.names}>
              <strong data-testid="space-name" tabIndex={-1} data-home>
                <bdi>{room.name}</bdi>
              </strong>
              <span className={classes.in}>
                <bdi>{live.displayName}</bdi>
              </span>
            </span>
          </>
        ) : (
          <span className={classes.names}>
            <strong data-testid="space-name" tabIndex={-1} data-home>
              <bdi>{live.displayName}</bdi>
            </strong>
            <span className={classes.in}>{t("meeting.main")}</span>
          </span>
        )}
        <span className={classes.count} title={t("meeting.people", { count })}>
          <IconUsers size={18} aria-hidden />
          <span className="visually-hidden">{t("meeting.people", { count })}</span>
          <span aria-hidden>{count}</span>
        </span>
        {room && <RoomTime room={room} />}
        <RecordingBadge />
      </div>
      {room && (
        <div className={classes.ways}>
          {manages ? <NextRoom variant="default" /> : <AskForHelp room={room} />}
          {returns && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={20} className="flips" aria-hidden />}
              onClick={() => void command("breakout.room.leave", {})}
            >
              {t("breakouts.inside.back")}
            </Button>
          )}
        </div>
      )}
      {offered && !room && (
        <div className={classes.ways}>
          <Button
            variant="default"
            leftSection={<IconDoorEnter size={20} className="flips" aria-hidden />}
            onClick={() => void command("breakout.room.join", { roomId: offered.id })}
          >
            <span>
              <Say k="breakouts.inside.askedJoin" names={{ name: offered.name }} />
            </span>
          </Button>
        </div>
      )}
      <TimeHeard key={live.space} room={room ?? null} />
      {manages && room && <Listening />}
      {manages && room?.help && <HelpCall room={room} help={room.help} />}
      {room && <TaskCard key={room.id} room={room} />}
    </header>
  );
}

/** The time of one's own breakout; who manages and is in main hears of that of all. */
function TimeHeard({ room }: { readonly room: Room | null }) {
  const { rooms } = useLive();
  const manages = useManages();
  const all = useMemo(() => commonTime(room ? [room] : rooms), [room, rooms]);
  return room || manages ? <TimeSaid time={all} lastMinute={!room} /> : null;
}
