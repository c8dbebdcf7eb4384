import { expect, it } from 'vitest';
import { StoreFault } from '../storage/store-fault.ts';
import { startFailure } from './start-failure.ts';

const config = { host: 'adref.example', port: 80, dataFolder: '/srv/adref' };
const system = (code: string, syscall: string) =>
  Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });

it.each([
  [new StoreFault('busy', 'Another server is running.'), 'Another server is running.'],
  [system('EADDRINUSE', 'listen'), 'Port 80 is in use'],
  [system('EACCES', 'listen'), 'may not listen on port 80'],
  [system('EADDRNOTAVAIL', 'listen'), 'cannot listen on adref.example'],
  [system('ENOTFOUND', 'getaddrinfo'), 'cannot listen on adref.example'],
  [system('EACCES', 'mkdir'), '/srv/adref cannot be used (this user may not write there)'],
  [system('ENOTDIR', 'mkdir'), '/srv/adref cannot be used (a part of the path is a file)'],
  [system('EEXIST', 'mkdir'), '/srv/adref cannot be used (a file has that name)'],
  [system('EIO', 'open'), '/srv/adref cannot be used (EIO: open)'],
  [
    Object.assign(new Error('unable to open database file'), { code: 'ERR_SQLITE_ERROR' }),
    '/srv/adref cannot be used',
  ],
])('%s', (error, words) => {
  const sentence = startFailure(error, config);
  expect(sentence).toContain(words);
  expect(sentence).toMatch(/^\p{Lu}[^\n]+\.$/u);
});

it('knows nothing of faults of the server’s own', () => {
  expect(startFailure(new Error('invariant: something'), config)).toBeNull();
});
