import { Button, Menu } from "@mantine/core";
import { IconFileTypeCsv, IconFileTypeJs, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SetFormat } from "../../api/plans";
import { exportSet } from "../../api/plans";
import type { SavedSet } from "../../protocol/plans";
import { MoreMenu } from "../../ui/MoreMenu";
import { isolated } from "../../ui/Say";
import { sentenceOf } from "../../ui/refusal";
import { ago } from "../../ui/time";
import { useCommand, useLive, useMeeting } from "../meeting/MeetingContext";
import { saveFile } from "./saveFile";
import { fileNameOf } from "./setFile";
import classes from "./Sets.module.css";

interface SetRowProps {
  readonly set: SavedSet;
  readonly onUse?: () => void;
  readonly onChanged: () => Promise<void>;
}

export function SetRow({ set, onUse, onChanged }: SetRowProps) {
  const { t, i18n } = useTranslation();
  const { store, token } = useMeeting();
  const { roomCode } = useLive();
  const command = useCommand();
  const download = async (format: SetFormat) => {
    try {
      const content = await exportSet(roomCode, token, set.name, format);
      saveFile(fileNameOf(set.name, format), content);
    } catch (error) {
      store.tell({ event: "local.problem", text: sentenceOf(error, t) });
    }
  };
  const remove = async () => {
    if (await command("breakout.set.delete", { name: set.name })) await onChanged();
  };
  const name = isolated(set.name);
  return (
    <li className={classes.set}>
      <span className={classes.words}>
        <strong>
          <bdi>{set.name}</bdi>
        </strong>
        <span>
          {`${t("plan.sets.holds", { rooms: set.rooms, people: set.people })}, ${ago(set.savedAt, i18n.language)}`}
        </span>
      </span>
      {onUse && (
        <Button variant="light" aria-label={t("plan.sets.useNamed", { name })} onClick={onUse}>
          {t("plan.sets.use")}
        </Button>
      )}
      <MoreMenu label={t("breakouts.live.more", { name })}>
        <Menu.Item leftSection={<IconFileTypeCsv size={18} />} onClick={() => void download("csv")}>
          {t("plan.sets.exportCsv")}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileTypeJs size={18} />} onClick={() => void download("json")}>
          {t("plan.sets.exportJson")}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={18} />} onClick={() => void remove()}>
          {t("plan.sets.delete", { name })}
        </Menu.Item>
      </MoreMenu>
    </li>
  );
}
