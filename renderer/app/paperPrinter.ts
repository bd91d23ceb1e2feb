const STORAGE_KEY = 'lodzins.paperPrinter';

/** The printer of this computer that papers come out of unasked; null: the system's dialog asks each time. */
export function paperPrinter(): string | null {
  return window.localStorage.getItem(STORAGE_KEY);
}

export function choosePaperPrinter(name: string | null): void {
  if (name === null) window.localStorage.removeItem(STORAGE_KEY);
  else window.localStorage.setItem(STORAGE_KEY, name);
}
