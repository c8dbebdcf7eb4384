// The fifteen members of the Security Council, year by year from 2005 to 2027, and who chaired the Working Group.
// Data, not rules: another body is seated by giving other delegations to `open-negotiation`.
// Source: the Council's published membership; the overlap of five elected members from year to year is tested. Chairs as
// published by the Working Group; 2015–2016 and 2025–2026 are not verified.
// English short names as used by the United Nations in 2026, for all years (Libya, Netherlands, Türkiye).
import type { Delegation, SeatId } from '@adref/negotiation';
import { countryNames, isCountryCode, shortNames } from './country-names.ts';

/** The membership of one calendar year. */
export interface Roster {
  readonly year: number;
  /** The member that chaired the Working Group; null while none is known. */
  readonly chairMember: SeatId | null;
  /** In English alphabetical order, as the Council sits. */
  readonly delegations: readonly Delegation[];
}

const PERMANENT = 'CHN FRA RUS GBR USA';

/** Per year: the Chair's member and the ten elected members. */
const ELECTED: Readonly<Record<number, readonly [SeatId | null, string]>> = {
  2005: ['FRA', 'DZA ARG BEN BRA DNK GRC JPN PHL ROU TZA'],
  2006: ['FRA', 'ARG COG DNK GHA GRC JPN PER QAT SVK TZA'],
  2007: ['FRA', 'BEL COG GHA IDN ITA PAN PER QAT SVK ZAF'],
  2008: ['FRA', 'BEL BFA CRI HRV IDN ITA LBY PAN ZAF VNM'],
  2009: ['MEX', 'AUT BFA CRI HRV JPN LBY MEX TUR UGA VNM'],
  2010: ['MEX', 'AUT BIH BRA GAB JPN LBN MEX NGA TUR UGA'],
  2011: ['DEU', 'BIH BRA COL GAB DEU IND LBN NGA PRT ZAF'],
  2012: ['DEU', 'AZE COL DEU GTM IND MAR PAK PRT ZAF TGO'],
  2013: ['LUX', 'ARG AUS AZE GTM LUX MAR PAK KOR RWA TGO'],
  2014: ['LUX', 'ARG AUS TCD CHL JOR LTU LUX NGA KOR RWA'],
  2015: ['MYS', 'AGO TCD CHL JOR LTU MYS NZL NGA ESP VEN'],
  2016: ['MYS', 'AGO EGY JPN MYS NZL SEN ESP UKR URY VEN'],
  2017: ['SWE', 'BOL EGY ETH ITA JPN KAZ SEN SWE UKR URY'],
  2018: ['SWE', 'BOL CIV GNQ ETH KAZ KWT NLD PER POL SWE'],
  2019: ['BEL', 'BEL CIV DOM GNQ DEU IDN KWT PER POL ZAF'],
  2020: ['BEL', 'BEL DOM EST DEU IDN NER VCT ZAF TUN VNM'],
  2021: ['NOR', 'EST IND IRL KEN MEX NER NOR VCT TUN VNM'],
  2022: ['NOR', 'ALB BRA GAB GHA IND IRL KEN MEX NOR ARE'],
  2023: ['MLT', 'ALB BRA ECU GAB GHA JPN MLT MOZ CHE ARE'],
  2024: ['MLT', 'DZA ECU GUY JPN MLT MOZ KOR SLE SVN CHE'],
  2025: ['GRC', 'DZA DNK GRC GUY PAK PAN KOR SLE SVN SOM'],
  2026: ['GRC', 'BHR COL COD DNK GRC LVA LBR PAK PAN SOM'],
  2027: [null, 'AUT BHR COL COD KGZ LVA LBR PRT TTO ZWE'],
};

/** The years whose rosters are known, in order. */
export const rosterYears: readonly number[] = Object.keys(ELECTED).map(Number);

/** The roster of a year; undefined when the year is outside `rosterYears`. */
export function rosterOf(year: number): Roster | undefined {
  const entry = ELECTED[year];
  if (entry === undefined) return undefined;
  const [chairMember, elected] = entry;
  const delegations = [...delegationsOf(PERMANENT, true), ...delegationsOf(elected, false)];
  const collator = new Intl.Collator('en');
  return { year, chairMember, delegations: delegations.sort((a, b) => collator.compare(a.name, b.name)) };
}

function delegationsOf(codes: string, permanent: boolean): readonly Delegation[] {
  return codes.split(' ').map((code) => {
    if (!isCountryCode(code)) throw new Error(`rosters: ${code} has no name in country-names`);
    return { seat: code, name: countryNames[code], code: shortNames[code] ?? code, permanent };
  });
}
