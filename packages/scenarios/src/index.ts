// @adref/scenarios: negotiations that are played, for whoever looks round and for tests. The short demonstration is a draft of which nobody has
// spoken yet; the model negotiation is a whole story, told as commands on a stage that its caller gives. Pure: no server, no clock.

export { type ModelNegotiation, modelNegotiations } from './model/model-negotiation.ts';
export { type LeafTyping, Player, type Stage } from './model/play-story.ts';
export { personName, personOn } from './model/velmora.ts';
export { type Demonstration, type DemonstrationPerson, demonstration } from './short/demonstration.ts';
