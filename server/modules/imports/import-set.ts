import type { FileMapping } from './rules/mapping';

/**
 * A set of files of another program and how each becomes rows of ours. Every part but the name may be left out; parts
 * are taken in the order they stand here.
 */
export interface ImportSet {
  readonly name: string;
  readonly company: string;
  /** fields: code, name */
  readonly units?: FileMapping;
  /** fields: code, username, name, title (a role), unitCode, joinedOn */
  readonly people?: FileMapping;
  /** fields: code, name, group */
  readonly territories?: FileMapping;
  /** fields: territoryCode, personCode, validFrom, validTo */
  readonly memberships?: FileMapping;
  /** fields: personCode, territoryCode: what the other program says is the territory of today */
  readonly currentTerritories?: FileMapping;
  /** fields: code, name, phone, contact, region, address, type, ownerCode, territoryCode, creditLimit */
  readonly accounts?: FileMapping;
  readonly plan?: {
    readonly name: string;
    readonly validFrom: string;
    /** Per cent of the amount, paid in proportion to what is collected. */
    readonly percent: string;
  };
  /** fields: number, accountCode, signedOn, deliveredOn, project, unit, termDays */
  readonly contracts?: FileMapping;
  /** fields: contractNumber, product, quantity, price */
  readonly contractLines?: FileMapping;
  /** fields: accountCode, receivedOn, amount, reference */
  readonly receipts?: FileMapping;
}
