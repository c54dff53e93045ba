import { useTranslation } from "react-i18next";
import { helpQueue } from "../../state/help";
import { useLive } from "../meeting/MeetingContext";
import classes from "./Cockpit.module.css";
import { HelpCall } from "./HelpCall";

/** Every call for help, whoever has waited longest first. */
export function HelpQueue() {
  const { t } = useTranslation();
  const queue = helpQueue(useLive());
  if (queue.length === 0) return null;
  return (
    <section className={classes.queue}>
      <h3>{t("cockpit.help.title", { count: queue.length })}</h3>
      <ol>
        {queue.map(({ room, help }) => (
          <li key={room.id}>
            <HelpCall room={room} help={help} />
          </li>
        ))}
      </ol>
    </section>
  );
}
