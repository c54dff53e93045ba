import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { IconArrowRight, IconDoorEnter, IconPlus, IconVideo } from "@tabler/icons-react";
import type { ReactNode, SubmitEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { createRoom } from "../../api/rooms";
import { navigate } from "../../app/navigation";
import { pathFor } from "../../app/routes";
import { sentenceOf } from "../../ui/refusal";
import classes from "./Landing.module.css";

interface DoorProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Door({ icon, title, text, children }: DoorProps) {
  const id = useId();
  return (
    <section className={classes.door} aria-labelledby={id}>
      <span className={classes.doorIcon} aria-hidden>
        {icon}
      </span>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <div className={classes.doorAction}>{children}</div>
    </section>
  );
}

export function JoinDoor() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const path = pathFor(typed);
    if (path === null) setProblem(true);
    else navigate(path);
  };
  return (
    <Door icon={<IconDoorEnter />} title={t("landing.join.title")} text={t("landing.join.text")}>
      <form onSubmit={submit} className={classes.join} noValidate>
        <TextInput
          aria-label={t("landing.join.label")}
          placeholder={t("landing.join.placeholder")}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size="lg"
          dir="auto"
          value={typed}
          error={problem && t("landing.join.empty")}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(false);
          }}
        />
        <Button type="submit" size="lg" rightSection={<IconArrowRight size={20} aria-hidden />}>
          {t("landing.join.button")}
        </Button>
      </form>
    </Door>
  );
}

export function StartDoor() {
  const { t } = useTranslation();
  const start = useMutation({
    mutationFn: () => createRoom({ type: "meeting" }),
    onSuccess: ({ room }) => navigate(`/rooms/${room.code}`),
  });
  return (
    <Door icon={<IconVideo />} title={t("landing.start.title")} text={t("landing.start.text")}>
      <Button
        size="lg"
        variant="light"
        fullWidth
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {t("landing.start.button")}
      </Button>
      {start.isError && (
        <p role="alert" className={classes.problem}>
          {sentenceOf(start.error, t)}
        </p>
      )}
    </Door>
  );
}

export function CreateDoor({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useTranslation();
  return (
    <Door icon={<IconPlus />} title={t("landing.create.title")} text={t("landing.create.text")}>
      <Button size="lg" variant="light" fullWidth onClick={onCreate}>
        {t("landing.create.button")}
      </Button>
    </Door>
  );
}
