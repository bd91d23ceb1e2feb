import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { useSelectedInSight } from './useSelectedInSight.ts';
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
