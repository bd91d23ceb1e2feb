import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { defaultDataDir } from './dataDir.ts';

/** How the app was asked to run; the desktop shell and the office process under Node read the same words. */
export type AppOptions = {
  readonly dataDir: string;
  /** Port of the gateway on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Port for other machines of the centre; 0 takes a free one. Null: as the centre's settings say. */
  readonly lanPort: number | null;
  readonly firstRun: 'demo' | 'empty';
  readonly backofficeUrl: string | null;
  /** Folder of the built renderer; null: beside the bundle. */
  readonly rendererDir: string | null;
};

const LAST_PORT = 65_535;

const argumentsSchema = z.object({
  data: z.string().min(1).optional(),
  port: z.coerce.number().int().min(0).max(LAST_PORT).default(0),
  lan: z.coerce.number().int().min(0).max(LAST_PORT).optional(),
  demo: z.boolean().default(false),
  empty: z.boolean().default(false),
  backoffice: z.url({ protocol: /^https?$/ }).optional(),
  renderer: z.string().min(1).optional(),
});

/**
 * Without a word about it a new folder is a new centre: nobody's first day at a real counter starts with invented
 * clients. Unknown arguments are left alone, because Chromium's switches stand among them.
 */
export function parseAppOptions(args: readonly string[]): AppOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      lan: { type: 'string' },
      demo: { type: 'boolean' },
      empty: { type: 'boolean' },
      backoffice: { type: 'string' },
      renderer: { type: 'string' },
    },
  });
  const parsed = argumentsSchema.safeParse(values);
  if (!parsed.success)
    throw new Error(`These start options cannot be used.\n${z.prettifyError(parsed.error)}`);
  const { data, port, lan, demo, empty, backoffice, renderer } = parsed.data;
  if (demo && empty) throw new Error('Say either --demo or --empty.');
  return {
    dataDir: path.resolve(data ?? defaultDataDir()),
    port,
    lanPort: lan ?? null,
    firstRun: demo ? 'demo' : 'empty',
    backofficeUrl: backoffice ?? null,
    rendererDir: renderer === undefined ? null : path.resolve(renderer),
  };
}

/** The inverse: one argument an option, so that no shell and no switch parser can take them apart. */
export function formatAppOptions(options: AppOptions): readonly string[] {
  const { dataDir, port, lanPort, firstRun, backofficeUrl } = options;
  return [
    `--data=${dataDir}`,
    `--port=${port}`,
    ...(lanPort === null ? [] : [`--lan=${lanPort}`]),
    `--${firstRun}`,
    ...(backofficeUrl === null ? [] : [`--backoffice=${backofficeUrl}`]),
  ];
}
