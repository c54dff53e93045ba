import { ActionIcon } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { withVideo } from "../../media/budget";
import { Alone } from "./Alone";
import type { Rect } from "../../media/arrangement";
import { arrange, tilesPerPage } from "../../media/arrangement";
import { useMeeting, useSession } from "./MeetingContext";
import { useLocalMedia } from "../../media/useLocalMedia";
import { ScreenTile } from "./ScreenTile";
import { Tile } from "./Tile";
import classes from "./TileGrid.module.css";
import { useStagePeople } from "./useStagePeople";

const NOBODY_SPOKE = {};

/** As high as its buttons, with a little air above. */
const PAGER_HEIGHT = 52;

function place({ x, y, width, height }: Rect) {
  return { width, height, transform: `translate(${x}px, ${y}px)` };
}

/** Everybody in the space. Tiles stand where they are put and glide when that changes. */
export function TileGrid() {
  const { t } = useTranslation();
  const { media } = useMeeting();
  const local = useLocalMedia(media);
  const { people, leaving, space } = useStagePeople();
  const spoke = useSession((state) => state.live?.spoke ?? NOBODY_SPOKE);
  const { ref, width, height: whole } = useElementSize();
  const [wanted, setPage] = useState(0);
  const self = people[0];
  const sharer = people.find((one) => (one === self ? local.screen !== null : one.screen));
  // The way to the next page has a line of its own, below everybody's name.
  const paged = people.length > tilesPerPage({ width, height: whole }, sharer !== undefined);
  const height = paged ? Math.max(0, whole - PAGER_HEIGHT) : whole;
  const perPage = tilesPerPage({ width, height }, sharer !== undefined);
  const pages = Math.max(1, Math.ceil(people.length / perPage));
  const page = Math.min(wanted, pages - 1);
  const shown = people.slice(page * perPage, (page + 1) * perPage);
  const alone = people.length === 1 && !leaving && !sharer;
  const { tiles, featured } = arrange(shown.length, { width, height }, sharer !== undefined);
  const videos = withVideo(people, spoke);
  return (
    <div ref={ref} className={classes.stage} data-leaving={leaving}>
      <div className={classes.grid} data-alone={alone}>
        {sharer && featured && (
          <div className={classes.place} style={place(featured)}>
            <ScreenTile person={sharer} self={sharer === self} />
          </div>
        )}
        <ul className={classes.tiles}>
          {shown.map((person, index) => {
            const rect = tiles[index];
            return (
              rect && (
                <li key={person.id} className={classes.place} style={place(rect)}>
                  <Tile
                    person={person}
                    self={person === self}
                    small={rect.width < 180}
                    videoAllowed={videos.has(person.id)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </div>
      {alone && <Alone space={space} />}
      {pages > 1 && (
        <nav className={classes.pages}>
          <ActionIcon
            size={44}
            variant="default"
            aria-label={t("meeting.pages.previous")}
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            <IconChevronLeft />
          </ActionIcon>
          <span aria-live="polite">{t("meeting.pages.at", { page: page + 1, pages })}</span>
          <ActionIcon
            size={44}
            variant="default"
            aria-label={t("meeting.pages.next")}
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            <IconChevronRight />
          </ActionIcon>
        </nav>
      )}
    </div>
  );
}
