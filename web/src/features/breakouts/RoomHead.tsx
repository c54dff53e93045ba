import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { MoreMenu } from "../../ui/MoreMenu";
import type { Elements } from "../../ui/Elements";
import { isolated } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";
import { InlineName } from "./InlineName";
import { RoomBadge } from "./RoomBadge";
import classes from "./Rooms.module.css";

interface RoomHeadProps {
  readonly room: Room;
  /** What is done most, beside the name. */
  readonly children?: Elements;
  /** The items of the menu behind the dots. */
  readonly menu: ReactNode;
}

/** The head of a breakout's card, planned or open: its letter, its name, and what can be done. */
export function RoomHead({ room, children, menu }: RoomHeadProps) {
  const { t } = useTranslation();
  const command = useCommand();
  return (
    <div className={classes.head}>
      <RoomBadge room={room} />
      <InlineName
        name={room.name}
        letter={room.letter}
        onRename={(name) => void command("breakout.room.update", { roomId: room.id, name })}
      />
      {children}
      <MoreMenu label={t("breakouts.live.more", { name: isolated(room.name) })}>{menu}</MoreMenu>
    </div>
  );
}
