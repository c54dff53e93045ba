import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HelpRequest, Room } from "../../protocol/objects";
import { clockText, millisSince } from "../../state/clock";
import { Say } from "../../ui/Say";
import { useCommand, useSession } from "../meeting/MeetingContext";
import { useNow } from "../meeting/useNow";
import classes from "./Rooms.module.css";

interface HelpCallProps {
  readonly room: Room;
  readonly help: HelpRequest;
  readonly here: boolean;
}

/** Who asks for help, why, and since when; the host goes there, or says that it is done. */
export function HelpCall({ room, help, here }: HelpCallProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const clock = useSession((state) => state.clock);
  const now = useNow(true);
  const seconds = Math.floor(millisSince(clock, help.at, now) / 1000);
  return (
    <div className={classes.help}>
      <p>
        <strong>
          <Say k="breakouts.live.helpBy" names={{ name: help.by.name }} />
        </strong>{" "}
        <span className={classes.since}>{clockText(seconds)}</span>
        {help.note && (
          <>
            <br />
            <bdi>{help.note}</bdi>
          </>
        )}
      </p>
      {!here && (
        <Button onClick={() => void command("breakout.room.join", { roomId: room.id })}>
          {t("breakouts.live.helpGo")}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() => void command("breakout.help.resolve", { roomId: room.id })}
      >
        {t("breakouts.live.helpDone")}
      </Button>
    </div>
  );
}
