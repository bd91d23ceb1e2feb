const KEY = 'lodzins.kiosk';

/** Kept on this machine, so that after a power cut it is the same kiosk and not one more. */
export function kioskId(storage: Storage): string {
  const kept = storage.getItem(KEY) ?? crypto.randomUUID();
  storage.setItem(KEY, kept);
  return kept;
}
