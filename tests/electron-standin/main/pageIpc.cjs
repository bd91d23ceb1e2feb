// Messages of a page to the main process, and back.
'use strict';
const { send } = require('./cdp.cjs');
const { ipcMain } = require('./ipc.cjs');
const { Menu } = require('./menu.cjs');
const { log } = require('./state.cjs');
const { makeCodec } = require('../page/codec.cjs');

const { encode, decode } = makeCodec();

function receiveFromPage(page, message, contextId) {
  const reply = (answer) => deliver(page, contextId, answer).catch((error) => log('deliver', error.message));
  const event = eventFor(page);
  switch (message.kind) {
    case 'ready':
      page._contextId = contextId;
      for (const waiting of page._undelivered.splice(0)) reply(waiting);
      break;
    case 'preloadError':
      page.emit('preload-error', {}, page._preferences.preload, new Error(message.error));
      break;
    case 'send': {
      const args = decode(message.args);
      page.ipc.emit(message.channel, event, ...args);
      ipcMain.emit(message.channel, event, ...args);
      break;
    }
    case 'invoke':
      invoke(page, message, event).then(reply);
      break;
    case 'key':
      Menu.getApplicationMenu()?._press(message, page._window);
      break;
  }
}

function sendToPage(page, channel, args) {
  const message = { kind: 'message', channel, args: encode(args) };
  if (page._contextId === undefined) page._undelivered.push(message);
  else page._ready.then(() => deliver(page, page._contextId, message)).catch(() => {});
}

async function invoke(page, { id, channel, args }, event) {
  const handler = page.ipc._handlers.get(channel) ?? ipcMain._handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler(event, ...decode(args));
    return { kind: 'reply', id, channel, value: encode(value) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return { kind: 'reply', id, channel, error: String(error) };
  }
}

function deliver(page, contextId, message) {
  const expression = `__standin.deliver(${JSON.stringify(message)})`;
  return send('Runtime.evaluate', { contextId, expression }, page._sessionId);
}

function eventFor(page) {
  const reply = (channel, ...args) => page.send(channel, ...args);
  const frame = {
    url: page.getURL(),
    get origin() {
      const { origin, protocol, host } = new URL(this.url);
      return origin === 'null' ? `${protocol}//${host}` : origin;
    },
    routingId: 1,
    processId: page.id,
    parent: null,
    top: null,
    frameTreeNodeId: 1,
    isDestroyed: () => page.isDestroyed(),
    send: reply,
  };
  return {
    sender: page,
    senderFrame: frame,
    frameId: 1,
    processId: page.id,
    type: 'frame',
    ports: [],
    reply,
    preventDefault() {},
  };
}

module.exports = { receiveFromPage, sendToPage };
