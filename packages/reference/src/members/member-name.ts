// The name of a member by its seat, wherever the roster of its negotiation is not at hand.
import { countryNames, isCountryCode } from './country-names.ts';
import { isModelMember, modelMembers } from './velmora-body.ts';

/** The name behind a seat: a State's, or an invented member's of the model body; undefined for any other seat. */
export function memberName(seat: string): string | undefined {
  if (isCountryCode(seat)) return countryNames[seat];
  return isModelMember(seat) ? modelMembers[seat] : undefined;
}
