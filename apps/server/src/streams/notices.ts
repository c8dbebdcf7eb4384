// What those in a room have to know of the server: that they come near a ceiling, or that its disk is nearly full. Each connection is
// told a sentence once, and told when it is so no more.
import type { UpdateRefusal } from '@adref/text';
import { type Ceiling, nearCeiling } from '../limits/ceilings.ts';
import type { Connection } from './connections/connection.ts';
import type { Connections } from './connections/connections.ts';
import type { StreamPolicy, StreamSetting } from './stream-policy.ts';

export class Notices {
  readonly #setting: Pick<StreamSetting, 'warn'>;
  readonly #policy: Pick<StreamPolicy<never>, 'noticesFor'>;
  readonly #ceilings: readonly Ceiling[];
  /** Who has been told to the log, for which ceiling. */
  readonly #warned = new Set<string>();

  constructor(
    setting: Pick<StreamSetting, 'limits' | 'hourlyRows' | 'warn'>,
    policy: Pick<StreamPolicy<never>, 'live' | 'ceilings' | 'noticesFor'>,
  ) {
    const { limits, hourlyRows } = setting;
    this.#setting = setting;
    this.#policy = policy;
    this.#ceilings = [
      {
        name: 'clientIdsOfPerson',
        most: limits.clientIdsOfPerson,
        of: (person) => policy.live.authors.idsOf(person),
      },
      { name: 'rowsPerHour', most: hourlyRows.most, of: (person) => hourlyRows.of(person) },
      ...policy.ceilings,
    ];
  }

  tellAll(connections: Connections): void {
    connections.each((connection) => this.tell(connection));
  }

  tell(connection: Connection): void {
    const { seat, person } = connection.identity;
    for (const ceiling of this.#ceilings) {
      const sentence = nearCeiling(ceiling, person);
      connection.notify(ceiling.name, sentence);
      this.#tellLog(ceiling, { seat, person }, sentence !== null);
    }
    for (const [about, sentence] of this.#policy.noticesFor({ seat, person }))
      connection.notify(about, sentence);
  }

  /** Refuses an update. A ceiling may be crossed between two rounds of notices, and its sentence says more than the refusal. */
  refuse(connection: Connection, refusal: UpdateRefusal): void {
    this.tell(connection);
    connection.refuse(refusal);
  }

  /** Once, until it is so no more. */
  #tellLog(
    { name, most, of }: Ceiling,
    { seat, person }: { readonly seat: string; readonly person: string },
    isNear: boolean,
  ): void {
    const known = `${name} ${person}`;
    if (!isNear) this.#warned.delete(known);
    if (!isNear || this.#warned.has(known)) return;
    this.#warned.add(known);
    this.#setting.warn({ seat, person, limit: name, most, has: Math.floor(of(person)) }, 'near a ceiling');
  }
}
