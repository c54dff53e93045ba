import { Button, Menu } from "@mantine/core";
import {
  IconDownload,
  IconPencil,
  IconPlayerPlay,
  IconPlayerRecordFilled,
  IconShare,
  IconTrash,
  IconX,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeptRecording } from "../../api/recordings";
import { downloadUrl } from "../../api/recordings";
import { MoreMenu } from "../../ui/MoreMenu";
import { isolated } from "../../ui/Say";
import { timeOfDay } from "../../ui/time";
import { Player } from "./Player";
import type { Asked } from "./RecordingDialogs";
import classes from "./Recordings.module.css";
import { lengthOf, nameOf, sizeOf } from "./words";

interface RecordingRowProps {
  readonly recording: KeptRecording;
  readonly onAsk: (what: Asked, recording: KeptRecording) => void;
}

/** One recording: what it is, and the player when it is asked for. */
export function RecordingRow({ recording, onAsk }: RecordingRowProps) {
  const { t } = useTranslation();
  const [playing, setPlaying] = useState(false);
  const { status, url } = recording;
  const name = nameOf(recording, t);
  const ready = status === "ready";
  return (
    <li className={classes.recording}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <Facts recording={recording} />
        </div>
        {ready && (
          <Button
            variant={playing ? "default" : "light"}
            leftSection={playing ? <IconX size={18} /> : <IconPlayerPlay size={18} />}
            aria-expanded={playing}
            aria-label={
              playing
                ? t("recording.list.closeNamed", { name: isolated(name) })
                : t("recording.list.playNamed", { name: isolated(name) })
            }
            onClick={() => setPlaying(!playing)}
          >
            {t(playing ? "recording.list.close" : "recording.list.play")}
          </Button>
        )}
        <RowMenu recording={recording} onAsk={onAsk} />
      </div>
      {playing && <Player url={url} label={t("recording.list.player", { name: isolated(name) })} />}
    </li>
  );
}

function Facts({ recording }: { readonly recording: KeptRecording }) {
  const { t, i18n } = useTranslation();
  const { status, startedAt, endedAt, title, breakoutName, sharing, sizeBytes } = recording;
  return (
    <p className={classes.facts}>
      {status === "recording" && endedAt !== null && (
        <span>{t("recording.list.status.ending")}</span>
      )}
      {status === "recording" && endedAt === null && (
        <span className={classes.live}>
          <IconPlayerRecordFilled size={14} aria-hidden />
          <span>{t("recording.list.status.recording")}</span>
        </span>
      )}
      {status === "empty" && <span>{t("recording.list.status.empty")}</span>}
      {title !== null && <bdi>{breakoutName ?? t("recording.list.main")}</bdi>}
      <time dateTime={startedAt}>{timeOfDay(startedAt, i18n.language)}</time>
      {status === "ready" && (
        <>
          <span>
            <span className="visually-hidden">{`${t("recording.list.length")} `}</span>
            <span>{lengthOf(recording)}</span>
          </span>
          <span>{sizeOf(sizeBytes, i18n.language)}</span>
        </>
      )}
      {sharing !== "hosts" && <span>{t(`recording.share.shared.${sharing}`)}</span>}
    </p>
  );
}

function RowMenu({ recording, onAsk }: RecordingRowProps) {
  const { t } = useTranslation();
  const { status, url, shareUrl, fileName } = recording;
  const manages = shareUrl !== undefined;
  const ready = status === "ready";
  if (!ready && !manages) return null;
  return (
    <MoreMenu label={t("recording.list.menu", { name: isolated(nameOf(recording, t)) })}>
      {ready && (
        <Menu.Item
          component="a"
          href={downloadUrl(url)}
          download={fileName}
          leftSection={<IconDownload size={18} />}
        >
          {t("recording.list.download")}
        </Menu.Item>
      )}
      {manages && (
        <>
          <Menu.Item
            leftSection={<IconPencil size={18} />}
            onClick={() => onAsk("rename", recording)}
          >
            {t("recording.list.rename")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconShare size={18} />}
            onClick={() => onAsk("share", recording)}
          >
            {t("recording.list.share")}
          </Menu.Item>
          {recording.endedAt !== null && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={18} />}
              onClick={() => onAsk("delete", recording)}
            >
              {t("recording.list.delete")}
            </Menu.Item>
          )}
        </>
      )}
    </MoreMenu>
  );
}
