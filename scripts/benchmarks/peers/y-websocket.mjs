// `@y/websocket-server` as its own server.js runs it, with LevelDB, started by scripts/bench in a process of its own.
// Plain JavaScript, because its libraries are installed for a benchmark only. Argument: JSON {port, folder}.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const { port, folder } = JSON.parse(process.argv[2]);
process.env.YPERSISTENCE = folder; // Read when the module is loaded.
const { setupWSConnection } = await import('@y/websocket-server/utils');

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
sockets.on('connection', setupWSConnection);
const server = createServer((_request, response) => response.end('okay'));
server.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
});
server.listen(port, '127.0.0.1', () => {
  console.log(JSON.stringify({ address: `http://127.0.0.1:${server.address().port}` }));
});
