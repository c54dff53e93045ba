import { Button, Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeptRecording } from "../../api/recordings";
import { recordingsOf } from "../../api/recordings";
import type { Asked } from "./RecordingDialogs";
import { RecordingDialog } from "./RecordingDialogs";
import { RecordingRow } from "./RecordingRow";
import classes from "./Recordings.module.css";
import type { Sitting } from "./words";
import { bySession, dayAndTime } from "./words";

/** How often a list is read anew in which something is still being recorded. */
const GROWS_MILLIS = 5_000;

interface RecordingsListProps {
  readonly room: string;
  readonly token: string;
  /** Whether the one who looks may record; others are shown what is shared with them. */
  readonly mayRecord: boolean;
}

/** A room's recordings by session, the newest first. */
export function RecordingsList({ room, token, mayRecord }: RecordingsListProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ what: Asked; recording: KeptRecording } | null>(null);
  const list = useInfiniteQuery({
    queryKey: ["recordings", room, token],
    queryFn: ({ pageParam: cursor, signal }) => recordingsOf({ room, token, cursor }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(isGrowing) === true ? GROWS_MILLIS : false,
  });
  const recordings = list.data?.pages.flatMap((page) => page.recordings) ?? [];
  return (
    <div className={classes.list} aria-busy={list.isPending}>
      {list.isPending && <Skeleton height={72} aria-label={t("recording.list.loading")} />}
      {list.isError && (
        <p role="alert" className={classes.note}>
          <span>{`${t("recording.list.failed")} `}</span>
          <Button variant="subtle" onClick={() => void list.refetch()}>
            {t("app.tryAgain")}
          </Button>
        </p>
      )}
      {list.isSuccess && recordings.length === 0 && (
        <div className={classes.note}>
          <strong>{t("recording.list.none")}</strong>
          <p>{t(mayRecord ? "recording.list.noneText" : "recording.list.noneShared")}</p>
        </div>
      )}
      {bySession(recordings).map((sitting) => (
        <Session
          key={sitting.session}
          sitting={sitting}
          onAsk={(what, recording) => setAsked({ what, recording })}
        />
      ))}
      {list.hasNextPage && (
        <Button
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t("recording.list.more")}
        </Button>
      )}
      {asked && <RecordingDialog {...asked} token={token} onClose={() => setAsked(null)} />}
    </div>
  );
}

function isGrowing(page: { readonly recordings: readonly KeptRecording[] }): boolean {
  return page.recordings.some((one) => one.status === "recording");
}

interface SessionProps {
  readonly sitting: Sitting;
  readonly onAsk: (what: Asked, recording: KeptRecording) => void;
}

function Session({ sitting, onAsk }: SessionProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.session}>
        {t("recording.list.session", { when: dayAndTime(sitting.since, i18n.language) })}
      </h2>
      <ul className={classes.recordings}>
        {sitting.recordings.map((recording) => (
          <RecordingRow key={recording.id} recording={recording} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  );
}
