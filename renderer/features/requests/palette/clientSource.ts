import i18next from 'i18next';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { hasRole } from '#renderer/app/person.ts';
import { navigate } from '#renderer/app/router.ts';
import type { PaletteSource } from '#renderer/app/slotTypes.ts';
import { showClient } from '../requestsView.ts';

const MOST = 6;

/** Clients by name, code or phone; choosing one shows what they have asked for. */
export const clientSource: PaletteSource = {
  id: 'clients',
  titleKey: 'request.palette.clients',
  isAllowed: (person) => hasRole(person, COUNTER_STAFF),
  async search(text, client) {
    const { clients } = await client.query('client.search', { text, limit: MOST });
    return clients.map(({ clientId, name, kind, maskedCode, phoneEnd, isRestricted }) => ({
      id: clientId,
      text: name,
      // An organisation's number is public; people of one name are told apart by the end of the phone.
      note: [
        isRestricted && i18next.t('restriction.chip'),
        kind === 'organisation' && maskedCode,
        kind === 'person' && phoneEnd !== '' && i18next.t('request.palette.phoneEnd', { end: phoneEnd }),
      ]
        .filter(Boolean)
        .join(' · '),
      icon: kind === 'organisation' ? 'company' : 'person',
      open: () => {
        showClient({ id: clientId, name });
        navigate('/requests');
      },
    }));
  },
};
