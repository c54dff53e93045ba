import { Menu } from "@mantine/core";
import { IconHome } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Space } from "../../protocol/ids";
import { useBoard } from "./BoardContext";
import { RoomBadge } from "./RoomBadge";

interface MoveItemsProps {
  /** Where the person is, which is not offered. */
  readonly from: Space | null;
  readonly onMove: (to: Space) => void;
}

/** Everywhere a person can be moved to, as items of a menu. */
export function MoveItems({ from, onMove }: MoveItemsProps) {
  const { t } = useTranslation();
  const { columns, nameOf } = useBoard();
  return columns
    .filter((column) => column.space !== from)
    .map((column) => (
      <Menu.Item
        key={column.space}
        leftSection={column.room ? <RoomBadge room={column.room} /> : <IconHome size={20} />}
        onClick={() => onMove(column.space)}
      >
        <bdi>{column.room ? nameOf(column) : t("breakouts.person.main")}</bdi>
      </Menu.Item>
    ));
}
