import { ActionIcon, Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import {
  IconCheck,
  IconHandStop,
  IconLink,
  IconMicrophone,
  IconMicrophoneOff,
  IconPencil,
  IconSearch,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { linesOfPeople } from "./peopleLines";
import { linksOf } from "../../api/rooms";
import type { Participant } from "../../protocol/objects";
import { rosterOf } from "../../state/roster";
import { Avatar } from "../../ui/Avatar";
import { PersonName } from "../../ui/PersonName";
import { isolated } from "../../ui/Say";
import { SidePanel } from "../../ui/SidePanel";
import { useCommand, useLive, useManages } from "../meeting/MeetingContext";
import { WaitingSection } from "../waiting/WaitingSection";
import { BarredSection } from "./BarredSection";
import { MuteAll } from "./MuteAll";
import classes from "./People.module.css";
import { PeopleHead } from "./PeopleHead";
import { PersonMenu } from "./PersonMenu";
import { RemoveDialog } from "./RemoveDialog";
import { RenameDialog } from "./RenameDialog";

const SEARCH_FROM = 10;

/** Who is in the space, those with raised hands first. */
export function PeoplePanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const live = useLive();
  const clipboard = useClipboard({ timeout: 2000 });
  const [search, setSearch] = useState("");
  const [removing, setRemoving] = useState<Participant | null>(null);
  const [renaming, setRenaming] = useState<Participant | null>(null);
  const manages = useManages();
  const roster = rosterOf(live, live.space);
  const lines = linesOfPeople(roster.participants, live.you.id, search);
  const unseen = roster.count - roster.participants.length;
  return (
    <SidePanel name="people" title={t("meeting.people_.title")} onClose={onClose}>
      {manages && <WaitingSection />}
      <PeopleHead count={roster.count} />
      {roster.count > SEARCH_FROM && (
        <TextInput
          aria-label={t("meeting.people_.search")}
          placeholder={t("meeting.people_.search")}
          leftSection={<IconSearch size={18} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {manages && roster.count > 1 && <MuteAll people={roster.participants} />}
      <ul className={classes.list}>
        {lines.map((person) => (
          <Person
            key={person.id}
            person={person}
            self={person.id === live.you.id}
            onRename={() => setRenaming(person)}
            onRemove={() => setRemoving(person)}
          />
        ))}
      </ul>
      {lines.length === 0 && <p className={classes.count}>{t("meeting.people_.none")}</p>}
      {unseen > 0 && (
        <p className={classes.count}>{t("meeting.people_.more", { count: unseen })}</p>
      )}
      <Button
        fullWidth
        variant="light"
        mt="md"
        leftSection={clipboard.copied ? <IconCheck size={18} /> : <IconLink size={18} />}
        onClick={() => clipboard.copy(linksOf(live.roomCode, null).studentLink)}
      >
        {clipboard.copied ? t("app.copied") : t("meeting.alone.copy")}
      </Button>
      {manages && <BarredSection />}
      {renaming && <RenameDialog person={renaming} onClose={() => setRenaming(null)} />}
      {removing && <RemoveDialog person={removing} onClose={() => setRemoving(null)} />}
    </SidePanel>
  );
}

interface PersonProps {
  readonly person: Participant;
  readonly self: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function Person({ person, self, onRename, onRemove }: PersonProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const manages = useManages();
  return (
    <li className={classes.person} data-away={!person.connected}>
      <Avatar id={person.id} name={person.name} size={36} />
      <span className={classes.name}>
        <PersonName name={person.name} />
        {self && <span className={classes.role}>{t("meeting.you")}</span>}
        {person.role !== "PARTICIPANT" && (
          <span className={classes.role}>
            {t(person.role === "HOST" ? "meeting.tile.host" : "meeting.tile.cohost")}
          </span>
        )}
      </span>
      {person.hand &&
        (manages || self ? (
          <ActionIcon
            variant="light"
            color="yellow"
            size={40}
            aria-label={t("meeting.tile.lowerHand", { name: isolated(person.name) })}
            onClick={() => void command("hand.lower", self ? {} : { participantId: person.id })}
          >
            <IconHandStop size={20} />
          </ActionIcon>
        ) : (
          <IconHandStop size={20} className={classes.hand} aria-label={t("meeting.tile.hand")} />
        ))}
      {person.audio ? (
        <IconMicrophone size={20} className={classes.quiet} aria-hidden />
      ) : (
        <IconMicrophoneOff size={20} className={classes.quiet} title={t("meeting.tile.muted")} />
      )}
      {self && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t("cockpit.people.renameOwnTitle")}
          title={t("cockpit.people.renameOwnTitle")}
          onClick={onRename}
        >
          <IconPencil size={20} />
        </ActionIcon>
      )}
      {manages && !self && <PersonMenu person={person} onRename={onRename} onRemove={onRemove} />}
    </li>
  );
}
