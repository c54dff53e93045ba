import { Button, SegmentedControl, Select, Switch } from "@mantine/core";
import { IconArrowsShuffle } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { MOST_ROOMS } from "../../state/groups";
import { plannable } from "../../state/plan";
import { useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";
import type { Placing } from "./setupDraft";
import { previewOf, sizeRange } from "./setupDraft";
import { SetupPreview } from "./SetupPreview";
import { Stepper } from "./Stepper";
import { useSetupDraft } from "./useSetupDraft";

const PLACINGS: readonly Placing[] = ["random", "manual", "choose", "previous"];

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
  const { min, max } = sizeRange(rooms, people.length);
  const { cut } = draft;
  const onMake = async () => {
    setMaking(true);
    await make(groups);
    setMaking(false);
  };
  return (
    <>
      <p className={classes.lead}>{t("breakouts.setup.lead", { count: people.length })}</p>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t("breakouts.setup.by")}
        value={cut.by}
        data={[
          { value: "rooms", label: t("breakouts.setup.byRooms") },
          { value: "people", label: t("breakouts.setup.byPeople") },
        ]}
        onChange={(by) =>
          set({
            cut:
              by === "rooms"
                ? { by: "rooms", rooms }
                : { by: "people", people: Math.max(2, Math.ceil(people.length / rooms)) },
          })
        }
      />
      <Stepper
        label={t(cut.by === "rooms" ? "breakouts.setup.rooms" : "breakouts.setup.people")}
        value={cut.by === "rooms" ? cut.rooms : cut.people}
        min={1}
        max={cut.by === "rooms" ? MOST_ROOMS : 1000}
        onChange={(value) =>
          set({
            cut:
              cut.by === "rooms" ? { by: "rooms", rooms: value } : { by: "people", people: value },
          })
        }
      />
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
      <div className={classes.options}>
        <Switch
          size="md"
          label={t("breakouts.plan.returnAllowed")}
          checked={draft.returnAllowed}
          onChange={(event) => set({ returnAllowed: event.currentTarget.checked })}
        />
        {draft.placing !== "choose" && (
          <Switch
            size="md"
            label={t("breakouts.plan.late")}
            checked={draft.lateToSmallest}
            onChange={(event) => set({ lateToSmallest: event.currentTarget.checked })}
          />
        )}
      </div>
      <div className={classes.section}>
        <h3 aria-live="polite">
          {min === max
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
        <Button size="lg" fullWidth loading={making} onClick={() => void onMake()}>
          {t("breakouts.setup.make", { count: rooms })}
        </Button>
      </div>
    </>
  );
}
