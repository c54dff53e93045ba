import { useTranslation } from "react-i18next";
import type { Rounds } from "../../protocol/plans";
import { letterOf } from "../../state/groups";
import { RoomBadge } from "../breakouts/RoomBadge";
import classes from "./Rounds.module.css";

/** Who meets whom in each round; the round that runs is open, or else the next. */
export function RoundsPreview({ rounds }: { readonly rounds: Rounds }) {
  const { t } = useTranslation();
  const shown = rounds.phase === "RUNNING" ? rounds.current : rounds.current + 1;
  return (
    <>
      <p className={classes.repeats}>{t("rounds.repeated", { count: rounds.repeatedPairs })}</p>
      {(rounds.groups ?? []).map((groups, index) => (
        <details key={index} className={classes.round} open={index + 1 === shown}>
          <summary>
            <strong>{t("rounds.round", { number: index + 1 })}</strong>
            {index + 1 < shown && <span className={classes.past}>{` ${t("rounds.past")}`}</span>}
          </summary>
          <ul aria-label={t("rounds.round", { number: index + 1 })}>
            {groups.map((people, group) => (
              <li key={group} data-breakout={group % 8}>
                <RoomBadge room={{ letter: letterOf(group), color: group }} />
                <span className={classes.names}>
                  {people.map(({ id, name }) => (
                    <bdi key={id}>{name}</bdi>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
