import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { sizesOf } from "../../state/groups";
import { manages } from "../../state/plan";
import { peopleOf } from "../../state/rooms";
import { Say } from "../../ui/Say";
import { Stepper } from "../breakouts/Stepper";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Cockpit.module.css";

interface SplitDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

const MOST = 20;

/** One breakout becomes several. Says who stays and how many go before it does. */
export function SplitDialog({ room, onClose }: SplitDialogProps) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const [into, setInto] = useState(2);
  const people = peopleOf(live, room).filter((one) => !manages(one)).length;
  const sizes = sizesOf(into, people);
  const stay = sizes[0] ?? 0;
  const split = () => {
    onClose();
    void command("breakout.room.split", { roomId: room.id, into });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <strong>
          <Say k="cockpit.split.title" names={{ name: room.name }} />
        </strong>
      }
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <Stepper label={t("cockpit.split.into")} min={2} max={MOST} value={into} onChange={setInto} />
      <p role="status" className={classes.what}>
        <Say
          k="cockpit.split.what"
          values={{ stay, go: people - stay, rooms: into - 1 }}
          names={{ name: room.name }}
        />
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button onClick={split}>{t("cockpit.split.button", { count: into })}</Button>
      </Group>
    </Modal>
  );
}
