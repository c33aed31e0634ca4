import { ArrayMaxSize, ArrayMinSize, IsEmail, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  DeliveryState,
  NoticeArea,
  NoticeMode,
  RobotKind,
} from '../../../../shared/vocabulary/notifications';
import { NotBlank } from '../../../core/check-input';

@ObjectType({ description: 'How a person hears of an area beside the portal (AUD-3).' })
export class NoticeChoiceType {
  @Field(() => NoticeArea)
  area!: NoticeArea;

  @Field(() => NoticeMode)
  mode!: NoticeMode;
}

@ObjectType({ description: "One's own choices of how to hear of things (AUD-3)." })
export class NoticeChoicesType {
  @Field(() => String, { nullable: true, description: 'Where mail goes.' })
  mail!: string | null;

  @Field(() => [NoticeChoiceType], { description: 'Every area, with what holds for it.' })
  choices!: NoticeChoiceType[];

  @Field(() => Boolean, { description: 'false: messages are recorded and not sent, by configuration.' })
  live!: boolean;
}

@InputType({ description: 'How to hear of an area.' })
export class NoticeChoiceInput {
  @Field(() => NoticeArea)
  area!: NoticeArea;

  @Field(() => NoticeMode)
  mode!: NoticeMode;
}

@InputType({ description: "One's own mail address and choices; the portal's notices always come (AUD-3)." })
export class SaveNoticeChoicesInput {
  @Field(() => String, { nullable: true })
  @ValidateIf((input: SaveNoticeChoicesInput) => Boolean(input.mail))
  @IsEmail()
  @MaxLength(254)
  mail?: string | null;

  @Field(() => [NoticeChoiceInput])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  choices!: NoticeChoiceInput[];
}

@InputType({ description: 'A group robot; address and secret are kept where they are left out (AUD-3).' })
export class SaveNoticeRobotInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller looked at.' })
  version?: number | null;

  @Field(() => String)
  @NotBlank()
  @MaxLength(60)
  name!: string;

  @Field(() => RobotKind)
  kind!: RobotKind;

  @Field(() => String, { nullable: true, description: "https, one of the kind's hosts." })
  @MaxLength(500)
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Signing secret of DingTalk or Feishu.' })
  @MaxLength(200)
  secret?: string | null;

  @Field(() => ID)
  unitId!: string;

  @Field(() => [NoticeArea])
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  areas!: NoticeArea[];

  @Field(() => Boolean)
  active!: boolean;
}

@ObjectType({ description: 'What a robot answered to a test message.' })
export class RobotTestPayload {
  @Field(() => Boolean)
  taken!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was not taken, or that it was recorded only.' })
  note!: string | null;
}

@InputType({ description: 'Narrows the outbox.' })
export class NoticeDeliveryFilter {
  @Field(() => [ID], { nullable: true })
  ids?: string[];

  @Field(() => DeliveryState, { nullable: true })
  state?: DeliveryState;

  @Field(() => ID, { nullable: true })
  robotId?: string;
}
