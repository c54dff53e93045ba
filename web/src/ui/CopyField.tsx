import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./CopyField.module.css";

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly value: string;
}

/** A link that is read here and used elsewhere. */
export function CopyField({ label, text, value }: CopyFieldProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <div className={classes.row}>
      <TextInput
        className={classes.field ?? ""}
        label={label}
        description={text}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant={clipboard.copied ? "filled" : "light"}
        leftSection={clipboard.copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
        aria-label={t("app.copyNamed", { what: label })}
        onClick={() => clipboard.copy(value)}
      >
        <span aria-live="polite">{clipboard.copied ? t("app.copied") : t("app.copy")}</span>
      </Button>
    </div>
  );
}
