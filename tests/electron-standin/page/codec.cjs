// Structured clone over JSON, for the wire between page and main process. One source for both sides: the page gets it
// as text, so the function must not reach outside itself.
'use strict';

function makeCodec() {
  const views = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errors = { TypeError, RangeError, SyntaxError };
  const hasBuffer = typeof Buffer !== 'undefined';

  const toBase64 = (bytes) =>
    hasBuffer
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      : btoa(Array.from(bytes, (code) => String.fromCharCode(code)).join(''));
  const fromBase64 = (text) =>
    hasBuffer
      ? new Uint8Array(Buffer.from(text, 'base64'))
      : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  const encodeNumber = (value) => {
    if (Object.is(value, -0)) return { $: 'number', v: '-0' };
    return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
  };

  const encodeObject = (value, seen) => {
    const inner = (part) => encode(part, seen);
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof RegExp) return { $: 'regexp', v: value.source, flags: value.flags };
    if (value instanceof Map)
      return { $: 'map', v: [...value].map(([key, item]) => [inner(key), inner(item)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(inner) };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      // A Buffer arrives as Uint8Array, as it does in Electron.
      const kind = views[value.constructor.name] ? value.constructor.name : 'Uint8Array';
      return { $: 'view', kind, v: toBase64(bytes) };
    }
    if (value instanceof Error) return { $: 'error', name: value.name, v: value.message, stack: value.stack };
    if (Array.isArray(value)) return value.map(inner);
    const entries = Object.keys(value).map((key) => [key, inner(value[key])]);
    return '$' in value ? { $: 'object', v: entries } : Object.fromEntries(entries);
  };

  const encode = (value, seen = new Set()) => {
    if (value === undefined) return { $: 'nothing' };
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return encodeNumber(value);
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value !== 'object' || value instanceof Promise || value instanceof WeakMap) {
      throw new Error('An object could not be cloned.');
    }
    if (seen.has(value)) throw new Error('stand-in: circular structures are not carried');
    seen.add(value);
    try {
      return encodeObject(value, seen);
    } finally {
      seen.delete(value);
    }
  };

  const decoders = {
    nothing: () => undefined,
    number: ({ v }) => Number(v),
    bigint: ({ v }) => BigInt(v),
    date: ({ v }) => new Date(v),
    regexp: ({ v, flags }) => new RegExp(v, flags),
    map: ({ v }) => new Map(v.map(([key, item]) => [decode(key), decode(item)])),
    set: ({ v }) => new Set(v.map(decode)),
    buffer: ({ v }) => fromBase64(v).buffer,
    view: ({ kind, v }) => {
      const bytes = fromBase64(v);
      return kind === 'Uint8Array' ? bytes : new views[kind](bytes.buffer);
    },
    error: ({ name, v, stack }) => Object.assign(new (errors[name] ?? Error)(v), { stack }),
    object: ({ v }) => Object.fromEntries(v.map(([key, item]) => [key, decode(item)])),
  };

  const decode = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    if (decoders[value.$]) return decoders[value.$](value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
  };

  return { encode, decode };
}

module.exports = { makeCodec };
