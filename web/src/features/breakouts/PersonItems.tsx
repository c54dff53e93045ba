import { Menu } from "@mantine/core";
import { IconArrowsExchange, IconLock, IconLockOpen } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Placed } from "../../state/plan";
import { useBoard } from "./BoardContext";
import { useLock } from "./useLock";

/** What can be done with a person on the board besides moving: swapping, keeping in place. */
export function PersonItems({ person }: { readonly person: Placed }) {
  const { t } = useTranslation();
  const { selection, planning } = useBoard();
  const lock = useLock();
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconArrowsExchange size={20} />}
        onClick={() => selection.begin(person.id)}
      >
        {t("plan.person.swapWith")}
      </Menu.Item>
      {planning && (
        <Menu.Item
          leftSection={person.locked ? <IconLockOpen size={20} /> : <IconLock size={20} />}
          onClick={() => void lock(person)}
        >
          {t(person.locked ? "plan.person.unlock" : "plan.person.lock")}
        </Menu.Item>
      )}
    </>
  );
}
