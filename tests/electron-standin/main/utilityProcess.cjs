'use strict';
const childProcess = require('node:child_process');
const { EventEmitter } = require('node:events');
const path = require('node:path');

const REGISTER = path.join(__dirname, '../register.cjs');

/** Running ones, for app.getAppMetrics(). */
const utilities = new Map();

const utilityProcess = {
  fork(modulePath, args = [], options = {}) {
    const output = options.stdio === 'pipe' ? 'pipe' : 'inherit';
    const child = childProcess.fork(modulePath, args, {
      cwd: options.cwd,
      env: { ...(options.env ?? process.env), STANDIN_UTILITY: '1' },
      execArgv: [...(options.execArgv ?? []), '-r', REGISTER],
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
    });
    const utility = Object.assign(new EventEmitter(), {
      pid: undefined,
      stdout: child.stdout,
      stderr: child.stderr,
      // As in Electron, what is said to a process that has ended is lost; without the callback it would end this one too.
      postMessage: (message) => void child.send(message, () => {}),
      kill: () => child.kill(),
    });
    child.on('spawn', () => {
      utility.pid = child.pid;
      utilities.set(child.pid, options.serviceName ?? 'Node Utility Process');
      utility.emit('spawn');
    });
    child.on('message', (message) => utility.emit('message', message));
    child.on('exit', (code) => {
      utilities.delete(child.pid);
      utility.emit('exit', code ?? 1);
    });
    process.on('exit', () => child.kill());
    return utility;
  },
};

module.exports = { utilities, utilityProcess };
