/* What this browser remembers. Private windows may refuse to, which must not stop anybody. */

function read(area: () => Storage, key: string): string | null {
  try {
    return area().getItem(key);
  } catch {
    return null;
  }
}

function write(area: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) area().removeItem(key);
    else area().setItem(key, value);
  } catch {
    // Remembering is a kindness, not a need.
  }
}

const tab = () => window.sessionStorage;
const browser = () => window.localStorage;

/** A participant's seat: kept by the tab, so that a reload comes back to it. */
export interface Seat {
  readonly token: string;
  readonly participantId: string;
  /** As one is called there; missing in seats of earlier versions. */
  readonly name?: string;
  /** In the waiting room, as far as this tab knows. */
  readonly waiting?: boolean;
}

function isSeat(value: unknown): value is Seat {
  return typeof value === "object" && value !== null && "token" in value;
}

export function seatIn(code: string): Seat | null {
  const text = read(tab, `alcove.seat.${code.toUpperCase()}`);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isSeat(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepSeat(code: string, seat: Seat | null): void {
  write(tab, `alcove.seat.${code.toUpperCase()}`, seat && JSON.stringify(seat));
}

/** The host's secret of a room, once its host link was opened here. */
export function hostKeyOf(code: string): string | null {
  return read(browser, `alcove.host.${code.toUpperCase()}`);
}

export function keepHostKey(code: string, key: string): void {
  write(browser, `alcove.host.${code.toUpperCase()}`, key);
}

let secretOfThisPage: string | null = null;

/**
 * What only this browser knows: by it the server knows the same person again, under whatever seat.
 * A window that remembers nothing has one for as long as the page is there.
 */
export function personSecret(): string {
  const kept = read(browser, "alcove.person") ?? secretOfThisPage;
  if (kept !== null) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  secretOfThisPage = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  write(browser, "alcove.person", secretOfThisPage);
  return secretOfThisPage;
}

/** The token under which this browser's guest rooms are kept. */
export function ownerToken(): string | null {
  return read(browser, "alcove.owner");
}

export function keepOwnerToken(token: string): void {
  write(browser, "alcove.owner", token);
}

export function forgetOwnerToken(): void {
  write(browser, "alcove.owner", null);
}

export function nameOfLastTime(): string {
  return read(browser, "alcove.name") ?? "";
}

export function keepName(name: string): void {
  write(browser, "alcove.name", name);
}

/** Which camera and microphone, and whether they are on. */
export interface DeviceChoice {
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
  readonly microphone: string | null;
  readonly camera: string | null;
}

const BOTH_ON: DeviceChoice = {
  microphoneOn: true,
  cameraOn: true,
  microphone: null,
  camera: null,
};

/** Nothing but the choice: the state that it is a part of holds tracks, which JSON makes empty. */
function choiceOf({ microphoneOn, cameraOn, microphone, camera }: DeviceChoice): DeviceChoice {
  return { microphoneOn, cameraOn, microphone, camera };
}

export function deviceChoice(): DeviceChoice {
  const text = read(tab, "alcove.devices") ?? read(browser, "alcove.devices");
  if (text === null) return BOTH_ON;
  try {
    return choiceOf({ ...BOTH_ON, ...(JSON.parse(text) as Partial<DeviceChoice>) });
  } catch {
    return BOTH_ON;
  }
}

/** Kept by the tab for its reload, and by the browser for the next time. */
export function keepDeviceChoice(choice: DeviceChoice): void {
  const text = JSON.stringify(choiceOf(choice));
  write(tab, "alcove.devices", text);
  write(browser, "alcove.devices", text);
}

export type StageScheme = "dark" | "light";

export function stageScheme(): StageScheme {
  return read(browser, "alcove.stage") === "light" ? "light" : "dark";
}

export function keepStageScheme(scheme: StageScheme): void {
  write(browser, "alcove.stage", scheme);
}

/** The side panel that was open in this tab. */
export function openPanel(): string | null {
  return read(tab, "alcove.panel");
}

export function keepOpenPanel(panel: string | null): void {
  write(tab, "alcove.panel", panel);
}

/** The recording that this tab has begun; a reload in between cannot go on with its file. */
export function begunRecording(): string | null {
  return read(tab, "alcove.recording");
}

export function keepBegunRecording(id: string): void {
  write(tab, "alcove.recording", id);
}

/** What this tab has turned off for a while, and gives back afterwards; a reload in between keeps it. */
export function keptHeld(): unknown {
  const text = read(tab, "alcove.held");
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function keepHeld(held: object | null): void {
  write(tab, "alcove.held", held && JSON.stringify(held));
}
