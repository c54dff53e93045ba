import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeptFocus } from "../../ui/useKeptFocus";
import { ChatPanel } from "../chat/ChatPanel";
import { PeoplePanel } from "../people/PeoplePanel";
import { AskedBanner } from "../breakouts/AskedBanner";
import { ClosingBanner } from "../breakouts/ClosingBanner";
import { OpeningBanner } from "../breakouts/OpeningBanner";
import { NextRound } from "../rounds/NextRound";
import { RoomAccent } from "../breakouts/RoomAccent";
import { useSeat } from "../breakouts/useSeat";
import { HostSaid } from "../cockpit/HostSaid";
import { RecordingSaid } from "../recording/RecordingSaid";
import { VoiceBanner } from "../cockpit/VoiceBanner";
import { WaitingNews } from "../waiting/WaitingNews";
import { WasLetIn } from "../waiting/WasLetIn";
import { KeysDialog } from "./KeysDialog";
import { LeaveDialog } from "./LeaveDialog";
import { LostOverlay } from "./LostOverlay";
import { useLive } from "./MeetingContext";
import { Notices } from "./Notices";
import type { Panel } from "./usePanel";
import { usePanel } from "./usePanel";
import { Sound } from "./Sound";
import { SpaceBar } from "./SpaceBar";
import classes from "./Stage.module.css";
import { TileGrid } from "./TileGrid";
import { TitleCard } from "./TitleCard";
import { Toolbar } from "./Toolbar";
import { useShortcuts } from "./useShortcuts";

const BreakoutsPanel = lazy(() => import("../breakouts/BreakoutsPanel"));

/** The meeting: people fill the window, everything else floats or waits at the side. */
export function Stage() {
  const { t } = useTranslation();
  const live = useLive();
  const seat = useSeat();
  const { panel, show, toggle, close } = usePanel();
  const [asking, setAsking] = useState<"leave" | "keys" | null>(null);
  useKeptFocus();
  useShortcuts({ toggle, close, showKeys: () => setAsking("keys") });
  return (
    <RoomAccent space={live.space} className={classes.stage ?? ""}>
      <SpaceBar seat={seat} />
      <div className={classes.main}>
        <main id="content" className={classes.column}>
          <WasLetIn />
          <section className={classes.people} aria-label={t("meeting.stage")}>
            <TileGrid />
            <div className={classes.over}>
              <ClosingBanner />
              <OpeningBanner />
              <AskedBanner seat={seat} />
              <VoiceBanner />
              <NextRound />
              <Notices />
              <WaitingNews seen={panel === "people"} onSee={() => show("people")} />
            </div>
            <TitleCard />
            <HostSaid />
            <RecordingSaid />
          </section>
          <Toolbar
            panel={panel}
            onPanel={toggle}
            onLeave={() => setAsking("leave")}
            onKeys={() => setAsking("keys")}
          />
        </main>
        <OpenPanel panel={panel} onClose={close} />
      </div>
      <Sound />
      <LostOverlay />
      {asking === "leave" && <LeaveDialog onClose={() => setAsking(null)} />}
      {asking === "keys" && <KeysDialog onClose={() => setAsking(null)} />}
    </RoomAccent>
  );
}

interface OpenPanelProps {
  readonly panel: Panel | null;
  readonly onClose: () => void;
}

function OpenPanel({ panel, onClose }: OpenPanelProps) {
  switch (panel) {
    case null:
      return null;
    case "chat":
      return <ChatPanel onClose={onClose} />;
    case "people":
      return <PeoplePanel onClose={onClose} />;
    case "breakouts":
      return (
        <Suspense fallback={null}>
          <BreakoutsPanel onClose={onClose} />
        </Suspense>
      );
  }
}
