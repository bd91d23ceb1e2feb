import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MEDIA_TYPES } from '#shared/domain/request/attachments/types.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { ApiFailure, type Client } from '#renderer/api/client.ts';
import { readFile } from '#renderer/api/files.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { MadeFile } from '#renderer/app/madeFile.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { saveFile } from '#renderer/app/saveFile.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import type { AttachmentRow } from './attachmentData.ts';
import { AttachmentPreview } from './AttachmentPreview.tsx';
import { fileWords } from './attachmentWords.ts';
import './Attachments.css';

/** HND-06: what the owner returned as files is looked at, printed or saved only when it is asked for. */
export function ResultFiles({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation();
  const { session } = useApi();
  const [shown, setShown] = useState<AttachmentRow | null>(null);
  const { print, isBusy } = usePrint();
  const owner = { kind: 'result', requestId } as const;
  const { data } = useQuery('attachment.list', { owner }, { topics: ['request', 'client'] });
  if (!data || data.attachments.length === 0) return null;
  const fetchFile = async (
    client: Client,
    { attachmentId, name, kind }: AttachmentRow,
  ): Promise<MadeFile> => {
    const { address } = await client.command('attachment.show', { owner, attachmentId, purpose: 'handover' });
    const bytes = await readFile(address, session.get());
    if (!bytes.ok) throw new ApiFailure(bytes.error);
    return { name, mediaType: MEDIA_TYPES[kind], base64: base64Of(bytes.value) };
  };
  return (
    <>
      <List label={t('attachment.result.title')}>
        {data.attachments.map((row) => (
          <ListRow
            key={row.attachmentId}
            icon="document"
            isOff={row.whyNotShow !== null}
            note={
              row.whyNotShow === 'attachment.notHere'
                ? t('attachment.result.onItsWay')
                : row.whyNotShow === null
                  ? fileWords(row, t)
                  : errorText({ code: 'refused', rule: row.whyNotShow })
            }
            act={
              row.whyNotShow === null && (
                <span className="row">
                  <Button size="small" look="quiet" icon="eye" onPress={() => setShown(row)}>
                    {t('attachment.result.show')}
                  </Button>
                  <Button
                    size="small"
                    look="quiet"
                    icon={row.kind === 'pdf' ? 'print' : 'download'}
                    isBusy={isBusy}
                    onPress={() =>
                      void print(
                        (client) => fetchFile(client, row),
                        row.kind === 'pdf' ? printFile : saveFile,
                      )
                    }
                  >
                    {t(row.kind === 'pdf' ? 'attachment.result.print' : 'attachment.result.save')}
                  </Button>
                </span>
              )
            }
          >
            {row.name === '' ? t('attachment.erased') : row.name}
          </ListRow>
        ))}
      </List>
      {shown && (
        <Dialog title={shown.name} isOpen isWide onClose={() => setShown(null)}>
          <AttachmentPreview owner={owner} row={shown} />
        </Dialog>
      )}
    </>
  );
}

/** Piece by piece: a call takes only so many arguments. */
function base64Of(bytes: ArrayBuffer): string {
  const PIECE = 32_768;
  const view = new Uint8Array(bytes);
  let text = '';
  for (let at = 0; at < view.length; at += PIECE) {
    text += String.fromCharCode(...view.subarray(at, at + PIECE));
  }
  return btoa(text);
}
