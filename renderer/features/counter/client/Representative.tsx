import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REPRESENTATION_BASES, type RepresentationBasis } from '#shared/domain/visit/types.ts';
import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAct } from '../useAct.ts';
import { BASIS_TEXTS } from '../words.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** Who acts for the client, on what basis, and which document was seen (LVL-17). */
export function Representative() {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const today = localDate(useNow(60_000));
  const isOrganisation = visit.client?.kind === 'organisation';
  const [isOpen, setIsOpen] = useState(isOrganisation && !visit.representative);
  const record = useAct('visit.recordRepresentative');
  const [name, setName] = useState('');
  const [basis, setBasis] = useState<RepresentationBasis | null>(isOrganisation ? 'boardMember' : null);
  const [document, setDocument] = useState('');
  const [documentDate, setDocumentDate] = useState<LocalDate | null>(null);
  const [validTo, setValidTo] = useState<LocalDate | null>(null);
  const { representative, visitId } = visit;
  if (representative) {
    return (
      <StateLabel tone="done">
        {t('clients.representative.recorded', {
          name: representative.name,
          basis: t(BASIS_TEXTS[representative.basis]),
          document: representative.document,
        })}
      </StateLabel>
    );
  }
  const isExpired = validTo !== null && validTo < today;
  const save = async () => {
    if (name.trim().length < 3) return focusField('representative.name');
    if (basis === null) return focusField('representative.basis');
    if (document.trim().length < 2) return focusField('representative.document');
    if (isExpired) return focusField('representative.validTo');
    await record.run({ visitId, name, basis, document, documentDate, validTo });
  };
  return (
    <>
      <Checkbox isSelected={isOpen} onChange={setIsOpen}>
        {t('clients.representative.acts')}
      </Checkbox>
      {isOpen && (
        <FormGrid>
          <FormCell width="half">
            <div data-field="representative.name">
              <TextField
                label={t('clients.representative.name')}
                value={name}
                onChange={setName}
                maxLength={80}
              />
            </div>
          </FormCell>
          <FormCell width="half">
            <div data-field="representative.basis">
              <SelectField
                label={t('clients.representative.basis')}
                choices={REPRESENTATION_BASES.map((key) => ({ key, label: t(BASIS_TEXTS[key]) }))}
                value={basis}
                onChange={setBasis}
              />
            </div>
          </FormCell>
          <FormCell width="full">
            <div data-field="representative.document">
              <TextField
                label={t('clients.representative.document')}
                hint={t('clients.representative.documentHint')}
                value={document}
                onChange={setDocument}
                maxLength={120}
              />
            </div>
          </FormCell>
          <FormCell width="third">
            <DateField
              label={t('clients.representative.documentDate')}
              isOptional
              value={documentDate}
              onChange={setDocumentDate}
            />
          </FormCell>
          <FormCell width="third">
            <div data-field="representative.validTo">
              <DateField
                label={t('clients.representative.validTo')}
                isOptional
                value={validTo}
                onChange={setValidTo}
                problem={isExpired ? t('clients.representative.expired') : null}
              />
            </div>
          </FormCell>
          <FormCell width="third">
            <div className="beside-field">
              <Button isBusy={record.isPending} icon="check" onPress={() => void save()}>
                {t('clients.representative.save')}
              </Button>
            </div>
          </FormCell>
        </FormGrid>
      )}
    </>
  );
}
