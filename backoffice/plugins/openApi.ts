import { z } from 'zod';
import type { RouteDefinition } from './contract.ts';

type Json = { readonly [key: string]: unknown };

const PROBLEM = {
  type: 'object',
  required: ['title', 'status', 'code'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Closed list; programs decide by it' },
    rule: { type: 'string' },
    reference: { type: 'string', description: 'Stands in the log of the server' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, problem: { type: 'string' } },
      },
    },
  },
};

const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

/** The OpenAPI 3.1 document of the routes, from the same schemas that check them. */
export function openApi(routes: readonly RouteDefinition[], url: string): Json {
  const paths: { [path: string]: Json } = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lodziņš back-office',
      version: '1',
      description:
        'Sync of service centres, the API of institutions (/institution/v1) and of administrators (/admin/v1).',
    },
    servers: [{ url }],
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'Token from /sync/enrol' },
        institution: { type: 'http', scheme: 'bearer', description: 'API key of an institution' },
        admin: { type: 'http', scheme: 'bearer', description: 'API key of an administrator' },
      },
    },
  };
}

function operation(route: RouteDefinition): Json {
  const { access, scope, summary, params, query, body, takesFile, answer, refusals = {} } = route;
  const parameters = [...parametersOf('path', params), ...parametersOf('query', query)];
  const refused = Object.entries(refusals).map(([status, description]) => [status, problem(description)]);
  return {
    summary,
    ...(access === 'public' ? {} : { security: [{ [access]: scope ? [scope] : [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(takesFile ? { requestBody: { required: true, content: BYTES } } : {}),
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {}),
    responses: {
      200: answer
        ? { description: 'Done', content: json(schemaOf(answer, 'output')) }
        : { description: 'A page', content: { 'text/html': {} } },
      400: problem('The input does not fit; `fields` says where'),
      ...(access === 'public'
        ? {}
        : { 401: problem('No valid token or key'), 403: problem('Not permitted') }),
      ...Object.fromEntries(refused),
    },
  };
}

function parametersOf(where: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: { [name: string]: Json };
    required?: string[];
  };
  return Object.entries(properties).map(([name, parameter]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: parameter,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function problem(description: string): Json {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
