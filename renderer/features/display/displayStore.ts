/** What this display was told to be; kept on its machine, so that it comes back the same after a power cut. */
export type DisplayChoice = {
  readonly displayId: string;
  /** Null: all halls. */
  readonly hall: string | null;
  readonly isMuted: boolean;
  /** 1 to 10. */
  readonly volume: number;
};

export const LOUDEST = 10;
const KEY = 'lodzins.display';

export function readChoice(storage: Storage, newId: () => string): DisplayChoice {
  const kept = parse(storage.getItem(KEY));
  const { displayId, hall, isMuted, volume } = kept;
  const choice: DisplayChoice = {
    displayId: typeof displayId === 'string' ? displayId : newId(),
    hall: typeof hall === 'string' ? hall : null,
    isMuted: isMuted === true,
    volume: typeof volume === 'number' && volume >= 1 && volume <= LOUDEST ? Math.round(volume) : 8,
  };
  writeChoice(storage, choice);
  return choice;
}

export function writeChoice(storage: Storage, choice: DisplayChoice): void {
  storage.setItem(KEY, JSON.stringify(choice));
}

/** All halls, each hall in turn, and all again. */
export function hallAfter(hall: string | null, halls: readonly string[]): string | null {
  return halls[hall === null ? 0 : halls.indexOf(hall) + 1] ?? null;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
