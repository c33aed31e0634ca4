import { resolve } from 'node:path';

/** Everything the environment decides. Business numbers are never here: they are policy, kept in the database. */
export interface Config {
  /** DEMARC_ENV: production hides details and demands secure cookies behind TLS. Default: development. */
  readonly production: boolean;
  /** PORT: where portal and API answer. Default 4000. */
  readonly port: number;
  /** HOST: the address listened on. Default 127.0.0.1; the container sets 0.0.0.0. */
  readonly host: string;
  /** DATABASE_URL: mysql:// or mariadb:// for a server, sqlite:PATH or nothing for the embedded engine. */
  readonly databaseUrl: string;
  /** DATA_DIR: the embedded database and files live here. Default ./data. */
  readonly dataDir: string;
  /** TIME_ZONE: the zone that business days are cut in. Default Asia/Shanghai. */
  readonly timeZone: string;
  /** SECURE_COOKIES: `true` when users reach the server by https. Default: false, so that localhost works. */
  readonly secureCookies: boolean;
  /** TRUSTED_PROXIES: number of proxy hops whose X-Forwarded-For is believed. Default 0. */
  readonly trustedProxies: number;
  /** PUBLIC_ORIGINS: comma-separated origins that may call the API beside the server's own. Default none. */
  readonly publicOrigins: readonly string[];
  /** JOBS: `inline` runs scheduled jobs in this process, `off` leaves them to a worker, `only` is that worker. */
  readonly jobs: 'inline' | 'off' | 'only';
  /** NOTICES: `record` (default) keeps messages to mail and robots in the outbox unsent, `live` sends them. */
  readonly notices: 'record' | 'live';
  /** MAIL_URL: smtp:// or smtps:// with user and password, for NOTICES=live. Default none: no mail. */
  readonly mailUrl: string;
  /** MAIL_FROM: sender of mail. Default demarc@localhost. */
  readonly mailFrom: string;
  /** LOG_LEVEL: pino level. Default info. */
  readonly logLevel: string;
  /** SQLITE_SYNCHRONOUS: FULL (default) survives power loss; OFF is for tests only. */
  readonly sqliteSynchronous: 'FULL' | 'NORMAL' | 'OFF';
}

/** Reads and checks the environment once. @throws Error with a sentence that names the variable and what it takes. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const oneOf = <T extends string>(name: string, values: readonly T[], fallback: T): T => {
    const value = env[name] ?? fallback;
    const found = values.find((candidate) => candidate === value);
    if (!found) throw new Error(`${name} must be one of ${values.join(', ')}, not "${value}"`);
    return found;
  };
  const whole = (name: string, fallback: number, most: number): number => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0 || value > most)
      throw new Error(`${name} must be a whole number from 0 to ${most}`);
    return value;
  };
  const timeZone = env['TIME_ZONE'] ?? 'Asia/Shanghai';
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Error(`TIME_ZONE is not a time zone: "${timeZone}"`);
  }
  const dataDir = resolve(env['DATA_DIR'] ?? 'data');
  return Object.freeze({
    production: oneOf('DEMARC_ENV', ['development', 'production'], 'development') === 'production',
    port: whole('PORT', 4000, 65535),
    host: env['HOST'] ?? '127.0.0.1',
    databaseUrl: env['DATABASE_URL'] || `sqlite:${resolve(dataDir, 'demarc.sqlite')}`,
    dataDir,
    timeZone,
    secureCookies: oneOf('SECURE_COOKIES', ['true', 'false'], 'false') === 'true',
    trustedProxies: whole('TRUSTED_PROXIES', 0, 10),
    publicOrigins: (env['PUBLIC_ORIGINS'] ?? '').split(',').filter(Boolean),
    jobs: oneOf('JOBS', ['inline', 'off', 'only'], 'inline'),
    notices: oneOf('NOTICES', ['record', 'live'], 'record'),
    mailUrl: env['MAIL_URL'] ?? '',
    mailFrom: env['MAIL_FROM'] || 'demarc@localhost',
    logLevel: oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info'),
    sqliteSynchronous: oneOf('SQLITE_SYNCHRONOUS', ['FULL', 'NORMAL', 'OFF'], 'FULL'),
  });
}
