import { ActionIcon, Button, Group, Modal, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { awayCount } from "../../state/plan";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";

/** Always in reach: a word to every room, and everyone back. */
export function LiveFooter() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes.footer}>
      <BroadcastLine />
      <Button
        size="lg"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t("breakouts.live.recall")}
      </Button>
      {asking && <RecallDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

function BroadcastLine() {
  const { t } = useTranslation();
  const command = useCommand();
  const [message, setMessage] = useState("");
  const [sent, setSent] = useState<number | null>(null);
  const send = async () => {
    const words = message.trim();
    if (words === "") return;
    const answer = await command("breakout.broadcast", { message: words });
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
          aria-label={t("breakouts.live.broadcast")}
          placeholder={t("breakouts.live.broadcastPlaceholder")}
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
          size={42}
          disabled={message.trim() === ""}
          aria-label={t("breakouts.live.broadcastSend")}
        >
          <IconSend size={20} />
        </ActionIcon>
      </div>
      <p role="status" className={classes.quiet}>
        {sent !== null && t("breakouts.live.broadcastSent", { count: sent })}
      </p>
    </form>
  );
}

/** Asks once, and says how many people it brings back. */
function RecallDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const seconds = live.settings.closingSeconds;
  const count = awayCount(live);
  const recall = () => {
    onClose();
    void command("breakout.all.recall", {});
  };
  const close = () => {
    onClose();
    void command("breakout.room.close", { graceSeconds: seconds });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("breakouts.live.recallTitle")}</strong>}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <p>{t("breakouts.live.recallText", { count })}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t("breakouts.live.recallSoon", { seconds })}
        </Button>
        <Button data-autofocus onClick={recall}>
          {t("breakouts.live.recallNow")}
        </Button>
      </Group>
    </Modal>
  );
}
