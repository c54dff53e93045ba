/** The end of a switch over all cases: the compiler refuses it while a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Not a case that is known: ${JSON.stringify(value)}`);
}
