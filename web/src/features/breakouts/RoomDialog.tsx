import { Button, Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import type { Room } from "../../protocol/objects";
import { facilitatorsFor } from "../../state/plan";
import { Say } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { changeOf, draftOf } from "./roomDraft";
import type { RoomDraft } from "./roomDraft";
import classes from "./Rooms.module.css";
import { SEATS } from "./setupDraft";

/** No participant has this id. */
const NOBODY = "";

interface RoomDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

/** All about a breakout but its name: topic, task card, places, time, who leads it. */
export function RoomDialog({ room, onClose }: RoomDialogProps) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const [draft, setDraft] = useState<RoomDraft>(() => draftOf(room));
  const people = facilitatorsFor(live, room);
  const set = (change: Partial<RoomDraft>) => setDraft((before) => ({ ...before, ...change }));
  const save = async () => {
    const change = changeOf(room, draft);
    const nothing = Object.keys(change).length === 0;
    if (nothing || (await command("breakout.room.update", { roomId: room.id, ...change }))) {
      onClose();
    }
  };
  return (
    <Dialog
      large
      title={<Say k="breakouts.topic.title" names={{ name: room.name }} />}
      onClose={onClose}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label={t("plan.room.topic")}
          data-autofocus
          maxLength={500}
          dir="auto"
          value={draft.topic}
          onChange={(event) => set({ topic: event.currentTarget.value })}
        />
        <Textarea
          label={t("plan.room.task")}
          description={t("plan.room.taskText")}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={4000}
          dir="auto"
          value={draft.task}
          onChange={(event) => set({ task: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <NumberInput
            label={t("plan.room.places")}
            placeholder={t("plan.room.noLimit")}
            min={1}
            max={SEATS}
            allowDecimal={false}
            value={draft.places}
            onChange={(places) => set({ places: typeof places === "number" ? places : "" })}
          />
          {room.status === "WAITING" && (
            <NumberInput
              label={t("breakouts.plan.customMinutes")}
              placeholder={t("plan.room.asAll")}
              min={0.05}
              max={1440}
              step={5}
              decimalScale={2}
              value={draft.minutes}
              onChange={(minutes) => set({ minutes: typeof minutes === "number" ? minutes : "" })}
            />
          )}
        </div>
        <Select
          label={t("plan.room.facilitator")}
          description={t("plan.room.facilitatorText")}
          searchable
          allowDeselect={false}
          data={[
            { value: NOBODY, label: t("plan.room.nobody") },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.facilitator ?? NOBODY}
          onChange={(chosen) =>
            set({ facilitator: people.find(({ id }) => id === chosen)?.id ?? null })
          }
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit">{t("plan.room.save")}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
