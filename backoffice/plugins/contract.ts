import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authenticate, type Access, type Callers } from './auth.ts';
import { invalidInput } from './problems.ts';
import type { InstitutionScope } from '../storage/apiKeys.ts';
import type { Database } from '../storage/database.ts';

/** A route, written once: what it checks, who may call it, and what the OpenAPI document says of it. */
export type RouteDefinition<
  Who extends Access = Access,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> = {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'HEAD' | 'PATCH';
  /** With `{names}` as OpenAPI has them. */
  readonly path: string;
  readonly summary: string;
  readonly access: Who;
  /** What the key of an institution must permit. */
  readonly scope?: InstitutionScope;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly bodyLimit?: number;
  /** The body is a file, read by the handler. */
  readonly takesFile?: boolean;
  /** Schema of the answer 200; null for one that is not JSON. */
  readonly answer: z.ZodType | null;
  /** Further statuses, with what they mean. */
  readonly refusals?: { readonly [status: number]: string };
};

type Call<Who extends Access, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly caller: Callers[Who];
  readonly params: z.infer<Params>;
  readonly query: z.infer<Query>;
  readonly body: z.infer<Body>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

export class Contract {
  readonly routes: RouteDefinition[] = [];
  readonly #app: FastifyInstance;
  readonly #database: Database;

  constructor(app: FastifyInstance, database: Database) {
    this.#app = app;
    this.#database = database;
  }

  add<Who extends Access, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
    route: RouteDefinition<Who, Params, Query, Body>,
    handle: (call: Call<Who, Params, Query, Body>) => Promise<unknown>,
  ): void {
    this.routes.push(route);
    this.#app.route({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      // Before the body is read: a stranger shall not make us read megabytes.
      onRequest: async (request) => {
        request.caller = await authenticate(this.#database, route, request.headers.authorization);
      },
      handler: (request, reply) =>
        handle({
          caller: request.caller as Callers[Who],
          params: parse(route.params, request.params, 'path'),
          query: parse(route.query, request.query, 'query'),
          body: parse(route.body, request.body, 'body'),
          request,
          reply,
        }),
    });
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema | undefined,
  value: unknown,
  where: string,
): z.infer<Schema> {
  const result = (schema ?? z.unknown()).safeParse(value);
  if (!result.success) throw invalidInput(result.error, where);
  return result.data as z.infer<Schema>;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: unknown;
  }
}
