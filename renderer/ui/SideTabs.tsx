import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { useSelectedInSight } from './useSelectedInSight.ts';
import './SideTabs.css';

export type SideTabGroup = {
  /** Seen above its tabs; each of them says enough without it. */
  readonly title: string;
  readonly tabs: readonly { readonly key: string; readonly title: string; readonly content: ReactNode }[];
};

type SideTabsProps = {
  /** Name of the list of tabs, read out. */
  readonly label: string;
  readonly groups: readonly SideTabGroup[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
};

/** More tabs than a row holds: a list at the side, in groups. */
export function SideTabs({ label, groups, selected, onSelect }: SideTabsProps) {
  const list = useSelectedInSight(selected);
  return (
    <AriaTabs
      className="side-tabs"
      orientation="vertical"
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
    >
      <TabList ref={list} className="side-tab-list" aria-label={label}>
        {groups.flatMap(({ title: group, tabs }) =>
          tabs.map(({ key, title }, index) => (
            <Tab key={key} id={key} className="side-tab" data-group={index === 0 ? group : undefined}>
              {title}
            </Tab>
          )),
        )}
      </TabList>
      {groups
        .flatMap(({ tabs }) => tabs)
        .map(({ key, content }) => (
          <TabPanel key={key} id={key} className="side-tab-panel">
            {content}
          </TabPanel>
        ))}
    </AriaTabs>
  );
}
