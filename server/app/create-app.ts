import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { pino, type Logger } from 'pino';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import { localDateIn } from '../../shared/local-date';
import { actorInTheNameOf, actorOfSession, tokenHash } from '../modules/identity';
import { authRoutes } from './auth-routes';
import { bankRoutes } from './bank-routes';
import { hubOf } from '../core/live';
import { buildApiSchema } from './build-schema';
import { calendarRoutes } from './calendar-routes';
import { createContext, systemContext, type ContextSource } from './create-context';
import { formatError, toPublicError } from './format-error';
import { fileRoutes } from './file-routes';
import { legalRoutes } from './legal-routes';
import { letterRoutes } from './letter-routes';
import { reportRoutes } from './report-routes';
import { liveRoutes } from './live-routes';
import { ownOriginOnly } from './own-origin';
import './identified';
import './leaving';
import './policies';
import { limitsRule, queryLimits } from './query-limits';
import { sessionTokenOf } from './session-cookie';

export interface App {
  readonly express: Express;
  readonly source: ContextSource;
  readonly logger: Logger;
  /** Ends the connections that would never end by themselves; call it before the server closes. */
  readonly leave: () => void;
  readonly stop: () => Promise<void>;
}

/** Names the absent person in whose name the request is made (ORG-3). */
const IN_THE_NAME_OF = 'x-in-the-name-of';

/**
 * How the API reads a request: session cookie → actor, Accept-Language → language, the header of a stand-in → the absent
 * person as actor. @throws DomainError cover.not_yours: such a header is obeyed or refused, never overlooked.
 */
export async function requestContext(source: ContextSource, request: Request): Promise<RequestContext> {
  const token = sessionTokenOf(request, source.config.secureCookies);
  const person = token
    ? await actorOfSession(source.database.reader, tokenHash(token), source.clock())
    : null;
  const absentId = request.get(IN_THE_NAME_OF);
  const today = localDateIn(source.clock(), source.config.timeZone);
  const actor =
    person && absentId ? await actorInTheNameOf(source.database.reader, person, absentId, today) : person;
  const language = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
  return createContext(source, { actor, language, ip: request.ip ?? 'unknown' });
}

/** Puts API, sign-in routes and portal on one express app. */
export async function createApp(source: ContextSource): Promise<App> {
  const { config } = source;
  const logger = pino({ level: config.logLevel });
  const apollo = new ApolloServer<RequestContext>({
    schema: buildApiSchema(),
    introspection: !config.production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: queryLimits.tokens },
    validationRules: [limitsRule],
    plugins: [ApolloServerPluginLandingPageDisabled(), readerOfErrors],
    formatError: (formatted, error) => formatError(formatted, error, logger),
  });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.use(securityHeaders);
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    await source.database.reader.query('SELECT 1');
    response.json({ status: 'ready', engine: source.database.engine });
  });
  app.use(express.json({ limit: '1mb' }));
  app.use(['/auth', '/graphql'], ownOriginOnly(config.publicOrigins));
  app.use('/auth', authRoutes(source));
  const live = liveRoutes(hubOf(source.database, source.clock), (request) => requestContext(source, request));
  app.use('/live', live.router);
  app.use(
    '/files',
    fileRoutes((request) => requestContext(source, request), config.publicOrigins),
  );
  app.use(
    '/letters',
    letterRoutes((request) => requestContext(source, request), config.publicOrigins),
  );
  app.use(
    '/bank-files',
    bankRoutes((request) => requestContext(source, request), config.publicOrigins),
  );
  app.use(
    '/legal',
    legalRoutes((request) => requestContext(source, request)),
  );
  app.use(
    '/reports',
    reportRoutes((request) => requestContext(source, request)),
  );
  app.use(
    '/calendar',
    calendarRoutes(() => systemContext(source)),
  );
  const contexts = new WeakMap<object, RequestContext>();
  app.use(
    '/graphql',
    // before Apollo, which would answer a refused context as a fault of its own
    async (request: Request, _response: Response, next: NextFunction) => {
      contexts.set(request, await requestContext(source, request));
      next();
    },
    expressMiddleware(apollo, { context: async ({ req }) => contexts.get(req) as RequestContext }),
  );
  servePortal(app);
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const reader = {
      language: request.acceptsLanguages('zh', 'en') === 'en' ? ('en' as const) : ('zh' as const),
      requestId: '-',
    };
    const { message, ...extensions } = toPublicError(httpError(error), reader, logger);
    response.status(extensions.status).json({ errors: [{ message, extensions }] });
  });
  const stop = async (): Promise<void> => {
    live.close();
    await apollo.stop();
  };
  return { express: app, source, logger, leave: live.close, stop };
}

/** Errors of the body parser and of files are the caller's: too large, not JSON, not there. */
function httpError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const status = (error as { status?: number }).status;
  if (status === 413) return new DomainError('common.too_large', {});
  if (status === 404) return new DomainError('common.not_found', { type: 'page' });
  if (status === 400 || status === 403 || status === 415)
    return new DomainError('common.invalid_input', { fields: 'request' });
  return error;
}

/** Tells the error formatter who reads: it gets errors, not contexts. */
const readerOfErrors = {
  async requestDidStart() {
    return {
      async didEncounterErrors({
        errors,
        contextValue,
      }: {
        errors: readonly { extensions: Record<string, unknown> }[];
        contextValue: RequestContext;
      }) {
        for (const error of errors) {
          error.extensions['language'] = contextValue.language;
          error.extensions['requestId'] = contextValue.requestId;
        }
      },
    };
  },
};

function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  next();
}

function servePortal(app: Express): void {
  const folder = resolve(process.cwd(), 'dist', 'admin');
  if (!existsSync(folder)) return;
  app.use(
    '/assets',
    express.static(resolve(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(folder, { index: false }));
  app.get('/{*any}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(resolve(folder, 'index.html'));
  });
}
