import type { AttachmentKind } from '#shared/domain/request/attachments/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { HeldAbout } from '#shared/sync/heldAbout.ts';
import { attachmentsOfDraft } from '#db/repositories/draftAttachments.ts';
import { findStoredFile } from '#db/repositories/storedFiles.ts';
import { piecesAndClose } from '#electron/office/attachments/sealedFile.ts';
import { packedName, type PackedFile } from '#electron/office/attachments/zipOf.ts';
import type { OfficeContext } from '#electron/office/context.ts';

export type OwnFile = {
  /** Null: attached to what was never registered. */
  readonly requestId: string | null;
  readonly draftId: string | null;
  readonly number: string | null;
  readonly name: string;
  readonly hash: string;
  readonly bytes: number;
  /** Returned by the service owner; otherwise it came from the client. */
  readonly isResult: boolean;
  /** In the pack; null: neither this office nor the back-office can give its bytes now. */
  readonly path: string | null;
};

type Found = Omit<OwnFile, 'path'> & { readonly fileId: string; readonly kind: AttachmentKind };
type Request = RequestState & { readonly id: string };

/** Ends that a file of the kind has; the first is added where a person's name for it has none. */
const ENDINGS = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  container: ['.asice', '.edoc', '.sce'],
} as const satisfies Record<AttachmentKind, readonly string[]>;

/** In the pack, where a request's files lie under its number. */
const DRAFTS_FOLDER = 'melnraksti';

/**
 * Every file of the client's requests and drafts, and how its bytes are had: those that lie here no more, and those of other centres, come from
 * the back-office while the pack is written.
 */
export function ownFiles(
  office: OfficeContext,
  client: {
    readonly id: string;
    readonly requests: readonly Request[];
    readonly drafts: readonly { readonly draftId: string }[];
    /** Looks at cards of other centres that the client said to be theirs. */
    readonly looks: readonly string[];
  },
  elsewhere: HeldAbout | null,
): { readonly files: readonly OwnFile[]; readonly packed: readonly PackedFile[] } {
  const here = client.requests.flatMap(filesOfRequest);
  const known = new Set(here.map(({ fileId }) => fileId));
  const others = elsewhere?.files ?? [];
  const central = new Set(others.flatMap(({ fileId, isHere }) => (isHere ? [fileId] : [])));
  const all: Found[] = [
    ...here,
    ...others.filter(({ fileId }) => !known.has(fileId)).map((file) => ({ ...file, draftId: null })),
    ...client.drafts.flatMap(({ draftId }) => filesOfDraft(office, draftId)),
  ];
  const packed: PackedFile[] = [];
  const files = all.map((file, index): OwnFile => {
    const { fileId, kind, ...facts } = file;
    const pieces = piecesOf(office, client, file, central.has(fileId));
    if (!pieces) return { ...facts, path: null };
    const path = `${file.number ?? file.requestId ?? DRAFTS_FOLDER}/${index + 1} ${withEnding(packedName(file.name), kind)}`;
    packed.push({ path, pieces });
    return { ...facts, path };
  });
  return { files, packed };
}

function filesOfRequest({ id, registerNumber, attachments = [], result }: Request): Found[] {
  return [
    ...attachments.map((file) => ({ ...file, fileId: file.id, isResult: false })),
    ...(result?.files ?? []).map((file) => ({ ...file, isResult: true })),
  ].flatMap(({ fileId, name, hash, bytes, kind, isResult }) =>
    name === undefined
      ? []
      : [
          {
            fileId,
            requestId: id,
            draftId: null,
            number: registerNumber ?? null,
            name,
            hash,
            bytes,
            kind,
            isResult,
          },
        ],
  );
}

/** They lie at this office alone. */
function filesOfDraft(office: OfficeContext, draftId: string): Found[] {
  return attachmentsOfDraft(office.db, draftId).flatMap(({ id, name, hash }) => {
    const file = findStoredFile(office.db, hash);
    if (!file) return [];
    const { bytes, kind } = file;
    return [{ fileId: id, requestId: null, draftId, number: null, name, hash, bytes, kind, isResult: false }];
  });
}

function piecesOf(
  office: OfficeContext,
  { id, looks }: { readonly id: string; readonly looks: readonly string[] },
  { fileId, hash }: Found,
  isCentral: boolean,
): PackedFile['pieces'] | null {
  if (office.attachments.has(hash)) {
    return async function* () {
      const file = await office.attachments.open(hash);
      if (!file) throw new Error('a file was let go while it was packed');
      yield* piecesAndClose(file);
    };
  }
  return isCentral ? () => office.link.fileAbout(id, fileId, looks) : null;
}

function withEnding(name: string, kind: AttachmentKind): string {
  const isEnded = ENDINGS[kind].some((ending) => name.toLowerCase().endsWith(ending));
  return isEnded ? name : `${name}${ENDINGS[kind][0]}`;
}
