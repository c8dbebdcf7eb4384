// UTF-16 and where it may not be cut: a character outside the basic plane is two code units that stay together.

/** Whether a cut at this offset would part the two halves of one character. */
export function splitsCharacter(words: string, offset: number): boolean {
  return isHigh(words.charCodeAt(offset - 1)) && isLow(words.charCodeAt(offset));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
