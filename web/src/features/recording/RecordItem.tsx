import { Menu } from "@mantine/core";
import { IconPlayerRecord, IconPlayerStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Space } from "../../protocol/ids";
import { recordingIn } from "../../state/recordings";
import { useCommand, useLive } from "../meeting/MeetingContext";

interface RecordItemProps {
  readonly space: Space;
  readonly onAsk: () => void;
}

/** Begins to record a space, which is asked about, or stops at once. */
export function RecordItem({ space, onAsk }: RecordItemProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const live = useLive();
  const own = live.space === space;
  if (recordingIn(live, space)) {
    return (
      <Menu.Item
        leftSection={<IconPlayerStop size={18} />}
        onClick={() => void command("recording.stop", { roomId: space })}
      >
        {t("recording.stop")}
      </Menu.Item>
    );
  }
  return (
    <Menu.Item leftSection={<IconPlayerRecord size={18} />} onClick={onAsk}>
      {t(own ? "recording.start" : "recording.startOther")}
    </Menu.Item>
  );
}
