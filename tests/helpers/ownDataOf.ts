import { openZip } from '#inspect/zip.ts';
import type { Office } from '#electron/office/office.ts';
import type { Person } from '#tests/helpers/testOffice.ts';

/** By path, what lies in a pack. */
export async function unpacked(pack: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(pack);
  const files = new Map<string, Buffer>();
  for (const entry of zip.entries) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.read(entry)) pieces.push(piece);
    files.set(entry.fileName, Buffer.concat(pieces));
  }
  return files;
}

/** What a client is given about themselves: the paper, and what the pack holds, its data apart. */
export async function ownDataOf(office: Pick<Office, 'url'>, manager: Person, clientId: string) {
  const { paper, pack, isWhole } = await manager.call('client.ownData', { clientId, language: 'lv' });
  const headers = { authorization: `Bearer ${manager.session ?? ''}` };
  const answer = await fetch(office.url + pack.address, { headers });
  const files = await unpacked(Buffer.from(await answer.arrayBuffer()));
  const json = files.get(pack.name.replace('.zip', '.json'))?.toString() ?? '';
  return { paper: Buffer.from(paper.base64, 'base64'), json, files, isWhole };
}
