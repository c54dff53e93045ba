import { Button, Collapse } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { OptionFields } from "./OptionFields";
import classes from "./Rooms.module.css";
import type { SetupDraft } from "./setupDraft";

interface SetupOptionsProps {
  readonly draft: SetupDraft;
  readonly set: (change: Partial<SetupDraft>) => void;
}

/** The options of a plan that is to be made; folded away at first. */
export function SetupOptions({ draft, set }: SetupOptionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        px={12}
        className={classes.fold ?? ""}
        variant="subtle"
        aria-expanded={open}
        aria-controls={id}
        rightSection={open ? <IconChevronUp size={18} /> : <IconChevronDown size={18} />}
        onClick={() => setOpen(!open)}
      >
        {t("plan.options.title")}
      </Button>
      <Collapse expanded={open} id={id}>
        <OptionFields
          options={draft.options}
          chosen={draft.placing === "choose"}
          set={(change) => set({ options: { ...draft.options, ...change } })}
        />
      </Collapse>
    </>
  );
}
