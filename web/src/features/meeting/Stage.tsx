import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Part } from "../../ui/Part";
import { useKeptFocus } from "../../ui/useKeptFocus";
import { ChatPanel } from "../chat/ChatPanel";
import { PeoplePanel } from "../people/PeoplePanel";
import { AskedBanner } from "../breakouts/AskedBanner";
import { ClosingBanner } from "../breakouts/ClosingBanner";
import { OpeningBanner } from "../breakouts/OpeningBanner";
import { NextRound } from "../rounds/NextRound";
import { RoomAccent } from "../breakouts/RoomAccent";
import type { Seat } from "../breakouts/useSeat";
import { useSeat } from "../breakouts/useSeat";
import { HostSaid } from "../cockpit/HostSaid";
import { RecordingSaid } from "../recording/RecordingSaid";
import { VoiceBanner } from "../cockpit/VoiceBanner";
import { WaitingNews } from "../waiting/WaitingNews";
import { WasLetIn } from "../waiting/WasLetIn";
import { KeysDialog } from "./KeysDialog";
import { LargeRoom } from "./LargeRoom";
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
      <Part>
        <SpaceBar seat={seat} />
      </Part>
      <Part>
        <LargeRoom />
      </Part>
      <div className={classes.main}>
        <main id="content" className={classes.column}>
          <WasLetIn />
          <section className={classes.people} aria-label={t("meeting.stage")}>
            <Part>
              <TileGrid />
            </Part>
            <OverStage seat={seat} panel={panel} show={show} />
          </section>
          <Part>
            <Toolbar
              panel={panel}
              onPanel={toggle}
              onLeave={() => setAsking("leave")}
              onKeys={() => setAsking("keys")}
            />
          </Part>
        </main>
        <Part key={panel}>
          <OpenPanel panel={panel} onClose={close} />
        </Part>
      </div>
      <Part unseen>
        <Sound />
      </Part>
      <Part unseen>
        <LostOverlay />
      </Part>
      {asking === "leave" && <LeaveDialog onClose={() => setAsking(null)} />}
      {asking === "keys" && <KeysDialog onClose={() => setAsking(null)} />}
    </RoomAccent>
  );
}

interface OverStageProps {
  readonly seat: Seat;
  readonly panel: Panel | null;
  readonly show: (panel: Panel) => void;
}

/** What comes and goes over the people, each a part by itself. */
function OverStage({ seat, panel, show }: OverStageProps) {
  const seen = [
    <ClosingBanner key="closing" />,
    <OpeningBanner key="opening" />,
    <AskedBanner key="asked" seat={seat} />,
    <VoiceBanner key="voice" />,
    <NextRound key="round" />,
    <Notices key="notices" />,
    <WaitingNews key="waiting" seen={panel === "people"} onSee={() => show("people")} />,
  ];
  const unseen = [
    <TitleCard key="title" />,
    <HostSaid key="host" />,
    <RecordingSaid key="recording" />,
  ];
  return (
    <>
      <div className={classes.over}>
        {seen.map((one) => (
          <Part key={one.key}>{one}</Part>
        ))}
      </div>
      {unseen.map((one) => (
        <Part key={one.key} unseen>
          {one}
        </Part>
      ))}
    </>
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
