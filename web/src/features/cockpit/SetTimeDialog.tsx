import { Button, Group, Modal, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { Say } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";

interface SetTimeDialogProps {
  /** The breakout whose time it is; all of them where it is left out. */
  readonly room?: Room;
  readonly onClose: () => void;
}

const OFFERED = [5, 10, 15, 20];

/** From now on so many minutes: for one breakout, or for all. */
export function SetTimeDialog({ room, onClose }: SetTimeDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const [minutes, setMinutes] = useState<number | string>(10);
  const set = (count: number) => {
    onClose();
    if (room) void command("breakout.timer.start", { roomId: room.id, minutes: count });
    else void command("breakout.all.timer.start", { minutes: count });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="sm"
      title={
        <strong>
          {room ? (
            <Say k="cockpit.timer.titleRoom" names={{ name: room.name }} />
          ) : (
            t("cockpit.timer.title")
          )}
        </strong>
      }
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Number(minutes) > 0) set(Number(minutes));
        }}
      >
        <Group gap="xs" mb="sm">
          {OFFERED.map((count) => (
            <Button key={count} variant="default" onClick={() => set(count)}>
              {t("cockpit.timer.minutes", { count })}
            </Button>
          ))}
        </Group>
        <NumberInput
          label={t("breakouts.plan.customMinutes")}
          data-autofocus
          min={0.05}
          max={1440}
          decimalScale={2}
          value={minutes}
          onChange={setMinutes}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit">{t("breakouts.live.setTimer")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
