import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isolated, Say } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";
import classes from "./Banner.module.css";
import { RoomBadge } from "./RoomBadge";
import type { Seat } from "./useSeat";

/** Where people are asked to join: one's own room is open. Put off, it stays in the bar at the top. */
export function AskedBanner({ seat: { asked, putOff } }: { readonly seat: Seat }) {
  const { t } = useTranslation();
  const command = useCommand();
  return (
    <>
      <div role="status" className="visually-hidden">
        {asked && <span>{t("breakouts.inside.asked", { name: isolated(asked.name) })}</span>}
      </div>
      {asked && (
        <div className={classes.banner}>
          <RoomBadge room={asked} />
          <strong aria-hidden>
            <Say k="breakouts.inside.asked" names={{ name: asked.name }} />
          </strong>
          <Group gap={8} wrap="nowrap">
            <Button onClick={() => void command("breakout.room.join", { roomId: asked.id })}>
              {t("breakouts.choose.join")}
            </Button>
            <Button variant="default" onClick={putOff}>
              {t("breakouts.inside.askedLater")}
            </Button>
          </Group>
        </div>
      )}
    </>
  );
}
