// The limits of a live room, each with its reason. Crossing one ends or slows that connection and harms nobody else.

export interface RoomLimits {
  /** Client ids under which one person has ever written in a room: ten page loads a day for two years, twice over. Each makes everybody's state vector longer by some bytes. */
  readonly clientIdsOfPerson: number;
  /** Pieces that one person's words come to in a negotiation, marks put on or taken off and deletions among them: a caret that jumps every second for seven working days. Everybody who comes in is sent them. */
  readonly piecesOfPerson: number;
  /** Comments of one person in a negotiation, and sayings in each private room: ten a day for two years. They stay, and everybody who comes in reads them. */
  readonly commentsOfPerson: number;
  /** Rows that one person causes within an hour in all rooms together: a key held down for an hour makes as many. Each stays in the log for ever. */
  readonly rowsPerHour: number;
  /** One WebSocket message. A document of 300 KB sent whole after a long offline stay fits three times over. */
  readonly messageBytes: number;
  /** Sustained messages a second of one connection: a held key sends 30 letters and 30 carets, and half as much again is left. */
  readonly messagesPerSecond: number;
  /** Messages that may come at once, after a stall of the network. */
  readonly messageBurst: number;
  /** For how many messages a question counts that is answered with the whole text or everybody's presence; the first of a connection counts for one. */
  readonly questionCost: number;
  /** Bytes of one presence state with the server's stamp: a name, two positions in the text. */
  readonly presenceBytes: number;
  /** How deep a presence state nests: a caret has three levels. */
  readonly presenceDepth: number;
  /** Bytes of all presence states of one person in a room: forty pages, each with its caret; whoever comes in is sent them all. */
  readonly presenceBytesOfPerson: number;
  /** Presence states in one message: the stock client sends back as many as it is sent, and no room is as large. */
  readonly presenceStatesAtOnce: number;
  /** Bytes of presence in one frame; the rest waits for the next. At this size and pace it takes 10 Mbit/s, half of a reader's line of 20. */
  readonly presenceFrameBytes: number;
  /** For so many frames of presence the room remembers what it sent, and a connection may send each back at no cost: 2.5 s of a poor line. */
  readonly presenceFramesUnderWay: number;
  /** How often presence is sent on, ms: faster than the eye asks for, slow enough for a hundred readers. */
  readonly presenceIntervalMs: number;
  /** Bytes of one piece of a document, and between two marks that its reader answers: at one such piece in a heartbeat, 0.5 KB/s, a reader still gets in. */
  readonly pieceBytes: number;
  /** Bytes on the way to one reader; what comes beyond waits for what it takes. A line of 10 Mbit/s with a delay of 200 ms is kept full. */
  readonly underWayBytes: number;
  /** Bytes that a document grows by before pieces of it are made anew; until then, whoever comes in gets so much as one difference. */
  readonly handoverGrowth: number;
  /** From so many acts on, whoever comes in through our page gets an excerpt: below it the record adds little to the text. */
  readonly excerptFromActs: number;
  /** Bytes that a document grows by before the excerpt is made anew; whoever comes in until then gets so much over the socket. */
  readonly excerptGrowth: number;
  /** And at most this often, ms: making one of a long negotiation takes some 60 ms of the server's thread, in two parts. */
  readonly excerptPauseMs: number;
  /** Output that the server itself holds for one reader, bytes: answers alone, as all else waits; beyond it the connection is ended. */
  readonly unsentBytes: number;
  /** A ping is sent this often, ms; a connection that has taken nothing of what it was sent by the next one is gone. */
  readonly heartbeatMs: number;
  /** A leaf's words are recorded as a version when nobody typed in it for this long, ms. */
  readonly versionPauseMs: number;
  /** And at the latest this long after the first unrecorded letter, ms, however fast the typing. */
  readonly versionAtLatestMs: number;
  /** What is due by the clock alone, the end of a silence, is looked for this often, ms: one comparison, and nobody waits longer for the news. */
  readonly dueMs: number;
  /** How often it is looked whether somebody has to be told that a ceiling or the end of the disk is near, ms. */
  readonly noticeMs: number;
  /** Leaves whose words are recorded at one time: fifteen delegations that type on for 20 s would else hold everybody up together. */
  readonly versionsAtOnce: number;
  /** After this many rows a checkpoint is made as soon as nothing has happened for `checkpointPauseMs`. */
  readonly rowsPerCheckpoint: number;
  /** How long nothing must have happened before a checkpoint, ms: nobody who types feels it then. */
  readonly checkpointPauseMs: number;
  /** And at the latest after so many, though it holds a busy room up for some 5 ms: replaying them takes well under a second. */
  readonly rowsBeforeCheckpoint: number;
  /** Up to so many rows, and so many bytes of them and the checkpoint before, are compared in the server's own thread: some 5 ms. */
  readonly comparedAtOnceRows: number;
  /** And so many bytes: as many take as long as those rows. */
  readonly comparedAtOnceBytes: number;
  /** Rows that are read for a comparison at a time: under a millisecond, then others have their turn. */
  readonly comparedPageRows: number;
  /** The comparing thread ends after this long without work, ms: it holds memory, and starting it again takes a quarter of a second. */
  readonly comparerIdleMs: number;
  /** Up to so many connections a commit begins at once. */
  readonly smallRoom: number;
  /** In a larger room it gathers for so long, ms: a frame costs one send to each, and words that come within the same few ms can share it. */
  readonly gatherMs: number;
  /** An empty room leaves memory after this long, ms. */
  readonly idleMs: number;
}

/** Whether this is the name of a limit. */
export function isRoomLimit(name: string): name is keyof RoomLimits {
  return Object.hasOwn(ROOM_LIMITS, name);
}

export const ROOM_LIMITS: RoomLimits = {
  clientIdsOfPerson: 10_000,
  piecesOfPerson: 200_000,
  commentsOfPerson: 5_000,
  rowsPerHour: 100_000,
  messageBytes: 1_000_000,
  messagesPerSecond: 90,
  messageBurst: 300,
  questionCost: 20,
  presenceBytes: 4_096,
  presenceDepth: 8,
  presenceBytesOfPerson: 16_384,
  presenceStatesAtOnce: 2_000,
  presenceFrameBytes: 100_000,
  presenceFramesUnderWay: 32,
  presenceIntervalMs: 80,
  pieceBytes: 16_384,
  underWayBytes: 262_144,
  handoverGrowth: 131_072,
  excerptFromActs: 250,
  excerptGrowth: 16_384,
  excerptPauseMs: 5_000,
  unsentBytes: 4_000_000,
  heartbeatMs: 30_000,
  versionPauseMs: 1_500,
  versionAtLatestMs: 20_000,
  versionsAtOnce: 2,
  dueMs: 500,
  noticeMs: 5_000,
  rowsPerCheckpoint: 2_000,
  checkpointPauseMs: 2_000,
  rowsBeforeCheckpoint: 10_000,
  comparedAtOnceRows: 200,
  comparedAtOnceBytes: 60_000,
  comparedPageRows: 100,
  comparerIdleMs: 30_000,
  smallRoom: 60,
  gatherMs: 2.5,
  idleMs: 60_000,
};
