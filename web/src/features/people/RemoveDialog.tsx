import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Participant } from "../../protocol/objects";
import { ReasonDialog } from "../../ui/ReasonDialog";
import { Say } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";

interface RemoveDialogProps {
  readonly person: Participant;
  readonly onClose: () => void;
}

/** Whoever is removed stays out, unless the host lets them come in anew. */
export function RemoveDialog({ person, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const [bars, setBars] = useState(true);
  return (
    <ReasonDialog
      title={<Say k="cockpit.people.removeTitle" names={{ name: person.name }} />}
      text={t("cockpit.people.removeText")}
      label={t("cockpit.people.removeReason")}
      description={t("cockpit.people.removeReasonText")}
      act={t("cockpit.people.removeButton")}
      onAct={(reason) =>
        void command("participant.remove", { participantId: person.id, again: !bars, ...reason })
      }
      onClose={onClose}
    >
      <Checkbox
        mt="md"
        label={t("cockpit.people.removeBars")}
        description={t("cockpit.people.removeBarsText")}
        checked={bars}
        onChange={(event) => setBars(event.currentTarget.checked)}
      />
    </ReasonDialog>
  );
}
