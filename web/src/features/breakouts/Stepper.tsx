import { ActionIcon } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Stepper.module.css";

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A number that is changed by one: with a thumb, or typed. */
export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  const { t } = useTranslation();
  const id = useId();
  const set = (next: number) => {
    if (!Number.isNaN(next)) onChange(Math.min(max, Math.max(min, Math.round(next))));
  };
  return (
    <div className={classes.stepper}>
      <label htmlFor={id}>{label}</label>
      <ActionIcon
        size={44}
        variant="default"
        aria-label={t("breakouts.setup.fewer")}
        disabled={value <= min}
        onClick={() => set(value - 1)}
      >
        <IconMinus size={20} />
      </ActionIcon>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={value}
        onChange={(event) => set(event.currentTarget.valueAsNumber)}
      />
      <ActionIcon
        size={44}
        variant="default"
        aria-label={t("breakouts.setup.more")}
        disabled={value >= max}
        onClick={() => set(value + 1)}
      >
        <IconPlus size={20} />
      </ActionIcon>
    </div>
  );
}
