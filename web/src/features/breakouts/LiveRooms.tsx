import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { MAIN } from "../../protocol/ids";
import { letterAfter } from "../../state/groups";
import type { Column } from "../../state/plan";
import { awayCount, columnsOf } from "../../state/plan";
import { optionsOf } from "../../state/options";
import { ArrivalsLine } from "../cockpit/ArrivalsLine";
import { HelpQueue } from "../cockpit/HelpQueue";
import { NextRoom } from "../cockpit/NextRoom";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { RecordedMark } from "../recording/RecordedMark";
import { Board } from "./Board";
import { ColumnCard } from "./ColumnCard";
import { LiveHead } from "./LiveHead";
import { LiveTools } from "./LiveTools";
import classes from "./Rooms.module.css";
import { SelectBar } from "./SelectBar";
import { SEATS } from "./setupDraft";
import { TimerBar } from "./TimerBar";
import { useMoves, withPending } from "./useMoves";

/** Breakouts while they are open: who is where, how long, who needs help. */
export function LiveRooms() {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const { pending, move } = useMoves();
  const columns = withPending(columnsOf(live), pending);
  const nameOf = useCallback(
    (column: Column) => column.room?.name ?? t("breakouts.live.main"),
    [t],
  );
  const addRoom = () => {
    const name = t("breakouts.room", { letter: letterAfter(live.rooms) });
    void command("breakout.rooms.create", {
      rooms: [{ name, maxParticipants: SEATS }],
      ...optionsOf(live.config),
    });
  };
  return (
    <Board columns={columns} nameOf={nameOf} onMove={(ids, to) => void move(ids, to)}>
      <TimerBar />
      <HelpQueue />
      <ArrivalsLine />
      <div className={`${classes.row ?? ""} ${classes.between ?? ""}`}>
        <span className={classes.live}>
          {t("breakouts.live.inRooms", { count: awayCount(live) })}
        </span>
        <LiveTools />
      </div>
      <div className={`${classes.row ?? ""} ${classes.between ?? ""} ${classes.tools ?? ""}`}>
        <SelectBar />
        <NextRoom variant="light" />
      </div>
      <ul className={classes.cards}>
        {columns.map((column) => (
          <ColumnCard
            key={column.space}
            column={column}
            pending={pending}
            label={nameOf(column)}
            empty={t("breakouts.live.empty")}
          >
            {column.room ? (
              <LiveHead room={column.room} count={column.people.length} />
            ) : (
              <div className={`${classes.row ?? ""} ${classes.between ?? ""}`}>
                <strong>{t("breakouts.live.main")}</strong>
                <RecordedMark space={MAIN} />
              </div>
            )}
          </ColumnCard>
        ))}
      </ul>
      <Button
        fullWidth
        variant="subtle"
        mt="sm"
        leftSection={<IconPlus size={18} />}
        onClick={addRoom}
      >
        {t("breakouts.plan.addRoom")}
      </Button>
    </Board>
  );
}
