// Who is meant by a name in a draft: a delegation by its name, code or a short name that negotiators write; a group by its
// code; the Chair; or the base. Names are told apart from words by being known here, or by looking like a code.
import type { Delegation, SeatId } from '@adref/negotiation';

/** Whose words some are. An empty list of seats with `isChair` is the Chair; `base` is the text before anybody spoke. */
export type Whose =
  | { readonly kind: 'seats'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'chair' }
  | { readonly kind: 'base' };

/** What a person says that an unknown name means. */
export type NameChoice = Whose | { readonly kind: 'words' };

/** Names as they are compared: without stops and spaces, small. */
export type NameBook = ReadonlyMap<string, NameChoice>;

/** The two letters of a country, and what else negotiators call it, by its three letters. */
const SHORT: Readonly<Record<string, string>> = {
  AGO: 'AO',
  ALB: 'AL',
  ARE: 'AE UAE',
  ARG: 'AR',
  AUS: 'AU',
  AUT: 'AT',
  AZE: 'AZ',
  BEL: 'BE',
  BEN: 'BJ',
  BFA: 'BF',
  BHR: 'BH',
  BIH: 'BA BiH',
  BOL: 'BO',
  BRA: 'BR',
  CHE: 'CH',
  CHL: 'CL',
  CHN: 'CN PRC',
  CIV: 'CI',
  COD: 'CD DRC',
  COG: 'CG',
  COL: 'CO',
  CRI: 'CR',
  DEU: 'DE GER',
  DNK: 'DK DEN',
  DOM: 'DO',
  DZA: 'DZ',
  ECU: 'EC',
  EGY: 'EG',
  ESP: 'ES',
  EST: 'EE',
  ETH: 'ET',
  FRA: 'FR',
  GAB: 'GA',
  GBR: 'GB UK Britain',
  GHA: 'GH',
  GNQ: 'GQ',
  GRC: 'GR',
  GUY: 'GY',
  HRV: 'HR',
  IDN: 'ID',
  IND: 'IN',
  IRL: 'IE',
  ITA: 'IT',
  JOR: 'JO',
  JPN: 'JP',
  KAZ: 'KZ',
  KEN: 'KE',
  KOR: 'KR ROK',
  KWT: 'KW',
  LBN: 'LB',
  LBR: 'LR',
  LBY: 'LY',
  LTU: 'LT',
  LUX: 'LU',
  LVA: 'LV LAT',
  MAR: 'MA',
  MEX: 'MX',
  MLT: 'MT',
  MOZ: 'MZ',
  MYS: 'MY',
  NER: 'NE',
  NGA: 'NG',
  NLD: 'NL NETH',
  NOR: 'NO',
  NZL: 'NZ',
  PAK: 'PK',
  PAN: 'PA',
  PER: 'PE',
  PHL: 'PH',
  POL: 'PL',
  PRT: 'PT POR',
  QAT: 'QA',
  ROU: 'RO',
  RUS: 'RU RF Russia РФ',
  RWA: 'RW',
  SEN: 'SN',
  SLE: 'SL',
  SOM: 'SO',
  SVK: 'SK',
  SVN: 'SI SLO',
  SWE: 'SE',
  TCD: 'TD',
  TGO: 'TG',
  TUN: 'TN',
  TUR: 'TR',
  TZA: 'TZ',
  UGA: 'UG',
  UKR: 'UA',
  URY: 'UY',
  USA: 'US',
  VCT: 'VC SVG',
  VEN: 'VE',
  VNM: 'VN',
  ZAF: 'ZA RSA SA',
};

/** The other languages of the United Nations, in which a text may name a delegation. */
const LANGUAGES = ['fr', 'es', 'ru', 'ar', 'zh'] as const;

/** What the country of a seat is called in them; nothing where its two letters are not known. */
function namesElsewhere(): (seat: SeatId) => readonly string[] {
  const languages = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region' }));
  return (seat) => {
    const letters = SHORT[seat]?.split(' ')[0];
    return letters === undefined ? [] : languages.map((names) => names.of(letters) ?? '');
  };
}

/** The names of a roster and its groups. */
export function nameBook(
  delegations: readonly Pick<Delegation, 'seat' | 'name' | 'code'>[],
  groups: readonly { readonly code: string; readonly members: readonly SeatId[] }[] = [],
): NameBook {
  const book = new Map<string, NameChoice>();
  const elsewhere = namesElsewhere();
  for (const { code, members } of groups) book.set(nameKey(code), { kind: 'seats', seats: members });
  for (const { seat, name, code } of delegations) {
    const plain = name.replace(/ ?\([^)]*\)/g, '');
    const known = [
      seat,
      code,
      name,
      plain,
      plain.replace(/ of .*$/, ''),
      ...(SHORT[seat] ?? '').split(' '),
      ...elsewhere(seat),
    ];
    for (const one of known) {
      const key = nameKey(one);
      // A group's code, and whoever is called so in full, come first.
      if (key !== '' && !book.has(key)) book.set(key, { kind: 'seats', seats: [seat] });
    }
  }
  for (const chair of ['Chair', 'the Chair', 'Chair’s text'])
    if (!book.has(nameKey(chair))) book.set(nameKey(chair), { kind: 'chair' });
  for (const base of ['base', 'base text']) book.set(nameKey(base), { kind: 'base' });
  return book;
}

/** A name as the book has it. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s.’']/g, '')
    .toLowerCase();
}

/** Whether something that nobody knows may be meant as a name: a code in capitals. */
export function looksLikeName(words: string): boolean {
  return /^\p{Lu}[\p{Lu}\d+.-]{1,7}$/u.test(words);
}
