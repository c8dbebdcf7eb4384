// Reference data with sources: who sits on the Council, what the toolkit offers, how verbs are ranked, the
// demonstration text. Types and rules are in `@adref/negotiation`; nothing here decides anything.
export { type Demonstration, type DemonstrationPerson, demonstration } from './demonstration.ts';
export { memberName } from './member-name.ts';
export { type ModelNegotiation, modelNegotiations } from './model/model-negotiation.ts';
export { type LeafTyping, Player, type Stage } from './model/play-story.ts';
export { personName, personOn } from './model/velmora.ts';
export { linesOfRoster, rosterOfLines } from './roster-lines.ts';
export { type Roster, rosterOf, rosterYears } from './rosters.ts';
export { type StandingGroup, standingGroups } from './standing-groups.ts';
/** @public Data for whoever drafts; the apps do not show it yet. */
export { type Competence, type Toolkit, type ToolkitOption, toolkit } from './toolkit.ts';
export {
  type Rung,
  readVerbLadders,
  type VerbLadder,
  type VerbLadders,
  verbLadders,
} from './verb-ladders.ts';
export { type RungMove, rungMove, type ScaleRung, scaleBetween, type VerbScale } from './verb-scale.ts';
