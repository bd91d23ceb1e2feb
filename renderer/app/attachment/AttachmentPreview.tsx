import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure } from '#renderer/api/client.ts';
import { readFile } from '#renderer/api/files.ts';
import { HOST_LOST } from '#renderer/api/transport.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { formatBytes, formatDayTime } from '#renderer/app/format.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import type { AttachmentRow, Shown, ShownOwner } from './attachmentData.ts';

const PdfPage = lazy(() => import('./PdfPage.tsx'));

type PreviewProps = { readonly owner: ShownOwner; readonly row: AttachmentRow };

/** What is in a file. Each look is recorded, so nothing is opened before somebody has chosen it. */
export function AttachmentPreview({ owner, row }: PreviewProps) {
  const { t } = useTranslation();
  const { file, error } = useShownFile(owner, row.attachmentId);
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!file) return <Loading />;
  const { shown, bytes } = file;
  return (
    <div className="attachment-preview">
      {shown.kind === 'container' && <Container contents={shown.contents} />}
      {shown.kind === 'pdf' && (
        <Suspense fallback={<Loading />}>
          <PdfPage bytes={bytes} turn={row.turn} label={row.name} />
        </Suspense>
      )}
      {(shown.kind === 'jpeg' || shown.kind === 'png') && (
        <Picture bytes={bytes} type={`image/${shown.kind}`} row={row} />
      )}
      {shown.kind === 'pdf' && row.signatures > 0 && (
        <Notice tone="neutral">{t('attachment.notVerified')}</Notice>
      )}
    </div>
  );
}

type ShownFile = { readonly shown: Shown; readonly bytes: ArrayBuffer };

function useShownFile(owner: ShownOwner, attachmentId: string) {
  const { client, session } = useApi();
  const [file, setFile] = useState<ShownFile | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const key = JSON.stringify(owner);
  useEffect(() => {
    let isCurrent = true;
    const open = async () => {
      const of = JSON.parse(key) as ShownOwner;
      const shown = await client.command('attachment.show', { owner: of, attachmentId, purpose: 'service' });
      const bytes = await readFile(shown.address, session.get());
      if (!isCurrent) return;
      if (bytes.ok) setFile({ shown, bytes: bytes.value });
      else setError(bytes.error);
    };
    open().catch((problem: unknown) => {
      if (isCurrent) setError(problem instanceof ApiFailure ? problem.error : HOST_LOST);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, session, key, attachmentId]);
  return { file, error };
}

type PictureProps = { readonly bytes: ArrayBuffer; readonly type: string; readonly row: AttachmentRow };

function Picture({ bytes, type, row }: PictureProps) {
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes], { type })), [bytes, type]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return <img className={`attachment-picture is-turned-${row.turn}`} src={address} alt={row.name} />;
}

/** The documents of a signed container and who signed. Whether the signatures hold is not for us to say. */
function Container({ contents }: { readonly contents: Shown['contents'] }) {
  const { t } = useTranslation();
  const { documents, signatures } = contents;
  return (
    <>
      <Caption note={documents.length}>{t('attachment.inside')}</Caption>
      <List label={t('attachment.inside')}>
        {documents.map(({ name, bytes }) => (
          <ListRow key={name} icon="document" side={formatBytes(bytes)}>
            {name}
          </ListRow>
        ))}
      </List>
      <Caption note={signatures.length}>{t('attachment.signed')}</Caption>
      <List label={t('attachment.signed')}>
        {signatures.map(({ by, at }, index) => (
          <ListRow key={index} icon="sign" note={at === null ? undefined : formatDayTime(Date.parse(at), 0)}>
            {by ?? t('attachment.unknownSigner')}
          </ListRow>
        ))}
      </List>
      <Notice tone="neutral">
        {signatures.length === 0 ? t('attachment.notSigned') : t('attachment.notVerified')}
      </Notice>
    </>
  );
}
