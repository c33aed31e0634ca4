import { Field, ID, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { NoticeArea, RobotKind } from '../../../../shared/vocabulary/notifications';
import { BaseEntity } from '../../../core/base-entity';
import { CodeColumn, FlagColumn, JsonColumn, RefColumn, TextColumn, Unique } from '../../../core/columns';
import { Unit } from '../../identity';

@ObjectType({
  description:
    "A group robot (群机器人) that tells a unit's group what its people are told in the portal (AUD-3).",
})
@Entity('notice_robot')
@Unique('uq_notice_robot_name', ['name'])
export class NoticeRobot extends BaseEntity {
  @Field(() => String)
  @TextColumn(60)
  name!: string;

  @Field(() => RobotKind)
  @CodeColumn()
  kind!: RobotKind;

  /** The whole address is a secret: its field shows host and end only. */
  @TextColumn(500)
  url!: string;

  @TextColumn(200, { nullable: true })
  secret!: string | null;

  @Field(() => ID, { description: 'Notices to the people of this unit and below go to the group.' })
  @RefColumn(() => Unit, 'fk_notice_robot_unit')
  unitId!: string;

  @Field(() => [NoticeArea], { description: 'What the group hears of; never pay.' })
  @JsonColumn()
  areas!: NoticeArea[];

  @Field(() => Boolean)
  @FlagColumn()
  active!: boolean;
}
