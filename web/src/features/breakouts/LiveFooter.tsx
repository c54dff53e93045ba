import { ActionIcon, Button, Group, Modal } from "@mantine/core";
import { IconArrowBackUp, IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { awayCount } from "../../state/plan";
import { BroadcastLine } from "../cockpit/BroadcastLine";
import { SentDialog } from "../cockpit/SentDialog";
import { VoiceButton } from "../cockpit/VoiceButton";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";

/** Always in reach: a word to every room, written or spoken, and everyone back. */
export function LiveFooter() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<"recall" | "sent" | null>(null);
  return (
    <div className={classes.footer}>
      <BroadcastLine>
        <VoiceButton />
        <ActionIcon
          size={44}
          variant="subtle"
          color="gray"
          aria-label={t("cockpit.sent.open")}
          onClick={() => setAsking("sent")}
        >
          <IconHistory size={20} />
        </ActionIcon>
      </BroadcastLine>
      <Button
        size="lg"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => setAsking("recall")}
      >
        {t("breakouts.live.recall")}
      </Button>
      {asking === "recall" && <RecallDialog onClose={() => setAsking(null)} />}
      {asking === "sent" && <SentDialog onClose={() => setAsking(null)} />}
    </div>
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
    void command("breakout.all.close", { graceSeconds: seconds });
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
