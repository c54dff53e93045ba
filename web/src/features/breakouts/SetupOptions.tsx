import { Button, Collapse, Select, Switch } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { COUNTDOWNS } from "./PlanFooter";
import classes from "./Rooms.module.css";
import type { SetupDraft } from "./setupDraft";

interface SetupOptionsProps {
  readonly draft: SetupDraft;
  readonly set: (change: Partial<SetupDraft>) => void;
}

/** What people may do by themselves, and what becomes of who is late; folded away at first. */
export function SetupOptions({ draft, set }: SetupOptionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const choose = draft.placing === "choose";
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
        <div className={classes.options}>
          <Switch
            size="md"
            label={t("breakouts.plan.returnAllowed")}
            checked={draft.returnAllowed}
            onChange={(event) => set({ returnAllowed: event.currentTarget.checked })}
          />
          {!choose && (
            <Switch
              size="md"
              label={t("plan.options.choose")}
              checked={draft.mayChoose}
              onChange={(event) => set({ mayChoose: event.currentTarget.checked })}
            />
          )}
          <Switch
            size="md"
            label={t("plan.options.early")}
            checked={draft.earlyJoin}
            onChange={(event) => set({ earlyJoin: event.currentTarget.checked })}
          />
          <div className={classes.pair}>
            {!choose && (
              <Select
                label={t("plan.options.late")}
                allowDeselect={false}
                data={[
                  { value: "smallest", label: t("plan.options.lateSmallest") },
                  { value: "stay", label: t("plan.options.lateStay") },
                ]}
                value={draft.lateToSmallest ? "smallest" : "stay"}
                onChange={(value) => set({ lateToSmallest: value === "smallest" })}
              />
            )}
            <Select
              label={t("breakouts.plan.countdown")}
              aria-label={t("breakouts.plan.countdownNamed")}
              allowDeselect={false}
              data={COUNTDOWNS.map((count) => ({
                value: String(count),
                label: t("breakouts.plan.countdownSeconds", { count }),
              }))}
              value={String(draft.countdownSeconds)}
              onChange={(value) => set({ countdownSeconds: Number(value) })}
            />
          </div>
        </div>
      </Collapse>
    </>
  );
}
