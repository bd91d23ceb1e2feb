import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommandRegistry } from '#renderer/commands/CommandsProvider.tsx';
import { focusOf } from '#renderer/ui/fieldParts.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { numberNotFound } from './numberNotFound.ts';
import { commandItems, namedPlaces, screenItems, type PaletteItem } from './paletteItems.ts';
import type { Person } from './person.ts';
import { screensFor } from './screens.ts';
import { useUi } from './uiStore.ts';
import { usePaletteSearch } from './usePaletteSearch.ts';
import '#renderer/ui/Dialog.css';
import '#renderer/ui/Field.css';
import '#renderer/ui/Options.css';
import './Palette.css';

type Section = { readonly id: string; readonly title: string; readonly items: readonly PaletteItem[] };

/** Ctrl+K: any act, place, client, request, service. */
export function Palette({ person }: { readonly person: Person }) {
  const isOpen = useUi((state) => state.overlay === 'palette');
  const setOverlay = useUi((state) => state.setOverlay);
  return (
    <ModalOverlay
      className="dialog-backdrop"
      isOpen={isOpen}
      onOpenChange={(open) => setOverlay(open ? 'palette' : null)}
      isDismissable
    >
      <Modal className="dialog-box">
        <PaletteDialog person={person} onClose={() => setOverlay(null)} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const sections = useSections(text, person);
  const items = sections.flatMap((section) => section.items);
  const run = (id: string) => {
    // First closed, so that what opens next gets the focus and no dialog stands on another.
    onClose();
    items.find((item) => item.id === id)?.run();
  };
  return (
    <Dialog className="palette" aria-label={t('app.palette.title')}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField
          className="field is-big palette-field"
          aria-label={t('app.palette.field')}
          {...focusOf(true)}
        >
          <div className="field-box">
            <Icon name="search" className="field-lead" />
            <Input className="field-input" placeholder={t('app.palette.field')} />
          </div>
        </SearchField>
        <Menu
          className="options"
          aria-label={t('app.palette.title')}
          onAction={(id) => run(String(id))}
          renderEmptyState={() => (
            <div className="options-empty">
              {numberNotFound(text, person.centre.code, t) ?? t('app.palette.nothing', { text: text.trim() })}
            </div>
          )}
        >
          {sections.map(({ id, title, items: sectionItems }) => (
            <MenuSection key={id}>
              <Header className="options-section-title">{title}</Header>
              {sectionItems.map((item) => (
                <MenuItem key={item.id} id={item.id} className="option" textValue={item.text}>
                  <Icon name={item.icon} />
                  <span>
                    {item.text}
                    {item.note && <small>{item.note}</small>}
                  </span>
                  {item.keys && <Kbd keys={item.keys} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

function useSections(text: string, person: Person): Section[] {
  const { t } = useTranslation();
  const registry = useCommandRegistry();
  const found = usePaletteSearch(text, person);
  const title = t('app.palette.places');
  const places = screenItems(screensFor(person), text, t);
  const acts = commandItems(registry, text, t);
  const named = namedPlaces(places, acts, text);
  const sections: Section[] = [
    // Whoever types the name of a place goes there, not to a service in which the word occurs, found a moment later.
    { id: 'named', title, items: named },
    { id: 'acts', title: t('app.palette.acts'), items: acts },
    ...found.map(({ source, results }) => ({
      id: source.id,
      title: t(source.titleKey),
      items: results.map(({ open, ...result }) => ({
        ...result,
        id: `${source.id} ${result.id}`,
        run: open,
      })),
    })),
    { id: 'places', title, items: places.filter((place) => !named.includes(place)) },
  ];
  return sections.filter((section) => section.items.length > 0);
}
