import { describe, expect, it } from 'vitest';
import { contract } from '#shared/api/contract.ts';
import type { Procedure } from '#shared/api/define.ts';
import { ERROR_STATUS, type ErrorCode } from '#shared/api/errors.ts';
import { openApiDocument } from '#shared/api/openapi.ts';
import { problemOf, problemSchema } from '#shared/api/problem.ts';

const document = openApiDocument('http://127.0.0.1:4100');
const procedures = Object.entries<Procedure>(contract);
/** JSON Schema members whose value is one schema, a list of schemas, or schemas by name. */
const ONE = ['items', 'additionalProperties', 'propertyNames', 'not'] as const;
const LIST = ['anyOf', 'oneOf', 'allOf', 'prefixItems'] as const;
const NAMED = ['properties', 'patternProperties'] as const;
type Json = { readonly [key: string]: unknown };

function operationOf(name: string): Json {
  const operation: Json | undefined = document.paths[`/api/${name}`]?.post;
  if (!operation) throw new Error(`${name} is not described`);
  return operation;
}

describe('OpenAPI document', () => {
  it('is OpenAPI 3.1 with a server and survives JSON', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Lodziņš office', version: '1' });
    expect(document.servers).toEqual([{ url: 'http://127.0.0.1:4100' }]);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('has every procedure once, as a POST, with its permissions', () => {
    expect(Object.keys(document.paths)).toEqual(procedures.map(([name]) => `/api/${name}`));
    for (const [name, procedure] of procedures) {
      const operation = operationOf(name);
      expect(operation).toMatchObject({ operationId: name, summary: procedure.summary });
      expect(operation['x-permissions']).toEqual(procedure.allow);
    }
  });

  it('describes each area that a procedure is filed under', () => {
    const used = new Set(Object.values(document.paths).flatMap(({ post }) => post.tags));
    expect(document.tags.map(({ name }) => name)).toEqual([...used]);
    expect(document.tags.filter(({ name, description }) => description === name)).toEqual([]);
  });

  it.each(procedures)(
    '%s says who may call it, how it is repeated and what can go wrong',
    (name, procedure) => {
      const operation = operationOf(name);
      expect(operation.security).toEqual(procedure.allow.includes('anyone') ? [] : [{ session: [] }]);
      const repeats = [{ $ref: '#/components/parameters/IdempotencyKey' }];
      expect(operation.parameters).toEqual(procedure.kind === 'command' ? repeats : undefined);
      const errors = Object.entries(operation.responses as Json).filter(([status]) => status !== '200');
      expect(errors.length).toBeGreaterThan(1);
      for (const [, response] of errors) expect(response).toHaveProperty('content.application/problem+json');
    },
  );

  it('resolves every reference', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"(.*?)"/g)].map(
      ([, path]) => path as string,
    );
    expect(references.length).toBeGreaterThan(procedures.length);
    expect([...new Set(references)].filter((path) => resolve(path) === undefined)).toEqual([]);
  });

  it('leaves nothing undescribed but the catalogue and a card of an earlier one, whose schemas are their own', () => {
    const undescribed = procedures.flatMap(([name]) => {
      const { requestBody, responses } = operationOf(name);
      return [
        ...emptySchemas(bodySchema(requestBody), name),
        ...emptySchemas(bodySchema((responses as Json)['200']), name),
      ];
    });
    expect(undescribed).toEqual([
      'catalogue.get.catalogue',
      'localCard.list.cards.pack.was.card',
      'localCard.list.cards.pack.is.card',
      'knowledge.news.changed.was',
    ]);
  });

  it('describes the input before and the output after parsing', () => {
    const issue = operationOf('door.issueTicket');
    expect(bodySchema(issue.requestBody)).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['triage', 'missingDocuments', 'overrideReason'],
    });
    expect(bodySchema((issue.responses as Json)['200'])).toMatchObject({
      properties: { visitId: { type: 'string', format: 'uuid' }, ticket: { type: 'string' } },
    });
  });
});

describe('problem', () => {
  it.each(Object.entries(ERROR_STATUS))('of %s has its status and fits the schema', (code, status) => {
    const problem = problemOf({ code: code as ErrorCode });
    expect(problemSchema.parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({ status, type: `urn:lodzins:error:${code}`, error: { code } });
  });

  it('names the rule of a refusal', () => {
    expect(problemOf({ code: 'refused', rule: 'visit.notWaiting' }).detail).toBe('visit.notWaiting');
  });
});

function resolve(reference: string): unknown {
  const path = reference.replace(/^#\//, '').split('/');
  return path.reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document);
}

function bodySchema(body: unknown): Json {
  return (body as { content: { 'application/json': { schema: Json } } }).content['application/json'].schema;
}

/** Paths of schemas that allow everything. */
function emptySchemas(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const node = schema as Json;
  if (Object.keys(node).every((key) => key === 'description')) return [path];
  return [
    ...ONE.flatMap((key) => emptySchemas(node[key], path)),
    ...LIST.flatMap((key) => ((node[key] ?? []) as unknown[]).flatMap((part) => emptySchemas(part, path))),
    ...NAMED.flatMap((key) =>
      Object.entries((node[key] ?? {}) as Json).flatMap(([name, part]) =>
        emptySchemas(part, `${path}.${name}`),
      ),
    ),
  ];
}
