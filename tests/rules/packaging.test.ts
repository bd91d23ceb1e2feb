import fs from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const fromHere = createRequire(import.meta.url);
const fromBuilder = createRequire(fromHere.resolve('app-builder-lib/package.json'));
const { load } = fromBuilder('js-yaml') as { load: (text: string) => Record<string, unknown> };
const { validateConfiguration } = fromBuilder('./out/util/config/config') as {
  validateConfiguration: (config: unknown, log: unknown) => Promise<void>;
};
const { DebugLogger } = fromBuilder('builder-util') as { DebugLogger: new (isEnabled: boolean) => unknown };

const config = load(fs.readFileSync('electron-builder.yml', 'utf8'));
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));

describe('packaging', () => {
  it('has a configuration that the packager accepts', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('is checked by a schema that refuses a misspelt option', async () => {
    const misspelt = { ...config, nsis: { oneClik: true } };
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(
      /configuration\.nsis/,
    );
  });

  it('closes every door that Electron leaves open by default', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('packages the Electron that the code is checked against', () => {
    expect(config.electronVersion).toBe(manifest.devDependencies.electron);
  });
});
