import { Button, Menu, Skeleton } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { IconCopy, IconLockOpen, IconMovie, IconTrash } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomInfo } from "../../api/rooms";
import { forgiveWrongPins, linksOf, myRooms } from "../../api/rooms";
import { navigate } from "../../app/navigation";
import { hostKeyOf, ownerToken } from "../../session/browserMemory";
import { MoreMenu } from "../../ui/MoreMenu";
import { isolated, Say } from "../../ui/Say";
import { sentenceOf } from "../../ui/refusal";
import { ago, dayOf } from "../../ui/time";
import { useReopen } from "../rooms/useReopen";
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
          <span>{`${t("landing.mine.failed")} `}</span>
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

/** So many wrong PINs in an hour are no slips of a finger. */
const WORTH_TELLING = 50;

interface MyRoomProps {
  readonly room: RoomInfo;
  readonly onDelete: () => void;
}

function MyRoom({ room, onDelete }: MyRoomProps) {
  const { t, i18n } = useTranslation();
  const links = linksOf(room.code, hostKeyOf(room.code));
  const people = room.numParticipants ?? 0;
  const archived = Boolean(room.archivedAt);
  const closes = room.archivesAt ? dayOf(room.archivesAt, i18n.language) : null;
  const wrong = room.wrongPins?.count ?? 0;
  const wrongPins = wrong >= WORTH_TELLING ? wrong : 0;
  const reopen = useReopen(room.code);
  const queries = useQueryClient();
  const forgive = useMutation({
    mutationFn: () => forgiveWrongPins(room.code, ownerToken()),
    onSettled: () => queries.invalidateQueries({ queryKey: ["my-rooms"] }),
  });
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
          {people === 0 && used && !archived && <span>{used}</span>}
          {archived && <span className={classes.away}>{t("landing.mine.archived")}</span>}
          {people === 0 && closes !== null && (
            <span>{t("landing.mine.closes", { when: closes })}</span>
          )}
          {wrongPins > 0 && (
            <span className={classes.away}>
              {t("landing.mine.wrongPins", { count: wrongPins })}
            </span>
          )}
        </p>
        {reopen.isError && <p role="alert">{sentenceOf(reopen.error, t)}</p>}
      </div>
      {archived ? (
        <Button
          variant="light"
          loading={reopen.isPending}
          aria-label={t("landing.mine.reopenNamed", { name: isolated(room.displayName) })}
          onClick={() => reopen.mutate()}
        >
          {t("landing.mine.reopen")}
        </Button>
      ) : (
        <Button
          variant={people > 0 ? "filled" : "light"}
          aria-label={t("landing.mine.enterNamed", { name: isolated(room.displayName) })}
          onClick={() => navigate(`/rooms/${room.code}`)}
        >
          {t("landing.mine.enter")}
        </Button>
      )}
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
        {wrongPins > 0 && (
          <Menu.Item leftSection={<IconLockOpen size={18} />} onClick={() => forgive.mutate()}>
            {t("landing.mine.forgivePins")}
          </Menu.Item>
        )}
        <Menu.Item color="red" leftSection={<IconTrash size={18} />} onClick={onDelete}>
          {t("landing.mine.delete")}
        </Menu.Item>
      </MoreMenu>
    </li>
  );
}
