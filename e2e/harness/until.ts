/** What a condition says: it holds, with a value, or why it does not yet. */
export type Look<T> = { readonly done: T } | { readonly notYet: string };

export interface UntilOptions {
  /** How long to wait before giving up, in milliseconds. */
  readonly within?: number;
  /** How often to look, in milliseconds. */
  readonly every?: number;
}

/**
 * Looks again and again until the condition holds, and returns its value.
 *
 * @param what the sentence that a failure begins with
 * @throws Error with the last reason why it does not hold, when the time is over
 */
export async function until<T>(
  what: string,
  look: () => Look<T> | Promise<Look<T>>,
  { within = 30_000, every = 50 }: UntilOptions = {},
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const seen = await look();
    if ("done" in seen) return seen.done;
    if (performance.now() >= end) {
      throw new Error(`${what}: not within ${within} ms; ${seen.notYet}`);
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
