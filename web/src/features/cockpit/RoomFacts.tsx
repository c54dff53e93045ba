import {
  IconDoorEnter,
  IconHelpCircle,
  IconRun,
  IconVolume,
  IconVolumeOff,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HelpRequest, Room } from "../../protocol/objects";
import { QUIET_FROM_MILLIS, quietMillis, speakersIn } from "../../state/activity";
import { missingIn } from "../../state/arrivals";
import { clockText } from "../../state/clock";
import { notJoinedIn } from "../../state/rooms";
import { RecordedMark } from "../recording/RecordedMark";
import { RoomTime, useSecondsSince } from "../meeting/Countdown";
import { useLive, useSession } from "../meeting/MeetingContext";
import { useTimed } from "../meeting/useNow";
import classes from "./Cockpit.module.css";

const MINUTE_MILLIS = 60_000;
const NAMED_SPEAKERS = 2;
const NAMED_WAITED_FOR = 3;

/** What goes on in an open breakout: time left, who is not there yet, who speaks, or for how long nobody. */
export function RoomFacts({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const live = useLive();
  const missing = missingIn(live, room.id);
  const asks = live.config?.askToJoin ?? false;
  return (
    <div className={classes.facts}>
      <RoomTime room={room} />
      <RecordedMark space={room.id} />
      {missing > 0 && (
        <span className={classes.fact} data-tone="warn">
          <IconRun size={16} aria-hidden />
          <span>{t("cockpit.facts.missing", { count: missing })}</span>
        </span>
      )}
      {asks && <NotJoined room={room} />}
      {room.help && <HelpMark help={room.help} />}
      <Voices room={room} />
    </div>
  );
}

/** Where people are asked to join: who has not yet. */
function NotJoined({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const people = notJoinedIn(useLive(), room);
  if (people.length === 0) return null;
  const names = people.slice(0, NAMED_WAITED_FOR).map(({ name }) => name);
  return (
    <span className={classes.fact} data-tone="warn">
      <IconDoorEnter size={16} aria-hidden />
      <span>{t("cockpit.facts.notJoined", { count: people.length })}</span>
      <bdi>{names.join(", ")}</bdi>
      {people.length > names.length && <span>{`+${people.length - names.length}`}</span>}
    </span>
  );
}

function HelpMark({ help }: { readonly help: HelpRequest }) {
  const { t } = useTranslation();
  const seconds = useSecondsSince(help.at);
  return (
    <span className={classes.fact} data-tone="warn">
      <IconHelpCircle size={16} aria-hidden />
      <span>{t("cockpit.facts.help", { time: clockText(seconds) })}</span>
    </span>
  );
}

function Voices({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const live = useLive();
  const clock = useSession((state) => state.clock);
  const minutes = useTimed((now) => {
    const quiet = quietMillis(live, room, clock, now);
    return quiet === null || quiet < QUIET_FROM_MILLIS ? 0 : Math.floor(quiet / MINUTE_MILLIS);
  });
  const speakers = speakersIn(live, room);
  if (speakers.length > 0) {
    const names = speakers.slice(0, NAMED_SPEAKERS).map((one) => one.name);
    const more = speakers.length - names.length;
    return (
      <span className={classes.fact} data-tone="good">
        <IconVolume size={16} aria-hidden />
        <span className="visually-hidden">{t("cockpit.facts.speaking")}</span>
        <bdi>{names.join(", ")}</bdi>
        {more > 0 && <span>{`+${more}`}</span>}
      </span>
    );
  }
  if (minutes === 0) return null;
  return (
    <span className={classes.fact} data-tone="warn">
      <IconVolumeOff size={16} aria-hidden />
      <span>{t("cockpit.facts.quiet", { minutes })}</span>
    </span>
  );
}
