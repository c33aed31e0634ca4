import { localDateIn } from '../../shared/local-date';
import type { Config } from '../config';
import type { Actor, RequestContext } from '../core/context';
import type { Database } from '../core/database';
import { newId } from '../core/ids';

export interface ContextSource {
  readonly config: Config;
  readonly database: Database;
  /** The only clock of the product. */
  readonly clock: () => Date;
}

export interface Caller {
  readonly actor: Actor | null;
  readonly language: 'zh' | 'en';
  readonly ip: string;
}

/** A context for one request, one job run or one step of a script. */
export function createContext(source: ContextSource, caller: Caller): RequestContext {
  const now = source.clock();
  return {
    database: source.database,
    db: source.database.reader,
    actor: caller.actor,
    language: caller.language,
    now,
    today: localDateIn(now, source.config.timeZone),
    timeZone: source.config.timeZone,
    requestId: newId(),
    ip: caller.ip,
    loaders: new Map(),
    memo: new Map(),
  };
}

/** The product acting by itself: jobs and migrations of data. */
export function systemContext(source: ContextSource): RequestContext {
  return createContext(source, { actor: null, language: 'zh', ip: 'local' });
}
