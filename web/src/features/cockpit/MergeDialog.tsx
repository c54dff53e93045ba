import { Button, Checkbox, Group, Modal, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BreakoutId } from "../../protocol/ids";
import type { Room } from "../../protocol/objects";
import { countOf } from "../../state/rooms";
import { Say } from "../../ui/Say";
import { RoomBadge } from "../breakouts/RoomBadge";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Cockpit.module.css";

interface MergeDialogProps {
  /** The room that the others go into, to begin with. */
  readonly into: Room;
  readonly onClose: () => void;
}

/** Several breakouts become one. Says how many people that moves before it does. */
export function MergeDialog({ into, onClose }: MergeDialogProps) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const open = live.rooms.filter((room) => room.status !== "WAITING");
  const [target, setTarget] = useState<BreakoutId>(into.id);
  const [chosen, setChosen] = useState<ReadonlySet<BreakoutId>>(new Set());
  const goal = open.find((room) => room.id === target) ?? into;
  const from = open.filter((room) => room.id !== target && chosen.has(room.id));
  const people = from.reduce((sum, room) => sum + countOf(live, room), 0);
  const toggle = (id: BreakoutId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const merge = () => {
    onClose();
    void command("breakout.room.merge", { from: from.map((room) => room.id), into: target });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("cockpit.merge.title")}</strong>}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <fieldset className={classes.choices}>
        <legend>{t("cockpit.merge.which")}</legend>
        {open
          .filter((room) => room.id !== target)
          .map((room) => (
            <Checkbox
              key={room.id}
              styles={{ body: { alignItems: "center" } }}
              checked={chosen.has(room.id)}
              onChange={() => toggle(room.id)}
              label={
                <span className={classes.option}>
                  <RoomBadge room={room} />
                  <bdi>{room.name}</bdi>
                  <span className={classes.note}>
                    {t("meeting.people", { count: countOf(live, room) })}
                  </span>
                </span>
              }
            />
          ))}
      </fieldset>
      <Select
        label={t("cockpit.merge.into")}
        allowDeselect={false}
        data={open.map((room) => ({ value: room.id, label: room.name }))}
        value={target}
        onChange={(value) => setTarget(value ?? target)}
      />
      <p role="status">
        {from.length === 0 ? (
          t("cockpit.merge.none")
        ) : (
          <Say
            k="cockpit.merge.what"
            values={{ people, rooms: from.length }}
            names={{ name: goal.name }}
          />
        )}
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button disabled={from.length === 0} onClick={merge}>
          {t("cockpit.merge.button", { count: from.length + 1 })}
        </Button>
      </Group>
    </Modal>
  );
}
