import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadUrl, sharedUrl } from "../../api/recordings";
import { recordingKeyIn } from "../../app/routes";
import { Logo } from "../../ui/Logo";
import { Player } from "./Player";
import classes from "./Recordings.module.css";

/** A recording that was shared by link. */
export default function WatchPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [key] = useState(() => recordingKeyIn(window.location.hash) ?? "");
  const url = sharedUrl(id, key);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Logo />
        <Button
          component="a"
          href={downloadUrl(url)}
          variant="light"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t("recording.list.download")}
        </Button>
      </header>
      <main id="content">
        <h1>{t("recording.watch.title")}</h1>
        <Player url={url} label={t("recording.watch.title")} failed="recording.watch.failed" />
      </main>
    </div>
  );
}
