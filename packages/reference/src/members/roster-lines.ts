// A roster as lines that somebody can type or paste: “Name; short name; code”, one member a line. The code is the seat's id and does
// not change; the short name stands behind words. Whoever leaves parts out gets what is known of a State, or the beginning of its name.
import type { Delegation } from '@adref/negotiation';
import { countryNames, isCountryCode, shortNames } from './country-names.ts';

/** The fewest members of a body that negotiates in brackets. */
const FEWEST_MEMBERS = 3;

export type RosterLines =
  | { readonly ok: true; readonly delegations: readonly Delegation[] }
  | { readonly ok: false; readonly sentence: string };

/** A roster as lines; a permanent member has a fourth part that says so. */
export function linesOfRoster(delegations: readonly Delegation[]): string {
  return delegations
    .map(({ seat, name, code, permanent }) =>
      [name, code, seat, ...(permanent ? ['permanent'] : [])].join('; '),
    )
    .join('\n');
}

/** The roster that the lines say; or in a sentence which line cannot be read. */
export function rosterOfLines(text: string): RosterLines {
  const delegations: Delegation[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [name = '', short = '', code = '', permanent = '', ...more] = line
      .split(/[;\t]/)
      .map((part) => part.trim());
    const wrong = (why: string) => ({ ok: false, sentence: `Line ${at + 1}: ${why}` }) as const;
    if (name === '') return wrong('the name is missing; begin the line with it.');
    if (more.length > 0) return wrong('there are too many parts; write name; short name; code.');
    if (permanent !== '' && permanent.toLowerCase() !== 'permanent')
      return wrong(`“${permanent}” is not known there; write permanent, or nothing.`);
    const taken = new Set(delegations.map(({ seat }) => seat));
    const seat = code === '' ? newCode(name, taken) : code.toUpperCase();
    if (!/^[A-Z][A-Z0-9]{1,7}$/.test(seat))
      return wrong(`“${code}” is no code; use two to eight Latin letters.`);
    if (taken.has(seat)) return wrong(`the code ${seat} stands on two lines; give one another.`);
    const usual = isCountryCode(seat) ? shortNames[seat] : undefined;
    delegations.push({
      seat,
      name,
      code: short === '' ? (usual ?? seat) : short,
      permanent: permanent !== '',
    });
  }
  if (delegations.length < FEWEST_MEMBERS)
    return { ok: false, sentence: `A body has at least ${FEWEST_MEMBERS} members; write one a line.` };
  return { ok: true, delegations };
}

/** The code of a State of that name; else the first letters of the name that are free. */
function newCode(name: string, taken: ReadonlySet<string>): string {
  const same = (one: string) => one.toLowerCase() === name.toLowerCase();
  const known = Object.entries(countryNames).find(([code, of]) => same(of) || same(shortOf(code)));
  if (known !== undefined && !taken.has(known[0])) return known[0];
  const letters = name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase()
    .padEnd(3, 'X');
  for (let last = 2; last < letters.length; last += 1) {
    const code = letters.slice(0, 2) + letters.charAt(last);
    if (!taken.has(code) && !isCountryCode(code)) return code;
  }
  let count = 2;
  while (taken.has(`${letters.slice(0, 3)}${count}`)) count += 1;
  return `${letters.slice(0, 3)}${count}`;
}

function shortOf(code: string): string {
  return isCountryCode(code) ? (shortNames[code] ?? code) : code;
}
