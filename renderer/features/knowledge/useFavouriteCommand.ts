import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { useFavourites } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import type { Command } from '#renderer/commands/command.ts';

/** Whoever serves clients says what the centre has most to do with; at the door it is only read. */
export function useFavouriteCommand(serviceId: string) {
  const { t } = useTranslation();
  const { data: person } = usePerson();
  const isFavourite = useFavourites().includes(serviceId);
  const sending = useCommand('knowledge.setFavourite');
  const command: Command = {
    id: 'knowledge.favourite',
    labelKey: 'knowledge.favourite.act',
    label: t(isFavourite ? 'knowledge.favourite.remove' : 'knowledge.favourite.add'),
    when: () => person !== undefined && hasRole(person, COUNTER_STAFF),
    run: async () => {
      await sending.run({ serviceId, isFavourite: !isFavourite });
    },
  };
  return { command, isPending: sending.isPending, problem: sending.error && errorText(sending.error) };
}
