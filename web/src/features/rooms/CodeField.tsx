import { Button, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Say } from "../../ui/Say";
import classes from "./CreateRoom.module.css";
import { tidyCode } from "./roomCode";
import type { Availability } from "./useCodeAvailability";

interface CodeFieldProps {
  readonly value: string;
  readonly availability: Availability;
  /** The form was sent once: what is missing is now said. */
  readonly tried: boolean;
  readonly onChange: (code: string) => void;
}

function errorOf(availability: Availability, tried: boolean, t: TFunction): string | null {
  switch (availability.is) {
    case "short":
      return t("room.create.codeShort");
    case "long":
      return t("room.create.codeLong");
    case "characters":
      return t("room.create.codeCharacters");
    case "empty":
      return tried ? t("room.create.codeRule") : null;
    default:
      return null;
  }
}

/** The room's code, judged while it is typed. */
export function CodeField({ value, availability, tried, onChange }: CodeFieldProps) {
  const { t } = useTranslation();
  const taken = availability.is === "taken" ? availability : null;
  return (
    <div>
      <TextInput
        label={t("room.create.code")}
        description={t("room.create.codeRule")}
        className={classes.code ?? ""}
        autoComplete="off"
        spellCheck={false}
        value={value}
        error={errorOf(availability, tried, t)}
        aria-invalid={taken !== null}
        onChange={(event) => onChange(tidyCode(event.currentTarget.value))}
      />
      <div aria-live="polite" className={classes.verdict}>
        {availability.is === "checking" && <span>{t("room.create.codeChecking")}</span>}
        {availability.is === "free" && (
          <span className={classes.free}>
            <IconCheck size={16} aria-hidden />
            <Say k="room.create.codeFree" names={{ code: value }} />
          </span>
        )}
        {taken && (
          <span className={classes.problem}>
            <Say
              k={taken.alternatives.length ? "room.create.codeTaken" : "room.create.codeTakenAlone"}
              names={{ code: value }}
            />
          </span>
        )}
      </div>
      {taken && (
        <div className={classes.chips}>
          {taken.alternatives.map((code) => (
            <Button key={code} variant="light" radius="xl" onClick={() => onChange(code)}>
              {code}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
