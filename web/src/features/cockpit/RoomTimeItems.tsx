import { Menu } from "@mantine/core";
import {
  IconClockEdit,
  IconClockMinus,
  IconClockPlus,
  IconClockStop,
  IconPlayerPause,
  IconPlayerPlay,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { timeOf } from "../../state/timers";
import { useCommand, useLive } from "../meeting/MeetingContext";

interface RoomTimeItemsProps {
  readonly room: Room;
  readonly onSet: () => void;
}

/** One breakout's time, as items of its menu. */
export function RoomTimeItems({ room, onSet }: RoomTimeItemsProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const seconds = useLive().settings.closingSeconds;
  const roomId = room.id;
  const time = timeOf(room);
  const extend = (minutes: number) => void command("breakout.timer.extend", { roomId, minutes });
  return (
    <>
      {time === "running" && (
        <Menu.Item
          leftSection={<IconPlayerPause size={18} />}
          onClick={() => void command("breakout.timer.pause", { roomId })}
        >
          {t("cockpit.timer.pause")}
        </Menu.Item>
      )}
      {time === "paused" && (
        <Menu.Item
          leftSection={<IconPlayerPlay size={18} />}
          onClick={() => void command("breakout.timer.resume", { roomId })}
        >
          {t("cockpit.timer.resume")}
        </Menu.Item>
      )}
      {time !== "none" && (
        <>
          <Menu.Item leftSection={<IconClockPlus size={18} />} onClick={() => extend(5)}>
            {t("breakouts.live.extendRoom", { minutes: 5 })}
          </Menu.Item>
          <Menu.Item leftSection={<IconClockMinus size={18} />} onClick={() => extend(-1)}>
            {t("cockpit.timer.shortenRoom", { minutes: 1 })}
          </Menu.Item>
        </>
      )}
      <Menu.Item leftSection={<IconClockEdit size={18} />} onClick={onSet}>
        {t(time === "none" ? "cockpit.timer.setRoom" : "cockpit.timer.setNew")}
      </Menu.Item>
      {time !== "none" && (
        <Menu.Item
          leftSection={<IconClockStop size={18} />}
          onClick={() => void command("breakout.timer.end", { roomId, graceSeconds: seconds })}
        >
          {t("cockpit.timer.end", { seconds })}
        </Menu.Item>
      )}
    </>
  );
}
