import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { DropZone, isFileDropItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SIGNED_DELEGATION, SIGNED_FORM } from '#shared/domain/request/attachments/rules.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { errorText } from '#renderer/app/errorText.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PickList, type PickRow } from '#renderer/ui/PickList.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import type { AttachmentRow, Attachments, Owner } from './attachmentData.ts';
import { AttachmentPreview } from './AttachmentPreview.tsx';
import { arrivedWords, fileWords, wayWords } from './attachmentWords.ts';
import { Camera } from './Camera.tsx';
import { Scans } from './Scans.tsx';
import { useAttachments, type NamedFile } from './useAttachments.ts';
import './Attachments.css';

type AttachmentsDialogProps = {
  readonly owner: Owner;
  readonly serviceId: string;
  readonly onClose: () => void;
};

/** Of the choice "another document", which no card has. */
const OTHER = '';
/** What the system's dialog offers first; a file is judged by its content all the same. */
const OFFERED = '.pdf,.jpg,.jpeg,.png,.edoc,.asice,.sce';

/** Files of a request: which are there, which are missing, what is in them. */
export function AttachmentsDialog({ owner, serviceId, onClose }: AttachmentsDialogProps) {
  const { t } = useTranslation();
  const acts = useAttachments(owner);
  const nameOf = useDocumentNames(serviceId);
  const { list, problems, busyWith } = acts;
  const [documentId, setDocumentId] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const firstMissing = list?.documents.find(({ isMissing }) => isMissing)?.documentId;
  const chosen = documentId ?? firstMissing ?? OTHER;
  const whyNotAdd = list?.whyNotAdd ?? null;
  // A file that was not taken in yet would be lost with the window.
  const taking = busyWith === null ? null : t('attachment.taking', { name: busyWith });

  const whyNotTake = taking ?? (whyNotAdd === null ? null : errorText({ code: 'refused', rule: whyNotAdd }));

  const forDocument = chosen === OTHER ? null : chosen;
  const showLast = (last: string | null) => {
    if (last === null) return;
    setSelected(last);
    setDocumentId(null);
  };
  const attach = async (files: readonly NamedFile[]) => showLast(await acts.attach(files, forDocument));
  const takeScan = async (name: string) => {
    if (taking === null) showLast(await acts.takeScan(name, forDocument));
  };
  const choose: Command = {
    id: 'dialog.primary',
    labelKey: 'attachment.choose',
    whyNot: () => (whyNotAdd === null ? null : errorText({ code: 'refused', rule: whyNotAdd })),
    run() {
      if (taking === null) picker.current?.click();
    },
  };
  useCommands([choose], { isInDialog: true });
  const row = list?.attachments.find(({ attachmentId }) => attachmentId === selected);
  return (
    <Dialog
      title={t('attachment.title')}
      isOpen
      isWide
      onClose={onClose}
      whyNotClose={taking}
      acts={
        <>
          <span className="attachment-way muted" role="status">
            {taking ?? (list && arrivedWords(list, t))}
          </span>
          <Button look="quiet" isBusy={taking !== null} onPress={onClose}>
            {t('ui.close')}
          </Button>
          <CommandButton command={choose} look="primary" icon="attach" isBusy={taking !== null} />
        </>
      }
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={OFFERED}
        aria-label={t('attachment.choose')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].map((file) => ({ name: file.name, bytes: file }));
          // The same file again is a choice, too.
          target.value = '';
          void attach(files);
        }}
      />
      {problems.map((problem) => (
        <Notice key={problem} tone="error">
          {problem}
        </Notice>
      ))}
      {list && <Missing list={list} nameOf={nameOf} />}
      <SelectField
        label={t('attachment.which')}
        choices={[
          ...(list?.documents ?? []).map(({ documentId: key, whyNotAttach }) => ({
            key,
            label: nameOf(key),
            ...(whyNotAttach === null ? {} : { whyNot: errorText({ code: 'refused', rule: whyNotAttach }) }),
          })),
          { key: OTHER, label: t('attachment.other') },
        ]}
        value={chosen}
        onChange={setDocumentId}
      />
      <DropZone
        className="attachment-drop"
        aria-label={t('attachment.drop')}
        isDisabled={taking !== null}
        onDrop={async ({ items }) => {
          const files = await Promise.all(
            items
              .filter(isFileDropItem)
              .map(async (item) => ({ name: item.name, bytes: await item.getFile() })),
          );
          await attach(files);
        }}
      >
        <PickList
          label={t('attachment.files')}
          rows={(list?.attachments ?? []).map((one) => rowOf(one, nameOf, t))}
          selected={selected}
          onSelect={setSelected}
          emptyText={t('attachment.none')}
        />
      </DropZone>
      <Scans whyNot={whyNotTake} onTake={(name) => void takeScan(name)} />
      <Camera whyNot={whyNotTake} onTake={(photo) => void attach([photo])} />
      {row && (
        <>
          <RowActs key={row.attachmentId} row={row} acts={acts} />
          {row.whyNotShow === null ? (
            <AttachmentPreview key={`${row.attachmentId} shown`} owner={owner} row={row} />
          ) : (
            <Notice tone="neutral">{errorText({ code: 'refused', rule: row.whyNotShow })}</Notice>
          )}
        </>
      )}
    </Dialog>
  );
}

