import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconSend, IconSpeakerphone } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChatMessage } from "../../protocol/objects";
import { MAIN } from "../../protocol/ids";
import { chatOf } from "../../state/chat";
import { roomOf } from "../../state/rooms";
import { SidePanel } from "../../ui/SidePanel";
import { isolated, Say } from "../../ui/Say";
import { timeOfDay } from "../../ui/time";
import { useCommand, useLive, useMeeting } from "../meeting/MeetingContext";
import classes from "./Chat.module.css";
import type { Line } from "./lines";
import { linesOf } from "./lines";
import { useStickToEnd } from "./useStickToEnd";

const LONGEST = 4000;

/** What was written in the space that one is in. */
export function ChatPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useMeeting();
  const client = useMeeting();
  const live = useLive();
  const chat = chatOf(live, live.space);
  const name = spaceName(live.space === MAIN ? null : (roomOf(live, live.space)?.name ?? ""), t);
  const { unread } = live;
  useEffect(() => {
    if (unread > 0) store.tell({ event: "local.chatRead" });
  }, [store, unread]);
  const end = useStickToEnd(chat.messages);
  const lines = linesOf(chat.messages);
  return (
    <SidePanel
      name="chat"
      title={t("meeting.chat.title")}
      onClose={onClose}
      focusHeading={false}
      footer={<Composer key={live.space} name={name} />}
    >
      <div className={classes.chat}>
        {chat.more && (
          <Button variant="subtle" onClick={() => void client.loadOlder()}>
            {t("meeting.chat.older")}
          </Button>
        )}
        {lines.length === 0 && (
          <div className={classes.empty}>
            <strong>{t("meeting.chat.empty")}</strong>
            <span>
              <Say k="meeting.chat.emptyText" names={{ name }} />
            </span>
          </div>
        )}
        <div className={classes.log} role="log" aria-label={t("meeting.chat.log")}>
          <ol className={classes.lines}>
            {lines.map((line) => (
              <ChatLine
                key={line.message.id}
                line={line}
                own={line.message.from.id === live.you.id}
              />
            ))}
          </ol>
        </div>
        <div ref={end} />
      </div>
    </SidePanel>
  );
}

function spaceName(room: string | null, t: (key: "meeting.main") => string): string {
  return room ?? t("meeting.main");
}

interface ChatLineProps {
  readonly line: Line;
  readonly own: boolean;
}

function ChatLine({ line, own }: ChatLineProps) {
  const { t, i18n } = useTranslation();
  const { message, continues } = line;
  return (
    <li className={classes.line} data-own={own} data-kind={message.kind} data-continues={continues}>
      {message.kind === "BROADCAST" && (
        <span className={classes.broadcast}>
          <IconSpeakerphone size={16} aria-hidden /> {t("meeting.chat.broadcast")}
        </span>
      )}
      {message.kind === "VOICE" && (
        <span className={classes.broadcast}>
          <IconSpeakerphone size={16} aria-hidden /> {t("cockpit.voice.chat")}
        </span>
      )}
      {!continues && (
        <span className={classes.from}>
          <bdi>{own ? t("meeting.you") : message.from.name}</bdi>
          {message.origin && (
            <span className={classes.origin}>
              <Say k="cockpit.origin" names={{ name: message.origin.name }} />
            </span>
          )}
          <time dateTime={message.at}>{timeOfDay(message.at, i18n.language)}</time>
        </span>
      )}
      {message.kind !== "VOICE" && <ChatText message={message} />}
    </li>
  );
}

function ChatText({ message }: { readonly message: ChatMessage }) {
  return (
    <p dir="auto" className={classes.text}>
      {message.text}
    </p>
  );
}

function Composer({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [text, setText] = useState("");
  const [sending, setSending] = useState(false);
  const send = async () => {
    const words = text.trim();
    if (words === "" || sending) return;
    setSending(true);
    const sent = await command("chat.send", { text: words });
    setSending(false);
    // What was not sent stays where it was written.
    if (sent) setText((now) => (now.trim() === words ? "" : now));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        aria-label={t("meeting.chat.label")}
        placeholder={t("meeting.chat.placeholder", { name: isolated(name) })}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={LONGEST}
        dir="auto"
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionIcon
        type="submit"
        size={44}
        loading={sending}
        disabled={text.trim() === ""}
        aria-label={t("meeting.chat.send")}
      >
        <IconSend size={20} />
      </ActionIcon>
    </form>
  );
}
