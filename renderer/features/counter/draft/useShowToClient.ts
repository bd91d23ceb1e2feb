import type { OutputOf } from '#shared/api/contract.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import { textsIn } from '#shared/i18n/texts.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { summaryOf } from '#renderer/serviceForm/summary.ts';
import { useMomentAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type ScreenAbout = OutputOf<'clientScreen.state'>['about'];
export type ShownState = 'reads' | 'confirmed' | 'outdated';

/** Puts what was entered on the client's screen, in the client's language, to be read and confirmed. */
export function useShowToClient(
  card: ServiceCard,
  answers: Answers,
  /** Of a registered request: what is confirmed counts for this version alone. */
  about: ScreenAbout = null,
): { show: Command; state: ShownState | null } {
  const { visit } = useOpenVisit();
  const put = useMomentAct('clientScreen.show');
  const { data: screen } = useQuery('clientScreen.state', {}, { topics: ['clientScreen'] });
  const { language } = visit;
  const say = (text: LocalText) => text[language] ?? text.lv;
  const words = textsIn(language);
  const title = say(card.name);
  const fields = summaryOf(card.form, answers, {
    say,
    yes: words('clientScreen.yes'),
    no: words('clientScreen.no'),
  });
  const show: Command = {
    id: 'counter.showToClient',
    labelKey: 'counter.act.showToClient',
    async run() {
      await put.run({ screen: 'data', language, title, fields, about });
    },
  };
  if (screen?.screen !== 'data' || screen.title !== title) return { show, state: null };
  // What was changed since has not been read by the client.
  if (JSON.stringify([screen.fields, screen.about]) !== JSON.stringify([fields, about]))
    return { show, state: 'outdated' };
  return { show, state: screen.isConfirmed ? 'confirmed' : 'reads' };
}
