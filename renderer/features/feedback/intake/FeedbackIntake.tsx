import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { Person } from '#renderer/app/person.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { IntakeDialog } from './IntakeDialog.tsx';
import { TakenIn } from './TakenIn.tsx';
import { belongsHere, openDraft, useIntake } from './intakeDraft.ts';
import type { Taken } from './taken.ts';
import { useIntakeVisit, useVisitHere } from './useIntakeVisit.ts';

/** CMP-01: a complaint, suggestion or praise, from anywhere in the application. */
export function FeedbackIntake({ person }: { readonly person: Person }) {
  const isOpen = useUi((state) => state.overlay === 'feedback');
  return isOpen ? <OpenIntake person={person} /> : null;
}

function OpenIntake({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState<Taken | null>(null);
  const here = useVisitHere(person);
  const visitHere = useIntakeVisit(here ?? null);
  const isReady = useDraftOf(person.staffId, here, visitHere?.serviceId ?? null, visitHere?.language ?? 'lv');
  const close = () => useUi.getState().setOverlay(null);
  if (taken) return <TakenIn taken={taken} onClose={close} />;
  if (!isReady) return null;
  return <IntakeDialog title={t('feedback.take.title')} onTaken={setTaken} onClose={close} />;
}

/** Goes on with what this person began with this client, or begins with what the visit at the counter already says. */
function useDraftOf(
  staffId: string,
  here: string | null | undefined,
  serviceId: string | null,
  language: ClientLanguage,
): boolean {
  const goesOn = belongsHere(useIntake(), staffId, here ?? null);
  const isKnown = here !== undefined;
  useEffect(() => {
    if (isKnown && !goesOn) openDraft(staffId, here, { serviceId, language });
  }, [isKnown, goesOn, staffId, here, serviceId, language]);
  return isKnown && goesOn;
}
