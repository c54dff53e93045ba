import { Menu } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { IconDoor, IconDoorOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { roomByCode, setWaitingRoom } from "../../api/rooms";
import { MoreMenu } from "../../ui/MoreMenu";
import { sentenceOf } from "../../ui/refusal";
import { useLive, useMeeting } from "../meeting/MeetingContext";
import classes from "./Waiting.module.css";

/** Who may come in: at once, or when a host lets them. Said once it has changed. */
export function useWaitingRoom() {
  const { t } = useTranslation();
  const { token, store } = useMeeting();
  const { roomCode } = useLive();
  const queries = useQueryClient();
  const queryKey = ["room", roomCode];
  const room = useQuery({
    queryKey,
    queryFn: ({ signal }) => roomByCode(roomCode, signal),
  });
  const change = useMutation({
    mutationFn: (on: boolean) => setWaitingRoom(roomCode, token, on),
    onSuccess: (changed) => queries.setQueryData(queryKey, changed),
    onError: (error) => store.tell({ event: "local.problem", text: sentenceOf(error, t) }),
  });
  return { isOn: room.data?.waitingRoom, turn: change.mutate, turned: change.data?.waitingRoom };
}

type WaitingRoom = ReturnType<typeof useWaitingRoom>;

export function WaitingRoomMenu({ room }: { readonly room: WaitingRoom }) {
  const { t } = useTranslation();
  const { waiting } = useLive();
  const { isOn, turn } = room;
  const Sign = isOn ? IconDoorOff : IconDoor;
  const off = waiting.length > 0 ? "waiting.room.offWith" : "waiting.room.off";
  return (
    <MoreMenu label={t("waiting.room.menu")}>
      <Menu.Item
        leftSection={<Sign size={18} />}
        disabled={isOn === undefined}
        onClick={() => turn(!isOn)}
      >
        {t(isOn ? off : "waiting.room.on", { count: waiting.length })}
      </Menu.Item>
    </MoreMenu>
  );
}

/** What the change means for who comes next. */
export function WaitingRoomSaid({ room: { turned } }: { readonly room: WaitingRoom }) {
  const { t } = useTranslation();
  return (
    <p role="status" className={classes.turned}>
      {turned !== undefined && t(turned ? "waiting.room.isOn" : "waiting.room.isOff")}
    </p>
  );
}
