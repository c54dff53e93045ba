import { Menu } from "@mantine/core";
import {
  IconMicrophoneOff,
  IconPencil,
  IconShieldMinus,
  IconShieldPlus,
  IconUserMinus,
  IconUserStar,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Participant, Role } from "../../protocol/objects";
import { MoreMenu } from "../../ui/MoreMenu";
import { isolated } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { mayModerate, rolesToGive } from "./moderation";

interface PersonMenuProps {
  readonly person: Participant;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

const SIGNS = { HOST: IconUserStar, COHOST: IconShieldPlus, PARTICIPANT: IconShieldMinus } as const;

/** What one who manages may do with another person. */
export function PersonMenu({ person, onRename, onRemove }: PersonMenuProps) {
  const { t } = useTranslation();
  const { you } = useLive();
  const command = useCommand();
  if (!mayModerate(you, person)) return null;
  const participantId = person.id;
  const give = (role: Role) => void command("participant.role", { participantId, role });
  return (
    <MoreMenu label={t("cockpit.people.more", { name: isolated(person.name) })}>
      <Menu.Item
        leftSection={<IconMicrophoneOff size={18} />}
        disabled={!person.audio}
        onClick={() => void command("participant.mute", { participantId })}
      >
        {t("cockpit.people.mute")}
      </Menu.Item>
      {rolesToGive(you, person).map((role) => {
        const Sign = SIGNS[role];
        return (
          <Menu.Item key={role} leftSection={<Sign size={18} />} onClick={() => give(role)}>
            {t(`cockpit.people.role.${role}`)}
          </Menu.Item>
        );
      })}
      <Menu.Item leftSection={<IconPencil size={18} />} onClick={onRename}>
        {t("cockpit.people.rename")}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconUserMinus size={18} />} onClick={onRemove}>
        {t("cockpit.people.remove")}
      </Menu.Item>
    </MoreMenu>
  );
}
