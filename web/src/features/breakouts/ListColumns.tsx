import { NativeSelect, Switch } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ListRole } from "../../state/listColumns";
import { LIST_ROLES, withRole } from "../../state/listColumns";
import type { ListChoice, PeopleList } from "../../state/listCsv";
import { saysWho } from "../../state/listCsv";
import { isolated } from "../../ui/Say";
import classes from "./ListColumns.module.css";

interface ListColumnsProps {
  readonly list: PeopleList;
  readonly onChoose: (choice: ListChoice) => void;
}

/** How many people are shown of a list. */
const SHOWN = 3;

/** The first lines of a list, and what its columns are: open where the titles do not tell. */
export function ListColumns({ list, onChoose }: ListColumnsProps) {
  const { t } = useTranslation();
  const lead = useId();
  const { choice, known, titles } = list;
  return (
    <details className={classes.columns} open={!known} key={String(known)}>
      <summary>{t("plan.list.columns.title")}</summary>
      <p id={lead}>{t(known ? "plan.list.columns.known" : "plan.list.columns.asked")}</p>
      <Switch
        size="md"
        label={t("plan.list.columns.titled")}
        checked={choice.titled}
        onChange={(event) => onChoose({ titled: event.currentTarget.checked, roles: [] })}
      />
      <table aria-describedby={lead}>
        <thead>
          <tr>
            <th scope="col">{t("plan.list.columns.column")}</th>
            <th scope="col">{t("plan.list.columns.first")}</th>
            <th scope="col">{t("plan.list.columns.means")}</th>
          </tr>
        </thead>
        <tbody>
          {titles.map((title, index) => (
            <ColumnRow
              key={index}
              title={title || t("plan.list.columns.untitled", { number: index + 1 })}
              cells={list.lines.slice(0, SHOWN).map(({ cells }) => cells[index] ?? "")}
              role={choice.roles[index] ?? "ignored"}
              onChange={(role) =>
                onChoose({ titled: choice.titled, roles: withRole(choice.roles, index, role) })
              }
            />
          ))}
        </tbody>
      </table>
      <p role="status" className={classes.missing}>
        {saysWho(choice.roles) ? "" : t("plan.list.columns.noName")}
      </p>
    </details>
  );
}

interface ColumnRowProps {
  readonly title: string;
  readonly cells: readonly string[];
  readonly role: ListRole;
  readonly onChange: (role: ListRole) => void;
}

function ColumnRow({ title, cells, role, onChange }: ColumnRowProps) {
  const { t } = useTranslation();
  return (
    <tr data-ignored={role === "ignored"}>
      <th scope="row">
        <bdi>{title}</bdi>
      </th>
      <td>
        <ul>
          {cells.map((cell, index) => (
            <li key={index}>
              <bdi>{cell || "–"}</bdi>
            </li>
          ))}
        </ul>
      </td>
      <td>
        <NativeSelect
          aria-label={t("plan.list.columns.role", { column: isolated(title) })}
          data={LIST_ROLES.map((value) => ({
            value,
            label: t(`plan.list.columns.roles.${value}`),
          }))}
          value={role}
          onChange={(event) => {
            const next = LIST_ROLES.find((one) => one === event.currentTarget.value);
            if (next) onChange(next);
          }}
        />
      </td>
    </tr>
  );
}
