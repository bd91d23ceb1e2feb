'use strict';
const { EventEmitter } = require('node:events');

function makeIpc() {
  const handlers = new Map();
  return Object.assign(new EventEmitter(), {
    _handlers: handlers,
    handle: (channel, handler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    handleOnce: (channel, handler) => {
      handlers.set(channel, (...args) => {
        handlers.delete(channel);
        return handler(...args);
      });
    },
    removeHandler: (channel) => void handlers.delete(channel),
  });
}

module.exports = { makeIpc, ipcMain: makeIpc() };
