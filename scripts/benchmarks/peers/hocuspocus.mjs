// Hocuspocus on the same `ws` as the others, with its database extension on SQLite (the statements of its own SQLite
// extension, through the driver that Node has built in), and its defaults: a document is stored two seconds after a
// change, at the latest after ten. Plain JavaScript, because its libraries are installed for a benchmark only.
// Argument: JSON {port, folder}.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';

const { port, folder } = JSON.parse(process.argv[2]);
const db = new DatabaseSync(join(folder, 'documents.sqlite'));
db.exec(
  'CREATE TABLE IF NOT EXISTS documents (name varchar(255) NOT NULL, data blob NOT NULL, UNIQUE(name))',
);
const select = db.prepare('SELECT data FROM documents WHERE name = ? ORDER BY rowid DESC');
const upsert = db.prepare(
  'INSERT INTO documents (name, data) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET data = ?2',
);

const hocuspocus = new Hocuspocus({
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => select.get(documentName)?.data ?? null,
      store: async ({ documentName, state }) => {
        upsert.run(documentName, state);
      },
    }),
  ],
});

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((_request, response) => response.end('okay'));
server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => {
    const asked = new Request(new URL(request.url, 'http://127.0.0.1'), { headers: { host: '127.0.0.1' } });
    const connection = hocuspocus.handleConnection(socket, asked);
    socket.on('message', (bytes) => connection.handleMessage(bytes));
    socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
    socket.on('error', () => socket.terminate());
  });
});
server.listen(port, '127.0.0.1', () => {
  console.log(JSON.stringify({ address: `http://127.0.0.1:${server.address().port}` }));
});
