// A negotiation in memory: decides, seals and folds as the server does, with its own clock and ids, and keeps the record.
import { decide } from '../judge/decide.ts';
import type { Act, RecordedAct } from '../model/act.ts';
import type { Command, OpenNegotiation } from '../model/command.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Decision } from '../model/refusal.ts';
import type { SeatId } from '../model/seat.ts';
import { dueConclusion } from '../moves/silence/silence-concluded.ts';
import { evolve } from '../record/evolve.ts';
import { sealAct } from '../record/record.ts';

/** The five permanent members and two elected ones of 2026: enough for every kind of scene. */
export const OPENING: OpenNegotiation = {
  kind: 'open-negotiation',
  negotiation: 'maravia',
  title: 'Conclusions on children and armed conflict in Maravia',
  symbol: 'S/AC.51/2026/…',
  situation: 'Maravia',
  reportSymbol: 'S/2026/…',
  year: 2026,
  chairMember: null,
  delegations: [
    { seat: 'CHN', name: 'China', code: 'CHN', permanent: true },
    { seat: 'DNK', name: 'Denmark', code: 'DNK', permanent: false },
    { seat: 'FRA', name: 'France', code: 'FRA', permanent: true },
    { seat: 'PAK', name: 'Pakistan', code: 'PAK', permanent: false },
    { seat: 'RUS', name: 'Russian Federation', code: 'RUS', permanent: true },
    { seat: 'GBR', name: 'United Kingdom', code: 'GBR', permanent: true },
    { seat: 'USA', name: 'United States', code: 'USA', permanent: true },
  ],
};

/** An opened negotiation with one person per seat, called `person-<seat>`. */
export class Table {
  #state: NegotiationState;
  readonly #record: RecordedAct[] = [];
  #ids = 0;
  #passed = 0;

  constructor(opening: OpenNegotiation = OPENING) {
    const decision = decide(null, opening, this.#asking('chair'));
    const [act] = decision.ok ? decision.acts : [];
    if (act === undefined) throw new Error('invariant: the opening of a test table is in order');
    this.#state = this.#append(null, 'chair', act, 'opening');
    for (const seat of ['chair', ...opening.delegations.map((delegation) => delegation.seat)]) {
      this.give('chair', {
        kind: 'seat-person',
        person: `person-${seat}`,
        name: `Delegate of ${seat}`,
        seat,
      });
    }
  }

  get state(): NegotiationState {
    return this.#state;
  }

  get record(): readonly RecordedAct[] {
    return this.#record;
  }

  /** A seat gives a command; its acts are recorded when it is not refused. */
  give(seat: SeatId, command: Command): Decision {
    const decision = decide(this.#state, command, this.#asking(seat));
    if (decision.ok) {
      for (const act of decision.acts) this.#state = this.#append(this.#state, seat, act, `c${this.#ids}`);
    }
    return decision;
  }

  /** Lets time pass, and records what is due by then as the server does. */
  wait(seconds: number): void {
    this.#passed += seconds;
    const due = dueConclusion(this.#state, this.#at(this.#record.length));
    if (due !== null) this.note('server', due);
  }

  /** Records an act without a command, as the server does for typing. */
  note(seat: SeatId, act: Act): void {
    this.#state = this.#append(this.#state, seat, act, null);
  }

  /** One second an act. */
  #at(n: number): string {
    return new Date(Date.UTC(2026, 0, 5, 10) + (n + this.#passed) * 1000).toISOString();
  }

  #asking(seat: SeatId) {
    const newId = (prefix: string) => {
      this.#ids += 1;
      return `${prefix}${this.#ids}`;
    };
    return { seat, person: `person-${seat}`, newId, now: this.#at(this.#record.length) };
  }

  #append(state: NegotiationState | null, seat: SeatId, act: Act, command: string | null): NegotiationState {
    const n = this.#record.length;
    const at = this.#at(n);
    const recorded = sealAct({
      n,
      at,
      seat,
      person: `person-${seat}`,
      command,
      act,
      prev: state?.head ?? '',
    });
    const next = evolve(state, recorded);
    this.#record.push(recorded);
    return next;
  }
}
