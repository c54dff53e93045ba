import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useState } from "react";
import { ApiError } from "../../api/http";
import type { Joined, JoinWanted } from "../../api/rooms";
import { joinRoom, roomByCode } from "../../api/rooms";
import type { LocalMedia } from "../../media/LocalMedia";
import { hostKeyOf, keepName } from "../../session/browserMemory";
import type { FormerSeat } from "../../state/formerSeat";
import { Logo } from "../../ui/Logo";
import { Spinner } from "../../ui/Spinner";
import type { MeetingClient } from "../meeting/MeetingClient";
import { RoomGone } from "../rooms/RoomGone";
import { WaitingCard } from "../waiting/WaitingCard";
import { JoinForm } from "./JoinForm";
import classes from "./PreJoin.module.css";
import { Preview } from "./Preview";

interface PreJoinProps {
  readonly code: string;
  /** The seat that one had here before; null for who comes for the first time. */
  readonly former: FormerSeat | null;
  readonly media: LocalMedia;
  /** A host is to let one in: in place of the form one is told so, and everything else stays. */
  readonly waits: boolean;
  /** The client that waits; null until it is there. */
  readonly client: MeetingClient | null;
  readonly onJoined: (joined: Joined, wanted: JoinWanted) => void;
}

const OVER = new Set(["ROOM_NOT_FOUND", "ROOM_ARCHIVED"]);

/** One's picture, one's name, and one big button; and the waiting room, in the same place. */
export function PreJoin({ code, former, media, waits, client, onJoined }: PreJoinProps) {
  const { t } = useTranslation();
  const [pinAsked, setPinAsked] = useState(false);
  const room = useQuery({
    queryKey: ["room", code],
    queryFn: ({ signal }) => roomByCode(code, signal),
    refetchInterval: 10_000,
    retry: false,
  });
  const join = useMutation({
    mutationFn: async (wanted: JoinWanted) => {
      const hostKey = hostKeyOf(code);
      const joined = await joinRoom(code, {
        ...wanted,
        ...(hostKey === null ? {} : { hostKey }),
        ...(former?.resume ? { resume: former.resume } : {}),
      });
      keepName(wanted.name);
      return joined;
    },
    onSuccess: onJoined,
    onError: (error) => {
      if (error instanceof ApiError && error.code.startsWith("PIN_")) setPinAsked(true);
    },
  });
  if (join.error instanceof ApiError && OVER.has(join.error.code)) {
    return <RoomGone code={code} error={join.error} onRetry={() => join.reset()} />;
  }
  if (room.isError && !room.data) {
    return <RoomGone code={code} error={room.error} onRetry={() => void room.refetch()} />;
  }
  if (!room.data) return <Spinner label={t("app.loading")} />;
  if (room.data.archivedAt) {
    const archived = new ApiError(409, "ROOM_ARCHIVED", "", []);
    return <RoomGone code={code} error={archived} onRetry={() => void room.refetch()} />;
  }
  const isHost = hostKeyOf(code) !== null;
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Logo />
      </header>
      <main id="content" className={classes.main}>
        <Preview media={media} />
        {waits ? (
          <WaitingCard room={room.data} client={client} />
        ) : (
          <JoinForm
            room={room.data}
            former={former}
            media={media}
            isHost={isHost}
            pinNeeded={pinAsked || (room.data.hasPin === true && !isHost)}
            pending={join.isPending}
            error={join.error}
            onJoin={(wanted) => join.mutate(wanted)}
          />
        )}
      </main>
    </div>
  );
}
