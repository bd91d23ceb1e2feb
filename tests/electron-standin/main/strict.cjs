// An unknown member must fail by its name when it is used: an `undefined` would let a wrong test pass.
'use strict';
const { needReady } = require('./state.cjs');

// These are asked for by the language and by module loading, not by the app.
const isOrdinary = (key) => typeof key === 'symbol' || key === 'then' || key === 'default';

/** Stands for everything that is not there; throws when it is called or constructed. */
function missing(what) {
  return new Proxy(function () {}, {
    get: (_target, key) => (isOrdinary(key) ? undefined : missing(`${what}.${key}`)),
    apply() {
      throw new Error(`electron stand-in: ${what}() is not implemented`);
    },
    construct() {
      throw new Error(`electron stand-in: new ${what}() is not implemented`);
    },
  });
}

const guard = (what) => ({
  get: (target, key, receiver) =>
    key in target || isOrdinary(key) || key.startsWith('_')
      ? Reflect.get(target, key, receiver)
      : missing(`${what}.${key}`),
});

function strict(what, object) {
  return new Proxy(object, guard(what));
}

function strictClass(what, Class) {
  const prototype = Object.getPrototypeOf(Class.prototype);
  Object.setPrototypeOf(Class.prototype, new Proxy(prototype, guard(what)));
}

/** Every method throws before `ready`, as in Electron. */
function afterReady(what, object) {
  return new Proxy(object, {
    get(target, key, receiver) {
      const value = Reflect.get(target, key, receiver);
      if (typeof value !== 'function') return value;
      return (...args) => {
        needReady(`${what}.${String(key)} cannot be used`);
        return value.apply(target, args);
      };
    },
  });
}

module.exports = { missing, strict, strictClass, afterReady };
