import { IconEar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./Cockpit.module.css";
import { useVisit } from "./useVisit";

/** Says to a host who listens in that nobody sees or hears them. */
export function Listening() {
  const { t } = useTranslation();
  const { listening } = useVisit();
  if (!listening) return null;
  return (
    <p className={classes.listening} role="status">
      <IconEar size={20} aria-hidden />
      <span>
        <strong>{t("cockpit.listen.title")}</strong>
        <span>{` ${t("cockpit.listen.text")}`}</span>
      </span>
    </p>
  );
}
