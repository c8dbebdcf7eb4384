// Adref's own server, as apps/server starts it, in a process of its own for scripts/bench. Plain JavaScript, because
// only the server's own program may reach into the server's package in TypeScript.
// Argument: JSON {port, folder, roomLimits}; room limits other than the usual are told in the report.

import { startServer } from '../../apps/server/src/boot/server.ts';
import { createLog } from '../../apps/server/src/operations/log.ts';

const { port, folder, roomLimits } = JSON.parse(process.argv[2]);
const config = {
  host: '127.0.0.1',
  port,
  dataFolder: folder,
  webFolder: folder,
  baseUrl: null,
  allowedOrigins: [],
  trustedProxies: 0,
  logLevel: 'warn',
  demonstration: null,
};
const log = createLog(config.logLevel, { write: (line) => process.stderr.write(line) });
const server = await startServer(config, log, { roomLimits: roomLimits ?? {} });
const office = { id: 'office', name: 'Chair’s office', mayOpen: true, home: null };
await server.signInStore.savePerson(office);
const { token } = await server.signIn.issueLink({ person: office.id, negotiation: null, seat: 'chair' });
console.log(JSON.stringify({ address: server.address, token }));
