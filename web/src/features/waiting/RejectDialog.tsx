import { useTranslation } from "react-i18next";
import type { WaitingPerson } from "../../protocol/waiting";
import { ReasonDialog } from "../../ui/ReasonDialog";
import { Say } from "../../ui/Say";
import { useCommand } from "../meeting/MeetingContext";

interface RejectDialogProps {
  readonly person: WaitingPerson;
  readonly onClose: () => void;
}

/** The one who is turned away may ask again. */
export function RejectDialog({ person, onClose }: RejectDialogProps) {
  const { t } = useTranslation();
  const command = useCommand();
  return (
    <ReasonDialog
      title={<Say k="waiting.refuse.title" names={{ name: person.name }} />}
      text={t("waiting.refuse.text")}
      label={t("waiting.refuse.reason")}
      description={t("waiting.refuse.reasonText")}
      act={t("waiting.refuse.button")}
      onAct={(reason) => void command("waiting.reject", { participantId: person.id, ...reason })}
      onClose={onClose}
    />
  );
}
