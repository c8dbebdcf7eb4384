// Every limit of the server, each with its reason. A limit that is crossed gets a clear refusal or close code and harms
// nobody else. Tests may start a server with smaller ones; nothing else changes them.

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `perSecond` refills a bucket of `burst` tokens; each thing done takes one. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** The limits of a running server. */
export const SERVER_LIMITS = {
  /** One WebSocket message as `ws` may buffer it; rooms refuse smaller ones with a reason (`messageBytes`). */
  frameBytes: 1_500_000,
  /** A message that has begun and is not whole: what is looked at this often, ms. */
  unfinishedMs: 10 * SECOND,
  /** And so many bytes of it must have come in that time: 64 kbit/s, the poorest line that words can be sent on at all. */
  unfinishedBytes: 80_000,
  /** Bytes of unfinished messages and requests of one person: four pages that each send a long day's work at once. */
  heldBytesPerPerson: 8_000_000,
  /** A request's body: commands, and a zero draft of some 200 pages. */
  bodyBytes: 2_000_000,
  /** A request's body while nobody is signed in: a link, four times over. */
  linkBodyBytes: 1_000,
  /** A request's URL and headers together; Node's own default, stated. */
  headerBytes: 16_384,
  /** What the server takes for each piece in which they come, beside its bytes: a message in single bytes takes two hundred times its length. */
  heldBytesPerPiece: 200,
  /** Bytes of answers of one person that wait to be read: the records of several long negotiations on a poor line. Beyond it they get no more until they have read some. */
  untakenBytesPerPerson: 16_000_000,
  /** An answer of which nothing is taken for so long has no reader, and its connection is ended, ms. */
  answerIdleMs: MINUTE,
  /** Time to send a whole request: slow uploads from a poor line pass, a held-open socket does not. */
  requestMs: 30 * SECOND,
  /** Time to answer a command: its id makes repeating it safe, so nobody need wait longer for a room in trouble. */
  commandMs: 10 * SECOND,
  /** Sockets of one person: several tabs and devices, each with the shared room and private ones (the Chair has one with every seat), and the ones a bad line left half-open. */
  socketsPerPerson: 240,
  /** Sockets of one person that are let in however many others of the same address are open: two tabs of the Chair's, with every room. */
  socketsKeptPerPerson: 40,
  /** Sockets from one address beyond those: a whole headquarters behind one gateway. */
  socketsPerAddress: 1_000,
  /** Time for a socket to be checked and handed to its room: a cold room opens in a second, a poor line needs a few. */
  admissionMs: 10 * SECOND,
  /** Time for the other side to agree that a refused socket closes: it may not stay to fill our memory. */
  closingMs: 3 * SECOND,
  /** Links that were never issued, looked at from one address: tokens cannot be guessed (256 bits), this only keeps the disk from being busy. Real links are in nobody's way. */
  madeUpLinksPerAddress: { perSecond: 5, burst: 300 } satisfies Rate,
  /** Requests and new sockets of strangers from one address: fifteen missions behind one gateway, each opening its links. Whoever has a session is held to their own rate instead. */
  requestsPerAddress: { perSecond: 100, burst: 1_000 } satisfies Rate,
  /** Acts in one answer: half a megabyte, which is packed while a letter of somebody else waits for a few ms. */
  actsAtOnce: 1_000,
  /** Requests and new sockets of one person: a busy page makes a dozen at once, then a few a minute; thirty rooms come back together. */
  requestsPerPerson: { perSecond: 20, burst: 200 } satisfies Rate,
  /** Messages of one person over all sockets: two people's typing; thirty rooms that are entered again at once after a restart. */
  messagesPerPerson: { perSecond: 180, burst: 1_500 } satisfies Rate,
  /** Units of work (a fifth of a microsecond of the server's thread) of one person: a fifth of the thread for as long as they like, and 10 ms at once; beyond it they wait. A held key takes a hundredth of it. */
  workPerPerson: { perSecond: 1_000_000, burst: 50_000 } satisfies Rate,
  /** Bytes of presence that one person sends on: a caret that moves all the time takes 6 KB a second; 125 people at this limit take 10 Mbit/s of each reader's line. */
  presenceBytesPerPerson: { perSecond: 10_000, burst: 40_000 } satisfies Rate,
  /** Commands of one person, over sockets and HTTP together: an officer who agrees a whole text by keyboard does eight a second for a minute. */
  commandsPerPerson: { perSecond: 20, burst: 200 } satisfies Rate,
  /** Comments and sayings of one person, who is warned before the last of them: five a minute for an hour. They stay for ever, and everybody who comes in reads them. */
  commentsPerPerson: { perSecond: 300 / 3_600, burst: 300 } satisfies Rate,
  /** Documents made for one person: a Word file of 500 paragraphs costs tens of milliseconds of one core. */
  exportsPerPerson: { perSecond: 0.5, burst: 10 } satisfies Rate,
  /** Links issued by one person: a roster of fifteen and its alternates, twice over. */
  linksPerPerson: { perSecond: 1, burst: 100 } satisfies Rate,
  /** Addresses and people remembered by a rate limit; the least recent are forgotten first, so memory stays bounded. */
  rateKeys: 20_000,
  /** A link is used within a week or asked for again: it travels by e-mail. */
  linkMs: 7 * DAY,
  /** A link for a further device of one's own is scanned from one's screen at once. */
  deviceLinkMs: 10 * MINUTE,
  /** A session lasts a month at most: about as long as a text is negotiated. */
  sessionMs: 30 * DAY,
  /** A session that nobody used for a week has ended: a borrowed computer. */
  sessionIdleMs: 7 * DAY,
  /** How coarsely "last used" is kept, so that reading does not write. */
  sessionSeenEveryMs: 10 * MINUTE,
  /** How often open sockets are compared with their sessions, so that an expired session does not stay connected. */
  socketReviewMs: MINUTE,
  /** How often it is looked how full the disk is, and whether one that failed works again: nobody waits longer for that news. */
  diskReviewMs: 5 * SECOND,
  /** Free space below which the operator is warned: some weeks of typing, and time to act. */
  diskShortBytes: 500_000_000,
  /** Rows before a checkpoint are read so many at a time, each under 2 ms of the server's thread, with a pause for others behind. */
  auditPageRows: 200,
  /** That pause, ms: a letter that came meanwhile is on its way before the next rows are read. */
  auditPauseMs: 10,
  /** Time a stop may take to flush rooms before the process ends anyway; what was acknowledged is on disk already. */
  stopMs: 10 * SECOND,
} as const;

/** Limits as a running server has them. */
export type Limits = {
  readonly [K in keyof typeof SERVER_LIMITS]: (typeof SERVER_LIMITS)[K] extends number ? number : Rate;
};

/** The limits of the log of rows. */
export const LOG_LIMITS = {
  /** A segment of this length is followed by a new one: some 50,000 letters; a copy or a check reads one at a time. */
  segmentBytes: 16 * 1_024 * 1_024,
  /** Zeros that are added to a segment at once, before they are needed: a quarter of an hour of typing. */
  stepBytes: 1_024 * 1_024,
  /** And when there is no room for so many: on a nearly full disk, writing goes on to the last of these. */
  leastBytes: 65_536,
  /** Rows that one write takes: a few milliseconds on a slow disk. */
  groupBytes: 4 * 1_024 * 1_024,
  /** The index is written this long after the first row that it lacks: ten times a second costs nothing, and a start reads little. */
  indexMs: 100,
  /** Bytes of the log that are checked in the background after a start, without a pause: under a millisecond. */
  scrubBytes: 131_072,
  /** And the pause behind them, ms: a gigabyte takes two minutes and a twentieth of the thread. */
  scrubPauseMs: 10,
} as const;
