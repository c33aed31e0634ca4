import type DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../shared/local-date';
import type { Area, Permission } from '../../shared/permissions';
import type { Role } from '../../shared/vocabulary/identity';
import type { Database } from './database';

/** The person who really sits there while acting in the name of an absent one. */
export interface StandIn {
  readonly userId: string;
  readonly name: string;
}

/** Who is acting. `null` in a context means: nobody signed in. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly unitId: string;
  /** Materialised paths of the units whose subtree the actor sees: their own unit, ended by '/'. */
  readonly unitPath: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly suspendedFromSelling: boolean;
  /** Set while somebody else acts in this person's name (ORG-3); null: the person themselves. */
  readonly standIn: StandIn | null;
}

/** Reading methods only: writing without a unit of work does not compile. */
export type ReadManager = Pick<
  EntityManager,
  | 'find'
  | 'findBy'
  | 'findOne'
  | 'findOneBy'
  | 'findOneByOrFail'
  | 'count'
  | 'countBy'
  | 'exists'
  | 'existsBy'
  | 'query'
  | 'createQueryBuilder'
>;

/** Everything a read depends on: who, when, in which language, and the door to the database. */
export interface RequestContext {
  readonly database: Database;
  readonly db: ReadManager;
  readonly actor: Actor | null;
  readonly language: 'zh' | 'en';
  /** The moment of the request (UTC). Business code never asks the clock. */
  readonly now: Date;
  /** The business day of that moment in the configured zone. */
  readonly today: LocalDate;
  /** Zone of the business day, 'Asia/Shanghai'. */
  readonly timeZone: string;
  readonly requestId: string;
  readonly ip: string;
  readonly loaders: Map<unknown, DataLoader<string, object | null>>;
  /** What was read once for this request and cannot change within it: policies, numbers of the page. */
  readonly memo: Map<string, Promise<unknown>>;
}

declare const inTransactionBrand: unique symbol;

/** A context inside a unit of work; only such a context can write. */
export interface TxContext extends RequestContext {
  readonly db: EntityManager;
  readonly [inTransactionBrand]: true;
  /** Runs once after a successful commit, never when the unit rolls back or is retried. */
  readonly afterCommit: (effect: () => void | Promise<void>) => void;
}

export type { Area };
