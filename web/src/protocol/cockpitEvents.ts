import type { BreakoutId, Instant, ParticipantId, Space } from "./ids";
import type { Arrivals, Sender, SentBroadcast } from "./cockpitObjects";
import type { BreakoutConfig, BreakoutsStatus, Named, Participant, Role, Room } from "./objects";

/* Events about what happens while breakouts run. They are part of `ClientEvents` and
   `ServerEvents`, which see. */

type Nothing = Record<string, never>;
export interface OneRoom {
  readonly room: Room;
}
export interface AllRooms {
  readonly rooms: readonly Room[];
}

/** How somebody's own move went, as their client knows it. */
export type ReportedStatus = "switching" | "arrived" | "failed";

export interface CockpitClientEvents {
  "breakout.arrival.report": [{ moveId: string; status: ReportedStatus; reason?: string }, Nothing];
  "breakout.timer.pause": [{ roomId: BreakoutId }, OneRoom];
  "breakout.timer.resume": [{ roomId: BreakoutId }, OneRoom];
  "breakout.all.timer.pause": [Nothing, AllRooms];
  "breakout.all.timer.resume": [Nothing, AllRooms];
  "breakout.opening.cancel": [
    Nothing,
    {
      rooms: readonly Room[];
      config: BreakoutConfig | null;
      status: BreakoutsStatus;
      opensAt: Instant | null;
    },
  ];
  "breakout.room.merge": [{ from: readonly BreakoutId[]; into: BreakoutId }, { room: Room }];
  "breakout.room.split": [{ roomId: BreakoutId; into: number }, { rooms: readonly Room[] }];
  "breakout.broadcast.history": [{ limit?: number }, { broadcasts: readonly SentBroadcast[] }];
  "breakout.voice.start": [
    { to?: readonly BreakoutId[]; mimeType: string },
    { voiceId: string; recipients: number; rooms: number },
  ];
  "breakout.voice.chunk": [{ voiceId: string; seq: number; data: string }, Nothing];
  "breakout.voice.end": [{ voiceId: string }, { seconds: number }];
  "participant.mute": [{ participantId: ParticipantId }, Nothing];
  "participant.mute.all": [{ space?: Space }, { muted: number }];
  "participant.remove": [
    { participantId: ParticipantId; reason?: string; again?: boolean },
    Nothing,
  ];
  "barred.readmit": [{ participantId: ParticipantId }, Nothing];
  "participant.rename": [
    { name: string; participantId?: ParticipantId },
    { participant: Participant | Named },
  ];
  "participant.role": [{ participantId: ParticipantId; role: Role }, { participant: Participant }];
}

export interface VoiceStarted {
  readonly voiceId: string;
  readonly from: Sender;
  readonly mimeType: string;
}

/** A piece of a voice: base64 of what the speaker's recorder made. */
export interface VoiceChunk {
  readonly voiceId: string;
  readonly seq: number;
  readonly data: string;
}

export interface CockpitServerEvents {
  "breakout.arrivals": Arrivals;
  "breakout.merged": { readonly from: readonly BreakoutId[]; readonly into: BreakoutId };
  "breakout.split": { readonly from: BreakoutId; readonly into: readonly BreakoutId[] };
  "breakout.voice.started": VoiceStarted;
  "breakout.voice.chunk": VoiceChunk;
  "breakout.voice.ended": { readonly voiceId: string };
  "participant.muted": { readonly by: Sender | null };
}

export const COCKPIT_EVENTS: Record<keyof CockpitServerEvents, true> = {
  "breakout.arrivals": true,
  "breakout.merged": true,
  "breakout.split": true,
  "breakout.voice.started": true,
  "breakout.voice.chunk": true,
  "breakout.voice.ended": true,
  "participant.muted": true,
};
