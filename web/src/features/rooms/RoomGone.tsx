import { Button, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/http";
import { navigate } from "../../app/navigation";
import { pathFor } from "../../app/routes";
import { Message } from "../../ui/Message";
import { sentenceOf } from "../../ui/refusal";
import { Say } from "../../ui/Say";
import classes from "./RoomGone.module.css";

interface RoomGoneProps {
  readonly code: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A room that cannot be entered, with what can be done about it. */
export function RoomGone({ code, error, onRetry }: RoomGoneProps) {
  const { t } = useTranslation();
  const home = () => navigate("/");
  if (error instanceof ApiError && error.code === "ROOM_ARCHIVED") {
    return (
      <Message
        title={t("gone.archived.title")}
        text={t("gone.archived.text")}
        action={t("app.home")}
        onAction={home}
      />
    );
  }
  if (error instanceof ApiError && error.status === 404) {
    return <NotFound code={code} suggestions={error.suggestions} />;
  }
  return (
    <Message
      title={t("gone.refused.title")}
      text={sentenceOf(error, t)}
      action={t("app.tryAgain")}
      onAction={onRetry}
    />
  );
}

interface NotFoundProps {
  readonly code: string;
  readonly suggestions: readonly string[];
}

function NotFound({ code, suggestions }: NotFoundProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const path = pathFor(typed);
    if (path !== null) navigate(path);
  };
  return (
    <Message
      title={<Say k="gone.notFound.title" names={{ code }} />}
      text={t("gone.notFound.text")}
    >
      {suggestions.length > 0 && (
        <div className={classes.similar}>
          <span>{t("gone.notFound.similar")}</span>
          {suggestions.map((one) => (
            <Button key={one} variant="light" onClick={() => navigate(`/s/${one}`)}>
              {one}
            </Button>
          ))}
        </div>
      )}
      <form onSubmit={submit} className={classes.again}>
        <TextInput
          size="lg"
          label={t("gone.notFound.label")}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button size="lg" type="submit">
          {t("landing.join.button")}
        </Button>
      </form>
      <Button variant="default" onClick={() => navigate("/")}>
        {t("app.home")}
      </Button>
    </Message>
  );
}
