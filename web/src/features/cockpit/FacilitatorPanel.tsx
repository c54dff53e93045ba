import { Button } from "@mantine/core";
import { IconClockEdit, IconClockPlus, IconClockStop, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { countOf } from "../../state/rooms";
import { timeOf } from "../../state/timers";
import { CloseRoomDialog } from "../breakouts/CloseRoomDialog";
import { InlineName } from "../breakouts/InlineName";
import { RoomBadge } from "../breakouts/RoomBadge";
import { RoomTime } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { BroadcastLine } from "./BroadcastLine";
import classes from "./Cockpit.module.css";
import { SetTimeDialog } from "./SetTimeDialog";

const MORE_MINUTES = 5;

/** What who leads one breakout may do in it: its name, its time, a word to all, its end. */
export function FacilitatorPanel({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const [asking, setAsking] = useState<"time" | "close" | null>(null);
  const roomId = room.id;
  const seconds = live.settings.closingSeconds;
  const timed = timeOf(room) !== "none";
  return (
    <section className={classes.lead} aria-label={t("cockpit.lead.title")}>
      <p className={classes.note}>{t("cockpit.lead.text")}</p>
      <div className={classes.leadHead}>
        <RoomBadge room={room} />
        <InlineName
          name={room.name}
          letter={room.letter}
          onRename={(name) => void command("breakout.room.update", { roomId, name })}
        />
        <RoomTime room={room} />
      </div>
      <div className={classes.leadWays}>
        <Button
          variant="default"
          leftSection={<IconClockEdit size={18} aria-hidden />}
          onClick={() => setAsking("time")}
        >
          {t("breakouts.live.setTimer")}
        </Button>
        {timed && (
          <>
            <Button
              variant="default"
              leftSection={<IconClockPlus size={18} aria-hidden />}
              onClick={() =>
                void command("breakout.timer.extend", { roomId, minutes: MORE_MINUTES })
              }
            >
              {t("breakouts.live.extendRoom", { minutes: MORE_MINUTES })}
            </Button>
            <Button
              variant="default"
              leftSection={<IconClockStop size={18} aria-hidden />}
              onClick={() => void command("breakout.timer.end", { roomId, graceSeconds: seconds })}
            >
              {t("cockpit.timer.end", { seconds })}
            </Button>
          </>
        )}
        <Button
          variant="light"
          color="red"
          leftSection={<IconX size={18} aria-hidden />}
          onClick={() => setAsking("close")}
        >
          {t("cockpit.lead.close")}
        </Button>
      </div>
      <BroadcastLine room={room} />
      {asking === "time" && <SetTimeDialog room={room} onClose={() => setAsking(null)} />}
      {asking === "close" && (
        <CloseRoomDialog room={room} count={countOf(live, room)} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}
