import { useTranslation } from "react-i18next";
import classes from "./Logo.module.css";

/** The name with its mark: an arch with somebody in it. */
export function Logo() {
  const { t } = useTranslation();
  return (
    <span className={classes.logo}>
      <svg viewBox="0 0 64 64" width="32" height="32" aria-hidden>
        <rect width="64" height="64" rx="16" fill="#4750c7" />
        <path d="M14 50V30a18 18 0 0 1 36 0v20h-8V30a10 10 0 0 0-20 0v20z" fill="#fff" />
        <circle cx="32" cy="42" r="6" fill="#ffd27a" />
      </svg>
      <span>{t("app.name")}</span>
    </span>
  );
}
