import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText, ServiceCard } from '#shared/catalogue/types.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { summaryOf } from '#renderer/serviceForm/summary.ts';
import { useMomentAct } from '../useAct.ts';
import type { Draft } from '../types.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** Puts what was entered on the client's screen, in the client's language, to be read and confirmed. */
export function useShowToClient(card: ServiceCard, draft: Draft): { show: Command; state: string | null } {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const put = useMomentAct('clientScreen.show');
  const { data: screen } = useQuery('clientScreen.state', {}, { topics: ['clientScreen'] });
  const { language } = visit;
  const say = (text: LocalText) => text[language] ?? text.lv;
  const title = say(card.name);
  const isShown = screen?.screen === 'data' && screen.title === title;
  const show: Command = {
    id: 'counter.showToClient',
    labelKey: 'counter.act.showToClient',
    async run() {
      const words = textsIn(language);
      const reader = { say, yes: words('clientScreen.yes'), no: words('clientScreen.no') };
      const fields = summaryOf(card.form, draft.answers, reader);
      await put.run({ screen: 'data', language, title, fields });
    },
  };
  useTellConfirmed(isShown && screen.isConfirmed);
  const state = !isShown
    ? null
    : screen.isConfirmed
      ? t('counter.clientScreen.confirmed')
      : t('counter.clientScreen.reads');
  return { show, state };
}

function useTellConfirmed(isConfirmed: boolean): void {
  const { t } = useTranslation();
  const wasConfirmed = useRef(isConfirmed);
  useEffect(() => {
    if (isConfirmed && !wasConfirmed.current) {
      useUi.getState().showNotice({ text: t('counter.clientScreen.confirmed'), tone: 'done' });
    }
    wasConfirmed.current = isConfirmed;
  }, [isConfirmed, t]);
}
