import { TextInput } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { keyOf } from "../../ui/keys";
import { isolated } from "../../ui/Say";
import classes from "./InlineName.module.css";

interface InlineNameProps {
  readonly name: string;
  readonly letter: string;
  readonly onRename: (name: string) => void;
}

/** A name that is changed where it stands: Enter keeps, Escape gives up. */
export function InlineName({ name, letter, onRename }: InlineNameProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const finish = (keep: boolean) => {
    const next = draft?.trim() ?? "";
    setDraft(null);
    requestAnimationFrame(() => button.current?.focus());
    if (keep && next !== "" && next !== name) onRename(next);
  };
  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        className={classes.name}
        aria-label={t("breakouts.plan.renameStart", { name: isolated(name) })}
        onClick={() => setDraft(name)}
      >
        <bdi>{name}</bdi>
        <IconPencil size={16} aria-hidden />
      </button>
    );
  }
  return (
    <TextInput
      className={classes.field ?? ""}
      aria-label={t("breakouts.plan.rename", { letter })}
      autoFocus
      maxLength={100}
      dir="auto"
      value={draft}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        const key = keyOf(event);
        if (key === "Enter") finish(true);
        if (key !== "Escape") return;
        event.stopPropagation();
        finish(false);
      }}
    />
  );
}
