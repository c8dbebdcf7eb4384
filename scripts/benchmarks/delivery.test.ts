import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Delivery } from './delivery.ts';
import { lettersIn } from './frame-reader.ts';

function typedByTwo() {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getText('text').insert(0, 'base');
  const anchor = { client: 1, clock: 3 };
  const delivery = new Delivery([anchor, anchor], 1);
  delivery.countFrom(0);
  return { doc, delivery };
}

describe('delivery', () => {
  it('types what a Yjs document takes', () => {
    const { doc, delivery } = typedByTwo();
    for (let n = 0; n < 5; n++) Y.applyUpdate(doc, delivery.type(0, n));
    expect(doc.getText('text').toString()).toHaveLength(9);
    expect(doc.store.pendingStructs).toBeNull();
  });

  it('counts letters, however they are merged, and measures those of others', () => {
    const { delivery } = typedByTwo();
    const updates = [delivery.type(0, 10), delivery.type(0, 20), delivery.type(1, 30)];
    const receive = delivery.receiver(1);
    receive(lettersIn(Y.mergeUpdates(updates)), 40);
    receive(lettersIn(Y.mergeUpdates(updates)), 50);
    expect(delivery.arrivals).toBe(3);
    expect(delivery.arrivalsAtOthers).toBe(2);
    expect(delivery.latency.summary()).toMatchObject({ count: 2, p50: 20, p99: 30 });
  });

  it('leaves out what was due before the count began', () => {
    const { delivery } = typedByTwo();
    delivery.countFrom(15);
    const updates = [delivery.type(0, 10), delivery.type(0, 20)];
    delivery.receiver(-1)(lettersIn(Y.mergeUpdates(updates)), 40);
    expect([delivery.counted, delivery.arrivals]).toEqual([1, 1]);
  });

  it('measures acknowledgements by their running count', () => {
    const { delivery } = typedByTwo();
    delivery.type(0, 10);
    delivery.type(0, 20);
    const acknowledged = delivery.acknowledged(0, 1);
    acknowledged(1, 25);
    acknowledged(3, 30);
    expect(delivery.ack.summary()).toMatchObject({ count: 2, p50: 10, p99: 20 });
  });

  it('finds what others had seen and a server lost', () => {
    const { delivery } = typedByTwo();
    const updates = [delivery.type(0, 1), delivery.type(0, 2), delivery.type(1, 3)];
    delivery.receiver(1)(lettersIn(Y.mergeUpdates(updates)), 5);
    expect(delivery.missingFrom(() => 0)).toEqual({ seen: 2, missing: 2 });
    expect(delivery.missingFrom(() => 1)).toEqual({ seen: 2, missing: 1 });
    expect(delivery.missingFrom(() => 2)).toEqual({ seen: 2, missing: 0 });
  });
});
