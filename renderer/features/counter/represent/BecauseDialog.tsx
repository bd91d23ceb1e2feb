import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import {
  representationNote,
  type RepresentationData,
} from '#renderer/app/representation/representationWords.ts';
import { useOwnerOrService } from '#renderer/app/representation/useOwnerOrService.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';

type BecauseDialogProps = {
  readonly title: string;
  readonly representation: RepresentationData;
  readonly onClose: () => void;
};

/** The record does not tell until when it counts: the person at the counter says why they go by it, and it is kept. */
export function BecauseDialog({ title, representation, onClose }: BecauseDialogProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const ownerOrService = useOwnerOrService();
  const record = useCommand('visit.recordRepresentative');
  const [because, setBecause] = useState('');
  const { representationId, representative } = representation;
  const isEmpty = because.trim() === '';
  return (
    <ActDialog
      title={title}
      labelKey="clients.representative.accept"
      backKey="ui.close"
      whyNot={isEmpty ? errorText({ code: 'refused', rule: 'representation.reasonMissing' }) : null}
      sending={record}
      act={() => record.run({ visitId: visit.visitId, representationId, because })}
      onClose={onClose}
    >
      <Notice tone="warn">
        {representative.name}: {representationNote(representation, ownerOrService, t)}
      </Notice>
      <TextField
        label={t('clients.representative.because')}
        hint={t('clients.representative.becauseHint')}
        value={because}
        onChange={setBecause}
        maxLength={300}
        takesFocus
      />
    </ActDialog>
  );
}
