import { AppError } from '#shared/api/errors.ts';
import { attachedRole, whyNotProfile, type CentreProfile } from '#shared/domain/centre/profile.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

const KEY = 'centre.profile';
const UNSAID: CentreProfile = { isRegional: false, attached: [] };

export const readProfile: QueryHandler<'centre.profile'> = (office) => {
  const { isRegional, attached } = readMeta<CentreProfile>(office.db, KEY) ?? UNSAID;
  const { institutions } = office.catalogue();
  return {
    isRegional,
    // One that has left the catalogue is attached no more.
    attached: attached.flatMap(({ institutionId, reason }) => {
      const institution = institutions.find(({ id }) => id === institutionId);
      const role = institution ? attachedRole(institution) : null;
      return role ? [{ institutionId, reason, role }] : [];
    }),
  };
};

export const setProfile: CommandHandler<'centre.setProfile'> = (work, profile) => {
  const rule = whyNotProfile(profile, work.office.catalogue().institutions);
  if (rule) throw new AppError({ code: 'refused', rule });
  writeMeta(work.db, KEY, profile);
  work.touch('settings', work.commandId);
  return {};
};
