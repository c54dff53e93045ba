import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { useCommand } from "../meeting/MeetingContext";
import { useSets } from "./useSets";

/** Saves the plan with the room, under a name; the same name again replaces it. */
export function SaveSetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { sets, again } = useSets();
  const [name, setName] = useState("");
  const wanted = name.trim();
  const taken = sets.some((set) => set.name === wanted);
  const save = async () => {
    if (wanted === "" || !(await command("breakout.set.save", { name: wanted }))) return;
    await again();
    onClose();
  };
  return (
    <Dialog title={t("plan.sets.saveTitle")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label={t("plan.sets.name")}
          description={t("plan.sets.saveText")}
          data-autofocus
          maxLength={100}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p role="status">{taken && t("plan.sets.replaces")}</p>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" disabled={wanted === ""}>
            {t(taken ? "plan.sets.replace" : "plan.sets.save")}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
