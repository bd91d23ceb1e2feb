// One Chromium for the whole app, driven over the DevTools protocol by Node's own WebSocket.
'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { log, state } = require('./state.cjs');

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PASSED_ON = ['lang', 'force-device-scale-factor'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--disable-dev-shm-usage',
  '--disable-popup-blocking',
  '--force-color-profile=srgb',
  '--password-store=basic',
  '--allow-file-access-from-files',
  '--disable-search-engine-choice-screen',
  '--hide-crash-restore-bubble',
  '--no-startup-window',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PaintHolding,MediaRouter,OptimizationHints',
  '--remote-debugging-port=0',
];
const PAGES_ONLY = [{ type: 'page' }];

let socket;
let chromium;
let lastId = 0;
const calls = new Map();
const attachedSessions = new Map();
const attachWaiters = new Map();

function send(method, params = {}, sessionId) {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    calls.set(id, { resolve, reject, method });
    socket.send(JSON.stringify({ id, method, params, sessionId }));
  });
}

/** The CDP session of a target, as soon as Chromium has attached it. */
function sessionOf(targetId) {
  return attachedSessions.get(targetId) ?? new Promise((resolve) => attachWaiters.set(targetId, resolve));
}

const chromiumReady = launch();
chromiumReady.catch((error) => {
  console.error(error.message);
  process.exit(1);
});

async function launch() {
  // The app's main module, or a script given with -r, may append switches first, as in Electron.
  await new Promise((resolve) => setImmediate(resolve));
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'electron-standin-'));
  chromium = spawn(browserPath(), flagsFor(profile), { stdio: ['ignore', 'ignore', 'pipe'] });
  process.on('exit', () => {
    chromium.kill('SIGKILL');
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  const url = await debuggingUrl(chromium);
  await connect(url);
  await send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: PAGES_ONLY,
  });
  await send('Target.setDiscoverTargets', { discover: true, filter: PAGES_ONLY });
  // What Playwright's _electron.launch waits for.
  process.stderr.write(`DevTools listening on ${url}\n`);
}

function browserPath() {
  const given = process.env.STANDIN_CHROMIUM ?? process.env.CHROMIUM_PATH;
  const found = given ?? BROWSERS.find((file) => fs.existsSync(file));
  if (found) return found;
  console.error('electron stand-in: no Chromium. Install chromium, or set STANDIN_CHROMIUM');
  return process.exit(1);
}

function flagsFor(profile) {
  const fromApp = state.switches
    .filter(([name]) => PASSED_ON.includes(name))
    .map(([name, value]) => `--${name}=${value}`);
  return [
    ...(process.env.STANDIN_HEADED ? [] : ['--headless=new']),
    ...FLAGS,
    `--user-data-dir=${profile}`,
    ...(process.env.STANDIN_CHROMIUM_FLAGS?.split(' ') ?? []),
    ...fromApp,
  ];
}

function debuggingUrl(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr.on('data', (data) => {
      output += data;
      const [, url] = /DevTools listening on (ws:\/\/\S+)/.exec(output) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`Chromium exited (${code}): ${output.slice(-800)}`)));
  });
}

async function connect(url) {
  socket = new WebSocket(url);
  socket.onmessage = ({ data }) => receive(JSON.parse(data));
  await new Promise((resolve) => {
    socket.onopen = resolve;
  });
  socket.onclose = () => process.exit(0);
}

function receive(message) {
  if (!message.id) {
    onEvent(message.method, message.params, message.sessionId);
    return;
  }
  const { resolve, reject, method } = calls.get(message.id);
  calls.delete(message.id);
  if (message.error) reject(new Error(`${method}: ${message.error.message}`));
  else resolve(message.result);
}

function onEvent(method, params, sessionId) {
  if (method === 'Target.attachedToTarget') onAttached(params);
  else if (method === 'Target.targetDestroyed') {
    for (const page of [...state.pages.values()]) if (page._targetId === params.targetId) page._gone();
  } else state.pages.get(sessionId)?._event(method, params);
}

function onAttached({ targetInfo, sessionId }) {
  if (targetInfo.type !== 'page') {
    send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
    return;
  }
  attachedSessions.set(targetInfo.targetId, sessionId);
  attachWaiters.get(targetInfo.targetId)?.(sessionId);
  const opener = [...state.pages.values()].find((page) => page._targetId === targetInfo.openerId);
  // Later, so that the opener has seen Page.windowOpen, which says more about the new window.
  if (opener) setTimeout(() => opener._popup(sessionId, targetInfo).catch((error) => log(error.message)), 0);
}

/** Resolves when Chromium is gone, or after a while if it does not go. */
function closeChromium() {
  if (socket) socket.onclose = null;
  const closed = new Promise((resolve) => {
    chromium?.once('exit', resolve);
    chromiumReady.then(() => send('Browser.close')).catch(resolve);
  });
  return Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1500))]);
}

module.exports = { send, sessionOf, chromiumReady, closeChromium };
