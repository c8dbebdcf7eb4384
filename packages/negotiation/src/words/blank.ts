// What nobody sees: spaces, and the characters that Unicode calls default ignorable (directional marks, joiners, soft hyphens).

/** Whether nothing of these words shows. */
export function isBlank(words: string): boolean {
  return withoutInvisible(words).trim() === '';
}

/** The words without the characters that never show; spaces stay. Two texts that differ in these alone read the same. */
export function withoutInvisible(words: string): string {
  return words.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}
