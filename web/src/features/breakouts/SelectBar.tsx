import { Button, Menu } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useBoard } from "./BoardContext";
import { MoveItems } from "./MoveItems";
import classes from "./Rooms.module.css";

/** Moves several people at once, without dragging. */
export function SelectBar() {
  const { t } = useTranslation();
  const { selection, move } = useBoard();
  if (!selection.selecting) {
    return (
      <Button
        variant="subtle"
        leftSection={<IconListCheck size={18} />}
        onClick={() => selection.begin()}
      >
        {t("breakouts.person.select")}
      </Button>
    );
  }
  const ids = [...selection.selected];
  return (
    <div className={classes.row} role="group" aria-label={t("breakouts.person.select")}>
      <span aria-live="polite">{t("breakouts.person.selected", { count: ids.length })}</span>
      <Menu>
        <Menu.Target>
          <Button variant="light" disabled={ids.length === 0}>
            {t("breakouts.person.moveSelected")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MoveItems
            from={null}
            onMove={(to) => {
              move(ids, to);
              selection.clear();
            }}
          />
        </Menu.Dropdown>
      </Menu>
      <Button variant="subtle" onClick={() => selection.clear()}>
        {t("breakouts.person.selectDone")}
      </Button>
    </div>
  );
}
