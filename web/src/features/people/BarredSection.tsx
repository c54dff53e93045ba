import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isolated } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./People.module.css";

/** Who is not let in again, for whoever may take it back; nothing while nobody is. */
export function BarredSection() {
  const { t } = useTranslation();
  const { barred } = useLive();
  const command = useCommand();
  if (barred.length === 0) return null;
  return (
    <section className={classes.barred} aria-labelledby="barred-list">
      <h3 id="barred-list" tabIndex={-1} data-home>
        {t("cockpit.people.barred", { count: barred.length })}
      </h3>
      <ul className={classes.list}>
        {barred.map(({ participantId, name }) => (
          <li key={participantId} className={classes.person}>
            <bdi className={classes.name}>{name}</bdi>
            <Button
              variant="light"
              px="md"
              aria-label={t("cockpit.people.readmitNamed", { name: isolated(name) })}
              onClick={() => void command("barred.readmit", { participantId })}
            >
              {t("cockpit.people.readmit")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
