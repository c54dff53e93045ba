/** The value below which that share of the sorted values lies (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** One line: how many, the middle, and what 95 of 100 stay below, in milliseconds. */
export function summary(name: string, values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => percentile(sorted, share).toFixed(0));
  return `${name.padEnd(36)} n ${String(sorted.length).padStart(3)}  median ${median} ms  p95 ${p95} ms  most ${most} ms`;
}
