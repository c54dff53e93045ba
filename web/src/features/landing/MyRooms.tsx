import { Button, Menu, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCopy, IconMovie, IconTrash } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomInfo } from "../../api/rooms";
import { linksOf, myRooms } from "../../api/rooms";
import { navigate } from "../../app/navigation";
import { hostKeyOf, ownerToken } from "../../session/browserMemory";
import { MoreMenu } from "../../ui/MoreMenu";
import { isolated, Say } from "../../ui/Say";
import { ago } from "../../ui/time";
import { DeleteRoomDialog } from "./DeleteRoomDialog";
import classes from "./MyRooms.module.css";

/** The rooms of this browser's guest owner, the most recently used first. */
export function MyRooms() {
  const { t } = useTranslation();
  const id = useId();
  const [deleting, setDeleting] = useState<RoomInfo | null>(null);
  const rooms = useQuery({
    queryKey: ["my-rooms"],
    queryFn: ({ signal }) => myRooms(signal),
    refetchInterval: 30_000,
  });
  if (ownerToken() === null) return null;
  return (
    <section className={classes.mine} aria-labelledby={id}>
      <h2 id={id}>{t("landing.mine.title")}</h2>
      {rooms.isPending && <Skeleton height={72} />}
      {rooms.isError && (
        <p role="alert" className={classes.note}>
          {t("landing.mine.failed")}{" "}
          <Button variant="subtle" size="compact-md" onClick={() => void rooms.refetch()}>
            {t("app.tryAgain")}
          </Button>
        </p>
      )}
      {rooms.data?.length === 0 && <p className={classes.note}>{t("landing.mine.empty")}</p>}
      <ul className={classes.list}>
        {rooms.data &&
          byLastUse(rooms.data).map((room) => (
            <MyRoom key={room.code} room={room} onDelete={() => setDeleting(room)} />
          ))}
      </ul>
      {deleting && <DeleteRoomDialog room={deleting} onClose={() => setDeleting(null)} />}
    </section>
  );
}

function lastUse(room: RoomInfo): string {
  return room.lastUsedAt ?? room.createdAt ?? "";
}

function byLastUse(rooms: readonly RoomInfo[]): readonly RoomInfo[] {
  return [...rooms].sort((a, b) => lastUse(b).localeCompare(lastUse(a)));
}

interface MyRoomProps {
  readonly room: RoomInfo;
  readonly onDelete: () => void;
}

function MyRoom({ room, onDelete }: MyRoomProps) {
  const { t, i18n } = useTranslation();
  const links = linksOf(room.code, hostKeyOf(room.code));
  const people = room.numParticipants ?? 0;
  const used = room.lastUsedAt
    ? t("landing.mine.used", { when: ago(room.lastUsedAt, i18n.language) })
    : room.createdAt && t("landing.mine.created", { when: ago(room.createdAt, i18n.language) });
  return (
    <li className={classes.room}>
      <div className={classes.words}>
        <h3>
          <bdi>{room.displayName}</bdi>
        </h3>
        <p>
          <span className={classes.code}>{room.code}</span>
          {people > 0 && (
            <span className={classes.live}>{t("landing.mine.people", { count: people })}</span>
          )}
          {people === 0 && used && <span>{used}</span>}
        </p>
      </div>
      <Button
        variant={people > 0 ? "filled" : "light"}
        aria-label={t("landing.mine.enterNamed", { name: isolated(room.displayName) })}
        onClick={() => navigate(`/rooms/${room.code}`)}
      >
        {t("landing.mine.enter")}
      </Button>
      <MoreMenu label={t("landing.mine.more", { name: isolated(room.displayName) })}>
        <Menu.Label>
          <Say k="landing.mine.share" />
        </Menu.Label>
        <Menu.Item
          leftSection={<IconCopy size={18} />}
          onClick={() => void navigator.clipboard.writeText(links.studentLink)}
        >
          {t("landing.mine.copyStudent")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={18} />}
          onClick={() => void navigator.clipboard.writeText(links.hostLink)}
        >
          {t("landing.mine.copyHost")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconMovie size={18} />}
          onClick={() => navigate(`/rooms/${room.code}/recordings`)}
        >
          {t("recording.list.open")}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={18} />} onClick={onDelete}>
          {t("landing.mine.delete")}
        </Menu.Item>
      </MoreMenu>
    </li>
  );
}
