import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconClockEdit, IconClockStop, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { commonTime } from "../../state/timers";
import { MoreMenu } from "../../ui/MoreMenu";
import { SetTimeDialog } from "../cockpit/SetTimeDialog";
import { Countdown, Paused } from "../meeting/Countdown";
import { useCommand, useLive } from "../meeting/MeetingContext";
import classes from "./Rooms.module.css";

const MORE = [1, 5];

/** The time of all rooms: paused and resumed, longer or shorter by a tap. */
export function TimerBar() {
  const { t } = useTranslation();
  const time = commonTime(useLive().rooms);
  const [setting, setSetting] = useState(false);
  const dialog = setting && <SetTimeDialog onClose={() => setSetting(false)} />;
  if (time.is === "none") {
    return (
      <div className={classes.timer}>
        <span>{t("breakouts.live.noTimer")}</span>
        <Button variant="default" data-kept="time" onClick={() => setSetting(true)}>
          {t("breakouts.live.setTimer")}
        </Button>
        {dialog}
      </div>
    );
  }
  return (
    <div className={classes.timer} role="group" aria-label={t("breakouts.live.timeLeft")}>
      {time.is === "running" ? (
        <Countdown endsAt={time.endsAt} />
      ) : (
        <Paused seconds={time.seconds} />
      )}
      <PauseAll paused={time.is === "paused"} />
      <Adjust />
      <TimerMenu onSet={() => setSetting(true)} />
      {dialog}
    </div>
  );
}

function PauseAll({ paused }: { readonly paused: boolean }) {
  const { t } = useTranslation();
  const command = useCommand();
  return (
    <ActionIcon
      variant={paused ? "filled" : "default"}
      size={44}
      data-kept="time"
      aria-label={t(paused ? "cockpit.timer.resumeAll" : "cockpit.timer.pauseAll")}
      onClick={() =>
        void command(paused ? "breakout.all.timer.resume" : "breakout.all.timer.pause", {})
      }
    >
      {paused ? <IconPlayerPlay size={20} /> : <IconPlayerPause size={20} />}
    </ActionIcon>
  );
}

function Adjust() {
  const { t } = useTranslation();
  const command = useCommand();
  const extend = (minutes: number) => void command("breakout.all.timer.extend", { minutes });
  return (
    <>
      <Button
        variant="default"
        aria-label={t("app.explained", {
          label: t("breakouts.live.shorten", { minutes: 1 }),
          what: t("breakouts.live.shortenNamed", { minutes: 1 }),
        })}
        onClick={() => extend(-1)}
      >
        {t("breakouts.live.shorten", { minutes: 1 })}
      </Button>
      {MORE.map((minutes) => (
        <Button
          key={minutes}
          variant="default"
          aria-label={t("app.explained", {
            label: t("breakouts.live.extend", { minutes }),
            what: t("breakouts.live.extendNamed", { minutes }),
          })}
          onClick={() => extend(minutes)}
        >
          {t("breakouts.live.extend", { minutes })}
        </Button>
      ))}
      <span className={classes.unit} aria-hidden>
        {t("cockpit.timer.min")}
      </span>
    </>
  );
}

function TimerMenu({ onSet }: { readonly onSet: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const seconds = useLive().settings.closingSeconds;
  return (
    <MoreMenu label={t("cockpit.timer.more")}>
      <Menu.Item leftSection={<IconClockEdit size={18} />} onClick={onSet}>
        {t("cockpit.timer.setNew")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconClockStop size={18} />}
        onClick={() => void command("breakout.all.timer.end", { graceSeconds: seconds })}
      >
        {t("cockpit.timer.endAll", { seconds })}
      </Menu.Item>
    </MoreMenu>
  );
}
