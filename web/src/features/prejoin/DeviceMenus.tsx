import { Select } from "@mantine/core";
import { IconVideo, IconMicrophone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DeviceKind } from "../../media/devices";
import type { LocalMedia } from "../../media/LocalMedia";
import { useDevices } from "../../media/useDevices";
import { useLocalMedia } from "../../media/useLocalMedia";
import { keepDeviceChoice } from "../../session/browserMemory";
import classes from "./PreJoin.module.css";

/** Which microphone and which camera, for those who have several. */
export function DeviceMenus({ media }: { readonly media: LocalMedia }) {
  return (
    <div className={classes.devices}>
      <DeviceMenu media={media} kind="microphone" />
      <DeviceMenu media={media} kind="camera" />
    </div>
  );
}

interface DeviceMenuProps {
  readonly media: LocalMedia;
  readonly kind: DeviceKind;
}

function DeviceMenu({ media, kind }: DeviceMenuProps) {
  const { t } = useTranslation();
  const local = useLocalMedia(media);
  const track = kind === "microphone" ? local.audio : local.video;
  const devices = useDevices(kind, track);
  if (devices.length === 0) return null;
  const chosen = track?.getSettings().deviceId ?? local[kind] ?? devices[0]?.id ?? null;
  return (
    <Select
      aria-label={t(`prejoin.${kind}`)}
      leftSection={kind === "microphone" ? <IconMicrophone size={18} /> : <IconVideo size={18} />}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      data={devices.map((one, index) => ({
        value: one.id,
        label:
          one.label ||
          t("prejoin.deviceNumbered", { kind: t(`prejoin.${kind}`), number: index + 1 }),
      }))}
      value={chosen}
      onChange={(id) => {
        if (id === null) return;
        void media.choose(kind, id).then(() => keepDeviceChoice(media.get()));
      }}
    />
  );
}
