import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { VisitType } from '../../../../shared/vocabulary/visits';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, DayColumn, IntColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { GraphQLLocalDate } from '../../../core/scalars';
import { User } from '../../identity';

@ObjectType({
  description: 'A published version of the checklist of one type of visit (拜访清单); never changed (VIS-7).',
})
@Entity('checklist_version')
@Unique('uq_checklist_version', ['visitType', 'number'])
export class ChecklistVersion extends BaseEntity {
  @Field(() => VisitType)
  @CodeColumn()
  visitType!: VisitType;

  @Field(() => Int, { description: '1, 2, 3 …; what ships with the product is 0.' })
  @IntColumn()
  number!: number;

  @Field(() => GraphQLLocalDate, { description: 'Visits from this day on use it.' })
  @DayColumn()
  effectiveFrom!: LocalDate;

  @Field(() => ID)
  @RefColumn(() => User, 'fk_checklist_version_published_by')
  publishedById!: string;

  @Field(() => String, { description: 'What was changed and why.' })
  @TextColumn(300)
  note!: string;
}
