import { Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQueryClient } from "@tanstack/react-query";
import type { RoomMade } from "../../api/rooms";
import { Say } from "../../ui/Say";
import { CreateRoomForm } from "./CreateRoomForm";
import { RoomLinks } from "./RoomLinks";

/** Makes a room, then shows its links. */
export default function CreateRoomDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [made, setMade] = useState<RoomMade | null>(null);
  const onMade = (room: RoomMade) => {
    setMade(room);
    void queries.invalidateQueries({ queryKey: ["my-rooms"] });
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
      title={
        <strong>
          {made ? (
            <Say k="room.made.title" names={{ name: made.room.displayName }} />
          ) : (
            t("room.create.title")
          )}
        </strong>
      }
    >
      {made ? <RoomLinks made={made} /> : <CreateRoomForm onMade={onMade} />}
    </Modal>
  );
}
