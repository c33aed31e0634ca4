import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantColumn, IntColumn, KeyColumn } from './columns';
import { GraphQLInstant } from './scalars';

/** What every row has. The only base class of the product. */
@ObjectType()
export abstract class BaseEntity {
  @Field(() => ID)
  @KeyColumn()
  id!: string;

  @Field(() => GraphQLInstant, { description: 'When the row was recorded (UTC).' })
  @InstantColumn()
  createdAt!: Date;

  @InstantColumn()
  updatedAt!: Date;

  @Field(() => Int, {
    description: 'Rises by one with each change; updates must name the version they are based on.',
  })
  @IntColumn()
  version!: number;
}
