export type DeviceKind = "microphone" | "camera";

/** Why a camera or microphone is not there, in terms a person can act on. */
export type DeviceProblem = "denied" | "missing" | "busy" | "unsupported";

/** What the browser's refusal means. */
export function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "unsupported";
}

export function constraintsFor(kind: DeviceKind, deviceId: string | null): MediaStreamConstraints {
  const device = deviceId === null ? {} : { deviceId: { exact: deviceId } };
  if (kind === "microphone") {
    return {
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...device },
    };
  }
  const picture = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
  return { video: { ...picture, facingMode: "user", ...device } };
}

/** Opens one device. A device that was chosen once and is gone gives way to the usual one. */
export async function openDevice(
  kind: DeviceKind,
  deviceId: string | null,
): Promise<MediaStreamTrack | DeviceProblem> {
  // Absent outside of secure contexts, whatever the type says.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return "unsupported";
  try {
    const stream = await devices.getUserMedia(constraintsFor(kind, deviceId));
    return stream.getTracks()[0] ?? "missing";
  } catch (error) {
    const problem = problemOf(error);
    if (deviceId !== null && problem === "missing") return openDevice(kind, null);
    return problem;
  }
}

export interface Device {
  readonly id: string;
  readonly label: string;
}

/** The devices there are; labels are empty until one was allowed. */
export async function listDevices(kind: DeviceKind): Promise<readonly Device[]> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return [];
  const wanted = kind === "microphone" ? "audioinput" : "videoinput";
  const all = await devices.enumerateDevices();
  return all
    .filter((one) => one.kind === wanted && one.deviceId !== "")
    .map((one) => ({ id: one.deviceId, label: one.label }));
}
