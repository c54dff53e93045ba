/** Which seconds of the last ten are said aloud: the first, and then the end, one by one. */
export function spokenSecond(seconds: number | null): number | null {
  if (seconds === null || seconds <= 0) return null;
  if (seconds <= 5) return seconds;
  return seconds <= 10 ? 10 : null;
}
