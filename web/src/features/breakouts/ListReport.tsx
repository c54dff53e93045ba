import { useTranslation } from "react-i18next";
import type { Participant } from "../../protocol/objects";
import type { PeopleList } from "../../state/listCsv";
import type { ListMatch } from "../../state/listMatch";
import { NamesDetails } from "./NamesDetails";
import classes from "./Rooms.module.css";

interface ListReportProps {
  readonly list: PeopleList;
  readonly match: ListMatch<Participant>;
}

/** What a list fits, before anything is made: who is missing, who is not in it. */
export function ListReport({ list, match }: ListReportProps) {
  const { t } = useTranslation();
  const rows = list.rows.length;
  const matched = rows - match.absent.length - match.byEmail.length;
  return (
    <div className={classes.report}>
      <p role="status">
        <strong>{t("plan.list.rows", { rows, matched })}</strong>
        {match.groups.length === 0 && <span>{` ${t("plan.list.noGroups")}`}</span>}
        {match.byEmail.length > 0 && (
          <span>{` ${t("plan.list.byEmail", { count: match.byEmail.length })}`}</span>
        )}
      </p>
      <NamesDetails
        title={t("plan.list.absent", { count: match.absent.length })}
        lines={match.absent.map((row) => ({
          key: String(row.line),
          name: row.name,
          note: t("plan.list.line", { line: row.line }),
        }))}
      />
      <NamesDetails
        title={t("plan.list.unlisted", { count: match.unlisted.length })}
        lines={match.unlisted.map(({ id, name }) => ({ key: id, name }))}
      />
    </div>
  );
}
