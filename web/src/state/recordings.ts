import { assertNever } from "../protocol/assertNever";
import type { Space } from "../protocol/ids";
import type { Sender } from "../protocol/cockpitObjects";
import type { Named } from "../protocol/objects";
import type { Recording, RecordingEnd, RecordingServerEvents } from "../protocol/recordings";
import { RECORDING_EVENTS } from "../protocol/recordings";
import type { ServerMessage } from "../protocol/serverEvents";
import { notify } from "./notices";
import { roomOf } from "./rooms";
import type { Live, Notice, SessionState } from "./sessionState";

export type RecordingMessage = Extract<ServerMessage, { event: keyof RecordingServerEvents }>;

export function isRecording(message: ServerMessage): message is RecordingMessage {
  return Object.hasOwn(RECORDING_EVENTS, message.event);
}

export function reduceRecordings(
  state: SessionState,
  message: RecordingMessage,
  at: number,
): SessionState {
  const { live } = state;
  if (live === null) return state;
  switch (message.event) {
    case "recording.started":
      return started(state, live, message.payload.recording, at);
    case "recording.updated":
      return { ...state, live: withRecording(live, message.payload.recording) };
    case "recording.stopped":
      return stopped(state, live, message.payload, at);
    case "recording.requested": {
      const { recording } = message.payload;
      const next = { ...withRecording(live, recording), requested: recording };
      // Said again to one that comes back: there is nothing new for its person then.
      const known = live.requested?.id === recording.id;
      return known
        ? { ...state, live: next }
        : notify({ ...state, live: next }, { kind: "recorder" }, at);
    }
    default:
      return assertNever(message);
  }
}

function withRecording(live: Live, recording: Recording): Live {
  const others = live.recordings.filter((one) => one.id !== recording.id);
  return { ...live, recordings: [...others, recording] };
}

function manages(live: Live): boolean {
  return live.permissions.includes("breakout:manage");
}

/**
 * A recording that begins shortly after one that broke off is the rest of it; after one of which
 * nothing was there yet, it is just that recording, by somebody else.
 */
function started(state: SessionState, live: Live, recording: Recording, at: number): SessionState {
  const { space } = recording;
  const endedHere = (one: Notice): one is Notice & { kind: "recordingEnded" } =>
    one.kind === "recordingEnded" && one.space === space;
  const brokeOff = state.notices.some((one) => endedHere(one) && one.began);
  const notices = state.notices.filter((one) => !endedHere(one));
  const next = { ...state, notices, live: withRecording(live, recording) };
  return brokeOff ? goesOn(next, live, recording, at) : next;
}

/** Why a recording ends that nobody has stopped, where people stay. */
const BY_ITSELF: ReadonlySet<RecordingEnd> = new Set<RecordingEnd>([
  "RECORDER_LEFT",
  "FAILED",
  "TOO_LARGE",
  "DISK_FULL",
  "QUOTA_REACHED",
]);

type Stopped = RecordingServerEvents["recording.stopped"];

/** Who manages is told of a recording that ended by nobody's wish, and may begin another. */
function stopped(state: SessionState, live: Live, end: Stopped, at: number): SessionState {
  const ended = live.recordings.find((one) => one.id === end.recordingId);
  const recordings = live.recordings.filter((one) => one !== ended);
  const goesOnThere = recordings.some((one) => one.space === end.space);
  // The breakout itself is told later, or not to everyone.
  const rooms = live.rooms.map((room) =>
    room.id === end.space && !goesOnThere ? { ...room, recording: false } : room,
  );
  // That this browser makes it is not to be read any longer than it is true.
  const own = ended?.recorder.id === live.you.id;
  const notices = own ? state.notices.filter(({ kind }) => kind !== "recorder") : state.notices;
  const next = { ...state, notices, live: { ...live, recordings, rooms } };
  if (!ended || !BY_ITSELF.has(end.reason) || !manages(live)) return next;
  const rest = recordings.find((one) => one.space === end.space);
  const began = ended.status === "recording";
  if (rest) return began ? goesOn(next, live, rest, at) : next;
  const { space, reason } = end;
  const name = roomOf(live, space)?.name ?? null;
  const recorder = ended.recorder.name;
  return notify(next, { kind: "recordingEnded", space, name, recorder, reason, began }, at);
}

function goesOn(state: SessionState, live: Live, recording: Recording, at: number): SessionState {
  const { space, recorder } = recording;
  const name = roomOf(live, space)?.name ?? null;
  return notify(state, { kind: "recordingGoesOn", space, name, recorder: recorder.name }, at);
}

/** What one still hears of after a move: who manages of all, others of the space they are in. */
export function stillSeen(live: Live, space: Space, there: Recording | null): readonly Recording[] {
  const { recordings } = there ? withRecording(live, there) : live;
  return manages(live) ? recordings : recordings.filter((one) => one.space === space);
}

/** What is known of a space that is recorded. */
export interface SeenRecording {
  readonly by: Sender | null;
  readonly recorder: Named | null;
}

/** Whether a space is recorded; of a breakout that may be all that one knows. */
export function recordingIn(live: Live, space: Space): SeenRecording | null {
  const known = live.recordings.find((one) => one.space === space);
  if (known) return { by: known.by, recorder: known.recorder };
  return roomOf(live, space)?.recording === true ? { by: null, recorder: null } : null;
}
