import { describe, expect, it } from 'vitest';
import { isReadableHost, ownAddress } from './own-address.ts';

describe('a Host that can be read', () => {
  it.each(['adref.example', 'adref.example:8080', 'localhost:4600', '10.0.0.7', '[::1]:4600', 'a_b.example'])(
    '%s',
    (host) => expect(isReadableHost(host)).toBe(true),
  );
  it.each([
    undefined,
    '',
    'a b',
    'a/b',
    'user@a.example',
    'a.example#x',
    'a.example?x',
    'a\\b',
    'a:99999',
    'a:x',
    '[::1',
    '300.1.1.1',
    'a.example, b.example',
  ])('not %j', (host) => expect(isReadableHost(host)).toBe(false));
});

describe('the address that links are made of', () => {
  const cameTo = (host: string, localAddress = '10.0.0.7', localPort = 4600) => ({
    host,
    localAddress,
    localPort,
  });
  const own = (came: ReturnType<typeof cameTo>, listensOn = '0.0.0.0') =>
    ownAddress(null, came, listensOn)?.href ?? null;

  it('is the configured one, whatever the Host says', () => {
    const configured = new URL('https://adref.example');
    expect(ownAddress(configured, cameTo('evil.example'), '0.0.0.0')).toBe(configured);
  });

  it('is the Host where the connection came to exactly that', () => {
    expect(own(cameTo('10.0.0.7:4600'))).toBe('http://10.0.0.7:4600/');
    expect(own(cameTo('10.0.0.7:4600', '::ffff:10.0.0.7'))).toBe('http://10.0.0.7:4600/');
    expect(own(cameTo('localhost:4600', '127.0.0.1'))).toBe('http://localhost:4600/');
    expect(own(cameTo('[::1]:4600', '::1'))).toBe('http://[::1]:4600/');
    expect(own(cameTo('10.0.0.7', '10.0.0.7', 80))).toBe('http://10.0.0.7/');
    expect(own(cameTo('Adref.Local:4600'), 'adref.local')).toBe('http://adref.local:4600/');
  });

  it('is not known otherwise', () => {
    for (const host of ['evil.example:4600', '10.0.0.7:4601', '10.0.0.8:4600', 'localhost:4600', 'a b'])
      expect(own(cameTo(host))).toBeNull();
  });
});
