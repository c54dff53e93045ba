import { IconHandStop, IconMicrophoneOff, IconWifi1, IconWifiOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Participant } from "../../protocol/objects";
import { MAIN } from "../../protocol/ids";
import { manages } from "../../state/plan";
import { useLocalMedia } from "../../media/useLocalMedia";
import { Avatar } from "../../ui/Avatar";
import { PersonName } from "../../ui/PersonName";
import { Picture } from "../../ui/Picture";
import { isolated } from "../../ui/Say";
import { useMeeting } from "./MeetingContext";
import classes from "./Tile.module.css";

interface TileProps {
  readonly person: Participant;
  readonly self: boolean;
  readonly small: boolean;
  /** In a large space only recent speakers send their picture. */
  readonly videoAllowed: boolean;
}

/** One person on the stage: picture or initials, name, and how they are. */
export function Tile({ person, self, small, videoAllowed }: TileProps) {
  const { t } = useTranslation();
  const { media, mesh } = useMeeting();
  const local = useLocalMedia(media);
  const link = self ? undefined : mesh.link(person.id);
  const remote = person.video && videoAllowed && link?.connected ? link.received().video : null;
  const track = self ? local.video : remote;
  const muted = self ? !local.microphoneOn : !person.audio;
  const sends = person.audio || person.video;
  const connecting = !self && person.connected && sends && !link?.connected;
  // Whoever manages and comes into a breakout without sound and picture is there to listen.
  const unseen = self ? !local.microphoneOn && !local.cameraOn : !sends;
  const listening = unseen && manages(person) && person.space !== MAIN;
  const flags = {
    name: isolated(self ? t("meeting.youNamed", { name: person.name }) : person.name),
    muted: muted ? "yes" : "no",
    hand: person.hand ? "yes" : "no",
    speaking: person.speaking && !muted ? "yes" : "no",
  };
  return (
    <article
      className={classes.tile}
      aria-label={t("meeting.tile.describe", flags)}
      data-participant={person.id}
      data-speaking={person.speaking && !muted}
      data-small={small}
      data-away={!person.connected}
    >
      <Avatar id={person.id} name={person.name} />
      {track && <Picture track={track} mirrored={self} fit="cover" />}
      {person.hand && (
        <span className={classes.hand} aria-hidden>
          <IconHandStop size={small ? 16 : 20} />
        </span>
      )}
      {listening && <span className={classes.listening}>{t("cockpit.listen.tile")}</span>}
      {connecting && <span className={classes.status}>{t("meeting.tile.connecting")}</span>}
      <span className={classes.name} aria-hidden>
        {muted && <IconMicrophoneOff size={16} className={classes.muted} />}
        <Signal person={person} />
        <PersonName name={self ? t("meeting.you") : person.name} />
        {person.role !== "PARTICIPANT" && !small && (
          <span className={classes.role}>
            {t(person.role === "HOST" ? "meeting.tile.host" : "meeting.tile.cohost")}
          </span>
        )}
      </span>
    </article>
  );
}

function Signal({ person }: { readonly person: Participant }) {
  const { t } = useTranslation();
  if (!person.connected || person.connectionQuality === "lost") {
    return <IconWifiOff size={16} className={classes.lost} title={t("meeting.tile.lost")} />;
  }
  if (person.connectionQuality !== "poor") return null;
  return <IconWifi1 size={16} className={classes.poor} title={t("meeting.tile.poor")} />;
}
