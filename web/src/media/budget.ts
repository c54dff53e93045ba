/** What one camera may cost towards one peer. */
export interface VideoBudget {
  /** No video at all: the space is large, and this person has not spoken lately. */
  readonly send: boolean;
  readonly maxBitrate: number;
  readonly maxFramerate: number;
  readonly scaleResolutionDownBy: number;
}

/** People in a space up to which everybody's camera is sent. */
export const ALL_VIDEO_UP_TO = 12;
/** Cameras that are sent in a larger space: those who spoke most recently. */
export const VIDEOS_IN_LARGE_SPACE = 6;
/** People whom the built-in mesh connects in one space; the others read and write. */
export const MESH_LIMIT = 32;

const STEPS: readonly (readonly [peers: number, VideoBudget])[] = [
  [1, { send: true, maxBitrate: 1_500_000, maxFramerate: 30, scaleResolutionDownBy: 1 }],
  [3, { send: true, maxBitrate: 700_000, maxFramerate: 25, scaleResolutionDownBy: 1 }],
  [6, { send: true, maxBitrate: 350_000, maxFramerate: 20, scaleResolutionDownBy: 2 }],
  [11, { send: true, maxBitrate: 170_000, maxFramerate: 15, scaleResolutionDownBy: 3 }],
];

const SMALLEST = { maxBitrate: 100_000, maxFramerate: 12, scaleResolutionDownBy: 4 };

/**
 * The budget of one camera among `peers` others, so that the sum of the copies stays near
 * 2 Mbit/s. Beyond twelve people only recent speakers send video.
 */
export function videoBudget(peers: number, spokeRecently: boolean): VideoBudget {
  const step = STEPS.find(([most]) => peers <= most);
  return step ? step[1] : { send: spokeRecently, ...SMALLEST };
}

interface Ranked {
  readonly id: string;
  readonly role: string;
  readonly joinedAt: string;
}

/** The ids whose cameras are shown in a space: all of a small one, else the recent speakers. */
export function withVideo<Id extends string>(
  people: readonly (Ranked & { readonly id: Id; readonly video: boolean })[],
  spoke: Readonly<Partial<Record<Id, number>>>,
): ReadonlySet<Id> {
  if (people.length <= ALL_VIDEO_UP_TO) return new Set(people.map((one) => one.id));
  const cameras = people.filter((one) => one.video);
  const ranked = [...cameras].sort(
    (a, b) => (spoke[b.id] ?? 0) - (spoke[a.id] ?? 0) || compareSeniority(a, b),
  );
  return new Set(ranked.slice(0, VIDEOS_IN_LARGE_SPACE).map((one) => one.id));
}

/** Whom the mesh connects: everybody up to its limit, beyond it those who lead or came first. */
export function meshMembers<Person extends Ranked>(people: readonly Person[]): readonly Person[] {
  if (people.length <= MESH_LIMIT) return people;
  return [...people].sort(compareSeniority).slice(0, MESH_LIMIT);
}

function compareSeniority(a: Ranked, b: Ranked): number {
  const rank = (one: Ranked) => (one.role === "PARTICIPANT" ? 1 : 0);
  return rank(a) - rank(b) || a.joinedAt.localeCompare(b.joinedAt) || a.id.localeCompare(b.id);
}
