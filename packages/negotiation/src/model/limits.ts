// The domain's limits, each with its reason. Limits on connections and messages belong to the server.

export const LIMITS = {
  /** Characters that a command brings for one leaf: the longest paragraph of the published conclusions is under 3,000; a keystroke's cost grows with the leaf. */
  textLength: 20_000,
  /** Characters that a leaf may grow to, by typing, joining and settling: twice what a command brings, so that words which came by one can be added to. */
  leafLength: 40_000,
  /** Runs in which the words for one leaf come: one for every change of marks. Four times as many as a long paragraph with every other word in italics; each costs every reader. */
  runsInText: 2_000,
  /** Runs that a leaf may come to by joining and settling: more than two commands bring. Every act on the leaf takes it apart; as many take some 15 ms. */
  runsInLeaf: 5_000,
  /** Characters that one command brings in all: a text of 300 KB at once, five times the longest conclusions ever published. As many hold everybody up for some 25 ms; a longer import comes in parts. */
  textAtOnce: 300_000,
  /** Runs that one command brings in all: three for each paragraph of a whole toolkit of options, and four times that. As many take some 25 ms. */
  runsAtOnce: 4_000,
  /** Wordings that one command brings in brackets, the base ones counted: a compiled draft of ten pages. As many take some 20 ms; a longer import comes in parts. */
  wordingsAtOnce: 300,
  /** Brackets inside one another: nobody reads a fourth, and each level costs every reader of the record. */
  bracketDepth: 10,
  /** Wordings in one bracket, the base among them: four of each of fifteen delegations. Each new one is compared with all of them. */
  wordingsInBracket: 60,
  /** Leaves of the whole text: twice what 350 paragraphs come to with 150 brackets of eight wordings. What is done to the whole text takes some 40 µs for each. */
  leavesInText: 4_000,
  /** Brackets in a package: it is weighed as one, and nobody weighs more at a time; settling it makes two acts or more for each. */
  packageChoices: 12,
  /** Settlements that can be taken back, with no more words together than one command brings: a full day of a table. Each is known to everybody who comes in, some 3 KB of its bracket. */
  settlementsKept: 50,
  /** Paragraphs in one command: a whole toolkit of options is about 350; one command is one update to every reader. */
  paragraphsAtOnce: 500,
  /** Characters of a reason: it is read in a margin, not as a document. */
  reasonLength: 2_000,
  /** Characters of the note to a position: an explanation of position of one page. */
  noteLength: 2_000,
  /** Delegations on a roster: every member of the United Nations. Each is named to everybody who comes in. */
  delegations: 200,
  /** Characters of a person's name with title and post. */
  nameLength: 200,
  /** Characters of a title, symbol or situation: they stand on one or two lines of a masthead. */
  titleLength: 500,
  /** Characters of a group's code: it stands behind words, among the codes of delegations. */
  groupCodeLength: 12,
  /** Characters of a comment: an argument of a page and a half; what is longer is a document. */
  commentLength: 4_000,
} as const;
