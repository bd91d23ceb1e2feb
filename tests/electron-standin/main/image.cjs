'use strict';
const fs = require('node:fs');

const PNG_WIDTH_AT = 16;
const PNG_HEIGHT_AT = 20;

const nativeImage = {
  createFromBuffer: (buffer) => ({
    toPNG: () => buffer,
    toJPEG: () => buffer,
    toDataURL: () => `data:image/png;base64,${buffer.toString('base64')}`,
    isEmpty: () => buffer.length === 0,
    getSize: () =>
      buffer.length > PNG_HEIGHT_AT + 4
        ? { width: buffer.readUInt32BE(PNG_WIDTH_AT), height: buffer.readUInt32BE(PNG_HEIGHT_AT) }
        : { width: 0, height: 0 },
    resize() {
      return this;
    },
  }),
  createFromPath: (file) =>
    nativeImage.createFromBuffer(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)),
  createFromDataURL: (url) => nativeImage.createFromBuffer(Buffer.from(url.split(',')[1], 'base64')),
  createEmpty: () => nativeImage.createFromBuffer(Buffer.alloc(0)),
};

module.exports = { nativeImage };
