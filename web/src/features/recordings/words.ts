import type { TFunction } from "i18next";
import type { KeptRecording } from "../../api/recordings";
import { clockText } from "../../state/clock";

/** What a recording is called: its title, else the space that it is of. */
export function nameOf(recording: KeptRecording, t: TFunction): string {
  return recording.title ?? recording.breakoutName ?? t("recording.list.main");
}

export function lengthOf(recording: KeptRecording): string {
  return clockText(Math.max(0, Math.round(recording.durationSeconds ?? 0)));
}

/** A size as people know it from their files: "8.2 MB". */
export function sizeOf(bytes: number, language: string): string {
  const [unit, value] =
    bytes >= 1e9 ? (["gigabyte", bytes / 1e9] as const) : (["megabyte", bytes / 1e6] as const);
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

export function dayAndTime(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(instant),
  );
}

export interface Sitting {
  readonly session: string;
  /** When its first recording began. */
  readonly since: string;
  readonly recordings: readonly KeptRecording[];
}

/** Recordings by session, in the order in which they came. */
export function bySession(recordings: readonly KeptRecording[]): readonly Sitting[] {
  const sittings = new Map<string, KeptRecording[]>();
  for (const one of recordings) {
    sittings.set(one.session, [...(sittings.get(one.session) ?? []), one]);
  }
  return [...sittings].map(([session, some]) => ({
    session,
    since: some.map((one) => one.startedAt).sort()[0] ?? "",
    recordings: some,
  }));
}
