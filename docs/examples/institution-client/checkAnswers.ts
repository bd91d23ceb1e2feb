// Checks the answers of a request by the JSON Schema of its form. Needs `npm install ajv`; any validator of JSON Schema 2020-12 does.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { InstitutionClient, InstitutionRequest } from './client.ts';

/** How the form is shown; nothing to check by. */
const LAYOUT = 'x-lodzins';

export function answerChecker(client: InstitutionClient) {
  // What `format` says is said by a pattern as well.
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  ajv.addKeyword(LAYOUT);
  /** A version never changes, so each is fetched once. */
  const known = new Map<string, ValidateFunction>();

  /** What does not fit, in words for whoever looks at it; nothing where everything does. */
  return async function check({ form }: InstitutionRequest): Promise<readonly string[]> {
    if (form === null) return ['the version of the form is not known'];
    const validate = known.get(form.schema) ?? ajv.compile(await client.formSchema(form.schema));
    known.set(form.schema, validate);
    if (validate(form.answers)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
