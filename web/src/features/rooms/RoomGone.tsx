import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../api/http";
import { myRooms } from "../../api/rooms";
import { navigate } from "../../app/navigation";
import { pathFor } from "../../app/routes";
import { Message } from "../../ui/Message";
import { sentenceOf } from "../../ui/refusal";
import { Say } from "../../ui/Say";
import classes from "./RoomGone.module.css";
import { useReopen } from "./useReopen";

interface RoomGoneProps {
  readonly code: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A room that cannot be entered, with what can be done about it. */
export function RoomGone({ code, error, onRetry }: RoomGoneProps) {
  const { t } = useTranslation();
  if (error instanceof ApiError && error.code === "ROOM_ARCHIVED") {
    return <Archived code={code} onRetry={onRetry} />;
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

/** Whoever owns it opens it again here; the others are told whom to ask. */
function Archived({ code, onRetry }: Pick<RoomGoneProps, "code" | "onRetry">) {
  const { t } = useTranslation();
  const mine = useQuery({ queryKey: ["my-rooms"], queryFn: ({ signal }) => myRooms(signal) });
  const reopen = useReopen(code);
  const same = code.toUpperCase();
  const own = mine.data?.some((room) => room.code.toUpperCase() === same) ?? false;
  if (!own) {
    return (
      <Message
        title={t("gone.archived.title")}
        text={t("gone.archived.text")}
        action={t("app.home")}
        onAction={() => navigate("/")}
      />
    );
  }
  return (
    <Message title={t("gone.archived.title")} text={t("gone.archived.own")}>
      {reopen.isError && <p role="alert">{sentenceOf(reopen.error, t)}</p>}
      <Button
        size="lg"
        loading={reopen.isPending}
        onClick={() => reopen.mutate(undefined, { onSuccess: onRetry })}
      >
        {t("gone.archived.reopen")}
      </Button>
      <Button variant="default" onClick={() => navigate("/")}>
        {t("app.home")}
      </Button>
    </Message>
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
