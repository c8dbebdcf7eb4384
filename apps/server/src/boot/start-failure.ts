// Why the server did not start, in a sentence for whoever started it: what is wrong, and what to do.
import { StoreFault } from '../storage/store-fault.ts';
import type { Config } from './config.ts';

/** What kept the server from starting; null when it is not known here, and is a fault of the server's own. */
export function startFailure(
  error: unknown,
  config: Pick<Config, 'host' | 'port' | 'dataFolder'>,
): string | null {
  if (error instanceof StoreFault) return error.message;
  const { host, port, dataFolder } = config;
  const { code, syscall, message } = partsOf(error);
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    switch (code) {
      case 'EADDRINUSE':
        return `Port ${port} is in use. Stop what listens there, or choose another with --port.`;
      case 'EACCES':
        return `This user may not listen on port ${port}. Choose one from 1024 on with --port.`;
      default:
        return `The server cannot listen on ${host} (${code}): this machine has no such address. Choose another with --host.`;
    }
  }
  if (syscall !== null || code === 'ERR_SQLITE_ERROR')
    return `The data folder ${dataFolder} cannot be used (${FILE_FAULTS.get(code) ?? message}). Make it a folder that this user may write to, or choose another with --data.`;
  return null;
}

const FILE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['EROFS', 'that disk can only be read'],
  ['ENOSPC', 'that disk is full'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EEXIST', 'a file has that name'],
]);

function partsOf(error: unknown): { code: string; syscall: string | null; message: string } {
  if (!(error instanceof Error)) return { code: '', syscall: null, message: String(error) };
  const code = 'code' in error ? String(error.code) : '';
  const syscall = 'syscall' in error ? String(error.syscall) : null;
  return { code, syscall, message: error.message.replace(/\.$/, '') };
}
