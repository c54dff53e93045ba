import { Loader, Modal } from "@mantine/core";
import { IconMicrophone } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SentBroadcast } from "../../protocol/cockpitObjects";
import { clockText } from "../../state/clock";
import { LinkedText } from "../../ui/LinkedText";
import { timeOfDay } from "../../ui/time";
import { useCommand } from "../meeting/MeetingContext";
import classes from "./Cockpit.module.css";

/** What was sent to breakouts in this session, words and voices, the newest on top. */
export function SentDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [sent, setSent] = useState<readonly SentBroadcast[] | null>(null);
  useEffect(() => {
    let gone = false;
    void command("breakout.broadcast.history", { limit: 200 }).then((answer) => {
      if (!gone) setSent(answer ? [...answer.broadcasts].reverse() : []);
    });
    return () => {
      gone = true;
    };
  }, [command]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("cockpit.sent.title")}</strong>}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      {sent === null && <Loader size="sm" aria-label={t("app.loading")} />}
      {sent?.length === 0 && <p>{t("cockpit.sent.none")}</p>}
      <ol className={classes.sent}>
        {sent?.map((one) => (
          <SentLine key={one.id} one={one} />
        ))}
      </ol>
    </Modal>
  );
}

function SentLine({ one }: { readonly one: SentBroadcast }) {
  const { t, i18n } = useTranslation();
  const rooms = new Intl.ListFormat(i18n.language).format(one.roomNames);
  return (
    <li>
      <span className={classes.note}>
        <time dateTime={one.at}>{`${timeOfDay(one.at, i18n.language)} `}</time>
        <bdi>{one.from.name}</bdi>
      </span>
      {one.voiceSeconds === null ? (
        <span dir="auto" className={classes.words}>
          <LinkedText text={one.message} />
        </span>
      ) : (
        <span className={classes.fact}>
          <IconMicrophone size={16} aria-hidden />
          <span>{t("cockpit.sent.voice", { time: clockText(Math.round(one.voiceSeconds)) })}</span>
        </span>
      )}
      <span className={classes.note}>
        <span>{`${t("cockpit.sent.to")} `}</span>
        <bdi>{rooms}</bdi>
      </span>
    </li>
  );
}
