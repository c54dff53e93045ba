import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { letterAfter } from "../../state/groups";
import type { Column } from "../../state/plan";
import { columnsToPlan } from "../../state/plan";
import { optionsOf } from "../../state/options";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { Board } from "./Board";
import { ColumnCard } from "./ColumnCard";
import classes from "./Rooms.module.css";
import { PlanHead } from "./PlanHead";
import { PlanRemarks } from "./PlanRemarks";
import { PlanTools } from "./PlanTools";
import { SelectBar } from "./SelectBar";
import { SEATS } from "./setupDraft";
import { StartOver } from "./StartOver";
import { useMoves, withPending } from "./useMoves";

/** The plan, before the rooms open: nobody has been moved yet. */
export function PlanRooms() {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const { pending, move } = useMoves();
  const columns = withPending(columnsToPlan(live), pending);
  const nameOf = useCallback(
    (column: Column) => column.room?.name ?? t("breakouts.plan.unassigned"),
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
    <Board columns={columns} nameOf={nameOf} onMove={(ids, to) => void move(ids, to)} planning>
      <div className={`${classes.row ?? ""} ${classes.between ?? ""}`}>
        <SelectBar />
        <PlanTools />
      </div>
      <PlanRemarks />
      <ul className={classes.cards}>
        {columns.map((column) => (
          <ColumnCard
            key={column.space}
            column={column}
            pending={pending}
            label={nameOf(column)}
            empty={t(column.room ? "breakouts.plan.dropHere" : "breakouts.plan.unassignedNone")}
          >
            {column.room ? (
              <PlanHead room={column.room} />
            ) : (
              <strong>{t("breakouts.plan.unassigned")}</strong>
            )}
          </ColumnCard>
        ))}
      </ul>
      <div className={`${classes.row ?? ""} ${classes.between ?? ""} ${classes.after ?? ""}`}>
        <Button variant="subtle" leftSection={<IconPlus size={18} />} onClick={addRoom}>
          {t("breakouts.plan.addRoom")}
        </Button>
        <StartOver />
      </div>
    </Board>
  );
}
