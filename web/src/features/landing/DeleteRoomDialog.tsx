import { Button, Group, Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RoomInfo } from "../../api/rooms";
import { deleteRoom } from "../../api/rooms";
import { sentenceOf } from "../../ui/refusal";
import { Say } from "../../ui/Say";

interface DeleteRoomDialogProps {
  readonly room: RoomInfo;
  readonly onClose: () => void;
}

/** Asks once, and says how many people it concerns. */
export function DeleteRoomDialog({ room, onClose }: DeleteRoomDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const count = room.numParticipants ?? 0;
  const remove = useMutation({
    mutationFn: () => deleteRoom(room.code, count > 0),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["my-rooms"] });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Say k="landing.remove.title" names={{ name: room.displayName }} />}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <p>{t("landing.remove.text", { count })}</p>
      {remove.isError && <p role="alert">{sentenceOf(remove.error, t)}</p>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t("landing.remove.button")}
        </Button>
      </Group>
    </Modal>
  );
}
