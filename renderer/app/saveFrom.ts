import { ApiFailure } from '#renderer/api/client.ts';
import { readFile } from '#renderer/api/files.ts';
import { download } from './saveFile.ts';

type Offered = { readonly name: string; readonly address: string };

/**
 * Saves what the office gives at an address. The desktop shell writes it straight to where the person says; a browser puts it with
 * its downloads. False when it was cancelled. @throws ApiFailure
 */
export async function saveFrom({ name, address }: Offered, session: string | null): Promise<boolean> {
  if (window.lodzins) return window.lodzins.saveFrom(name, address, session ?? '');
  const bytes = await readFile(address, session);
  if (!bytes.ok) throw new ApiFailure(bytes.error);
  download(name, URL.createObjectURL(new Blob([bytes.value])));
  return true;
}
