import { addressOf, type MadeFile } from './madeFile.ts';

/** The desktop shell asks where; a browser puts it with its downloads. False when it was cancelled. */
export async function saveFile(file: MadeFile): Promise<boolean> {
  if (window.lodzins) return window.lodzins.saveFile(file.name, file.base64);
  download(file.name, addressOf(file));
  return true;
}

/** Puts what lies at an address inside this page with the browser's downloads, and lets go of the address. */
export function download(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
