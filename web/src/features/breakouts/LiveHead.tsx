import { Button, Menu } from "@mantine/core";
import { IconClockPlus, IconDoorEnter, IconPencil, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../protocol/ids";
import type { Room } from "../../protocol/objects";
import { isolated } from "../../ui/Say";
import { Countdown } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { CloseRoomDialog } from "./CloseRoomDialog";
import { HelpCall } from "./HelpCall";
import { RoomHead } from "./RoomHead";
import classes from "./Rooms.module.css";
import { earliestEnd } from "./TimerBar";
import { TopicDialog } from "./TopicDialog";

const TOGETHER_MILLIS = 1_500;

/** Rooms that were opened together end within a moment: their time is shown once, above. */
function isLater(end: Instant, first: Instant | null): boolean {
  return first !== null && Date.parse(end) - Date.parse(first) > TOGETHER_MILLIS;
}

interface LiveHeadProps {
  readonly room: Room;
  readonly count: number;
}

/** The head of an open breakout's card: its name, its time, its call for help, the way there. */
export function LiveHead({ room, count }: LiveHeadProps) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const [asking, setAsking] = useState<"close" | "topic" | null>(null);
  const ends = room.closesAt ?? room.endsAt;
  const ownTime = ends !== null && isLater(ends, earliestEnd(live.rooms));
  const here = live.space === room.id;
  return (
    <>
      <RoomHead
        room={room}
        menu={
          <>
            <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => setAsking("topic")}>
              {t("breakouts.topic.edit")}
            </Menu.Item>
            {room.endsAt !== null && (
              <Menu.Item
                leftSection={<IconClockPlus size={18} />}
                onClick={() =>
                  void command("breakout.timer.extend", { roomId: room.id, minutes: 5 })
                }
              >
                {t("breakouts.live.extendRoom", { minutes: 5 })}
              </Menu.Item>
            )}
            {room.status === "WAITING" ? (
              <Menu.Item onClick={() => void command("breakout.room.start", {})}>
                {t("breakouts.live.openIt")}
              </Menu.Item>
            ) : (
              <Menu.Item
                color="red"
                leftSection={<IconX size={18} />}
                onClick={() => setAsking("close")}
              >
                {t("breakouts.live.close", { name: isolated(room.name) })}
              </Menu.Item>
            )}
          </>
        }
      >
        {here ? (
          <span className={classes.quiet}>{t("breakouts.live.here")}</span>
        ) : (
          <Button
            variant="light"
            leftSection={<IconDoorEnter size={18} />}
            aria-label={t("breakouts.live.visitNamed", { name: isolated(room.name) })}
            onClick={() => void command("breakout.room.join", { roomId: room.id })}
          >
            {t("breakouts.live.visit")}
          </Button>
        )}
      </RoomHead>
      {room.status === "WAITING" && <p className={classes.quiet}>{t("breakouts.live.waiting")}</p>}
      {ownTime && <Countdown endsAt={ends} />}
      {room.help && <HelpCall room={room} help={room.help} here={here} />}
      {asking === "close" && (
        <CloseRoomDialog room={room} count={count} onClose={() => setAsking(null)} />
      )}
      {asking === "topic" && <TopicDialog room={room} onClose={() => setAsking(null)} />}
    </>
  );
}
