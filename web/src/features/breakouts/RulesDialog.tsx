import { Button, Group, Select, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Rules } from "../../protocol/plans";
import { Dialog } from "../../ui/Dialog";
import { columnsToPlan } from "../../state/plan";
import { rulesFrom } from "../../state/rules";
import type { RulesDraft } from "../../state/rules";
import { rulesDraft } from "../../state/rules";
import { useLive } from "../meeting/MeetingContext";
import { PeopleSets } from "./PeopleSets";
import classes from "./Rooms.module.css";
import { columnsToBalance, useKeptList } from "./useKeptList";

interface RulesDialogProps {
  readonly rules: Rules | null;
  /** What the form does with the rules, in words. */
  readonly submit: string;
  readonly onSubmit: (rules: Rules) => void;
  /** Where they can also be kept for later. */
  readonly onSave?: (rules: Rules) => void;
  readonly onClose: () => void;
}

/** How people are to be grouped: who stays together, who does not, what is spread evenly. */
export function RulesDialog({ rules, submit, onSubmit, onSave, onClose }: RulesDialogProps) {
  const { t } = useTranslation();
  const live = useLive();
  const kept = useKeptList();
  const [draft, setDraft] = useState<RulesDraft>(() => rulesDraft(rules));
  const set = (change: Partial<RulesDraft>) => setDraft((before) => ({ ...before, ...change }));
  const people = columnsToPlan(live)
    .flatMap((column) => column.people)
    .map(({ id, name }) => ({ id, name }));
  const columns = columnsToBalance(kept, draft.balanceBy);
  return (
    <Dialog large title={t("plan.rules.title")} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(rulesFrom(draft));
        }}
      >
        <PeopleSets
          title={t("plan.rules.together")}
          add={t("plan.rules.addTogether")}
          sets={draft.together}
          people={people}
          onChange={(together) => set({ together })}
        />
        <PeopleSets
          title={t("plan.rules.apart")}
          add={t("plan.rules.addApart")}
          sets={draft.apart}
          people={people}
          onChange={(apart) => set({ apart })}
        />
        <Select
          label={t("plan.rules.balance")}
          description={t(columns.length > 0 ? "plan.rules.balanceText" : "plan.rules.balanceNone")}
          placeholder={t("plan.rules.noBalance")}
          clearable
          disabled={columns.length === 0}
          data={[...columns]}
          value={draft.balanceBy}
          onChange={(balanceBy) => set({ balanceBy })}
        />
        <Switch
          size="md"
          label={t("plan.rules.repeats")}
          checked={draft.avoidRepeats}
          onChange={(event) => set({ avoidRepeats: event.currentTarget.checked })}
        />
        <Group justify="flex-end" mt="md">
          {onSave && (
            <Button variant="default" onClick={() => onSave(rulesFrom(draft))}>
              {t("plan.rules.save")}
            </Button>
          )}
          <Button type="submit">{submit}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
