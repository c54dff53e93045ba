import { Button, Select } from "@mantine/core";
import { IconArrowsShuffle } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { sizesOf } from "../../state/groups";
import { plannable } from "../../state/plan";
import { useLive } from "../meeting/MeetingContext";
import { ListInput } from "./ListInput";
import classes from "./Rooms.module.css";
import type { Placing } from "./setupDraft";
import { previewOf, sizeRange } from "./setupDraft";
import { SetupCut } from "./SetupCut";
import { SetupOptions } from "./SetupOptions";
import { SetupStart } from "./SetupStart";
import { SetupPreview } from "./SetupPreview";
import { useSetupDraft } from "./useSetupDraft";

const PLACINGS: readonly Placing[] = ["random", "manual", "choose", "previous", "roster"];

/** Before there are breakouts: how many, and who goes where, with the groups in view. */
export function Setup() {
  const { t } = useTranslation();
  const live = useLive();
  const placingLabel = useId();
  const { draft, set, make } = useSetupDraft();
  const [making, setMaking] = useState(false);
  const people = plannable(live);
  const groups = previewOf(draft, people, (letter) => t("breakouts.room", { letter }));
  const rooms = groups.length;
  const placed = draft.placing === "random" || draft.placing === "roster";
  const { min, max } = sizeRange(
    placed ? groups.map((group) => group.people.length) : sizesOf(rooms, people.length),
  );
  const onMake = async () => {
    setMaking(true);
    await make(groups);
    setMaking(false);
  };
  return (
    <>
      <p className={classes.lead}>{t("breakouts.setup.lead", { count: people.length })}</p>
      <SetupStart />
      {draft.placing !== "roster" && (
        <SetupCut cut={draft.cut} people={people.length} onChange={(cut) => set({ cut })} />
      )}
      <Select
        label={t("breakouts.setup.how")}
        id={placingLabel}
        allowDeselect={false}
        data={PLACINGS.map((value) => ({ value, label: t(`breakouts.setup.${value}`) }))}
        value={draft.placing}
        onChange={(value) => {
          if (value) set({ placing: value });
        }}
      />
      {draft.placing === "roster" && <ListInput draft={draft} people={people} set={set} />}
      <SetupOptions draft={draft} set={set} />
      <div className={classes.section}>
        <h3 aria-live="polite">
          {rooms === 0
            ? t("plan.list.needed")
            : min === max
              ? t("breakouts.setup.previewSize", { rooms, min })
              : t("breakouts.setup.previewRange", { rooms, min, max })}
        </h3>
        {draft.placing === "random" && people.length > 0 && (
          <Button
            variant="subtle"
            leftSection={<IconArrowsShuffle size={18} />}
            onClick={() => set({ seed: draft.seed + 1 })}
          >
            {t("breakouts.setup.shuffle")}
          </Button>
        )}
      </div>
      <SetupPreview
        groups={groups}
        placing={draft.placing}
        onRename={(index, name) => set({ names: { ...draft.names, [index]: name } })}
      />
      <div className={classes.sticky}>
        <Button
          size="lg"
          fullWidth
          loading={making}
          disabled={rooms === 0}
          onClick={() => void onMake()}
        >
          {t("breakouts.setup.make", { count: rooms })}
        </Button>
      </div>
    </>
  );
}
