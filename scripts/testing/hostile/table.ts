// A negotiation in this process with victims and attackers at its table: fifteen delegations, two of which write honestly in
// wordings of their own, and a private room. No sockets: what comes in goes straight to the guard and to `decide`.
import {
  type Command,
  type Delegation,
  decideSaying,
  findBracket,
  hashOfSegments,
  type LeafId,
  leavesIn,
  type NegotiationState,
  paragraphLeaves,
  plainText,
  type SayingCommand,
  type SeatId,
} from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import {
  type Author,
  type Change,
  LiveNegotiation,
  type LivePrivateRoom,
  leafText,
  leaveMarks,
  restorePrivateRoom,
  type Surroundings,
} from '@adref/text';
import * as Y from 'yjs';

/** Who is attacked: both have a wording in one bracket, and nobody else may write there. */
const VICTIMS = ['GRC', 'LVA'] as const;
/** Who attacks. */
export const ATTACKERS = ['FRA', 'PAK', 'CHN', 'chair', 'secretariat', 'observer'] as const;

/** Time and ids in order. */
export function countedSurroundings(clientId: number): Surroundings {
  let ticks = 0;
  const tick = () => ++ticks;
  return {
    now: () => new Date(Date.UTC(2026, 0, 5) + tick() * 10).toISOString(),
    nowMs: () => tick() * 10,
    newId: (prefix) => `${prefix}-${tick()}`,
    newClientId: () => clientId,
  };
}

export interface HostileTable {
  readonly live: LiveNegotiation;
  /** Every row that would be on disk. */
  readonly changes: Change[];
  readonly room: LivePrivateRoom;
  readonly roomChanges: Change[];
  /** The bracket of the victims, and the paragraph that it stands in. */
  readonly victims: {
    readonly paragraph: string;
    readonly bracket: string;
    readonly leaves: ReadonlyMap<SeatId, LeafId>;
  };
  state(): NegotiationState;
  submit(author: Author, id: string, command: Command): boolean;
  receive(author: Author, bytes: Uint8Array): ReturnType<LiveNegotiation['receive']>;
  /** Says something in the private room; false when it is refused. */
  say(author: Author, id: string, command: SayingCommand): boolean;
  /** A copy of the document as it is now, for a client that writes under this id. */
  copy(client: number): Y.Doc;
  close(): void;
}

export function authorOf(seat: SeatId): Author {
  return { seat, person: `person-${seat}` };
}

/** Opens it: three paragraphs, one bracket of the victims, and one in which each attacker has a wording. */
export function openHostileTable(): HostileTable {
  const live = LiveNegotiation.empty(countedSurroundings(500));
  const room = restorePrivateRoom(null, [], countedSurroundings(600));
  const changes: Change[] = [];
  const roomChanges: Change[] = [];
  let commands = 0;
  const submit = (author: Author, id: string, command: Command) => {
    const answer = live.submit(author, id, command);
    changes.push(...answer.changes);
    return answer.ok;
  };
  const must = (seat: SeatId, command: Command) => {
    commands += 1;
    if (!submit(authorOf(seat), `open-${commands}`, command)) throw new Error(`${command.kind} is refused`);
  };
  const state = () => {
    if (live.state === null) throw new Error('The negotiation is not open.');
    return live.state;
  };
  must('chair', opening());
  for (const seat of ['chair', 'secretariat', 'observer', ...state().delegations.map((one) => one.seat)])
    must('chair', { kind: 'seat-person', ...authorOf(seat), name: `Delegate of ${seat}` });
  must('chair', {
    kind: 'add-paragraphs',
    after: null,
    source: 'draft',
    drafts: [
      'took note of the report',
      'expressed deep concern',
      'urges all parties to cease hostilities',
    ].map((text) => ({ kind: 'numbered', level: 1, text: [{ text }] })),
  });
  const [first, second] = state().paragraphs;
  if (first === undefined || second === undefined) throw new Error('The paragraphs are not there.');
  const bracketFor = (paragraph: string, seats: readonly SeatId[]) => {
    const words = state().paragraphs.find(({ id }) => id === paragraph);
    const [leaf] = words === undefined ? [] : paragraphLeaves(words);
    const [opener, ...others] = seats;
    if (leaf === undefined || opener === undefined) throw new Error('The paragraph has no words.');
    const to = plainText(leaf.text).indexOf(' ');
    must(opener, {
      kind: 'open-bracket',
      from: { leaf: leaf.id, offset: 0 },
      to: { leaf: leaf.id, offset: to },
      expected: plainText(leaf.text).slice(0, to),
      reason: '',
      wordings: [[{ text: `welcomes as ${opener}` }]],
    });
    const opened = live.record().findLast(({ act }) => act.kind === 'bracket-opened');
    const id = opened?.act.kind === 'bracket-opened' ? opened.act.bracket : '';
    for (const seat of others) {
      const expected = hashOfSegments(findBracket(state(), id)?.wordings[0]?.segments ?? []);
      must(seat, { kind: 'propose-wording', bracket: id, text: [{ text: `notes as ${seat}` }], expected });
    }
    return id;
  };
  const bracket = bracketFor(first.id, VICTIMS);
  bracketFor(second.id, ['FRA', 'PAK', 'CHN']);
  const wordings = findBracket(state(), bracket)?.wordings ?? [];
  const leaves = new Map(
    VICTIMS.flatMap((seat) => {
      const own = wordings.find(({ sponsors }) => sponsors.includes(seat));
      return leavesIn(own?.segments ?? []).map(({ id }): [SeatId, LeafId] => [seat, id]);
    }),
  );
  return {
    live,
    changes,
    room,
    roomChanges,
    victims: { paragraph: first.id, bracket, leaves },
    state,
    submit,
    receive(author, bytes) {
      const received = live.receive(author, bytes);
      if (received.ok) changes.push(...received.changes);
      return received;
    },
    say(author, id, command) {
      const said = room.say(author, id, (talk, at) =>
        decideSaying({ state: state(), room: `own-${author.seat}`, talk, at, command: id }, command, {
          ...author,
          newId: (prefix) => `${prefix}-${talk.length + 1}`,
        }),
      );
      roomChanges.push(...said.changes);
      return said.ok;
    },
    copy(client) {
      const doc = new Y.Doc();
      leaveMarks(doc);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc));
      doc.clientID = client;
      return doc;
    },
    close() {
      live.close();
      room.close();
    },
  };
}

/** The text of a leaf; it is there, or something is badly wrong. */
export function textIn(doc: Y.Doc, leaf: LeafId): Y.XmlText {
  const text = leafText(doc, leaf);
  if (text === undefined) throw new Error(`invariant: leaf ${leaf} is not in the document`);
  return text;
}

function opening(): Command & { kind: 'open-negotiation' } {
  const roster = rosterOf(2026);
  const delegations: readonly Delegation[] = roster?.delegations ?? [];
  return {
    kind: 'open-negotiation',
    negotiation: 'maravia',
    title: 'Conclusions on children and armed conflict in Maravia',
    symbol: '',
    situation: 'Maravia',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations,
  };
}
