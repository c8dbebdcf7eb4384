// The proxy file that OPERATIONS.md offers, tried: nginx with it, a certificate of its own, and a real server behind. It needs nginx
// and openssl, and skips with a reason where they are not.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { MARAVIA, startTestServer } from '../testing/test-server.ts';

const FILE = join(import.meta.dirname, '../../../../scripts/deploy/nginx.conf');
const [nginx, openssl] = ['nginx', 'openssl'].map((name) => found(name));

function found(name: string): string | null {
  try {
    return execFileSync('sh', ['-c', `PATH="$PATH:/usr/sbin:/sbin" command -v ${name}`], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return null;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The file as it is offered, with this machine's ports and certificate. */
function onThisMachine(folder: string, secure: number, plain: number, behind: number): string {
  const site = readFileSync(FILE, 'utf8')
    .replace('server 127.0.0.1:4600;', `server 127.0.0.1:${behind};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${secure} ssl http2;`)
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replaceAll(/^ *listen \[::\].*$/gm, '')
    .replace(/ssl_certificate .*;/, `ssl_certificate ${folder}/cert.pem;`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${folder}/key.pem;`);
  return `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { access_log ${folder}/access.log; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
${site} }`;
}

it.skipIf(nginx === null || openssl === null)(
  'hands on pages, commands and sockets under TLS, and the address that a request came from',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-proxy-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const subject = [
      '-subj',
      '/CN=localhost',
      '-days',
      '2',
      '-keyout',
      `${folder}/key.pem`,
      '-out',
      `${folder}/cert.pem`,
    ];
    execFileSync(openssl ?? '', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
      stdio: 'ignore',
    });
    const [secure, plain] = [await freePort(), await freePort()];
    const address = `https://127.0.0.1:${secure}`;
    const test = await startTestServer(
      {},
      { baseUrl: new URL(address), trustedProxies: 1, allowedOrigins: [address] },
    );
    onTestFinished(() => test.end());
    writeFileSync(
      join(folder, 'nginx.conf'),
      onThisMachine(folder, secure, plain, Number(new URL(test.address).port)),
    );
    const proxy = spawn(nginx ?? '', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    onTestFinished(async () => {
      proxy.kill('SIGTERM');
      await once(proxy, 'exit');
    });
    const ask = (path: string) =>
      new Promise<{ status: number; body: string; hsts: string }>((resolve, reject) => {
        get(address + path, { rejectUnauthorized: false }, (answer) => {
          text(answer).then(
            (body) =>
              resolve({
                status: answer.statusCode ?? 0,
                body,
                hsts: String(answer.headers['strict-transport-security']),
              }),
            reject,
          );
        }).on('error', reject);
      });
    await expect
      .poll(
        () =>
          ask('/healthz').then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
    expect((await ask('/readyz')).hsts).toContain('max-age');
    // Prometheus asks on the machine itself; whoever comes through the proxy is somebody else.
    expect((await ask('/metrics')).status).toBe(403);
    const redirect = await fetch(`http://127.0.0.1:${plain}/as/x`, { redirect: 'manual' });
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, 'https://127.0.0.1/as/x']);

    const signIn = request(`${address}/api/sign-in`, {
      method: 'POST',
      rejectUnauthorized: false,
      headers: { 'content-type': 'application/json', origin: address },
    });
    signIn.end(JSON.stringify({ token: await test.token('delegate-fra') }));
    const [answer] = await once(signIn, 'response');
    const [set = ''] = answer.headers['set-cookie'] ?? [];
    await text(answer);
    expect(answer.statusCode).toBe(200);
    expect(set).toContain('Secure');
    const socket = new WebSocket(`wss://127.0.0.1:${secure}/sync/${MARAVIA}?person=delegate-fra&adref=1`, {
      rejectUnauthorized: false,
      headers: { cookie: set.split(';')[0] ?? '', origin: address },
    });
    onTestFinished(() => socket.terminate());
    const [first] = await once(socket, 'message');
    expect(first.length).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'access.log'), 'utf8')).not.toMatch(/#|token/);
  },
  60_000,
);

it('is in the checkout where OPERATIONS.md says', () => {
  expect(readFileSync(FILE, 'utf8')).toContain('proxy_set_header   Upgrade');
  if (nginx === null)
    process.stderr.write('The proxy file was not tried: there is no nginx on this machine.\n');
});
