import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AppOptions, formatAppOptions, parseAppOptions } from './appOptions.ts';
import { defaultDataDir } from './dataDir.ts';

describe('options of the app', () => {
  it('default to guided set-up in the usual folder', () => {
    expect(parseAppOptions([])).toEqual({
      dataDir: defaultDataDir(),
      port: 0,
      lanPort: null,
      firstRun: 'empty',
      backofficeUrl: null,
      rendererDir: null,
    });
  });

  it('survive being written and read', () => {
    const options: AppOptions = {
      dataDir: path.resolve('/tmp/a folder'),
      port: 8123,
      lanPort: 8443,
      firstRun: 'demo',
      backofficeUrl: 'http://127.0.0.1:4000',
      rendererDir: null,
    };
    expect(parseAppOptions(formatAppOptions(options))).toEqual(options);
  });

  it('are found among switches of Chromium', () => {
    const options = parseAppOptions(['--no-sandbox', '--inspect=0', '.', '--demo', '--port=7000']);
    expect(options).toMatchObject({ firstRun: 'demo', port: 7000 });
  });

  it.each([
    [['--port=high'], /port/],
    [['--lan=on'], /lan/],
    [['--backoffice=file:///etc/passwd'], /backoffice/],
    [['--demo', '--empty'], /either/],
  ])('refuse %j', (args, message) => {
    expect(() => parseAppOptions(args)).toThrow(message);
  });
});
