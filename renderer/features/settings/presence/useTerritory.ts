import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPostcodes, type Territory } from '#shared/domain/territory/territory.ts';

const EVERYWHERE = 'everywhere';
const NEW = 'new';

/** Where a rule holds, as it is being said: everywhere, in a territory of another rule, or in one that is new. */
export function useTerritory(begun: Territory | undefined, known: readonly Territory[]) {
  const { t } = useTranslation();
  const [key, setKey] = useState(begun ? keyOf(begun) : EVERYWHERE);
  const [name, setName] = useState(begun?.name ?? '');
  const [text, setText] = useState(begun?.postcodes.join(', ') ?? '');
  const check = checkPostcodes(text);
  const choices = [
    { key: EVERYWHERE, label: t('work.routing.everywhere') },
    ...known.map((territory) => ({ key: keyOf(territory), label: territory.name })),
    { key: NEW, label: t('work.routing.newTerritory') },
  ];
  const choose = (chosen: string) => {
    const territory = known.find((one) => keyOf(one) === chosen);
    setKey(chosen);
    setName(territory?.name ?? '');
    setText(territory?.postcodes.join(', ') ?? '');
  };
  const isEverywhere = key === EVERYWHERE;
  return {
    choices,
    key,
    choose,
    isEverywhere,
    name: { value: name, set: setName, problem: name.trim() === '' ? t('work.routing.problem.name') : null },
    postcodes: { value: text, set: setText, problem: problemOf() },
    /** Null while something is wrong. */
    territory: isEverywhere ? undefined : territoryOf(),
  };

  function problemOf(): string | null {
    if (check.kind === 'wrong') return t('work.routing.problem.postcode', { entry: check.entry });
    return check.postcodes.length === 0 ? t('work.routing.problem.noPostcodes') : null;
  }

  function territoryOf() {
    if (name.trim() === '' || check.kind === 'wrong' || check.postcodes.length === 0) return null;
    return { name: name.trim(), postcodes: [...check.postcodes] };
  }
}

function keyOf({ name }: Territory): string {
  return `in ${name}`;
}
