import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Space } from "../../protocol/ids";
import { assertNever } from "../../protocol/assertNever";
import { roomOf } from "../../state/rooms";
import type { Notice } from "../../state/sessionState";
import { LinkedText } from "../../ui/LinkedText";
import { Say } from "../../ui/Say";
import { RecordingNotice } from "../recording/RecordingNotice";
import { PinsNotice } from "../rooms/PinsNotice";
import { useCommand, useLive, useMeeting, useSession } from "./MeetingContext";
import classes from "./Notices.module.css";

/** How long each is shown; a broadcast is to be read, and a call for help is to be answered. */
const SHOWN_MILLIS: Record<Notice["kind"], number> = {
  broadcast: 30_000,
  warning: 8_000,
  moved: 6_000,
  returned: 6_000,
  help: 20_000,
  closed: 8_000,
  muted: 10_000,
  merged: 8_000,
  split: 8_000,
  calledOff: 8_000,
  unattended: 60_000,
  pins: 120_000,
  lead: 8_000,
  recordingEnded: 30_000,
  recordingGoesOn: 12_000,
  recorder: 12_000,
  problem: 8_000,
};

/** News at the top of the stage, spoken politely, gone by themselves. */
export function Notices() {
  const notices = useSession((state) => state.notices);
  const live = useLive();
  return (
    <div className={classes.notices} role="log" aria-live="polite">
      {notices
        .filter((one) => !isHere(one, live.space))
        .map((notice) => (
          <OneNotice key={notice.id} notice={notice} />
        ))}
    </div>
  );
}

/** Who is in the room that calls sees the call in the bar at the top. */
function isHere(notice: Notice, space: Space): boolean {
  return notice.kind === "help" && notice.roomId === space;
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const { store } = useMeeting();
  const { id, kind } = notice;
  useEffect(() => {
    const timer = setTimeout(
      () => store.tell({ event: "local.dismissed", id }),
      SHOWN_MILLIS[kind],
    );
    return () => clearTimeout(timer);
  }, [store, id, kind]);
  return (
    <div className={classes.notice} data-kind={kind}>
      <Words notice={notice} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t("meeting.notice.dismiss")}
        onClick={() => store.tell({ event: "local.dismissed", id })}
      >
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}

function Words({ notice }: { readonly notice: Notice }): ReactNode {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  switch (notice.kind) {
    case "broadcast":
      return (
        <p>
          <strong>
            <Say k="meeting.notice.broadcast" names={{ name: notice.from }} />
          </strong>
          <bdi className={classes.text}>
            <LinkedText text={notice.text} />
          </bdi>
        </p>
      );
    case "warning":
      return (
        <p>
          {notice.minutes >= 1
            ? t("meeting.notice.warning", { minutes: notice.minutes })
            : t("meeting.notice.warningSoon")}
        </p>
      );
    case "moved":
      return (
        <p>
          <Say k="meeting.notice.moved" names={{ name: notice.by }} />
        </p>
      );
    case "returned":
      return <p>{t(returnedKey(notice.reason))}</p>;
    case "help": {
      const room = roomOf(live, notice.roomId);
      if (!room) return null;
      return (
        <>
          <p>
            <Say k="meeting.notice.help" names={{ name: notice.name, room: room.name }} />
          </p>
          {live.space !== room.id && (
            <Button
              variant="light"
              onClick={() => void command("breakout.room.join", { roomId: room.id })}
            >
              {t("meeting.notice.goThere")}
            </Button>
          )}
        </>
      );
    }
    case "closed":
      return (
        <p>
          <Say k="meeting.notice.closed" names={{ name: notice.name }} />
        </p>
      );
    case "muted":
      return (
        <p>
          {notice.by === null ? (
            t("cockpit.notice.mutedByHost")
          ) : (
            <Say k="cockpit.notice.muted" names={{ name: notice.by }} />
          )}
        </p>
      );
    case "merged":
    case "split":
      return (
        <p>
          <Say
            k={`cockpit.notice.${notice.kind}${notice.own ? "Own" : ""}`}
            names={{ name: notice.name }}
          />
        </p>
      );
    case "unattended":
      return <p>{t(notice.free ? "meeting.notice.unattended" : "meeting.notice.attended")}</p>;
    case "pins":
      return <PinsNotice notice={notice} />;
    case "calledOff":
      return <p>{t("cockpit.notice.calledOff")}</p>;
    case "lead":
      return (
        <p>
          <Say
            k={notice.yours ? "cockpit.notice.leads" : "cockpit.notice.leadsNoMore"}
            names={{ name: notice.name }}
          />
        </p>
      );
    case "recordingEnded":
    case "recordingGoesOn":
    case "recorder":
      return <RecordingNotice notice={notice} />;
    case "problem":
      return <p>{notice.text}</p>;
    default:
      return assertNever(notice);
  }
}

const SAID = ["CLOSED", "TIMER", "RECALLED", "EMPTY", "MOVED"] as const;

function returnedKey(reason: string) {
  const known = SAID.find((one) => one === reason);
  return `meeting.notice.returned.${known ?? "other"}` as const;
}
