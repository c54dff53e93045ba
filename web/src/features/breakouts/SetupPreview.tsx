import { useTranslation } from "react-i18next";
import { InlineName } from "./InlineName";
import { RoomBadge } from "./RoomBadge";
import classes from "./Rooms.module.css";
import type { Placing, PreviewGroup } from "./setupDraft";

interface SetupPreviewProps {
  readonly groups: readonly PreviewGroup[];
  readonly placing: Placing;
  /** Other groups are on their way. */
  readonly busy: boolean;
  readonly onRename: (index: number, name: string) => void;
}

/** The groups as they would be made: names, colours, people. */
export function SetupPreview({ groups, placing, busy, onRename }: SetupPreviewProps) {
  const { t } = useTranslation();
  const placed = placing === "random" || placing === "roster" || placing === "previous";
  return (
    <ul className={classes.cards} aria-busy={busy} aria-label={t("breakouts.setup.preview")}>
      {groups.map((group, index) => (
        <li key={group.letter} className={classes.card} data-breakout={group.color}>
          <div className={classes.head}>
            <RoomBadge room={group} />
            {placing === "roster" ? (
              <strong className={classes.title}>
                <bdi>{group.name}</bdi>
              </strong>
            ) : (
              <InlineName
                name={group.name}
                letter={group.letter}
                onRename={(name) => onRename(index, name)}
              />
            )}
          </div>
          {placed && (
            <p className={classes.names}>
              {group.people.length === 0
                ? !busy && t("breakouts.setup.empty")
                : group.people.map((person) => <bdi key={person.id}>{person.name}</bdi>)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
