import { IconSpeakerphone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CopyLine } from "../../ui/CopyLine";
import { LinkedText } from "../../ui/LinkedText";
import { isolated, Say } from "../../ui/Say";
import { timeOfDay } from "../../ui/time";
import classes from "./Chat.module.css";
import type { Line } from "./lines";

interface ChatLineProps {
  readonly line: Line;
  readonly own: boolean;
  /** Whether the Tab key stops at it. */
  readonly stop: boolean;
  readonly onReach: (id: string) => void;
  readonly say: (words: string) => void;
}

/** What one person wrote, under their name where somebody else wrote before. */
export function ChatLine({ line, own, stop, onReach, say }: ChatLineProps) {
  const { t, i18n } = useTranslation();
  const { message, continues } = line;
  const name = own ? t("meeting.you") : message.from.name;
  const time = timeOfDay(message.at, i18n.language);
  return (
    <li className={classes.line} data-own={own} data-kind={message.kind} data-continues={continues}>
      {message.kind === "BROADCAST" && (
        <span className={classes.broadcast}>
          <IconSpeakerphone size={16} aria-hidden />
          <span>{t("meeting.chat.broadcast")}</span>
        </span>
      )}
      {message.kind === "VOICE" && (
        <span className={classes.broadcast}>
          <IconSpeakerphone size={16} aria-hidden />
          <span>{t("cockpit.voice.chat")}</span>
        </span>
      )}
      {!continues && (
        <span className={classes.from}>
          <bdi>{name}</bdi>
          {message.origin && (
            <span className={classes.origin}>
              <Say k="cockpit.origin" names={{ name: message.origin.name }} />
            </span>
          )}
          <time dateTime={message.at}>{time}</time>
        </span>
      )}
      {message.kind !== "VOICE" && (
        <div className={classes.words}>
          <p dir="auto" className={classes.text}>
            <LinkedText text={message.text} />
          </p>
          {/* A message that comes in is read aloud, and not what can be done with it. */}
          <span aria-live="off" className={classes.copy}>
            <CopyLine
              text={message.text}
              label={t("meeting.chat.copy", { name: isolated(name), time })}
              say={say}
              stop={stop}
              onReach={() => onReach(message.id)}
            />
          </span>
        </div>
      )}
    </li>
  );
}
