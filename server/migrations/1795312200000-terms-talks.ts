import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable } from '../core/columns';

/** Talks about terms, in which a second person takes part (LEAD-12). */
export class TermsTalks1795312200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'terms_talk',
        columns: [
          ...col.base(),
          col.id('leadId'),
          col.id('repId'),
          col.id('secondId'),
          col.day('talkedOn'),
          col.text('terms', 2000),
          col.text('behaviour', 1000),
          col.id('filedById', nullable),
          col.day('filedOn', nullable),
        ],
        indices: [
          index('idx_terms_talk_lead', ['leadId', 'talkedOn']),
          index('idx_terms_talk_rep', ['repId', 'talkedOn']),
          index('idx_terms_talk_second', ['secondId', 'talkedOn']),
          index('idx_terms_talk_filed', ['filedOn', 'talkedOn']),
        ],
        foreignKeys: [
          foreignKey('fk_terms_talk_lead', 'leadId', 'lead'),
          foreignKey('fk_terms_talk_rep', 'repId', 'app_user'),
          foreignKey('fk_terms_talk_second', 'secondId', 'app_user'),
          foreignKey('fk_terms_talk_filed_by', 'filedById', 'app_user'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('terms_talk');
  }
}
