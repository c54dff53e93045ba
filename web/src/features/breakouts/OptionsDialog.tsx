import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanOptions } from "../../protocol/plans";
import { optionsOf } from "../../state/options";
import { Dialog } from "../../ui/Dialog";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";
import { OptionFields } from "./OptionFields";

/** The options of a plan that is made: all that is shown holds for all rooms once it is saved. */
export function OptionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const [options, setOptions] = useState<PlanOptions>(() => optionsOf(live.config));
  const save = async () => {
    if (await command("breakout.plan.options", options)) onClose();
  };
  return (
    <Dialog title={t("plan.options.ofAll")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={classes.lead}>{t("plan.options.ofAllText")}</p>
        <OptionFields
          options={options}
          set={(change) => setOptions((before) => ({ ...before, ...change }))}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit">{t("plan.options.save")}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
