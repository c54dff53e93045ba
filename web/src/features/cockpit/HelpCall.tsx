import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HelpRequest, Room } from "../../protocol/objects";
import { clockText } from "../../state/clock";
import { LinkedText } from "../../ui/LinkedText";
import { isolated, Say } from "../../ui/Say";
import { RoomBadge } from "../breakouts/RoomBadge";
import { useSecondsSince } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Cockpit.module.css";

interface HelpCallProps {
  readonly room: Room;
  readonly help: HelpRequest;
}

/** Who asks for help, why, and since when; the host goes there, or says that it is done. */
export function HelpCall({ room, help }: HelpCallProps) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const seconds = useSecondsSince(help.at);
  const name = isolated(room.name);
  return (
    <div className={classes.call} data-help={room.id}>
      <RoomBadge room={room} />
      <p>
        <strong>
          <Say k="cockpit.help.by" names={{ name: help.by.name, room: room.name }} />
        </strong>
        <span className={classes.waits}>{` ${clockText(seconds)}`}</span>
        {help.note && (
          <>
            <br />
            <bdi>
              <LinkedText text={help.note} />
            </bdi>
          </>
        )}
      </p>
      <div className={classes.ways}>
        {live.space !== room.id && (
          <Button
            aria-label={t("cockpit.help.goNamed", { name })}
            onClick={() => void command("breakout.room.join", { roomId: room.id })}
          >
            {t("breakouts.live.helpGo")}
          </Button>
        )}
        <Button
          variant="default"
          aria-label={t("cockpit.help.doneNamed", { name })}
          onClick={() => void command("breakout.help.resolve", { roomId: room.id })}
        >
          {t("breakouts.live.helpDone")}
        </Button>
      </div>
    </div>
  );
}
