import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MESH_LIMIT } from "../../media/budget";
import { rosterOf } from "../../state/roster";
import classes from "./LargeRoom.module.css";
import { useLive } from "./MeetingContext";

/** More people than browsers can carry among themselves: said above the people, until it was read. */
export function LargeRoom() {
  const { t } = useTranslation();
  const live = useLive();
  const [read, setRead] = useState(false);
  const large = rosterOf(live, live.space).count > MESH_LIMIT;
  const shown = large && !read;
  return (
    <div role="status" className={shown ? classes.bar : ""}>
      {shown && (
        <>
          <p>{t("meeting.notice.largeMesh", { limit: MESH_LIMIT })}</p>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={t("meeting.notice.dismiss")}
            onClick={() => setRead(true)}
          >
            <IconX size={18} />
          </ActionIcon>
        </>
      )}
    </div>
  );
}
