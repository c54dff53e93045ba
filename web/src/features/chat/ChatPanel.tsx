import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { MAIN } from "../../protocol/ids";
import { chatOf } from "../../state/chat";
import { roomOf } from "../../state/rooms";
import { SidePanel } from "../../ui/SidePanel";
import { keyOf } from "../../ui/keys";
import { isolated, Say } from "../../ui/Say";
import { useCommand, useLive, useMeeting } from "../meeting/MeetingContext";
import classes from "./Chat.module.css";
import { ChatLine } from "./ChatLine";
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
  const [said, setSaid] = useState("");
  const [reached, setReached] = useState<string>();
  // What can be copied is one stop of the Tab key: where one was last, or the newest.
  const stop = (lines.find(({ message }) => message.id === reached) ?? lines.at(-1))?.message.id;
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
                stop={line.message.id === stop}
                onReach={setReached}
                say={setSaid}
              />
            ))}
          </ol>
        </div>
        <div ref={end} />
        <p role="status" className="visually-hidden">
          {said}
        </p>
      </div>
    </SidePanel>
  );
}

function spaceName(room: string | null, t: (key: "meeting.main") => string): string {
  return room ?? t("meeting.main");
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
    if (keyOf(event) !== "Enter" || event.shiftKey) return;
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
