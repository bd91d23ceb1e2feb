import { z } from 'zod';
import { areaOf, areaTitle } from '#shared/api/areaTitles.ts';
import { contract } from '#shared/api/contract.ts';
import type { Procedure } from '#shared/api/define.ts';
import { ERROR_STATUS, type ErrorCode } from '#shared/api/errors.ts';
import { ERROR_TITLES, PROBLEM_MEDIA_TYPE, problemSchema } from '#shared/api/problem.ts';

type Json = { readonly [key: string]: unknown };
type Operation = Json & { readonly operationId: string; readonly tags: readonly string[] };

/** An OpenAPI 3.1 document: every procedure of the contract is a POST with its input as body. */
export type OpenApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: { readonly [path: string]: { readonly post: Operation } };
  readonly components: { readonly [kind: string]: Json };
};

const COMMAND_ERRORS: readonly ErrorCode[] = ['refused', 'commandIdReused', 'diskFull', 'diskFailed'];
const ACTION_ERRORS: readonly ErrorCode[] = [
  'refused',
  'diskFull',
  'diskFailed',
  'backofficeFailed',
  'offline',
];
const SIGN_IN_ERRORS: readonly ErrorCode[] = ['wrongPin', 'tooManyTries'];

export function openApiDocument(serverUrl: string): OpenApiDocument {
  const procedures = Object.entries<Procedure>(contract);
  const areas = [...new Set(procedures.map(([name]) => areaOf(name)))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lodziņš office',
      version: '1',
      description:
        'The contract of a centre’s office. The desktop app and its terminals call the very same procedures. ' +
        'Times are milliseconds since 1970-01-01 UTC, days are local to the centre.',
    },
    servers: [{ url: serverUrl }],
    tags: areas.map((name) => ({ name, description: areaTitle(name) })),
    paths: Object.fromEntries(
      procedures.map(([name, procedure]) => [`/api/${name}`, { post: operation(name, procedure) }]),
    ),
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: {
        session: {
          type: 'http',
          scheme: 'bearer',
          description: 'Token from session.signIn or session.openTerminal',
        },
      },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Made by the caller for one command. A repeat returns the first result; without it, it is done again.',
          schema: { type: 'string', format: 'uuid' },
        },
      },
    },
  };
}

function operation(name: string, procedure: Procedure): Operation {
  const { kind, allow, summary, input, output } = procedure;
  const needsSession = !allow.includes('anyone');
  return {
    operationId: name,
    summary,
    tags: [areaOf(name)],
    security: needsSession ? [{ session: [] }] : [],
    'x-kind': kind,
    'x-permissions': allow,
    ...(kind === 'command' ? { parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }] } : {}),
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(input, 'input') } } },
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: jsonSchema(output, 'output') } } },
      ...errorResponses(errorsOf(procedure)),
    },
  };
}

/** Which errors a caller should expect; each has the status of its code. */
function errorsOf({ kind, allow }: Procedure): readonly ErrorCode[] {
  const ofSession: readonly ErrorCode[] = allow.includes('anyone')
    ? []
    : ['notSignedIn', 'notPermitted', 'notFound'];
  const ofSignIn = allow.includes('anyone') && kind === 'action' ? SIGN_IN_ERRORS : [];
  const ofKind = { query: [], command: COMMAND_ERRORS, action: ACTION_ERRORS }[kind];
  return ['invalidInput', ...ofSession, ...ofSignIn, ...ofKind, 'internal'];
}

/** Codes that share a status share its response. */
function errorResponses(codes: readonly ErrorCode[]): { readonly [status: string]: Json } {
  const titles = new Map<number, string[]>();
  for (const code of codes) {
    const status = ERROR_STATUS[code];
    titles.set(status, [...(titles.get(status) ?? []), `${ERROR_TITLES[code]} (${code})`]);
  }
  const content = { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...titles].map(([status, texts]) => [status, { description: texts.join('; '), content }]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline', override: tidy });
  return rest;
}

/** The format already says what a UUID is, and every integer here is a safe one. */
function tidy({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === 'uuid') delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
