import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand, useLive } from "../meeting/MeetingContext";

/** Deletes the plan; asks once, and says how many rooms that is. */
export function StartOver() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t("breakouts.plan.startOver")}
      </Button>
      {asking && <StartOverDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function StartOverDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const remove = async () => {
    onClose();
    for (const room of live.rooms) await command("breakout.room.delete", { roomId: room.id });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("breakouts.plan.startOverTitle")}</strong>}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <p>{t("breakouts.plan.startOverText", { count: live.rooms.length })}</p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red.9" onClick={() => void remove()}>
          {t("breakouts.plan.startOverButton")}
        </Button>
      </Group>
    </Modal>
  );
}
