import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParticipantId } from "../../protocol/ids";
import type { WaitingPerson } from "../../protocol/waiting";
import { unheardOf } from "../../state/waiting";
import { isolated, Say } from "../../ui/Say";
import { useLive, useManages } from "../meeting/MeetingContext";
import notices from "../meeting/Notices.module.css";
import { useAdmit } from "./useAdmit";
import classes from "./Waiting.module.css";

interface WaitingNewsProps {
  /** The list of people is open: who waits is seen there. */
  readonly seen: boolean;
  readonly onSee: () => void;
}

const SHOWN_MILLIS = 30_000;
/** Who comes within that is one sentence. */
const SETTLES_MILLIS = 400;

type Ids = ReadonlySet<ParticipantId>;
const NOBODY: Ids = new Set();

function idsOf(people: readonly WaitingPerson[]): Ids {
  return new Set(people.map((one) => one.id));
}

/** Someone asks to come in: said, and shown for a while, to whoever may let them in. */
export function WaitingNews(props: WaitingNewsProps) {
  return useManages() ? <News {...props} /> : null;
}

function News({ seen, onSee }: WaitingNewsProps) {
  const { waiting } = useLive();
  const [known, setKnown] = useState(NOBODY);
  const fresh = unheardOf(waiting, known);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(idsOf(waiting)), seen ? 0 : SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [waiting, seen]);
  return (
    <>
      <Said waiting={waiting} />
      {fresh.length > 0 && !seen && (
        <Notice fresh={fresh} onSee={onSee} onDismiss={() => setKnown(idsOf(waiting))} />
      )}
    </>
  );
}

interface NoticeProps {
  readonly fresh: readonly WaitingPerson[];
  readonly onSee: () => void;
  readonly onDismiss: () => void;
}

/** One who is new, by name; several, by how many they are with those who waited before. */
function Notice({ fresh, onSee, onDismiss }: NoticeProps) {
  const { t } = useTranslation();
  const { waiting } = useLive();
  const admit = useAdmit();
  const [first] = fresh;
  const one = fresh.length === 1 && first ? first : null;
  return (
    <div className={`${notices.notice ?? ""} ${classes.news ?? ""}`} data-kind="waiting">
      <p>
        {one ? (
          <Say k="waiting.news.one" names={{ name: one.name }} />
        ) : (
          t("waiting.news.more", { count: waiting.length })
        )}
      </p>
      <span className={classes.ways}>
        <Button onClick={() => void admit(one ? [one.id] : "all")}>
          {t(one ? "waiting.list.admit" : "waiting.list.admitAll")}
        </Button>
        <Button variant="default" onClick={onSee}>
          {t("waiting.news.see")}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t("meeting.notice.dismiss")}
          onClick={onDismiss}
        >
          <IconX size={18} />
        </ActionIcon>
      </span>
    </div>
  );
}

/** The same for who does not see it, whether or not the list is open. */
function Said({ waiting }: { readonly waiting: readonly WaitingPerson[] }) {
  const { t } = useTranslation();
  const said = useRef(NOBODY);
  const [news, setNews] = useState({ words: "", turn: 0 });
  useEffect(() => {
    const fresh = unheardOf(waiting, said.current);
    const [first] = fresh;
    if (!first) return;
    const timer = setTimeout(() => {
      said.current = idsOf(waiting);
      const words =
        fresh.length === 1
          ? t("waiting.news.one", { name: isolated(first.name) })
          : t("waiting.news.more", { count: waiting.length });
      setNews(({ turn }) => ({ words, turn: turn + 1 }));
    }, SETTLES_MILLIS);
    return () => clearTimeout(timer);
  }, [waiting, t]);
  return (
    <p role="status" className="visually-hidden">
      <span key={news.turn}>{news.words}</span>
    </p>
  );
}
