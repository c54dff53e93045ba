import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { forgiveWrongPins } from "../../api/rooms";
import type { Notice } from "../../state/sessionState";
import { sentenceOf } from "../../ui/refusal";
import { useLive, useMeeting } from "../meeting/MeetingContext";

/** Somebody tries PINs at the door. Whoever waits for a turn because of that need not. */
export function PinsNotice({ notice }: { readonly notice: Notice & { kind: "pins" } }) {
  const { t } = useTranslation();
  const { token, store } = useMeeting();
  const { roomCode } = useLive();
  const { id } = notice;
  const forgive = useMutation({
    mutationFn: () => forgiveWrongPins(roomCode, token),
    onSuccess: () => store.tell({ event: "local.dismissed", id }),
    onError: (error) => store.tell({ event: "local.problem", text: sentenceOf(error, t) }),
  });
  return (
    <>
      <p>{t("meeting.notice.pins", { count: notice.wrong })}</p>
      <Button variant="light" loading={forgive.isPending} onClick={() => forgive.mutate()}>
        {t("meeting.notice.forgivePins")}
      </Button>
    </>
  );
}
