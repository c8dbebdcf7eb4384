// Structs of several clients that wait for each other, in whatever order they were sent.
import { describe, expect, it } from 'vitest';
import { placeInOrder } from './place-in-order.ts';

interface Struct {
  readonly name: string;
  readonly client: number;
  readonly needs: readonly string[];
}

const struct = (name: string, ...needs: string[]): Struct => ({ name, client: clientOf(name), needs });
const clientOf = (name: string) => name.charCodeAt(0);

/** Places structs whose names begin with their client's letter: the order, the outcome, and how often one was looked at. */
function placed(...byClient: readonly (readonly Struct[])[]) {
  const order: string[] = [];
  let looks = 0;
  const lines = new Map(byClient.map((line) => [line[0]?.client ?? 0, line]));
  const outcome = placeInOrder(lines, {
    waitsFor: ({ needs }) => {
      looks += 1;
      const missing = needs.find((name) => !order.includes(name));
      return missing === undefined ? null : clientOf(missing);
    },
    place: ({ name }) => {
      if (name === 'bad') return 'refused' as const;
      order.push(name);
      return null;
    },
  });
  return { outcome, order, looks };
}

describe('structs of one update', () => {
  it('are placed when all they name is there', () => {
    const { outcome, order } = placed(
      [struct('a1', 'b1'), struct('a2', 'a1', 'b2')],
      [struct('b1'), struct('b2', 'a1')],
    );
    expect([outcome, order]).toEqual([null, ['b1', 'a1', 'b2', 'a2']]);
    expect(placed()).toEqual({ outcome: null, order: [], looks: 0 });
  });

  it('are incomplete when one names what never comes, or two wait for each other', () => {
    expect(placed([struct('a1', 'x')], [struct('b1')])).toMatchObject({
      outcome: 'incomplete',
      order: ['b1'],
    });
    expect(placed([struct('a1', 'b1')], [struct('b1', 'a1')]).outcome).toBe('incomplete');
  });

  it('are refused with the first that has no place', () => {
    expect(placed([struct('a1'), struct('bad'), struct('a3')])).toMatchObject({
      outcome: 'refused',
      order: ['a1'],
    });
  });

  it('are looked at twice at most, in whatever order they wait for one another', () => {
    const clients = [...'abcdefgh'];
    const lines = clients.map((client, c) =>
      Array.from({ length: 50 }, (_, k) => {
        const next = clients[c + 1];
        const waits = next === undefined ? (k === 0 ? [] : [`a${k - 1}`]) : [`${next}${k}`];
        return struct(`${client}${k}`, ...waits);
      }),
    );
    for (const order of [lines, lines.toReversed()]) {
      const { outcome, order: done, looks } = placed(...order);
      expect([outcome, done.length]).toEqual([null, 400]);
      expect(looks).toBeLessThanOrEqual(800);
    }
  });
});
