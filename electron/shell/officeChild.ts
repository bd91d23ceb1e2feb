import { utilityProcess } from 'electron';
import path from 'node:path';
import type { OfficeChild } from './officeProcess.ts';

const OFFICE = path.join(import.meta.dirname, 'office.mjs');

export function forkOffice(): OfficeChild {
  const child = utilityProcess.fork(OFFICE, [], { serviceName: 'lodzins-office', stdio: 'inherit' });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill(),
  };
}
