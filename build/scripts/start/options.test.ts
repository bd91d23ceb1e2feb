import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStartOptions } from './options.ts';

describe('options of npm start', () => {
  it('default to a window, a free port and a demo that decides itself', () => {
    expect(parseStartOptions([])).toMatchObject({
      isHeadless: false,
      useBrowser: false,
      firstRun: null,
      withBackoffice: true,
      port: 0,
      lanPort: null,
    });
  });

  it('are read from the command line', () => {
    const args = [
      '--headless',
      '--port',
      '8080',
      '--lan',
      '8443',
      '--data',
      'here',
      '--empty',
      '--no-backoffice',
    ];
    expect(parseStartOptions(args)).toEqual({
      isHeadless: true,
      useBrowser: false,
      firstRun: 'empty',
      withBackoffice: false,
      port: 8080,
      lanPort: 8443,
      dataDir: path.resolve('here'),
    });
  });

  it.each([
    [['--demo', '--empty'], /either/],
    [['--port', 'abc'], /--port/],
    [['--port', '70000'], /--port/],
    [['--port', ''], /--port/],
    [['--port', '0x50'], /--port/],
    [['--data', ''], /--data/],
    [['--lan', 'on'], /--lan/],
    [['--headles'], /headles/],
    [['extra'], /extra/],
  ])('refuse %j', (args, message) => {
    expect(() => parseStartOptions(args)).toThrow(message);
  });
});
