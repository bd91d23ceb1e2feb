import { describe, expect, it } from 'vitest';
import { isTrustedFrame } from './trustedFrame.ts';

describe('a frame that may ask', () => {
  it("is the main frame of the app's page", () => {
    expect(isTrustedFrame({ url: 'app://lodzins/counter', parent: null })).toBe(true);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: 'app://lodzins/', parent: {} }],
    ['a page of another host', { url: 'app://lodzins.evil/', parent: null }],
    ['a page of the web', { url: 'https://lodzins/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a page made of data', { url: 'data:text/html,app://lodzins/', parent: null }],
    ['a file', { url: 'file:///app://lodzins/', parent: null }],
  ])('is not %s', (_name, frame) => {
    expect(isTrustedFrame(frame)).toBe(false);
  });
});
