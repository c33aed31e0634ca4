import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Letters as documents: templates, texts at issue, sign-off, sendings, archives (DUN-1). */
export class Letters1796400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'letter_template',
        columns: [
          ...col.base(),
          col.code('tone'),
          col.int('versionNo'),
          col.code('source'),
          col.code('inForceTone', nullable),
          col.text('name', 120),
          col.text('digest', 64),
          col.id('uploadedById', nullable),
          col.day('uploadedOn'),
        ],
        indices: [
          uniqueKey('uq_letter_template_version', ['tone', 'versionNo']),
          uniqueKey('uq_letter_template_digest', ['tone', 'digest']),
          uniqueKey('uq_letter_template_in_force', ['inForceTone']),
        ],
        foreignKeys: [foreignKey('fk_letter_template_uploaded_by', 'uploadedById', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'letter_document',
        columns: [
          ...col.base(),
          col.id('letterId'),
          col.code('tone'),
          col.id('templateId'),
          col.longText('texts'),
          col.code('state'),
          col.id('signedOffById', nullable),
          col.day('signedOffOn', nullable),
        ],
        indices: [
          uniqueKey('uq_letter_document_letter', ['letterId']),
          index('idx_letter_document_state', ['state']),
        ],
        foreignKeys: [
          foreignKey('fk_letter_document_letter', 'letterId', 'dunning_letter'),
          foreignKey('fk_letter_document_template', 'templateId', 'letter_template'),
          foreignKey('fk_letter_document_signed_off_by', 'signedOffById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'letter_delivery',
        columns: [
          ...col.base(),
          col.id('letterId'),
          col.code('channel'),
          col.text('reference', 120),
          col.day('sentOn'),
          col.id('sentById'),
          col.code('state'),
          col.day('endedOn', nullable),
          col.text('endedNote', 300, nullable),
          col.id('endedById', nullable),
        ],
        indices: [index('idx_letter_delivery_letter', ['letterId'])],
        foreignKeys: [
          foreignKey('fk_letter_delivery_letter', 'letterId', 'dunning_letter'),
          foreignKey('fk_letter_delivery_sent_by', 'sentById', 'app_user'),
          foreignKey('fk_letter_delivery_ended_by', 'endedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'letter_batch',
        columns: [
          ...col.base(),
          col.id('askedById'),
          col.code('form'),
          col.longText('letterIds'),
          col.int('total'),
          col.int('done'),
          col.instant('finishedAt', nullable),
        ],
        foreignKeys: [foreignKey('fk_letter_batch_asked_by', 'askedById', 'app_user')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['letter_batch', 'letter_delivery', 'letter_document', 'letter_template'])
      await runner.dropTable(table);
  }
}
