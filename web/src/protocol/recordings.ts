import type { Instant, RecordingId, Space } from "./ids";
import type { Sender } from "./cockpitObjects";
import type { Named } from "./objects";

/* Recordings of a space while they are made. They are part of `ClientEvents` and `ServerEvents`,
   which see. */

/** A space that is recorded, by the browser of somebody in it: no media reaches the server. */
export interface Recording {
  readonly id: RecordingId;
  readonly space: Space;
  readonly startedAt: Instant;
  /** Who wanted it; without an id, the room's owner through REST. */
  readonly by: Sender | null;
  /** Whose browser does it. */
  readonly recorder: Named;
  /** It is recorded once the first part has reached the server. */
  readonly status: "starting" | "recording";
}

export type RecordingEnd =
  | "STOPPED"
  | "RECORDER_LEFT"
  | "FAILED"
  | "CLOSED"
  | "MERGED"
  | "ENDED"
  | "TOO_LARGE"
  | "DISK_FULL"
  | "QUOTA_REACHED";

/** Why this browser cannot record, or cannot go on. */
export type RecordingFailure = "unsupported" | "silent" | "broken" | "upload" | "restarted";

export interface RecordingClientEvents {
  "recording.start": [{ roomId: Space }, { recording: Recording }];
  "recording.stop": [{ roomId: Space }, { recordingId: RecordingId | null }];
  "recording.failed": [
    { recordingId: RecordingId; reason?: RecordingFailure },
    Record<string, never>,
  ];
}

export interface RecordingServerEvents {
  "recording.started": { readonly recording: Recording };
  "recording.updated": { readonly recording: Recording };
  "recording.stopped": {
    readonly recordingId: RecordingId;
    readonly space: Space;
    readonly reason: RecordingEnd;
  };
  /** This browser is to record; said again when it comes back while its recording is on. */
  "recording.requested": { readonly recording: Recording };
}

export const RECORDING_EVENTS: Record<keyof RecordingServerEvents, true> = {
  "recording.started": true,
  "recording.updated": true,
  "recording.stopped": true,
  "recording.requested": true,
};
