import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Say } from "../../ui/Say";
import { useSecondsUntil } from "../meeting/Countdown";
import { useCommand, useLive, useManages } from "../meeting/MeetingContext";
import classes from "./Banner.module.css";
import { RoomBadge } from "./RoomBadge";

/** Breakouts open in a moment, and this is where one goes. */
export function OpeningBanner() {
  const { t } = useTranslation();
  const live = useLive();
  const manages = useManages();
  const command = useCommand();
  const seconds = useSecondsUntil(live.opensAt);
  const mine = live.rooms.find((room) => room.assigned?.some((one) => one.id === live.you.id));
  if (seconds === null || seconds === 0) return null;
  return (
    <div className={classes.banner} role="status">
      {mine && <RoomBadge room={mine} />}
      <span>
        <strong>{t("breakouts.inside.opening", { seconds })}</strong>{" "}
        {mine && <Say k="breakouts.inside.openingFor" names={{ name: mine.name }} />}
      </span>
      {manages && (
        <Button variant="default" onClick={() => void command("breakout.opening.cancel", {})}>
          {t("cockpit.opening.cancel")}
        </Button>
      )}
    </div>
  );
}
