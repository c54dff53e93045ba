import { ActionIcon } from "@mantine/core";
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Elements } from "./Elements";
import { Part } from "./Part";
import classes from "./SidePanel.module.css";

interface SidePanelProps {
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: Elements;
  readonly footer?: Elements;
  readonly wide?: boolean;
  /** May be spread over most of the window, where there is one to speak of. */
  readonly spreads?: boolean;
  /** Where the focus goes first; the heading if nothing in the panel takes it. */
  readonly focusHeading?: boolean;
}

/** A panel beside the stage; on a phone, a sheet from below. */
export function SidePanel(props: SidePanelProps) {
  const { name, title, onClose, children, footer, wide = false, focusHeading = true } = props;
  const [spread, setSpread] = useState(false);
  const { t } = useTranslation();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusHeading) heading.current?.focus();
  }, [focusHeading]);
  return (
    <aside
      className={classes.panel}
      data-wide={wide}
      data-spread={spread}
      data-panel={name}
      aria-labelledby={id}
    >
      <header className={classes.header}>
        <h2 id={id} ref={heading} tabIndex={-1} data-home>
          {title}
        </h2>
        {props.spreads && (
          <ActionIcon
            className={classes.spread ?? ""}
            variant="subtle"
            color="gray"
            size={44}
            aria-pressed={spread}
            aria-label={t("cockpit.spread")}
            title={t("cockpit.spread")}
            onClick={() => setSpread(!spread)}
          >
            {spread ? <IconArrowsDiagonalMinimize2 size={20} /> : <IconArrowsDiagonal size={20} />}
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t("meeting.panel.close", { name: title })}
          onClick={onClose}
        >
          <IconX />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        <Part>{children}</Part>
      </div>
      {footer && (
        <div className={classes.footer}>
          <Part>{footer}</Part>
        </div>
      )}
    </aside>
  );
}
