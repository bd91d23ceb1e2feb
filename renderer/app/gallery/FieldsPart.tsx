import { useState } from 'react';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import type { Choice } from '#renderer/ui/choice.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { matches } from '../fold.ts';
import { Part } from './Part.tsx';

const nothing = () => undefined;
type Reason = 'own' | 'child';
const REASONS: readonly Choice<Reason>[] = [
  { key: 'own', label: 'Paša slimība' },
  { key: 'child', label: 'Bērna kopšana' },
];
type Delivery = 'portal' | 'eAddress' | 'post' | 'counter';
const DELIVERIES: readonly Choice<Delivery>[] = [
  { key: 'portal', label: 'Portālā latvija.gov.lv' },
  { key: 'eAddress', label: 'E-adresē', whyNot: 'Klientam nav e-adreses.' },
  { key: 'post', label: 'Pa pastu' },
  { key: 'counter', label: 'Pie lodziņa' },
];
type Channel = 'self' | 'guided' | 'delegated' | 'paper';
const CHANNELS: readonly Choice<Channel>[] = [
  { key: 'self', label: 'Klients pats internetā', whyNot: 'Nav līdzi ne eID, ne Smart-ID' },
  { key: 'guided', label: 'Šeit pie datora ar palīdzību', whyNot: 'Arī vajag eID vai Smart-ID' },
  { key: 'delegated', label: 'E-pakalpojums klienta vārdā', note: 'Pilnvarots šodienai, parakstīts 11:46' },
  { key: 'paper', label: 'Papīra iesniegums', note: 'Ieskenē un nosūta VSAA' },
];
const SERVICES = [
  'Slimības pabalsts',
  'Bērna kopšanas pabalsts',
  'Vecuma pensija',
  'Dzīvesvietas deklarēšana',
  'Ienākumu deklarācija',
  'Bezdarbnieka statuss',
];

export function FormPart() {
  const [reason, setReason] = useState<Reason | null>('own');
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const [account, setAccount] = useState('LV80 BANK 0000 4351 95');
  const [day, setDay] = useState<string | null>('2026-10-26');
  return (
    <Part title="FormGrid, TextField, DateField, ChoiceField" width="wide">
      <FormGrid>
        <FormTitle>Darbnespēja</FormTitle>
        <FormCell width="half">
          <ChoiceField label="Kā dēļ" choices={REASONS} value={reason} onChange={setReason} />
        </FormCell>
        <FormCell width="half">
          <ChoiceField
            label="Ko lūdz"
            choices={[
              { key: 'grant', label: 'Piešķirt' },
              { key: 'recount', label: 'Pārrēķināt' },
            ]}
            value={null}
            onChange={nothing}
            problem="Izvēlieties vienu."
          />
        </FormCell>
        <FormCell width="third">
          <TextField
            label="B lapas numurs"
            value="B 4471 2086"
            onChange={nothing}
            done="E-veselībā, slēgta 10.11."
          />
        </FormCell>
        <FormCell width="third">
          <DateField label="No" value={day} onChange={setDay} hint="Diena, mēnesis, gads" />
        </FormCell>
        <FormCell width="third">
          <DateField label="Līdz" value="2026-11-10" onChange={nothing} isReadOnly hint="16 dienas" />
        </FormCell>
        <FormTitle>Izmaksa un saziņa</FormTitle>
        <FormCell width="half">
          <TextField
            label="Konta numurs"
            value={account}
            onChange={setAccount}
            hint="Vēl 3 zīmes. Nolasiet klientam pēdējās četras."
          />
        </FormCell>
        <FormCell width="half">
          <TextField
            label="Konta īpašnieks"
            value="Jānis Bērziņš"
            onChange={nothing}
            isReadOnly
            hint="Pabalstu pārskaita tikai paša kontā"
          />
        </FormCell>
        <FormCell width="half">
          <TextField
            label="Tālrunis"
            value="+371 2612 345"
            onChange={nothing}
            problem="Trūkst viena cipara, numurā ir 8 cipari. Ievadītais ir saglabāts; pārjautājiet klientam."
          />
        </FormCell>
        <FormCell width="half">
          <TextField label="E-pasts" value="" onChange={nothing} isOptional placeholder="vards@piemers.lv" />
        </FormCell>
        <FormCell width="full">
          <ChoiceField
            label="Kā saņems lēmumu"
            choices={DELIVERIES}
            value={delivery}
            onChange={setDelivery}
            hint="Vēl nav izvēlēts. Klients iepriekš lūdza: pa pastu."
          />
        </FormCell>
        <FormCell width="half">
          <DateField label="Dzimšanas diena" value={null} onChange={nothing} problem="Tādas dienas nav." />
        </FormCell>
        <FormCell width="half">
          <TextField
            label="Personas kods"
            value="180185-00000"
            onChange={nothing}
            warning="Pēdējais cipars neatbilst. Nolasiet kodu klientam priekšā."
          />
        </FormCell>
      </FormGrid>
    </Part>
  );
}

export function ChoicesPart() {
  const [channel, setChannel] = useState<Channel | null>('delegated');
  const [service, setService] = useState<string | null>(null);
  const [isAgreed, setAgreed] = useState(true);
  const [isOn, setOn] = useState(true);
  const [text, setText] = useState('');
  return (
    <Part title="ChoiceList, SelectField, SearchField, Checkbox, Switch">
      <ChoiceList label="Kanāls" choices={CHANNELS} value={channel} onChange={setChannel} />
      <ChoiceField
        label="Pakalpojums (vairāk par piecām atbildēm)"
        choices={SERVICES.map((label) => ({ key: label, label }))}
        value={service}
        onChange={setService}
      />
      <SelectField
        label="Dokuments"
        choices={[{ key: 'passport', label: 'Pase' }]}
        value={null}
        onChange={nothing}
        problem="Izvēlieties dokumentu."
      />
      <SearchField
        label="Kāpēc klients atnācis?"
        size="big"
        text={text}
        onTextChange={setText}
        results={SERVICES.filter((name) => matches(name, text)).map((name) => ({
          id: name,
          text: name,
          note: 'VSAA · 1. līmenis',
          icon: 'book',
          side: '0 €',
        }))}
        onChoose={setText}
        placeholder="Meklē, kamēr rakstāt"
      />
      <LongTextField label="Piezīme" value="" onChange={nothing} isOptional hint="Redz tikai darbinieki." />
      <Checkbox isSelected={isAgreed} onChange={setAgreed} note="Pase, pārbaudīta 11:44">
        Pase vai personas apliecība
      </Checkbox>
      <Checkbox isSelected={false} onChange={nothing} isInvalid>
        Iesniegums
      </Checkbox>
      <Switch isOn={isOn} onChange={setOn}>
        Tīkls
      </Switch>
    </Part>
  );
}
