import { Button } from "@mantine/core";
import { IconArrowsShuffle, IconRuler2 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sizesOf } from "../../state/groups";
import { countRules } from "../../state/rules";
import { useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";
import { RulesDialog } from "./RulesDialog";
import type { PreviewGroup, SetupDraft } from "./setupDraft";
import { sizeRange } from "./setupDraft";

interface SetupHeadProps {
  readonly draft: SetupDraft;
  readonly people: number;
  readonly groups: readonly PreviewGroup[];
  readonly set: (change: Partial<SetupDraft>) => void;
}

/** Above the preview: what it comes to, by which rules, and another one. */
export function SetupHead({ draft, people, groups, set }: SetupHeadProps) {
  const { t } = useTranslation();
  const rules = useLive().config?.rules ?? null;
  const [ruling, setRuling] = useState(false);
  const inForce = draft.rules ?? rules;
  const rooms = groups.length;
  const sizes = groups.map((group) => group.people.length);
  const known = draft.placing === "roster" || sizes.some((size) => size > 0);
  const { min, max } = sizeRange(known ? sizes : sizesOf(rooms, people));
  return (
    <div className={classes.section}>
      <h3 aria-live="polite">
        {rooms === 0
          ? t("plan.list.needed")
          : min === max
            ? t("breakouts.setup.previewSize", { rooms, min })
            : t("breakouts.setup.previewRange", { rooms, min, max })}
      </h3>
      {draft.placing === "random" && people > 0 && (
        <div className={classes.row}>
          <Button
            variant="subtle"
            px="sm"
            leftSection={<IconRuler2 size={18} />}
            onClick={() => setRuling(true)}
          >
            {t("plan.rules.menu", { count: countRules(inForce) })}
          </Button>
          <Button
            variant="subtle"
            px="sm"
            leftSection={<IconArrowsShuffle size={18} />}
            onClick={() => set({ seed: draft.seed + 1 })}
          >
            {t("breakouts.setup.shuffle")}
          </Button>
        </div>
      )}
      {ruling && (
        <RulesDialog
          rules={inForce}
          submit={t("plan.rules.use")}
          onSubmit={(next) => {
            set({ rules: next });
            setRuling(false);
          }}
          onClose={() => setRuling(false)}
        />
      )}
    </div>
  );
}
