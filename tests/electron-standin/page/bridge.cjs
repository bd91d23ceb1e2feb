// contextBridge between the two worlds of a page. They share only the DOM: values cross in CustomEvent.detail, which
// Chromium clones; functions and promises cross by id, both ways and synchronously. Injected as text, so the function
// must not reach outside itself.
'use strict';

function makeBridge(me, other) {
  const functions = new Map();
  const idsOfFunctions = new WeakMap();
  const proxies = new Map();
  const promises = new Map();
  const returns = new Map();
  let lastId = 0;
  const newId = () => me + ++lastId;

  const fire = (type, detail) =>
    window.dispatchEvent(new CustomEvent(`standin:${other}:${type}`, { detail }));
  const on = (type, listener) =>
    window.addEventListener(`standin:${me}:${type}`, (event) => event.detail && listener(event.detail));
  const textOf = (error) => String(error?.message ?? error);
  const isPlain = (value) => [Object.prototype, null].includes(Object.getPrototypeOf(value));

  const packFunction = (value) => {
    if (!idsOfFunctions.has(value)) {
      const id = newId();
      idsOfFunctions.set(value, id);
      functions.set(id, value);
    }
    return { kind: 'function', id: idsOfFunctions.get(value) };
  };

  const packPromise = (value) => {
    const id = newId();
    value.then(
      (result) => fire('settle', { id, value: pack(result) }),
      (error) => fire('settle', { id, error: textOf(error) }),
    );
    return { kind: 'promise', id };
  };

  const pack = (value) => {
    if (typeof value === 'function') return packFunction(value);
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value instanceof Promise) return packPromise(value);
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) };
    if (value && typeof value === 'object' && isPlain(value)) {
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item)]) };
    }
    return { kind: 'clone', value };
  };

  const unpack = (packed) => {
    switch (packed.kind) {
      case 'array':
        return packed.items.map(unpack);
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]));
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }));
      case 'function':
        if (!proxies.has(packed.id)) proxies.set(packed.id, proxyOf(packed.id));
        return proxies.get(packed.id);
      default:
        return packed.value;
    }
  };

  const proxyOf =
    (id) =>
    (...args) => {
      const call = newId();
      fire('call', { call, id, args: pack(args) });
      const result = returns.get(call);
      returns.delete(call);
      if (!result) throw new Error('An object could not be cloned.');
      if ('error' in result) throw new Error(result.error);
      return unpack(result.value);
    };

  on('call', ({ call, id, args }) => {
    let result;
    try {
      result = { call, value: pack(functions.get(id)(...unpack(args))) };
    } catch (error) {
      result = { call, error: textOf(error) };
    }
    fire('return', result);
  });
  on('return', (result) => returns.set(result.call, result));
  on('settle', ({ id, ...result }) => {
    const promise = promises.get(id);
    promises.delete(id);
    if ('error' in result) promise?.reject(new Error(result.error));
    else promise?.resolve(unpack(result.value));
  });
  return { pack, unpack, fire, on };
}

module.exports = { makeBridge };
