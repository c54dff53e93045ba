import { IconVideo, IconVideoOff, IconMicrophone, IconMicrophoneOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TFunction } from "i18next";
import type { LocalMedia, LocalMediaState } from "../../media/LocalMedia";
import { useLevel } from "../../media/useLevel";
import { useLocalMedia } from "../../media/useLocalMedia";
import { keepDeviceChoice } from "../../session/browserMemory";
import { Picture } from "../../ui/Picture";
import { RoundButton } from "../../ui/RoundButton";
import { DeviceMenus } from "./DeviceMenus";
import { Level } from "./Level";
import classes from "./PreJoin.module.css";

/** What is wrong with the devices, once: a refusal of both is one refusal. */
function problemsOf(local: LocalMediaState, t: TFunction): readonly string[] {
  const { microphoneProblem, cameraProblem } = local;
  if (microphoneProblem === "denied" && cameraProblem === "denied") {
    return [t("prejoin.problem.bothDenied")];
  }
  return [
    microphoneProblem && t(`prejoin.problem.microphone.${microphoneProblem}`),
    cameraProblem && t(`prejoin.problem.camera.${cameraProblem}`),
  ].filter((one) => one !== null);
}

/** One's own picture and level, as others will get them. */
export function Preview({ media }: { readonly media: LocalMedia }) {
  const { t } = useTranslation();
  const local = useLocalMedia(media);
  const level = useLevel(local.microphoneOn ? local.audio : null);
  const keep = () => keepDeviceChoice(media.get());
  const problems = problemsOf(local, t);
  return (
    <section className={classes.preview} aria-label={t("prejoin.preview")}>
      <div className={classes.picture}>
        {local.video ? (
          <Picture track={local.video} mirrored fit="cover" />
        ) : (
          <p className={classes.noPicture}>
            <IconVideoOff size={40} stroke={1.5} aria-hidden />
            <span>
              {local.ready || !local.cameraOn ? t("prejoin.cameraOff") : t("prejoin.starting")}
            </span>
          </p>
        )}
        <div className={classes.controls}>
          <RoundButton
            label={t(
              local.microphoneOn ? "meeting.toolbar.microphoneOn" : "meeting.toolbar.microphoneOff",
            )}
            off={!local.microphoneOn}
            onClick={() => void media.setMicrophone(!local.microphoneOn).then(keep)}
          >
            {local.microphoneOn ? <IconMicrophone /> : <IconMicrophoneOff />}
          </RoundButton>
          <RoundButton
            label={t(local.cameraOn ? "meeting.toolbar.cameraOn" : "meeting.toolbar.cameraOff")}
            off={!local.cameraOn}
            onClick={() => void media.setCamera(!local.cameraOn).then(keep)}
          >
            {local.cameraOn ? <IconVideo /> : <IconVideoOff />}
          </RoundButton>
        </div>
      </div>
      <Level level={local.microphoneOn ? level : 0} label={t("prejoin.level")} />
      <DeviceMenus media={media} />
      {problems.map((problem) => (
        <p key={problem} role="status" className={classes.problem}>
          {problem}
        </p>
      ))}
    </section>
  );
}
