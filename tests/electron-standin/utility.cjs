// Inside utilityProcess.fork(): process.parentPort as Electron has it.
'use strict';
const { EventEmitter } = require('node:events');

const port = new EventEmitter();
port.postMessage = (data) => process.send(data);
port.start = () => {};
port.close = () => process.disconnect();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.parentPort = port;

module.exports = { net: { fetch }, systemPreferences: {} };
