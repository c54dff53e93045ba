import { Button, Menu } from "@mantine/core";
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconDoorEnter,
  IconEar,
  IconPencil,
  IconX,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { isolated } from "../../ui/Say";
import { MergeDialog } from "../cockpit/MergeDialog";
import { RoomFacts } from "../cockpit/RoomFacts";
import { RoomTimeItems } from "../cockpit/RoomTimeItems";
import { SetTimeDialog } from "../cockpit/SetTimeDialog";
import { SplitDialog } from "../cockpit/SplitDialog";
import { useVisit } from "../cockpit/useVisit";
import { RecordDialog } from "../recording/RecordDialog";
import { RecordItem } from "../recording/RecordItem";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { CloseRoomDialog } from "./CloseRoomDialog";
import { RoomDialog } from "./RoomDialog";
import { RoomHead } from "./RoomHead";
import classes from "./Rooms.module.css";

interface LiveHeadProps {
  readonly room: Room;
  readonly count: number;
}

type Asking = "close" | "topic" | "time" | "merge" | "split" | "record";

/** The head of an open breakout's card: its name, what goes on in it, the way there. */
export function LiveHead({ room, count }: LiveHeadProps) {
  const { t } = useTranslation();
  const live = useLive();
  const { visit } = useVisit();
  const [asking, setAsking] = useState<Asking | null>(null);
  const done = () => setAsking(null);
  return (
    <>
      <RoomHead room={room} menu={<Items room={room} onAsk={setAsking} />}>
        {live.space === room.id ? (
          <span className={classes.quiet}>{t("breakouts.live.here")}</span>
        ) : (
          <Button
            variant="light"
            leftSection={<IconDoorEnter size={18} />}
            aria-label={t("breakouts.live.visitNamed", { name: isolated(room.name) })}
            onClick={() => void visit(room.id)}
          >
            {t("breakouts.live.visit")}
          </Button>
        )}
      </RoomHead>
      {room.status === "WAITING" ? (
        <p className={classes.quiet}>{t("breakouts.live.waiting")}</p>
      ) : (
        <RoomFacts room={room} />
      )}
      {asking === "close" && <CloseRoomDialog room={room} count={count} onClose={done} />}
      {asking === "topic" && <RoomDialog room={room} onClose={done} />}
      {asking === "merge" && <MergeDialog into={room} onClose={done} />}
      {asking === "split" && <SplitDialog room={room} onClose={done} />}
      {asking === "record" && <RecordDialog space={room.id} onClose={done} />}
      {asking === "time" && <SetTimeDialog room={room} onClose={done} />}
    </>
  );
}

interface ItemsProps {
  readonly room: Room;
  readonly onAsk: (what: Asking) => void;
}

function Items({ room, onAsk }: ItemsProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const live = useLive();
  const { listenIn } = useVisit();
  const several = live.rooms.filter((one) => one.status !== "WAITING").length > 1;
  return (
    <>
      <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => onAsk("topic")}>
        {t("breakouts.topic.edit")}
      </Menu.Item>
      {room.status === "WAITING" ? (
        <Menu.Item onClick={() => void command("breakout.room.start", {})}>
          {t("breakouts.live.openIt")}
        </Menu.Item>
      ) : (
        <>
          {live.space !== room.id && (
            <Menu.Item leftSection={<IconEar size={18} />} onClick={() => void listenIn(room.id)}>
              {t("cockpit.listen.item")}
            </Menu.Item>
          )}
          <RecordItem space={room.id} onAsk={() => onAsk("record")} />
          <RoomTimeItems room={room} onSet={() => onAsk("time")} />
          {several && (
            <Menu.Item leftSection={<IconArrowMerge size={18} />} onClick={() => onAsk("merge")}>
              {t("cockpit.merge.item")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowsSplit2 size={18} />} onClick={() => onAsk("split")}>
            {t("cockpit.split.item")}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconX size={18} />} onClick={() => onAsk("close")}>
            {t("breakouts.live.close", { name: isolated(room.name) })}
          </Menu.Item>
        </>
      )}
    </>
  );
}
