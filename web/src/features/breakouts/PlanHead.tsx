import { Menu } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { facilitatorsFor } from "../../state/plan";
import { LinkedText } from "../../ui/LinkedText";
import { isolated, Say } from "../../ui/Say";
import { useCommand, useLive } from "../meeting/MeetingContext";
import { RoomDialog } from "./RoomDialog";
import { RoomHead } from "./RoomHead";
import classes from "./Rooms.module.css";
import { SEATS } from "./setupDraft";

/** The head of a planned breakout's card: its name, what it is for, how large and how long. */
export function PlanHead({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <RoomHead
        room={room}
        menu={
          <>
            <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => setEditing(true)}>
              {t("breakouts.topic.edit")}
            </Menu.Item>
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={18} />}
              onClick={() => void command("breakout.room.delete", { roomId: room.id })}
            >
              {t("breakouts.plan.deleteRoom", { name: isolated(room.name) })}
            </Menu.Item>
          </>
        }
      />
      <PlanDetails room={room} />
      {editing && <RoomDialog room={room} onClose={() => setEditing(false)} />}
    </>
  );
}

function PlanDetails({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const live = useLive();
  const lead = facilitatorsFor(live, room).find((one) => one.id === room.facilitatorId);
  const facts = [
    room.maxParticipants < SEATS && t("plan.room.placesOf", { count: room.maxParticipants }),
    room.durationMinutes !== null && t("breakouts.plan.minutes", { count: room.durationMinutes }),
  ].filter((fact) => fact !== false);
  return (
    <>
      {(facts.length > 0 || lead) && (
        <p className={classes.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {lead && (
            <span>
              <Say k="plan.room.ledBy" names={{ name: lead.name }} />
            </span>
          )}
        </p>
      )}
      {room.topic && (
        <p className={classes.quiet}>
          <bdi>
            <LinkedText text={room.topic} />
          </bdi>
        </p>
      )}
      {room.task && (
        <p className={classes.task} title={room.task}>
          <strong>{`${t("plan.room.task")} `}</strong>
          <bdi>
            <LinkedText text={room.task} />
          </bdi>
        </p>
      )}
    </>
  );
}
