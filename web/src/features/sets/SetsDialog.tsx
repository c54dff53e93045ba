import { Button, FileButton, Group } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { SetRow } from "./SetRow";
import classes from "./Sets.module.css";
import { useImport } from "./useImport";
import { useSets } from "./useSets";

interface SetsDialogProps {
  readonly onClose: () => void;
  /** Makes the rooms of a set; left out where there are rooms already. */
  readonly onUse?: (name: string) => void;
}

/** The sets that are saved on the room: used, taken out as files, brought in, deleted. */
export function SetsDialog({ onClose, onUse }: SetsDialogProps) {
  const { t } = useTranslation();
  const { sets, loading, again } = useSets();
  const { bring, said, problem } = useImport(again);
  return (
    <Dialog large title={t("plan.sets.title")} onClose={onClose}>
      {sets.length === 0 && !loading && <p className={classes.none}>{t("plan.sets.none")}</p>}
      <ul className={classes.sets}>
        {sets.map((set) => (
          <SetRow
            key={set.name}
            set={set}
            onChanged={again}
            {...(onUse
              ? {
                  onUse: () => {
                    onUse(set.name);
                    onClose();
                  },
                }
              : {})}
          />
        ))}
      </ul>
      <p role="status">{said}</p>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <Group justify="space-between" mt="md">
        <FileButton
          accept=".csv,.json,text/csv,application/json"
          onChange={(file) => void bring(file)}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={20} />}>
              {t("plan.sets.import")}
            </Button>
          )}
        </FileButton>
        <Button variant="default" onClick={onClose}>
          {t("app.close")}
        </Button>
      </Group>
    </Dialog>
  );
}
