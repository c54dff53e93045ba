import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nextRoomOf } from "../../state/rooms";
import { isolated, Say } from "../../ui/Say";
import { useSecondsUntil } from "../meeting/Countdown";
import { useCommand, useLive, useManages } from "../meeting/MeetingContext";
import classes from "./Banner.module.css";
import { RoomBadge } from "./RoomBadge";

/** Breakouts open in a moment, and this is where one goes. Said once; the seconds are for the eyes. */
export function OpeningBanner() {
  const { t } = useTranslation();
  const live = useLive();
  const manages = useManages();
  const command = useCommand();
  const seconds = useSecondsUntil(live.opensAt);
  const mine = nextRoomOf(live);
  const counts = seconds !== null && seconds > 0;
  return (
    <>
      <div role="status" className="visually-hidden">
        {counts && <Spoken seconds={seconds} room={mine?.name ?? null} />}
      </div>
      {counts && (
        <div className={classes.banner}>
          {mine && <RoomBadge room={mine} />}
          <span aria-hidden>
            <strong>{`${t("breakouts.inside.opening", { seconds })} `}</strong>
            {mine && <Say k="breakouts.inside.openingFor" names={{ name: mine.name }} />}
          </span>
          {manages && (
            <Button variant="default" onClick={() => void command("breakout.opening.cancel", {})}>
              {t("cockpit.opening.cancel")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

interface SpokenProps {
  readonly seconds: number;
  readonly room: string | null;
}

/** The seconds as they were when it began, and where one goes. */
function Spoken({ seconds: now, room }: SpokenProps) {
  const { t } = useTranslation();
  const [seconds] = useState(now);
  const where = room === null ? "" : t("breakouts.inside.openingFor", { name: isolated(room) });
  return <span>{`${t("breakouts.inside.opening", { seconds })}. ${where}`}</span>;
}
