import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WaitingPerson } from "../../protocol/waiting";
import { Avatar } from "../../ui/Avatar";
import { isolated } from "../../ui/Say";
import { useMinutesSince } from "../meeting/Countdown";
import { useLive } from "../meeting/MeetingContext";
import { RenameDialog } from "../people/RenameDialog";
import { RejectDialog } from "./RejectDialog";
import { useAdmit } from "./useAdmit";
import classes from "./Waiting.module.css";

/** Who asks to come in, for whoever may let them in; nothing while nobody does. */
export function WaitingSection() {
  const { t } = useTranslation();
  const { waiting } = useLive();
  const admit = useAdmit();
  const [refusing, setRefusing] = useState<WaitingPerson | null>(null);
  const [renaming, setRenaming] = useState<WaitingPerson | null>(null);
  return (
    <>
      {waiting.length > 0 && (
        <section className={classes.section} aria-labelledby="waiting-list">
          <h3 id="waiting-list" tabIndex={-1} data-home>
            {t("waiting.list.title", { count: waiting.length })}
          </h3>
          {waiting.length > 1 && (
            <Button fullWidth onClick={() => void admit("all")}>
              {t("waiting.list.admitAll")}
            </Button>
          )}
          <ol className={classes.list}>
            {waiting.map((person) => (
              <Waiting
                key={person.id}
                person={person}
                onAdmit={() => admit([person.id])}
                onRename={() => setRenaming(person)}
                onRefuse={() => setRefusing(person)}
              />
            ))}
          </ol>
        </section>
      )}
      {renaming && <RenameDialog person={renaming} onClose={() => setRenaming(null)} />}
      {refusing && <RejectDialog person={refusing} onClose={() => setRefusing(null)} />}
    </>
  );
}

interface WaitingProps {
  readonly person: WaitingPerson;
  readonly onAdmit: () => Promise<void>;
  readonly onRename: () => void;
  readonly onRefuse: () => void;
}

function Waiting({ person, onAdmit, onRename, onRefuse }: WaitingProps) {
  const { t } = useTranslation();
  const minutes = useMinutesSince(person.since);
  const [pending, setPending] = useState(false);
  const name = isolated(person.name);
  const admit = () => {
    setPending(true);
    void onAdmit().finally(() => setPending(false));
  };
  return (
    <li className={classes.person} data-away={!person.connected}>
      <Avatar id={person.id} name={person.name} size={36} />
      <span className={classes.name}>
        <bdi>{person.name}</bdi>
        <span className={classes.quiet}>
          {person.connected ? t("waiting.list.since", { minutes }) : t("waiting.list.away")}
        </span>
      </span>
      <span className={classes.ways}>
        <Button
          variant="light"
          px="md"
          loading={pending}
          aria-label={t("waiting.list.admitNamed", { name })}
          onClick={admit}
        >
          {t("waiting.list.admit")}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t("cockpit.people.renameNamed", { name })}
          title={t("cockpit.people.rename")}
          onClick={onRename}
        >
          <IconPencil size={20} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t("waiting.list.rejectNamed", { name })}
          title={t("waiting.list.reject")}
          onClick={onRefuse}
        >
          <IconX size={20} />
        </ActionIcon>
      </span>
    </li>
  );
}
