import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "../../app/navigation";
import type { Over } from "../../state/sessionState";
import { assertNever } from "../../protocol/assertNever";
import { Message } from "../../ui/Message";
import { Say } from "../../ui/Say";
import { useMeeting } from "./MeetingContext";

interface OverPageProps {
  readonly over: Over;
  readonly onAgain: () => void;
}

/** The end, whichever it was: one sentence, one reason, one thing to do. */
export function OverPage({ over, onAgain }: OverPageProps) {
  const { t } = useTranslation();
  const { media } = useMeeting();
  useEffect(() => media.close(), [media]); // the camera's light goes out
  const home = () => navigate("/");
  switch (over.is) {
    case "ended":
      return (
        <Message
          title={t("gone.ended.title")}
          text={t("gone.ended.text")}
          action={t("app.home")}
          onAction={home}
        />
      );
    case "removed":
      return (
        <Message
          title={t("gone.removed.title")}
          text={over.reason ?? t(over.again ? "gone.removed.text" : "gone.removed.barred")}
          action={t("app.home")}
          onAction={home}
        />
      );
    case "rejected":
      return (
        <Message
          title={t("waiting.rejected.title")}
          text={
            over.reason === null ? (
              t("waiting.rejected.text")
            ) : (
              <Say k="waiting.rejected.reason" names={{ name: over.reason }} />
            )
          }
          action={t("waiting.rejected.action")}
          onAction={onAgain}
        />
      );
    case "replaced":
      return (
        <Message
          title={t("gone.replaced.title")}
          text={t("gone.replaced.text")}
          action={t("gone.replaced.action")}
          onAction={() => window.location.reload()}
        />
      );
    case "left":
      return (
        <Message
          title={t("gone.left.title")}
          text={t("gone.left.text")}
          action={t("gone.left.action")}
          onAction={onAgain}
        />
      );
    case "refused":
      return (
        <Message
          title={t("gone.refused.title")}
          text={over.error}
          action={t("gone.refused.action")}
          onAction={onAgain}
        />
      );
    default:
      return assertNever(over);
  }
}