type NameOf = (documentId: string | null) => string;

function useDocumentNames(serviceId: string): NameOf {
  const { t } = useTranslation();
  const say = useLocalText();
  const { cardOf } = useServiceCards();
  const documents = cardOf(serviceId)?.documents ?? [];
  return (documentId) => {
    if (documentId === SIGNED_FORM) return t('attachment.signedForm');
    if (documentId === SIGNED_DELEGATION) return t('attachment.signedDelegation');
    const document = documents.find(({ id }) => id === documentId);
    return document ? say(document.name) : t('attachment.other');
  };
}

function rowOf(row: AttachmentRow, nameOf: NameOf, t: TFunction): PickRow {
  const hasArrived = row.arrivedAt !== null;
  return {
    id: row.attachmentId,
    icon: row.kind === 'container' ? 'sign' : 'document',
    text: row.name === '' ? t('attachment.erased') : row.name,
    note: `${nameOf(row.documentId)} · ${fileWords(row, t)}`,
    side: wayWords(row, t),
    sideTone: hasArrived ? 'done' : undefined,
  };
}

function Missing({ list, nameOf }: { readonly list: Attachments; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  const missing = list.documents.filter(({ isMissing }) => isMissing);
  if (missing.length === 0) return null;
  const names = missing.map(({ documentId }) => nameOf(documentId)).join('; ');
  return <Notice tone="warn">{t('attachment.missing', { names })}</Notice>;
}

type RowActsProps = { readonly row: AttachmentRow; readonly acts: ReturnType<typeof useAttachments> };

/** Turning, order, and taking off, which is asked once more: the file is gone then. */
function RowActs({ row, acts }: RowActsProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { attachmentId, whyNotRemove } = row;
  return (
    <div className="attachment-acts">
      <Button size="small" icon="undo" onPress={() => void acts.turn(attachmentId)}>
        {t('attachment.turn')}
      </Button>
      <Button size="small" icon="arrowUp" onPress={() => void acts.move(attachmentId, -1)}>
        {t('attachment.up')}
      </Button>
      <Button size="small" icon="arrowDown" onPress={() => void acts.move(attachmentId, 1)}>
        {t('attachment.down')}
      </Button>
      <Button
        size="small"
        icon="trash"
        look={isAsking ? 'danger' : 'plain'}
        whyNot={whyNotRemove === null ? null : errorText({ code: 'refused', rule: whyNotRemove })}
        reasonPlace="tooltip"
        onPress={() => (isAsking ? void acts.remove(attachmentId) : setAsking(true))}
      >
        {isAsking ? t('attachment.removeForGood') : t('attachment.remove')}
      </Button>
    </div>
  );
}
