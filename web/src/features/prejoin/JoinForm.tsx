import { Button, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import type { SubmitEvent } from "react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/http";
import type { JoinWanted, RoomInfo } from "../../api/rooms";
import type { LocalMedia } from "../../media/LocalMedia";
import { useLocalMedia } from "../../media/useLocalMedia";
import { nameOfLastTime } from "../../session/browserMemory";
import type { FormerSeat } from "../../state/formerSeat";
import { sentenceOf } from "../../ui/refusal";
import { Say } from "../../ui/Say";
import classes from "./PreJoin.module.css";

const PIN_TAKES_MILLIS = 2_000;

interface JoinFormProps {
  readonly room: RoomInfo;
  /** The seat that one had here before. */
  readonly former: FormerSeat | null;
  readonly media: LocalMedia;
  readonly isHost: boolean;
  readonly pinNeeded: boolean;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onJoin: (wanted: JoinWanted) => void;
}

/** What to say about a refusal that is not about the PIN field itself. */
function refusalOf(error: Error | null, t: TFunction): string | null {
  if (error === null) return null;
  const code = error instanceof ApiError ? error.code : "";
  if (code === "PIN_REQUIRED" || code === "PIN_WRONG") return null;
  if (code === "ROOM_LOCKED") return t("prejoin.locked");
  if (code === "ROOM_FULL") return t("prejoin.full");
  return sentenceOf(error, t);
}

/** The name of last time; for a host who is new in this browser, the one of the room. */
function firstName(isHost: boolean, room: RoomInfo): string {
  const known = nameOfLastTime();
  return known === "" && isHost ? (room.teacherName ?? "") : known;
}

function pinProblem(error: Error | null): string | null {
  if (!(error instanceof ApiError) || error.code !== "PIN_WRONG") return null;
  return error.message;
}

/** A try that takes long waits for its turn, because many wrong ones came from its network. */
function PinTurn() {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PIN_TAKES_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return late && <span>{t("prejoin.pinTurn")}</span>;
}

export function JoinForm(props: JoinFormProps) {
  const { room, former, media, isHost, pinNeeded, pending, error, onJoin } = props;
  const { t } = useTranslation();
  const { microphoneProblem, cameraProblem } = useLocalMedia(media);
  const [name, setName] = useState(() => former?.name ?? firstName(isHost, room));
  const [pin, setPin] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "") return;
    onJoin(pinNeeded ? { name: name.trim(), pin } : { name: name.trim() });
  };
  const refusal = refusalOf(error, t);
  const noDevices = microphoneProblem !== null && cameraProblem !== null;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div>
        <p className={classes.code}>{room.code}</p>
        <h1>
          <bdi>{room.displayName}</bdi>
        </h1>
        <p className={classes.about}>
          {room.teacherName && (
            <>
              <Say k="prejoin.hostedBy" names={{ name: room.teacherName }} />
              <span>{" · "}</span>
            </>
          )}
          <span>{t("prejoin.inside", { count: room.numParticipants ?? 0 })}</span>
        </p>
        {isHost && <p className={classes.about}>{t("prejoin.asHost")}</p>}
      </div>
      {former?.lapsed && (
        <p role="alert" className={classes.lapsed}>
          {t("prejoin.lapsed")}
        </p>
      )}
      <TextInput
        size="lg"
        label={t("prejoin.name")}
        autoFocus
        autoComplete="name"
        maxLength={100}
        dir="auto"
        value={name}
        error={tried && name.trim() === "" && t("prejoin.nameNeeded")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {pinNeeded && (
        <TextInput
          size="lg"
          label={t("prejoin.pin")}
          description={t("prejoin.pinText")}
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          error={pinProblem(error)}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
      )}
      {refusal !== null && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      <p role="status" className={classes.about}>
        {pending && pinNeeded && <PinTurn />}
      </p>
      <Button type="submit" size="xl" fullWidth loading={pending}>
        {noDevices ? t("prejoin.withoutBoth") : t("prejoin.button")}
      </Button>
    </form>
  );
}
