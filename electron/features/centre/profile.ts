import { AppError } from '#shared/api/errors.ts';
import { attachedRole, whyNotProfile } from '#shared/domain/centre/profile.ts';
import { readProfile, writeProfile } from '#electron/office/centre.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { tripsAround } from '#electron/office/tripsHere.ts';
import { mobileCentres } from '#electron/office/presence.ts';

export const profile: QueryHandler<'centre.profile'> = (office) => {
  const { attached, ...kind } = readProfile(office.db);
  const { institutions } = office.catalogue();
  return {
    ...kind,
    // One that has left the catalogue is attached no more.
    attached: attached.flatMap(({ institutionId, reason }) => {
      const institution = institutions.find(({ id }) => id === institutionId);
      const role = institution ? attachedRole(institution) : null;
      return role ? [{ institutionId, reason, role }] : [];
    }),
  };
};

export const setProfile: CommandHandler<'centre.setProfile'> = (work, changed) => {
  const isBusOut = tripsAround(work.office, work.businessDay).some(
    ({ state }) => state.status === 'underway',
  );
  const rule = whyNotProfile(changed, work.office.catalogue().institutions, isBusOut);
  if (rule) throw new AppError({ code: 'refused', rule });
  writeProfile(work.db, changed);
  work.touch('settings', work.commandId);
  return {};
};

export const mobile: QueryHandler<'centre.mobile'> = ({ db }) => ({
  isMobile: readProfile(db).isMobile,
  centres: mobileCentres(db),
});
