import { Button } from "@mantine/core";
import { IconScreenShareOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Participant } from "../../protocol/objects";
import { useLocalMedia } from "../../media/useLocalMedia";
import { Picture } from "../../ui/Picture";
import { isolated, Say } from "../../ui/Say";
import { useMeeting } from "./MeetingContext";
import classes from "./ScreenTile.module.css";

interface ScreenTileProps {
  readonly person: Participant;
  readonly self: boolean;
}

/** A shared screen, large and whole. */
export function ScreenTile({ person, self }: ScreenTileProps) {
  const { t } = useTranslation();
  const { media, mesh } = useMeeting();
  const local = useLocalMedia(media);
  const track = self ? local.screen : mesh.link(person.id)?.received().screen;
  return (
    <figure
      className={classes.screen}
      aria-label={t("meeting.tile.screenOf", { name: isolated(person.name) })}
    >
      {track && <Picture track={track} fit="contain" />}
      <figcaption>
        {self ? (
          t("meeting.tile.yourScreen")
        ) : (
          <Say k="meeting.tile.screenOf" names={{ name: person.name }} />
        )}
      </figcaption>
      {self && (
        <Button
          className={classes.stop ?? ""}
          color="red.9"
          leftSection={<IconScreenShareOff size={18} />}
          onClick={() => media.stopScreen()}
        >
          {t("meeting.tile.stopScreen")}
        </Button>
      )}
    </figure>
  );
}
