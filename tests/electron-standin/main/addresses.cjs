// Chromium refuses to navigate to schemes it does not know, so app://host/path travels as
// https://host.app.scheme.standin/path. The app's main process only ever sees the first form.
'use strict';
const { state } = require('./state.cjs');

const SUFFIX = '.scheme.standin';

function toApp(url) {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, search, hash } = new URL(url);
  if (!hostname.endsWith(SUFFIX)) return url;
  const [scheme, ...host] = hostname.slice(0, -SUFFIX.length).split('.').reverse();
  return `${scheme}://${host.reverse().join('.')}${pathname}${search}${hash}`;
}

function fromApp(url) {
  const [, scheme, host, rest] = /^([a-z][\w+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (!state.schemes.has(scheme)) return url;
  return `https://${host || 'host'}.${scheme}${SUFFIX}${rest}`;
}

module.exports = { toApp, fromApp };
