// Spaces that a line may not end at: in “resolution 1612 (2005)”, “paragraph 9”, “12 March”. For formats with lines of their own; in
// Markdown the words stay as they were typed, so that they come back the same.

const NUMBERED =
  /(?<=(?<![\p{L}\p{N}])(?:resolutions?|paragraphs?|paras?\.|items?|articles?|annex|chapter|section|No\.|Nos\.)) (?=[(\dIVX])/giu;
const YEAR = /(?<=(?<!\d)\d{3,4}) (?=\((?:19|20)\d\d\))/g;
const DAY =
  /(?<=(?<!\d)[0-3]?\d) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu;

/** The words with no-break spaces where a number would be torn from what it numbers. */
export function withoutBreaks(words: string): string {
  return words.replace(NUMBERED, '\u00a0').replace(YEAR, '\u00a0').replace(DAY, '\u00a0');
}
