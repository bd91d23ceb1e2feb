import { AppError } from '#shared/api/errors.ts';
import { listScans, mustBeFolder, openScan, removeScan } from '#electron/office/attachments/scanFolder.ts';
import { readScanFolder, writeScanFolder } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';

/** The folder into which the scanner writes, on the office's computer or on a share that it reaches. */
export const settings: QueryHandler<'scan.settings'> = (office) => ({ folder: readScanFolder(office.db) });

export const change: ActionHandler<'scan.change'> = async (office, { folder }) => {
  const wanted = folder.trim();
  if (wanted !== '') await mustBeFolder(wanted);
  writeScanFolder(office.db, wanted === '' ? null : wanted);
  office.publish('settings', []);
  return {};
};

export const list: QueryHandler<'scan.list'> = async (office) => {
  const folder = readScanFolder(office.db);
  if (folder === null) return { isWatched: false, scans: [] };
  return { isWatched: true, scans: [...(await listScans(folder, Date.now()))] };
};

/** Seals a scan as a file that was put here; it stays in the folder until it is attached. */
export const take: ActionHandler<'scan.take'> = async (office, { name }) => {
  const { bytes, pieces } = await openScan(folderOf(office), name);
  return office.transfers.receive(pieces, bytes);
};

export const remove: ActionHandler<'scan.remove'> = async (office, { name }) => {
  await removeScan(folderOf(office), name);
  return {};
};

function folderOf({ db }: OfficeContext): string {
  const folder = readScanFolder(db);
  if (folder === null) throw new AppError({ code: 'refused', rule: 'scan.noFolder' });
  return folder;
}
