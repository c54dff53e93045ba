import { Button } from "@mantine/core";
import { IconBookmarks, IconRepeat } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { remarksOf } from "../../state/remarks";
import { useCommand, useMeeting } from "../meeting/MeetingContext";
import { RoundsDialog } from "../rounds/RoundsDialog";
import { SetsDialog } from "../sets/SetsDialog";
import classes from "./Rooms.module.css";

/** Other ways to begin than with empty rooms: a saved plan, or several rounds. */
export function SetupStart() {
  const { t } = useTranslation();
  const { store } = useMeeting();
  const command = useCommand();
  const [asking, setAsking] = useState<"sets" | "rounds" | null>(null);
  const use = async (set: string) => {
    const made = await command("breakout.rooms.create", { set });
    if (made) store.tell({ event: "local.planRemarks", remarks: remarksOf(made) });
  };
  return (
    <div className={`${classes.row ?? ""} ${classes.start ?? ""}`}>
      <Button
        variant="default"
        leftSection={<IconBookmarks size={18} />}
        onClick={() => setAsking("sets")}
      >
        {t("plan.sets.open")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconRepeat size={18} />}
        onClick={() => setAsking("rounds")}
      >
        {t("rounds.open")}
      </Button>
      {asking === "sets" && (
        <SetsDialog onUse={(name) => void use(name)} onClose={() => setAsking(null)} />
      )}
      {asking === "rounds" && <RoundsDialog onClose={() => setAsking(null)} />}
    </div>
  );
}
