import { ActionIcon, TextInput } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import type { Elements } from "../../ui/Elements";
import { useCommand } from "../meeting/MeetingContext";
import classes from "./Cockpit.module.css";

interface BroadcastLineProps {
  /** The one breakout that is told; all of them where it is left out. */
  readonly room?: Room;
  /** What else can be sent, beside the line. */
  readonly children?: Elements;
}

/** A word to every room, or to the one that one leads. */
export function BroadcastLine({ room, children }: BroadcastLineProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const [message, setMessage] = useState("");
  const [sent, setSent] = useState<number | null>(null);
  const send = async () => {
    const words = message.trim();
    if (words === "") return;
    const to = room ? { to: [room.id] } : {};
    const answer = await command("breakout.broadcast", { message: words, ...to });
    if (!answer) return;
    setMessage("");
    setSent(answer.recipients);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.broadcast}>
        <TextInput
          aria-label={t(room ? "cockpit.lead.broadcast" : "breakouts.live.broadcast")}
          placeholder={t(
            room ? "cockpit.lead.broadcastPlaceholder" : "breakouts.live.broadcastPlaceholder",
          )}
          maxLength={2000}
          dir="auto"
          value={message}
          onChange={(event) => {
            setMessage(event.currentTarget.value);
            setSent(null);
          }}
        />
        <ActionIcon
          type="submit"
          size={44}
          disabled={message.trim() === ""}
          aria-label={t(room ? "cockpit.lead.broadcastSend" : "breakouts.live.broadcastSend")}
        >
          <IconSend size={20} />
        </ActionIcon>
        {children}
      </div>
      <p role="status" className={classes.note}>
        {sent !== null && t("breakouts.live.broadcastSent", { count: sent })}
      </p>
    </form>
  );
}
