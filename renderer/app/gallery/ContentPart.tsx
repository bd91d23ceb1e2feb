import { useRef, useState } from 'react';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { MaskedCode } from '#renderer/ui/MaskedCode.tsx';
import { Meter } from '#renderer/ui/Meter.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Caption, Pane } from '#renderer/ui/Pane.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { Table, type TableSort } from '#renderer/ui/Table.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { Part } from './Part.tsx';

const nothing = () => undefined;
const DESKS = [
  { id: '1', name: 'Ilze Ozola', ticket: 'A041', minutes: 14 },
  { id: '2', name: 'Māris Kalns', ticket: 'B010', minutes: 6 },
  { id: '3', name: 'Anna Kļaviņa', ticket: 'A042', minutes: 7 },
];

export function ListsPart() {
  const [selected, setSelected] = useState<string | null>('B012');
  return (
    <Part title="Pane, PickList, List, Facts, Meter">
      <Pane title="Rinda" count={18} note="ilgākais gaida 20 min" isSide>
        <Caption note="Jāizsauc līdz">Gaida</Caption>
        <PickList
          label="Gaida"
          selected={selected}
          onSelect={setSelected}
          onOpen={nothing}
          emptyText="Neviens negaida."
          rows={[
            {
              id: 'B011',
              icon: 'warning',
              tone: 'warn',
              lead: 'B011',
              text: 'Deklarēšana',
              side: 'kavē 2 min',
              sideTone: 'warn',
            },
            { id: 'B012', icon: 'clock', lead: 'B012', text: 'Izziņa', side: '11:54' },
            {
              id: 'A044',
              icon: 'clock',
              lead: 'A044',
              text: 'Slimības pabalsts pašnodarbinātai personai',
              side: '11:55',
            },
          ]}
        />
        <Caption note={0}>Atliktie</Caption>
        <PickList label="Atliktie" rows={[]} emptyText="Nav atlikts neviens." />
        <Caption note="2 no 2">Dokumenti</Caption>
        <List>
          <ListRow icon="boxOn" tone="done" note="Pase, pārbaudīta 11:44">
            Pase vai personas apliecība
          </ListRow>
          <ListRow icon="boxNotNeeded" isOff note="Nevajag, jo lapa ir e-veselībā">
            Ārvalsts lapa ar tulkojumu
          </ListRow>
          <ListRow
            icon="warning"
            tone="warn"
            note="Gaida no 11:29"
            act={
              <Button size="small" onPress={nothing}>
                Palīdzēt
              </Button>
            }
          >
            B011 kavē 2 min
          </ListRow>
          <ListRow icon="document" side="03.2026.">
            Dzīvesvietas deklarēšana
          </ListRow>
        </List>
        <Caption>Maksa un termiņš</Caption>
        <Facts
          facts={[
            { name: 'Maksa', value: '0 €' },
            { name: 'Lēmums', value: '10 darba dienās, līdz 27.11.' },
          ]}
        />
        <Caption>Rindas</Caption>
        <div className="list">
          <Meter label="A · valsts pabalsti" value={8} max={10} text="8 · 14–17" />
        </div>
      </Pane>
    </Part>
  );
}

export function WorkPart() {
  const [tab, setTab] = useState('request');
  const [sort, setSort] = useState<TableSort>({ column: 'minutes', direction: 'descending' });
  const items = DESKS.toSorted((a, b) => (a.minutes - b.minutes) * (sort.direction === 'ascending' ? 1 : -1));
  return (
    <Part title="Tabs, MaskedCode, Table, ActionBar" width="wide">
      <p>
        Jānis Bērziņš{' '}
        <MaskedCode name="Personas kods" keys="F10" reveal={() => Promise.resolve('120199-09995')} />
      </p>
      <Tabs
        label="Darbi"
        selected={tab}
        onSelect={setTab}
        extras={
          <Button look="quiet" size="small" icon="plus" keys="Ctrl+N" onPress={nothing}>
            Cits darbs
          </Button>
        }
        tabs={[
          {
            key: 'request',
            title: 'Slimības pabalsts · melnraksts',
            icon: 'document',
            content: <p className="gallery-row">Veidlapa</p>,
          },
          {
            key: 'consultation',
            title: 'Konsultācija · pierakstīta',
            icon: 'checkCircle',
            tone: 'done',
            content: <p>Piezīmes</p>,
          },
        ]}
      />
      <Table
        label="Tagad"
        items={items}
        sort={sort}
        onSort={setSort}
        onOpen={nothing}
        emptyText="Neviens lodziņš nav atvērts."
        columns={[
          { key: 'id', title: 'Lodz.', render: ({ id }) => <b>{id}</b> },
          { key: 'name', title: 'Darbinieks', render: ({ name }) => name, isRowHeader: true },
          { key: 'ticket', title: 'Biļete', render: ({ ticket }) => ticket },
          {
            key: 'minutes',
            title: 'Stāvoklis',
            isSortable: true,
            render: ({ minutes }) =>
              minutes > 10 ? (
                <StateLabel tone="warn" icon="clock">
                  {minutes} min, ilgāk nekā parasti
                </StateLabel>
              ) : (
                <StateLabel tone="neutral" icon="person">
                  {minutes} min
                </StateLabel>
              ),
          },
          {
            key: 'acts',
            title: 'Darbības',
            isActs: true,
            render: () => (
              <Button size="small" onPress={nothing}>
                Jautāt, vai palīdzēt
              </Button>
            ),
          },
        ]}
      />
      <ActionBar
        missing="Vēl 3 lauki: konts, tālrunis, lēmuma saņemšana"
        saved="Saglabāts 11:49"
        primary={
          <Button look="primary" keys="Ctrl+Enter" onPress={nothing}>
            Reģistrēt
          </Button>
        }
      >
        <Button look="quiet" keys="F6" onPress={nothing}>
          Atlikt
        </Button>
        <Button look="quiet" keys="F8" onPress={nothing}>
          Pabeigt
        </Button>
      </ActionBar>
    </Part>
  );
}

export function MessagesPart() {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <Part title="Notice, EmptyState, Panel" width="full">
      <Notice
        tone="error"
        act={
          <Button size="small" onPress={nothing}>
            Mēģināt vēlreiz
          </Button>
        }
      >
        Centrālā sistēma nav sasniedzama. Nekas nav zudis; turpiniet darbu.
      </Notice>
      <Notice tone="warn">Pēc 8 minūtēm biļetes vairs neizsniedz.</Notice>
      <Notice tone="done">Pieteikums reģistrēts.</Notice>
      <Notice tone="neutral">Šis ir demonstrācijas centrs.</Notice>
      <EmptyState
        icon="queue"
        title="Rindā nav neviena"
        act={<Button onPress={nothing}>Uz zināšanām</Button>}
      >
        Kad atnāks klients, viņš parādīsies šeit.
      </EmptyState>
      <Button ref={anchor} onPress={() => setOpen(true)}>
        Jānosūta
      </Button>
      <Panel
        title="Jānosūta"
        note="nekas nav zudis, viss ir šajā datorā"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        anchor={anchor}
        foot={
          <Button icon="sync" onPress={nothing}>
            Sūtīt tagad
          </Button>
        }
      >
        <List>
          <ListRow icon="error" tone="error" note="Izvēlieties, kurš ir pareizs." side="pretruna">
            A036 · Dzīvesvietas deklarēšana
          </ListRow>
        </List>
      </Panel>
    </Part>
  );
}
