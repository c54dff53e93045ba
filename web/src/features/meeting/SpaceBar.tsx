import { Button } from "@mantine/core";
import { IconArrowBackUp, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { MAIN } from "../../protocol/ids";
import { roomOf } from "../../state/rooms";
import { rosterOf } from "../../state/roster";
import { AskForHelp } from "../breakouts/AskForHelp";
import { HelpCall } from "../cockpit/HelpCall";
import { Listening } from "../cockpit/Listening";
import { NextRoom } from "../cockpit/NextRoom";
import { RoomBadge } from "../breakouts/RoomBadge";
import { TaskCard } from "../breakouts/TaskCard";
import { RoomTime, TimeSaid } from "./Countdown";
import { useCommand, useLive, useManages } from "./MeetingContext";
import classes from "./SpaceBar.module.css";

/** Where one is, how long still, and the way back. */
export function SpaceBar() {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const manages = useManages();
  const room = roomOf(live, live.space);
  const mayReturn = live.space !== MAIN && (manages || (room?.allowReturnToMain ?? false));
  const count = rosterOf(live, live.space).count;
  return (
    <header className={classes.bar}>
      <div className={classes.place}>
        {room ? (
          <>
            <RoomBadge room={room} />
            <span className={classes.names}>
              <strong data-testid="space-name">
                <bdi>{room.name}</bdi>
              </strong>
              <span className={classes.in}>
                <bdi>{live.displayName}</bdi>
              </span>
            </span>
          </>
        ) : (
          <span className={classes.names}>
            <strong data-testid="space-name">
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
        {room && <TimeSaid key={room.id} room={room} />}
      </div>
      {room && (
        <div className={classes.ways}>
          {manages ? <NextRoom variant="default" /> : <AskForHelp room={room} />}
          {mayReturn && (
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
      {manages && room && <Listening />}
      {manages && room?.help && <HelpCall room={room} help={room.help} />}
      {room && <TaskCard key={room.id} room={room} />}
    </header>
  );
}
