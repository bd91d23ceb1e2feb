import i18next from 'i18next';
import { matches } from '#renderer/app/fold.ts';
import { hasRole } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import type { PaletteSource } from '#renderer/app/slotTypes.ts';

/** Whoever types "complaints" sees how many are open and late before opening the register. */
export const feedbackSource: PaletteSource = {
  id: 'feedback',
  titleKey: 'feedback.palette.title',
  isAllowed: (person) => hasRole(person, ['manager']),
  async search(text, client) {
    if (!matches(i18next.t('feedback.palette.words'), text)) return [];
    const { open } = await client.query('feedback.summary', {});
    return [
      {
        id: 'open',
        text: i18next.t('feedback.palette.open', open),
        note: i18next.t('feedback.palette.note', open),
        icon: 'star',
        open: () => navigate('/feedback'),
      },
    ];
  },
};
