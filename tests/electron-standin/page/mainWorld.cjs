// Runs in the page's own world before its scripts: receives what the preload exposes. Injected as text.
'use strict';

function mainWorld(makeBridge) {
  if (window !== window.top) return;
  const { unpack, fire, on } = makeBridge('main', 'isolated');

  const freeze = (value) => {
    const isObject = value !== null && (typeof value === 'object' || typeof value === 'function');
    if (isObject && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    }
    return value;
  };

  on('expose', ({ key, value }) => {
    if (key in window) {
      console.error('Cannot bind an API on top of an existing property on the window object');
      return;
    }
    Object.defineProperty(window, key, { value: freeze(unpack(value)), enumerable: true });
  });
  // Either world may be set up first.
  on('hello', () => fire('hello', 1));
  fire('hello', 1);
}

module.exports = { mainWorld };
