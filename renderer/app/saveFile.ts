import { addressOf, type MadeFile } from './madeFile.ts';

/** The desktop shell asks where; a browser puts it with its downloads. False when it was cancelled. */
export async function saveFile(file: MadeFile): Promise<boolean> {
  if (window.lodzins) return window.lodzins.saveFile(file.name, file.base64);
  const address = addressOf(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}
