import { useEffect, useState } from "react";
import type { Device, DeviceKind } from "./devices";
import { listDevices } from "./devices";

/** The devices of a kind; read again when one is plugged in, and once labels may be read. */
export function useDevices(kind: DeviceKind, track: MediaStreamTrack | null): readonly Device[] {
  const [devices, setDevices] = useState<readonly Device[]>([]);
  useEffect(() => {
    let current = true;
    const read = () => {
      void listDevices(kind).then((found) => {
        if (current) setDevices(found);
      });
    };
    read();
    const media = navigator.mediaDevices as MediaDevices | undefined;
    media?.addEventListener("devicechange", read);
    return () => {
      current = false;
      media?.removeEventListener("devicechange", read);
    };
  }, [kind, track]);
  return devices;
}
