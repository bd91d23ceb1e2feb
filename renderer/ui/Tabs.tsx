import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import './Tabs.css';

export type TabItem = {
  readonly key: string;
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** Colours the icon; the title has to say the state in words. */
  readonly tone?: 'done' | 'warn' | 'error' | undefined;
  readonly content: ReactNode;
};

type TabsProps = {
  /** Name of the row of tabs, read out. */
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
  /** Acts at the right end of the row. */
  readonly extras?: ReactNode;
};

export function Tabs({ label, tabs, selected, onSelect, extras }: TabsProps) {
  const row = useSelectedInSight(selected);
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <div className="tab-row">
        <TabList ref={row} className="tab-list" aria-label={label}>
          {tabs.map(({ key, title, icon, tone }) => (
            <Tab key={key} id={key} className="tab">
              {icon && (
                <span className={tone ? `state is-${tone}` : 'state'}>
                  <Icon name={icon} />
                </span>
              )}
              <TabWords title={title} />
            </Tab>
          ))}
        </TabList>
        {extras && <div className="tab-extras">{extras}</div>}
      </div>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** Where the row is longer than the window, the tab that is open is never the one beyond its end. */
function useSelectedInSight(selected: string): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = row.current;
    if (!list) return undefined;
    // Also once the letters have their width, and when the window gets another one.
    const sizes = new ResizeObserver(() => showSelected(list));
    for (const sized of [list, ...list.children]) sizes.observe(sized);
    return () => sizes.disconnect();
  }, [selected]);
  return row;
}

/** Pushes the row along and nothing around it. */
function showSelected(list: HTMLElement): void {
  const box = list.getBoundingClientRect();
  const tab = list.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
  if (!tab) return;
  if (tab.left < box.left) list.scrollLeft -= box.left - tab.left;
  else if (tab.right > box.right) list.scrollLeft += tab.right - box.right;
}

/** `Slimības pabalsts · reģistrēts`: where room is scarce the name is shortened, never what is said of it. */
function TabWords({ title }: { readonly title: string }) {
  const at = title.lastIndexOf(' · ');
  return (
    <>
      <span className="cut" title={title}>
        {at < 0 ? title : title.slice(0, at)}
      </span>
      {at >= 0 && <span>{title.slice(at + 1)}</span>}
    </>
  );
}
