import { ActionIcon, Button, MultiSelect } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ParticipantId } from "../../protocol/ids";
import type { Named } from "../../protocol/objects";
import type { PeopleSet } from "../../state/rules";
import { withSet } from "../../state/rules";
import classes from "./Rooms.module.css";

interface PeopleSetsProps {
  readonly title: string;
  readonly add: string;
  readonly sets: readonly PeopleSet[];
  readonly people: readonly Named[];
  readonly onChange: (sets: readonly PeopleSet[]) => void;
}

/** Sets of people, each chosen from a list that can be searched. */
export function PeopleSets({ title, add, sets, people, onChange }: PeopleSetsProps) {
  const { t } = useTranslation();
  const change = (key: number, ids: readonly ParticipantId[]) =>
    onChange(sets.map((set) => (set.key === key ? { key, ids } : set)));
  return (
    <fieldset className={classes.fieldset}>
      <legend>{title}</legend>
      {sets.map((set, index) => (
        <div key={set.key} className={classes.setRow}>
          <MultiSelect
            aria-label={t("plan.rules.set", { title, number: index + 1 })}
            placeholder={set.ids.length === 0 ? t("plan.rules.people") : ""}
            searchable
            hidePickedOptions
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={[...set.ids]}
            onChange={(ids) => change(set.key, ids)}
          />
          <ActionIcon
            size={44}
            variant="subtle"
            color="gray"
            aria-label={t("plan.rules.remove", { title, number: index + 1 })}
            onClick={() => onChange(sets.filter((one) => one !== set))}
          >
            <IconTrash size={20} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={18} />}
        onClick={() => onChange(withSet(sets))}
      >
        {add}
      </Button>
    </fieldset>
  );
}
