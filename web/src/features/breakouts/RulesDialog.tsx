import { Button, Group, Select, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { columnsToPlan } from "../../state/plan";
import { rulesFrom } from "../../state/rules";
import type { RulesDraft } from "../../state/rules";
import { rulesDraft } from "../../state/rules";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { PeopleSets } from "./PeopleSets";
import classes from "./Rooms.module.css";
import { columnsToBalance, useKeptList } from "./useKeptList";

interface RulesDialogProps {
  readonly onShuffle: () => void;
  readonly onClose: () => void;
}

/** How people are to be grouped: who stays together, who does not, what is spread evenly. */
export function RulesDialog({ onShuffle, onClose }: RulesDialogProps) {
  const { t } = useTranslation();
  const live = useLive();
  const command = useCommand();
  const kept = useKeptList();
  const [draft, setDraft] = useState<RulesDraft>(() => rulesDraft(live.config?.rules ?? null));
  const set = (change: Partial<RulesDraft>) => setDraft((before) => ({ ...before, ...change }));
  const people = columnsToPlan(live)
    .flatMap((column) => column.people)
    .map(({ id, name }) => ({ id, name }));
  const columns = columnsToBalance(kept, draft.balanceBy);
  const save = async (shuffle: boolean) => {
    if (!(await command("breakout.plan.rules", rulesFrom(draft)))) return;
    onClose();
    if (shuffle) onShuffle();
  };
  return (
    <Dialog large title={t("plan.rules.title")} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save(true);
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
          <Button variant="default" onClick={() => void save(false)}>
            {t("plan.rules.save")}
          </Button>
          <Button type="submit">{t("plan.rules.saveAndShuffle")}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
