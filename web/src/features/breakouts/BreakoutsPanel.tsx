import { useTranslation } from "react-i18next";
import { anyOpen, hasChoice } from "../../state/plan";
import { facilitatedRoom } from "../../state/rights";
import { underWay } from "../../state/rounds";
import { SidePanel } from "../../ui/SidePanel";
import { FacilitatorPanel } from "../cockpit/FacilitatorPanel";
import { useLive, useManages } from "../meeting/MeetingContext";
import { RoundsBar } from "../rounds/RoundsBar";
import { RoundsFooter, RoundsPlan } from "../rounds/RoundsPlan";
import { ChooseRoom } from "./ChooseRoom";
import { LiveFooter } from "./LiveFooter";
import { LiveRooms } from "./LiveRooms";
import { PlanFooter } from "./PlanFooter";
import { PlanRooms } from "./PlanRooms";
import { Setup } from "./Setup";

/** Breakouts: for who manages, before and during; for the others, the rooms they may choose. */
export default function BreakoutsPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const live = useLive();
  const manages = useManages();
  const led = facilitatedRoom(live);
  const frame = { name: "breakouts", title: t("breakouts.title"), onClose };
  if (!manages) {
    return (
      <SidePanel {...frame}>
        {led && <FacilitatorPanel room={led} />}
        {hasChoice(live) ? <ChooseRoom /> : !led && <p>{t("breakouts.choose.none")}</p>}
      </SidePanel>
    );
  }
  if (live.rooms.length === 0) {
    const { rounds } = live;
    if (rounds?.phase === "PLANNED" || underWay(rounds)) {
      return (
        <SidePanel {...frame} wide footer={rounds.phase === "PLANNED" && <RoundsFooter />}>
          <RoundsPlan />
        </SidePanel>
      );
    }
    return (
      <SidePanel {...frame} wide>
        <RoundsBar />
        <Setup />
      </SidePanel>
    );
  }
  if (anyOpen(live)) {
    return (
      <SidePanel {...frame} wide spreads footer={<LiveFooter />}>
        <RoundsBar />
        <LiveRooms />
      </SidePanel>
    );
  }
  return (
    <SidePanel {...frame} wide footer={<PlanFooter />}>
      <RoundsBar />
      <PlanRooms />
    </SidePanel>
  );
}
