import { Tooltip } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { CountBadge, shownCount } from "./CountBadge";
import classes from "./RoundButton.module.css";

interface RoundButtonProps {
  readonly label: string;
  readonly children: ReactElement;
  readonly onClick: () => void;
  /** The device behind it is off: it stands out. */
  readonly off?: boolean;
  /** For a button that keeps something open or on. */
  readonly pressed?: boolean;
  readonly tone?: "plain" | "danger";
  readonly badge?: number;
  readonly shortcut?: string;
  /** Why it does nothing now; it says so when it is asked. */
  readonly unavailable?: string;
}

/** A button of the floating toolbar. */
export function RoundButton(props: RoundButtonProps) {
  const { label, children, onClick, off = false, pressed, tone = "plain", badge = 0 } = props;
  const { t } = useTranslation();
  // What is seen is said too: the number on the badge.
  const name = badge > 0 ? t("app.withCount", { label, count: shownCount(badge) }) : label;
  const { unavailable } = props;
  const hint = unavailable ?? (props.shortcut ? `${label} (${props.shortcut})` : label);
  return (
    <Tooltip label={hint} events={{ hover: true, focus: false, touch: false }}>
      <button
        type="button"
        className={classes.button}
        data-off={off}
        data-tone={tone}
        aria-label={
          unavailable === undefined ? name : t("app.explained", { label, what: unavailable })
        }
        aria-disabled={unavailable !== undefined}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
        {badge > 0 && <CountBadge count={badge} />}
      </button>
    </Tooltip>
  );
}
