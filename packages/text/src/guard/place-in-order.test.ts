// Structs of several clients that wait for each other, in whatever order they were sent.
import { describe, expect, it } from 'vitest';
import { placeInOrder } from './place-in-order.ts';

interface Struct {
  readonly name: string;
  readonly needs: readonly string[];
}

const struct = (name: string, ...needs: string[]): Struct => ({ name, needs });

function placed(...byClient: readonly (readonly Struct[])[]) {
  const order: string[] = [];
  const outcome = placeInOrder(byClient, {
    isReady: ({ needs }) => needs.every((name) => order.includes(name)),
    place: ({ name }) => {
      if (name === 'bad') return 'refused' as const;
      order.push(name);
      return null;
    },
  });
  return { outcome, order };
}

describe('structs of one update', () => {
  it('are placed when all they name is there', () => {
    const { outcome, order } = placed(
      [struct('a1', 'b1'), struct('a2', 'a1', 'b2')],
      [struct('b1'), struct('b2', 'a1')],
    );
    expect([outcome, order]).toEqual([null, ['b1', 'a1', 'b2', 'a2']]);
    expect(placed()).toEqual({ outcome: null, order: [] });
  });

  it('are incomplete when one names what never comes, or two wait for each other', () => {
    expect(placed([struct('a1', 'x')], [struct('b1')])).toEqual({ outcome: 'incomplete', order: ['b1'] });
    expect(placed([struct('a1', 'b1')], [struct('b1', 'a1')]).outcome).toBe('incomplete');
  });

  it('are refused with the first that has no place', () => {
    expect(placed([struct('a1'), struct('bad'), struct('a3')])).toEqual({
      outcome: 'refused',
      order: ['a1'],
    });
  });
});
