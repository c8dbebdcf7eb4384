// Reference data with sources: who sits on the Council, what the toolkit offers, how verbs are ranked. Types and rules are in `@adref/negotiation`; nothing here decides anything.
export { countryNames, isCountryCode } from './members/country-names.ts';
export { memberName } from './members/member-name.ts';
export { linesOfRoster, rosterOfLines } from './members/roster-lines.ts';
export { type Roster, rosterOf, rosterYears } from './members/rosters.ts';
export { type StandingGroup, standingGroups } from './members/standing-groups.ts';
export { isModelMember, modelMembers, modelRoster } from './members/velmora-body.ts';
/** @public Data for whoever drafts; the apps do not show it yet. */
export { type Competence, type Toolkit, type ToolkitOption, toolkit } from './toolkit/toolkit.ts';
export {
  type Rung,
  readVerbLadders,
  type VerbLadder,
  type VerbLadders,
  verbLadders,
} from './verbs/verb-ladders.ts';
export { type RungMove, rungMove, type ScaleRung, scaleBetween, type VerbScale } from './verbs/verb-scale.ts';
