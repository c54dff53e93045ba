import { Button, Menu } from "@mantine/core";
import { IconArrowsExchange, IconListCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isolated } from "../../ui/Say";
import { useBoard } from "./BoardContext";
import { MoveItems } from "./MoveItems";
import classes from "./Rooms.module.css";
import { useSwap } from "./useSwap";

/** Moves several people at once, without dragging. */
export function SelectBar() {
  const { t } = useTranslation();
  const { columns, selection, move, say } = useBoard();
  const swap = useSwap();
  const ids = [...selection.selected];
  const spaces = ids.map(
    (id) => columns.find((column) => column.people.some((one) => one.id === id))?.space,
  );
  const swappable = ids.length === 2 && spaces[0] !== spaces[1];
  const onSwap = async () => {
    const [one, other] = ids;
    if (one === undefined || other === undefined) return;
    if (!(await swap(one, other))) return;
    const people = columns.flatMap((column) => column.people);
    const [first = "", second = ""] = ids.map((id) =>
      isolated(people.find((person) => person.id === id)?.name ?? ""),
    );
    say(t("plan.person.swapped", { first, second }));
    selection.clear();
  };
  if (!selection.selecting) {
    return (
      <Button
        px="sm"
        variant="subtle"
        data-kept="select"
        leftSection={<IconListCheck size={18} />}
        onClick={() => selection.begin()}
      >
        {t("breakouts.person.select")}
      </Button>
    );
  }
  return (
    <div
      className={classes.row}
      role="group"
      data-selecting
      aria-label={t("breakouts.person.select")}
    >
      <span aria-live="polite">{t("breakouts.person.selected", { count: ids.length })}</span>
      <Menu>
        <Menu.Target>
          <Button px="sm" variant="light" disabled={ids.length === 0}>
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
      {swappable && (
        <Button
          px="sm"
          variant="light"
          leftSection={<IconArrowsExchange size={18} />}
          onClick={() => void onSwap()}
        >
          {t("plan.person.swap")}
        </Button>
      )}
      <Button px="sm" variant="subtle" data-kept="select" onClick={() => selection.clear()}>
        {t("breakouts.person.selectDone")}
      </Button>
    </div>
  );
}
