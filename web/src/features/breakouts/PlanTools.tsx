import { Button, Menu } from "@mantine/core";
import {
  IconAdjustments,
  IconArrowsShuffle,
  IconBookmark,
  IconBookmarks,
  IconRuler2,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Rules } from "../../protocol/plans";
import { remarksOf } from "../../state/remarks";
import { countRules } from "../../state/rules";
import { MoreMenu } from "../../ui/MoreMenu";
import { useCommand, useLive, useMeeting } from "../meeting/MeetingContext";
import { SaveSetDialog } from "../sets/SaveSetDialog";
import { SetsDialog } from "../sets/SetsDialog";
import { useBoard } from "./BoardContext";
import classes from "./Rooms.module.css";
import { OptionsDialog } from "./OptionsDialog";
import { RulesDialog } from "./RulesDialog";

/** What is done with the whole plan: shuffled, by rules; saved under a name. */
export function PlanTools() {
  const { t } = useTranslation();
  const live = useLive();
  const { store } = useMeeting();
  const command = useCommand();
  const [asking, setAsking] = useState<"rules" | "options" | "save" | "sets" | null>(null);
  const { selection } = useBoard();
  const done = () => setAsking(null);
  const shuffle = async () => {
    const answer = await command("breakout.room.assign", { strategy: "random" });
    if (answer) store.tell({ event: "local.planRemarks", remarks: remarksOf(answer) });
  };
  const keep = async (rules: Rules, anew: boolean) => {
    if (!(await command("breakout.plan.rules", rules))) return;
    done();
    if (anew) await shuffle();
  };
  // While people are selected, the line is theirs.
  if (selection.selecting) return null;
  return (
    <div className={classes.row}>
      <Button
        px="sm"
        variant="subtle"
        leftSection={<IconArrowsShuffle size={18} />}
        onClick={() => void shuffle()}
      >
        {t("breakouts.plan.shuffle")}
      </Button>
      <MoreMenu label={t("plan.tools")}>
        <Menu.Item leftSection={<IconRuler2 size={18} />} onClick={() => setAsking("rules")}>
          {t("plan.rules.menu", { count: countRules(live.config?.rules) })}
        </Menu.Item>
        <Menu.Item leftSection={<IconAdjustments size={18} />} onClick={() => setAsking("options")}>
          {t("plan.options.menu")}
        </Menu.Item>
        <Menu.Item leftSection={<IconBookmark size={18} />} onClick={() => setAsking("save")}>
          {t("plan.sets.saveAs")}
        </Menu.Item>
        <Menu.Item leftSection={<IconBookmarks size={18} />} onClick={() => setAsking("sets")}>
          {t("plan.sets.open")}
        </Menu.Item>
      </MoreMenu>
      {asking === "rules" && (
        <RulesDialog
          rules={live.config?.rules ?? null}
          submit={t("plan.rules.saveAndShuffle")}
          onSubmit={(rules) => void keep(rules, true)}
          onSave={(rules) => void keep(rules, false)}
          onClose={done}
        />
      )}
      {asking === "options" && <OptionsDialog onClose={done} />}
      {asking === "save" && <SaveSetDialog onClose={done} />}
      {asking === "sets" && <SetsDialog onClose={done} />}
    </div>
  );
}
