// Requests over HTTP, and upgrades, as a hostile client may write them on a bare connection: every path with right and wrong parts,
// headers that lie, bodies that are no JSON or too much of it, several at once, and ends in the middle.
import { connect } from 'node:net';
import type { Chance } from '../chance.ts';
import type { OutsidePerson } from '../people.ts';
import { hostileJson, sayingJson } from './json-grammar.ts';

const IDS = [
  'besieged',
  'no-such',
  '__proto__',
  '%00',
  '%E0%A4%A',
  '..',
  '%2e%2e%2f',
  'x'.repeat(5_000),
  '漢',
  'a~b',
];
const QUERIES = [
  '',
  '?person=__proto__',
  '?person[]=a&person[]=b',
  '?from=0&to=9e99',
  '?from=-0&to=NaN',
  '?from=5&to=1',
  '?form=bracketed&as=docx&numbers=alt',
  '?form=agreed&as=html&as=md',
  `?${'a=1&'.repeat(2_000)}`,
  '?%ff=%fe',
];
const TAILS = [
  '',
  '/record',
  '/reading',
  '/links',
  '/export',
  '/silence.ics',
  '/excerpt',
  `/excerpt/${'0'.repeat(64)}`,
  '/excerpt/%00',
  '/rooms/own-FRA/commands',
  '/rooms/__proto__/commands',
  '/commands',
];
const ENCODINGS = ['gzip', 'br;q=0', '*', `${'gzip,'.repeat(1_000)}`, 'identity;q=0'];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset=x',
  'text/plain',
  '',
];

/** The bytes of one request. */
export function hostileRequest(chance: Chance, who: OutsidePerson, commandJson: () => string): string {
  if (chance.often(0.2)) return upgrade(chance, who);
  const path = `/api/negotiations/${chance.pick(['besieged', 'besieged', chance.pick(IDS)])}${chance.pick(TAILS)}${chance.pick(QUERIES)}`;
  const method = chance.pick(['GET', 'GET', 'POST', 'POST', 'HEAD', 'DELETE', 'OPTIONS', 'PUT', 'TRACE']);
  const body =
    method !== 'POST'
      ? ''
      : chance.pick([
          commandJson,
          () => sayingJson(chance, `h-${chance.below(1e6)}`, 'p-1'),
          () => hostileJson(chance, '{"id":"o-1","command":{"kind":"open-negotiation"},"drafts":[]}'),
          () => 'x'.repeat(chance.pick([0, 1, 70_000])),
        ])();
  const length = Buffer.byteLength(body);
  const headers = [
    `Host: ${chance.pick(['localhost', 'localhost', '[', 'a b', 'x'.repeat(300)])}`,
    `Cookie: ${chance.pick([who.cookie, who.cookie, 'adref-=x', `${who.cookie}; ${'adref-p=%ff; '.repeat(200)}`, '=;;='])}`,
    `Adref-Person: ${chance.pick([who.person, who.person, '__proto__', ''])}`,
    `Content-Type: ${chance.pick(TYPES)}`,
    `Accept-Encoding: ${chance.pick(ENCODINGS)}`,
    ...(method !== 'POST'
      ? []
      : chance.pick<string[]>([
          [`Content-Length: ${length}`],
          [`Content-Length: ${length}`],
          [`Content-Length: ${length + 50}`],
          ['Content-Length: 99999999999999999999'],
          ['Transfer-Encoding: chunked'],
          [`Content-Length: ${length}`, 'Expect: 100-continue'],
          [`Content-Length: ${length}`, 'Content-Encoding: gzip'],
        ])),
    ...(chance.often(0.1) ? [`X-Forwarded-For: ${'1.2.3.4, '.repeat(500)}`] : []),
    ...(chance.often(0.1) ? ['Origin: https://elsewhere.example'] : []),
  ];
  return `${method} ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}

function upgrade(chance: Chance, who: OutsidePerson): string {
  const room = chance.pick(['besieged', 'besieged/own-FRA', 'besieged/own-PAK', ...IDS]);
  const headers = [
    'Host: localhost',
    `Cookie: ${who.cookie}`,
    `Connection: ${chance.pick(['Upgrade', 'keep-alive, Upgrade', 'close'])}`,
    `Upgrade: ${chance.pick(['websocket', 'websocket', 'h2c', 'WebSocket, x'])}`,
    `Sec-WebSocket-Version: ${chance.pick(['13', '13', '8', 'x'])}`,
    `Sec-WebSocket-Key: ${chance.pick(['dGhlIHNhbXBsZSBub25jZQ==', '', 'x'])}`,
    ...(chance.often(0.3)
      ? [`Sec-WebSocket-Protocol: ${chance.pick(['a', 'a, a', ',,', 'x'.repeat(2_000)])}`]
      : []),
    ...(chance.often(0.3)
      ? [`Sec-WebSocket-Extensions: ${chance.pick(['permessage-deflate', ';;', 'a; b="'])}`]
      : []),
  ];
  const query = chance.pick([
    `?person=${who.person}&adref=1`,
    '?adref=1',
    '?adref=%00',
    '?person=%ff',
    ...QUERIES,
  ]);
  // What follows is no frame, or half of one.
  const rest = chance.pick(['', '\x82\xfe', '\x88\x80\0\0\0\0', 'GET / HTTP/1.1\r\n\r\n']);
  return `GET /sync/${room}${query} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${rest}`;
}

/** Sends it on a connection of its own, whole or to somewhere in its middle, and leaves; now and then it stays a while. */
export function sendBare(chance: Chance, base: string, address: string, words: string): void {
  const { hostname, port } = new URL(base);
  const socket = connect({ host: hostname, port: Number(port), localAddress: address });
  socket.on('error', () => undefined);
  const given = chance.often(0.2) ? words.slice(0, chance.below(words.length + 1)) : words;
  socket.write(Buffer.from(given, 'latin1'));
  const stays = chance.pick([0, 5, 200, 3_000]);
  if (chance.often(0.5)) socket.resume();
  setTimeout(() => socket.destroy(), stays);
}
