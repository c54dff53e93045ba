import { Button } from "@mantine/core";
import { IconDoor } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomInfo } from "../../api/rooms";
import { millisSince } from "../../state/clock";
import type { Link } from "../../state/sessionState";
import { Say } from "../../ui/Say";
import { Spoken } from "../../ui/Spoken";
import type { MeetingClient } from "../meeting/MeetingClient";
import { useClientState } from "../meeting/useClientState";
import { useTimed } from "../meeting/useNow";
import classes from "./Waiting.module.css";

interface WaitingCardProps {
  readonly room: RoomInfo;
  readonly client: MeetingClient | null;
}

const MINUTE_MILLIS = 60_000;
/** A connection that is back sooner was hardly away. */
const SHOWN_AFTER_MILLIS = 700;

/** In the waiting room, beside one's own picture: nothing to do, and one way out. */
export function WaitingCard({ room, client }: WaitingCardProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const door = useClientState(client, (state) => state.door);
  const link = useClientState(client, (state) => state.link);
  const lost = useTimed((now) => isLost(link, now), link.is === "lost");
  const said = useSaid(lost);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.card} aria-labelledby="waiting-title">
      <IconDoor size={40} stroke={1.5} className={classes.sign} aria-hidden />
      <div>
        <p className={classes.code}>{room.code}</p>
        <h1 id="waiting-title" ref={heading} tabIndex={-1}>
          <Say k="waiting.title" names={{ name: room.displayName }} />
        </h1>
      </div>
      <p>{t(door?.is === "admitted" ? "waiting.letIn" : "waiting.text")}</p>
      {lost ? (
        <p className={classes.lost}>{t("waiting.lost")}</p>
      ) : (
        <p className={classes.quiet}>
          {door?.since && <Waited client={client} since={door.since} />}
        </p>
      )}
      <Button size="lg" variant="default" disabled={!client} onClick={() => void client?.leave()}>
        {t("waiting.leave")}
      </Button>
      <Spoken words={t(said)} />
    </section>
  );
}

function isLost(link: Link, now: number): boolean {
  return link.is === "lost" && now - link.since >= SHOWN_AFTER_MILLIS;
}

/** What is said by itself: that there is nothing to do, and how the connection is. */
function useSaid(lost: boolean) {
  const [wasLost, setWasLost] = useState(false);
  if (lost && !wasLost) setWasLost(true);
  if (lost) return "waiting.lost" as const;
  return wasLost ? ("waiting.back" as const) : ("waiting.said" as const);
}

interface WaitedProps {
  readonly client: MeetingClient | null;
  readonly since: string;
}

function Waited({ client, since }: WaitedProps) {
  const { t } = useTranslation();
  const clock = useClientState(client, (state) => state.clock);
  const minutes = useTimed((now) => Math.floor(millisSince(clock, since, now) / MINUTE_MILLIS));
  return <span>{t("waiting.waited", { minutes })}</span>;
}
