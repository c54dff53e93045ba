import { Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  IconVideo,
  IconVideoOff,
  IconDots,
  IconHandStop,
  IconKeyboard,
  IconMessage,
  IconMicrophone,
  IconMicrophoneOff,
  IconMoon,
  IconMovie,
  IconPencil,
  IconPhoneOff,
  IconScreenShare,
  IconScreenShareOff,
  IconSettings,
  IconSun,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Barred } from "../../state/rights";
import { switchStageScheme, useStageScheme } from "../../app/stageScheme";
import { hasBreakoutsPanel } from "../../state/rights";
import { CountBadge } from "../../ui/CountBadge";
import { RoundButton } from "../../ui/RoundButton";
import { RenameDialog } from "../people/RenameDialog";
import { RecordDialog } from "../recording/RecordDialog";
import { RecordItem } from "../recording/RecordItem";
import { DevicesDialog } from "./DevicesDialog";
import { useLive, useManages } from "./MeetingContext";
import classes from "./Toolbar.module.css";
import { useControls } from "./useControls";
import type { Panel } from "./usePanel";

const RecordingsDialog = lazy(() => import("../recordings/RecordingsDialog"));

interface ToolbarProps {
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel) => void;
  readonly onLeave: () => void;
  readonly onKeys: () => void;
}

/** The floating row of what one can do. */
export function Toolbar({ panel, onPanel, onLeave, onKeys }: ToolbarProps) {
  const { t } = useTranslation();
  const live = useLive();
  const manages = useManages();
  const { local, bars, toggleMicrophone, toggleCamera, toggleHand, toggleShare, canShare } =
    useControls();
  const barred = (why: Barred | null) =>
    why === null ? {} : { unavailable: t(`cockpit.barred.${why}`) };
  const helpAsked = manages ? live.rooms.filter((room) => room.help !== null).length : 0;
  const hasBreakouts = hasBreakoutsPanel(live);
  const waiting = live.waiting.length;
  const opener = (name: Panel, icon: ReactElement, key: string, badge = 0) => (
    <span data-opens={name}>
      <RoundButton
        label={t(`meeting.toolbar.${name}`)}
        shortcut={key}
        pressed={panel === name}
        badge={badge}
        onClick={() => onPanel(name)}
      >
        {icon}
      </RoundButton>
    </span>
  );
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t("meeting.toolbar.label")}>
      <RoundButton
        label={t(`meeting.toolbar.${local.microphoneOn ? "microphoneOn" : "microphoneOff"}`)}
        shortcut="M"
        off={!local.microphoneOn}
        {...barred(bars.microphone)}
        onClick={toggleMicrophone}
      >
        {local.microphoneOn ? <IconMicrophone /> : <IconMicrophoneOff />}
      </RoundButton>
      <RoundButton
        label={t(`meeting.toolbar.${local.cameraOn ? "cameraOn" : "cameraOff"}`)}
        shortcut="V"
        off={!local.cameraOn}
        {...barred(bars.camera)}
        onClick={toggleCamera}
      >
        {local.cameraOn ? <IconVideo /> : <IconVideoOff />}
      </RoundButton>
      {canShare && (
        <span className={classes.wide}>
          <RoundButton
            label={t(`meeting.toolbar.${local.screen ? "stopShare" : "share"}`)}
            pressed={local.screen !== null}
            {...barred(bars.share)}
            onClick={toggleShare}
          >
            {local.screen ? <IconScreenShareOff /> : <IconScreenShare />}
          </RoundButton>
        </span>
      )}
      <RoundButton
        label={t(`meeting.toolbar.${live.you.hand ? "lower" : "raise"}`)}
        shortcut="H"
        pressed={live.you.hand}
        onClick={toggleHand}
      >
        <IconHandStop />
      </RoundButton>
      <span className={classes.line} aria-hidden />
      {opener("chat", <IconMessage />, "C", panel === "chat" ? 0 : live.unread)}
      <span className={classes.wide}>{opener("people", <IconUsers />, "P", waiting)}</span>
      {hasBreakouts && opener("breakouts", <IconUsersGroup />, "B", helpAsked)}
      <More waiting={waiting} onKeys={onKeys} onPeople={() => onPanel("people")} />
      <RoundButton label={t("meeting.toolbar.leave")} tone="danger" onClick={onLeave}>
        <IconPhoneOff />
      </RoundButton>
    </div>
  );
}

interface MoreProps {
  /** How many ask to come in: on a phone, the list of people is behind this button. */
  readonly waiting: number;
  readonly onKeys: () => void;
  readonly onPeople: () => void;
}

/** What is needed less often, and on a phone what has no room in the row. */
function More({ waiting, onKeys, onPeople }: MoreProps) {
  const { t } = useTranslation();
  const scheme = useStageScheme();
  const [asking, setAsking] = useState<"devices" | "name" | "record" | "recordings" | null>(null);
  const { space, you } = useLive();
  const manages = useManages();
  const done = () => setAsking(null);
  // Left out, not hidden: arrow keys stop at an item that is not seen.
  const narrow = useMediaQuery("(max-width: 720px)", undefined, { getInitialValueInEffect: false });
  const { local, toggleShare, canShare } = useControls();
  return (
    <>
      <Menu position="top" withinPortal>
        <Menu.Target>
          <button type="button" className={classes.more}>
            <IconDots aria-hidden />
            <span className="visually-hidden">{t("meeting.toolbar.more")}</span>
            {narrow && waiting > 0 && (
              <>
                <CountBadge count={waiting} />
                <span className="visually-hidden">
                  {t("waiting.list.title", { count: waiting })}
                </span>
              </>
            )}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {narrow && (
            <Menu.Item leftSection={<IconUsers size={20} />} onClick={onPeople}>
              {waiting > 0
                ? t("app.withCount", { label: t("meeting.toolbar.people"), count: String(waiting) })
                : t("meeting.toolbar.people")}
            </Menu.Item>
          )}
          {narrow && canShare && (
            <Menu.Item leftSection={<IconScreenShare size={20} />} onClick={toggleShare}>
              {t(`meeting.toolbar.${local.screen ? "stopShare" : "share"}`)}
            </Menu.Item>
          )}
          {manages && <RecordItem space={space} onAsk={() => setAsking("record")} />}
          <Menu.Item leftSection={<IconMovie size={20} />} onClick={() => setAsking("recordings")}>
            {t("recording.list.open")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil size={20} />} onClick={() => setAsking("name")}>
            {t("cockpit.people.renameOwn")}
          </Menu.Item>
          <Menu.Item leftSection={<IconSettings size={20} />} onClick={() => setAsking("devices")}>
            {t("meeting.toolbar.devices")}
          </Menu.Item>
          <Menu.Item
            leftSection={scheme === "light" ? <IconMoon size={20} /> : <IconSun size={20} />}
            onClick={switchStageScheme}
          >
            {t(scheme === "light" ? "meeting.toolbar.dark" : "meeting.toolbar.light")}
          </Menu.Item>
          <Menu.Item leftSection={<IconKeyboard size={20} />} onClick={onKeys}>
            {t("meeting.toolbar.keys")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === "devices" && <DevicesDialog onClose={done} />}
      {asking === "name" && <RenameDialog person={you} onClose={done} />}
      {asking === "record" && <RecordDialog space={space} onClose={done} />}
      {asking === "recordings" && (
        <Suspense fallback={null}>
          <RecordingsDialog onClose={done} />
        </Suspense>
      )}
    </>
  );
}
