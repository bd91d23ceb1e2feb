import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Loading } from '#renderer/app/Loading.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { cardOf } from '../catalogueViews.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { ChannelStep } from './ChannelStep.tsx';
import { FormStep } from './FormStep.tsx';
import { OnlineStep } from './OnlineStep.tsx';
import { useDiscard } from './useDiscard.ts';
import { usePrintForm } from './usePrintForm.ts';
import './Draft.css';

/** A matter under way: first the way to apply, then the form. */
export function DraftPane() {
  const { t } = useTranslation();
  const { draft, catalogue } = useOpenVisit();
  const printForm = usePrintForm(draft);
  useCommands([printForm, useDiscard()]);
  if (draft.isGone) return <Notice tone="warn">{t('request.draftGone')}</Notice>;
  if (!draft.draft) return <Loading />;
  const card = draft.draft.card ?? cardOf(catalogue, draft.draft.serviceId);
  if (!card) return <Notice tone="warn">{t('request.noCard')}</Notice>;
  if (draft.draft.channel === null) return <ChannelStep card={card} draft={draft.draft} />;
  if (draft.draft.channel === 'eService') return <OnlineStep card={card} />;
  return <FormStep card={card} draft={draft.draft} printForm={printForm} />;
}
