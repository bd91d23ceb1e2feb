import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receivedFile } from '#shared/api/areas/attachment.ts';
import type { ApiError } from '#shared/api/errors.ts';
import type { Turn } from '#shared/domain/request/attachments/types.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { putFile } from '#renderer/api/files.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { AttachmentRow, Attachments, Owner } from './attachmentData.ts';

export type NamedFile = { readonly name: string; readonly bytes: Blob };

type Acts = {
  readonly list: Attachments | undefined;
  /** A sentence for each file that was not taken, and for an act that was refused. */
  readonly problems: readonly string[];
  /** Of the file that is being taken in. */
  readonly busyWith: string | null;
  /** One after the other; resolves with the id of the last one that was attached. */
  readonly attach: (files: readonly NamedFile[], documentId: string | null) => Promise<string | null>;
  /** A file of the scanner's folder; gone from there once it is attached. */
  readonly takeScan: (name: string, documentId: string | null) => Promise<string | null>;
  readonly remove: (attachmentId: string) => Promise<void>;
  readonly turn: (attachmentId: string) => Promise<void>;
  /** One place up (-1) or down (1). */
  readonly move: (attachmentId: string, by: -1 | 1) => Promise<void>;
};

const QUARTER = 90;

/** The files of a request and what a clerk does with them. */
export function useAttachments(owner: Owner): Acts {
  const { client, session } = useApi();
  const { t } = useTranslation();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const { data: list } = useQuery(
    'attachment.list',
    { owner },
    { topics: ['request', 'visit', 'outbox', 'client'] },
  );

  /** Null when it went well. */
  const attempt = async (act: () => Promise<unknown>): Promise<string | null> => {
    try {
      await act();
      return null;
    } catch (problem) {
      return errorText(problem instanceof ApiFailure ? problem.error : HOST_LOST);
    }
  };
  const add = async (hash: string, documentId: string | null, name: string): Promise<string> =>
    (await client.command('attachment.add', { owner, hash, documentId, name })).attachmentId;
  const attachOne = async ({ name, bytes }: NamedFile, documentId: string | null): Promise<string> => {
    const { address } = await client.action('attachment.beginUpload', { bytes: bytes.size });
    const received = await putFile(address, bytes, session.get(), receivedFile);
    if (!received.ok) throw new ApiFailure(received.error satisfies ApiError);
    return add(received.value.hash, documentId, name);
  };
  const scanOne = async (name: string, documentId: string | null): Promise<string> => {
    const { hash } = await client.action('scan.take', { name });
    const attachmentId = await add(hash, documentId, name);
    await client.action('scan.remove', { name });
    return attachmentId;
  };
  /** One after the other, with a sentence for each that was not taken. */
  const takeIn = async <One extends { readonly name: string }>(
    files: readonly One[],
    takeOne: (file: One) => Promise<string>,
  ): Promise<string | null> => {
    let last: string | null = null;
    const refused: string[] = [];
    for (const file of files) {
      setBusyWith(file.name);
      const problem = await attempt(async () => {
        last = await takeOne(file);
      });
      if (problem !== null) refused.push(t('attachment.refused', { name: file.name, problem }));
    }
    setBusyWith(null);
    setProblems(refused);
    return last;
  };
  const change = async (act: () => Promise<unknown>): Promise<void> => {
    const problem = await attempt(act);
    setProblems(problem === null ? [] : [problem]);
  };
  const arrange = (rows: readonly Pick<AttachmentRow, 'attachmentId' | 'turn'>[]): Promise<void> =>
    change(() =>
      client.command('attachment.arrange', {
        owner,
        order: rows.map(({ attachmentId, turn }) => ({ attachmentId, turn })),
      }),
    );
  const rows = list?.attachments ?? [];

  return {
    list,
    problems,
    busyWith,
    attach: (files, documentId) => takeIn(files, (file) => attachOne(file, documentId)),
    takeScan: (name, documentId) => takeIn([{ name }], () => scanOne(name, documentId)),
    remove: (attachmentId) => change(() => client.command('attachment.remove', { owner, attachmentId })),
    turn: (attachmentId) =>
      arrange(
        rows.map((row) =>
          row.attachmentId === attachmentId ? { ...row, turn: ((row.turn + QUARTER) % 360) as Turn } : row,
        ),
      ),
    move(attachmentId, by) {
      const from = rows.findIndex((row) => row.attachmentId === attachmentId);
      const row = rows[from];
      if (!row || from + by < 0 || from + by >= rows.length) return Promise.resolve();
      return arrange(rows.toSpliced(from, 1).toSpliced(from + by, 0, row));
    },
  };
}
