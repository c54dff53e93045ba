import { ActionIcon } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { rove } from "./rove";

const SHOWN_MILLIS = 2_000;

interface CopyLineProps {
  readonly text: string;
  readonly label: string;
  /** How it went, for who does not see the sign. */
  readonly say: (words: string) => void;
  readonly className?: string;
  /** In a list that is one stop of the Tab key: whether this is it. Left out elsewhere. */
  readonly stop?: boolean;
  readonly onReach?: () => void;
}

/** Takes along what somebody wrote. */
export function CopyLine({ text, label, say, className = "", stop, onReach }: CopyLineProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => {
      setCopied(0);
      say("");
    }, SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [copied, say]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied((times) => times + 1);
      say(t("app.copied"));
    } catch {
      // Pages that are not reached by https, and people who said no.
      say(t("app.notCopied"));
    }
  };
  return (
    <ActionIcon
      className={className}
      variant="subtle"
      color="gray"
      size={44}
      aria-label={label}
      title={label}
      onClick={() => void copy()}
      {...(stop === undefined
        ? {}
        : { tabIndex: stop ? 0 : -1, "data-stop": true, onKeyDown: rove, onFocus: onReach })}
    >
      {copied > 0 ? <IconCheck size={18} /> : <IconCopy size={18} />}
    </ActionIcon>
  );
}
