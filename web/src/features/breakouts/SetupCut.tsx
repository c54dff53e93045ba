import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Cut } from "../../state/groups";
import { MOST_ROOMS, roomsOf } from "../../state/groups";
import { Stepper } from "./Stepper";

interface SetupCutProps {
  readonly cut: Cut;
  readonly people: number;
  readonly onChange: (cut: Cut) => void;
}

/** So many rooms, or so many people in each. */
export function SetupCut({ cut, people, onChange }: SetupCutProps) {
  const { t } = useTranslation();
  const rooms = roomsOf(cut, people);
  return (
    <>
      <SegmentedControl
        fullWidth
        size="md"
        styles={{ label: { whiteSpace: "normal", paddingInline: 6 } }}
        aria-label={t("breakouts.setup.by")}
        value={cut.by}
        data={[
          { value: "rooms", label: t("breakouts.setup.byRooms") },
          { value: "people", label: t("breakouts.setup.byPeople") },
        ]}
        onChange={(by) =>
          onChange(
            by === "rooms"
              ? { by: "rooms", rooms }
              : { by: "people", people: Math.max(2, Math.ceil(people / rooms)) },
          )
        }
      />
      <Stepper
        label={t(cut.by === "rooms" ? "breakouts.setup.rooms" : "breakouts.setup.people")}
        value={cut.by === "rooms" ? cut.rooms : cut.people}
        min={1}
        max={cut.by === "rooms" ? MOST_ROOMS : 1000}
        onChange={(value) =>
          onChange(
            cut.by === "rooms" ? { by: "rooms", rooms: value } : { by: "people", people: value },
          )
        }
      />
    </>
  );
}
