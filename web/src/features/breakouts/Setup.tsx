import { Button, Select } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { plannable } from "../../state/plan";
import { useLive } from "../meeting/MeetingContext";
import { ListInput } from "./ListInput";
import classes from "./Rooms.module.css";
import type { Placing } from "./setupDraft";
import { SetupCut } from "./SetupCut";
import { SetupHead } from "./SetupHead";
import { SetupOptions } from "./SetupOptions";
import { SetupRemarks } from "./SetupRemarks";
import { SetupStart } from "./SetupStart";
import { SetupPreview } from "./SetupPreview";
import { usePreview } from "./usePreview";
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
  const preview = usePreview(draft, people);
  const { groups, refusal } = preview;
  const onMake = async () => {
    setMaking(true);
    const settled = await preview.settle();
    if (settled) await make(settled);
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
      <SetupHead draft={draft} people={people.length} groups={groups} set={set} />
      <SetupPreview
        groups={groups}
        placing={draft.placing}
        busy={preview.busy}
        onRename={(index, name) => set({ names: { ...draft.names, [index]: name } })}
      />
      <SetupRemarks preview={preview} />
      <div className={classes.sticky}>
        <Button
          size="lg"
          fullWidth
          loading={making}
          disabled={groups.length === 0 || (refusal !== null && !preview.busy)}
          onClick={() => void onMake()}
        >
          {t("breakouts.setup.make", { count: groups.length })}
        </Button>
      </div>
    </>
  );
}
