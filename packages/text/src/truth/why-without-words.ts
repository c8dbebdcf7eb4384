/** Why something could not be built. The sentence of a broken invariant names ids only; any other error may quote what somebody wrote. */
export function whyWithoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.message.startsWith('invariant:') ? error.message : error.name;
}
