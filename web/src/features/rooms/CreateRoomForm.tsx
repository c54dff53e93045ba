import { Button, PasswordInput, SegmentedControl, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/http";
import type { RoomMade, RoomType } from "../../api/rooms";
import { createRoom } from "../../api/rooms";
import { nameOfLastTime } from "../../session/browserMemory";
import { sentenceOf } from "../../ui/refusal";
import { CodeField } from "./CodeField";
import classes from "./CreateRoom.module.css";
import { checkCode, codeFromName } from "./roomCode";
import { useCodeAvailability } from "./useCodeAvailability";

const TYPES: readonly RoomType[] = ["classroom", "meeting", "speech"];

interface Draft {
  readonly name: string;
  /** Null while it follows the name. */
  readonly code: string | null;
  readonly type: RoomType;
  readonly host: string;
  readonly pin: string;
  readonly waitingRoom: boolean;
}

function problemsOf(draft: Draft, code: string) {
  return {
    name: draft.name.trim() === "",
    code: checkCode(code) !== "fine",
    pin: draft.pin !== "" && !/^\d{4,6}$/.test(draft.pin),
  };
}

export function CreateRoomForm({ onMade }: { readonly onMade: (made: RoomMade) => void }) {
  const { t } = useTranslation();
  const typeLabel = useId();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    name: "",
    code: null,
    type: "classroom",
    host: nameOfLastTime(),
    pin: "",
    waitingRoom: false,
  });
  const code = draft.code ?? codeFromName(draft.name);
  const availability = useCodeAvailability(code);
  const problems = problemsOf(draft, code);
  const create = useMutation({
    mutationFn: () =>
      createRoom({
        code,
        displayName: draft.name.trim(),
        type: draft.type,
        ...(draft.host.trim() ? { teacherName: draft.host.trim() } : {}),
        ...(draft.pin ? { pin: draft.pin } : {}),
        ...(draft.waitingRoom ? { waitingRoom: true } : {}),
      }),
    onSuccess: onMade,
  });
  const set = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
    create.reset();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!Object.values(problems).some(Boolean)) create.mutate();
  };
  const taken = create.error instanceof ApiError && create.error.code === "ROOM_CODE_TAKEN";
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t("room.create.name")}
          placeholder={t("room.create.namePlaceholder")}
          data-autofocus
          maxLength={100}
          dir="auto"
          value={draft.name}
          error={tried && problems.name && t("room.create.nameNeeded")}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <CodeField
          value={code}
          availability={
            taken && create.error instanceof ApiError
              ? { is: "taken", alternatives: create.error.suggestions }
              : availability
          }
          tried={tried}
          onChange={(value) => set({ code: value })}
        />
        <div>
          <p id={typeLabel} className={classes.label}>
            {t("room.create.kind")}
          </p>
          <SegmentedControl
            fullWidth
            size="md"
            aria-labelledby={typeLabel}
            value={draft.type}
            data={TYPES.map((value) => ({ value, label: t(`room.type.${value}`) }))}
            onChange={(type) => set({ type })}
          />
          <p className={classes.hint}>{t(`room.typeText.${draft.type}`)}</p>
        </div>
        <div className={classes.pair}>
          <TextInput
            label={t("room.create.host")}
            description={t("room.create.hostText")}
            maxLength={100}
            dir="auto"
            autoComplete="name"
            value={draft.host}
            onChange={(event) => set({ host: event.currentTarget.value })}
          />
          <PasswordInput
            label={t("room.create.pin")}
            description={t("room.create.pinText")}
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            size="md"
            value={draft.pin}
            error={tried && problems.pin && t("room.create.pinWrong")}
            onChange={(event) => set({ pin: event.currentTarget.value })}
          />
        </div>
        <Switch
          size="md"
          label={t("waiting.room.label")}
          description={t("waiting.room.labelText")}
          checked={draft.waitingRoom}
          onChange={(event) => set({ waitingRoom: event.currentTarget.checked })}
        />
        {create.isError && !taken && (
          <p role="alert" className={classes.problem}>
            {sentenceOf(create.error, t)}
          </p>
        )}
        <Button type="submit" size="lg" loading={create.isPending}>
          {t("room.create.button")}
        </Button>
      </Stack>
    </form>
  );
}
