import { Button, FileButton, Switch, Textarea } from "@mantine/core";
import { IconFileTypeCsv, IconListDetails } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Participant } from "../../protocol/objects";
import { textOfFile } from "../../state/listBytes";
import { saysWho } from "../../state/listCsv";
import { matchList } from "../../state/listMatch";
import { ListColumns } from "./ListColumns";
import { ListReport } from "./ListReport";
import classes from "./Rooms.module.css";
import type { SetupDraft } from "./setupDraft";
import { listOf } from "./setupDraft";
import { textOf, useKeptList } from "./useKeptList";

interface ListInputProps {
  readonly draft: SetupDraft;
  readonly people: readonly Participant[];
  readonly set: (change: Partial<SetupDraft>) => void;
}

/** A list of people and groups: from a file, pasted, or kept from last time; with what it fits. */
export function ListInput({ draft, people, set }: ListInputProps) {
  const { t } = useTranslation();
  const kept = useKeptList();
  const [unreadable, setUnreadable] = useState(false);
  const list = listOf(draft);
  const read = async (file: File | null) => {
    if (!file) return;
    const text = await textOfFile(file);
    setUnreadable(text === null);
    if (text !== null) set({ list: text, listChoice: null });
  };
  return (
    <div className={classes.options}>
      <div className={classes.row}>
        <FileButton
          onChange={(file) => void read(file)}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileTypeCsv size={20} />}>
              {t("plan.list.file")}
            </Button>
          )}
        </FileButton>
        {kept.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconListDetails size={20} />}
            onClick={() => set({ list: textOf(kept), listChoice: null })}
          >
            {t("plan.list.kept", { count: kept.length })}
          </Button>
        )}
      </div>
      {unreadable && (
        <p role="alert" className={classes.warn}>
          {t("plan.list.fileFailed")}
        </p>
      )}
      <Textarea
        label={t("plan.list.label")}
        description={t("plan.list.text")}
        placeholder={t("plan.list.placeholder")}
        autosize
        minRows={4}
        maxRows={8}
        dir="auto"
        value={draft.list}
        onChange={(event) => set({ list: event.currentTarget.value })}
      />
      {list.problem && (
        <p role="alert" className={classes.warn}>
          {t(`plan.list.problem.${list.problem.kind}`, {
            line: list.problem.line,
            column: list.problem.column,
          })}
        </p>
      )}
      {list.lines.length > 0 && (
        <ListColumns list={list} onChoose={(listChoice) => set({ listChoice })} />
      )}
      {list.rows.length > 0 && saysWho(list.choice.roles) && (
        <ListReport list={list} match={matchList(list, people)} />
      )}
      <Switch
        size="md"
        label={t("plan.list.keep")}
        checked={draft.keepList}
        onChange={(event) => set({ keepList: event.currentTarget.checked })}
      />
    </div>
  );
}
