import type { OutputOf } from '#shared/api/contract.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import { shownClientId } from '#db/repositories/clients.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { namesOf } from '#electron/office/handoffView.ts';

export const setPreference: CommandHandler<'client.setPreference'> = (work, { clientId, ...wish }) => {
  work.decide('client', shownClientId(work.db, clientId), (state) =>
    decideClient(state, { kind: 'setPreference', ...wish }),
  );
  return {};
};

export const withdrawPreference: CommandHandler<'client.withdrawPreference'> = (work, { clientId }) => {
  work.decide('client', shownClientId(work.db, clientId), (state) =>
    decideClient(state, { kind: 'withdrawPreference' }),
  );
  return {};
};

export function preferenceOf(
  office: OfficeContext,
  { preference }: ClientState,
): OutputOf<'client.get'>['preference'] {
  if (!preference) return null;
  const { staffId, ...said } = preference;
  return { ...said, by: namesOf(office).staff(staffId) };
}
