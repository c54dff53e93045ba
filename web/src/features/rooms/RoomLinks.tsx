import { Button, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RoomMade } from "../../api/rooms";
import { navigate } from "../../app/navigation";
import { CopyField } from "../../ui/CopyField";

/** The two links of a room that was just made. */
export function RoomLinks({ made }: { readonly made: RoomMade }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <CopyField
        label={t("room.made.student")}
        text={t("room.made.studentText")}
        value={made.studentLink}
      />
      <CopyField label={t("room.made.host")} text={t("room.made.hostText")} value={made.hostLink} />
      <Button size="lg" mt="sm" autoFocus onClick={() => navigate(`/rooms/${made.room.code}`)}>
        {t("room.made.enter")}
      </Button>
    </Stack>
  );
}
