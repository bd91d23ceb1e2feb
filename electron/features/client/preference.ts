import type { OutputOf } from '#shared/api/contract.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import { shownClientId } from '#db/repositories/clients.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import { standingPreference } from '#electron/office/preference.ts';

export const setPreference: CommandHandler<'client.setPreference'> = (work, { clientId, ...wish }) => {
  work.decide('client', shownClientId(work.db, clientId), (state) =>
    decideClient(state, { kind: 'setPreference', ...wish, standing: standingPreference(work.db, clientId) }),
  );
  return {};
};

export const withdrawPreference: CommandHandler<'client.withdrawPreference'> = (work, { clientId }) => {
  work.decide('client', shownClientId(work.db, clientId), (state) =>
    decideClient(state, { kind: 'withdrawPreference', standing: standingPreference(work.db, clientId) }),
  );
  return {};
};

export function preferenceOf(office: OfficeContext, clientId: string): OutputOf<'client.get'>['preference'] {
  const preference = standingPreference(office.db, clientId);
  if (!preference) return null;
  const { staffId, ...said } = preference;
  return { ...said, by: namesOf(office).staff(staffId) };
}
