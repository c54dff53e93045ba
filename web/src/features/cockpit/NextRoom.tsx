import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { nextRoom } from "../../state/plan";
import { isolated } from "../../ui/Say";
import { useLive } from "../meeting/MeetingContext";
import { useVisit } from "./useVisit";

/** On to the next breakout in one step, without coming back in between. */
export function NextRoom({ variant }: { readonly variant: "light" | "default" }) {
  const { t } = useTranslation();
  const live = useLive();
  const { goOn } = useVisit();
  const next = nextRoom(live);
  if (!next || next.id === live.space) return null;
  return (
    <Button
      variant={variant}
      rightSection={<IconArrowRight size={18} className="flips" aria-hidden />}
      aria-label={t("cockpit.nextNamed", {
        label: t("breakouts.live.next"),
        name: isolated(next.name),
      })}
      onClick={() => void goOn(next.id)}
    >
      {t("breakouts.live.next")}
    </Button>
  );
}
