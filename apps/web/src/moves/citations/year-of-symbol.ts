// The year that a document symbol names: “S/RES/2427 (2018)”, “S/AC.51/2018/1”.

/** The year in brackets, else a part of the symbol that can be one; null when it names none. */
export function yearOfSymbol(symbol: string): number | null {
  const found = /\((\d{4})\)/.exec(symbol)?.[1] ?? /(?:^|\/)((?:19|20)\d\d)(?:\/|$)/.exec(symbol)?.[1];
  return found === undefined ? null : Number(found);
}
