import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Clock } from './Clock.tsx';
import { ConnectionChip } from './ConnectionChip.tsx';
import { Link } from './Link.tsx';
import { MeMenu } from './MeMenu.tsx';
import type { Person } from './person.ts';
import { useUi } from './uiStore.ts';

export function TopBar({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const setOverlay = useUi((state) => state.setOverlay);
  const paletteKey = useKeyLabel('app.palette');
  const feedbackKey = useKeyLabel('app.feedback');
  const callKey = useKeyLabel('app.call');
  const { centre, counter } = person;
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        <Icon name="window" />
        {t('app.name')}
      </Link>
      <span className="sub nowrap">
        {counter ? t('app.counterOf', { centre: centre.name, counter: counter.name }) : centre.name}
      </span>
      <Button className="top-find" onPress={() => setOverlay('palette')}>
        <Icon name="search" />
        <span className="cut">{t('app.palette.button')}</span>
        {paletteKey && <Kbd keys={paletteKey} isSilent />}
      </Button>
      <IconButton
        icon="phone"
        label={[t('contact.log.call'), callKey].filter(Boolean).join(' · ')}
        onPress={() => setOverlay('phone')}
      />
      <IconButton
        icon="star"
        label={[t('feedback.take.act'), feedbackKey].filter(Boolean).join(' · ')}
        onPress={() => setOverlay('feedback')}
      />
      <ConnectionChip />
      <Clock />
      <MeMenu person={person} />
    </header>
  );
}
