import { Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PlanOptions } from "../../protocol/plans";
import { countdownsWith } from "../../state/options";
import classes from "./Rooms.module.css";

interface OptionFieldsProps {
  readonly options: PlanOptions;
  /** People choose their rooms in any case: what follows from that is not asked. */
  readonly chosen?: boolean;
  readonly set: (change: Partial<PlanOptions>) => void;
}

/** What people may do by themselves, what becomes of who is late, and how rooms open. */
export function OptionFields({ options, chosen = false, set }: OptionFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.options}>
      <Switch
        size="md"
        label={t("breakouts.plan.returnAllowed")}
        checked={options.allowReturnToMain}
        onChange={(event) => set({ allowReturnToMain: event.currentTarget.checked })}
      />
      {!chosen && (
        <Switch
          size="md"
          label={t("plan.options.choose")}
          checked={options.allowParticipantsToChoose}
          onChange={(event) => set({ allowParticipantsToChoose: event.currentTarget.checked })}
        />
      )}
      <Switch
        size="md"
        label={t("plan.options.early")}
        checked={options.allowEarlyJoin}
        onChange={(event) => set({ allowEarlyJoin: event.currentTarget.checked })}
      />
      {!chosen && (
        <Switch
          size="md"
          label={t("plan.options.ask")}
          checked={options.askToJoin}
          onChange={(event) => set({ askToJoin: event.currentTarget.checked })}
        />
      )}
      {!chosen && (
        <Select
          label={t("plan.options.late")}
          allowDeselect={false}
          data={[
            { value: "smallest", label: t("plan.options.lateSmallest") },
            { value: "stay", label: t("plan.options.lateStay") },
          ]}
          value={options.autoAssign ? "smallest" : "stay"}
          onChange={(value) => set({ autoAssign: value === "smallest" })}
        />
      )}
      <Select
        label={t("breakouts.plan.countdown")}
        aria-label={t("breakouts.plan.countdownNamed")}
        allowDeselect={false}
        data={countdownsWith(options.startCountdownSeconds).map((count) => ({
          value: String(count),
          label: t("breakouts.plan.countdownSeconds", { count }),
        }))}
        value={String(options.startCountdownSeconds)}
        onChange={(value) => set({ startCountdownSeconds: Number(value) })}
      />
    </div>
  );
}
