import { In } from 'typeorm';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import { UnitKind } from '../../../../shared/vocabulary/identity';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { Unit } from '../entities/unit.entity';
import { User } from '../entities/user.entity';
import { removeUnit } from '../use-cases/remove-unit';
import { updateUnit } from '../use-cases/update-unit';

@InputType({ description: 'What changes about a unit; fields left out stay as they are.' })
class UpdateUnitInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true, description: 'At most 80 characters.' })
  @MaxLength(80)
  name?: string;

  @Field(() => UnitKind, { nullable: true })
  kind?: UnitKind;

  @Field(() => ID, { nullable: true, description: 'New unit above; everything below comes along.' })
  parentId?: string;
}

@InputType({ description: 'The empty unit to take out of the tree.' })
class RemoveUnitInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@Resolver(() => Unit)
export class UnitResolver {
  @Mutation(() => Unit, {
    description:
      'Rename a unit or move it with everything below (ORG-1). Fails with unit.company, unit.cycle, unit.too_deep.',
  })
  @Authorized('user.manage')
  updateUnit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateUnitInput) input: UpdateUnitInput,
  ): Promise<Unit> {
    return updateUnit(ctx, input);
  }

  @Mutation(() => Boolean, {
    description: 'Take an empty unit out of the tree. Fails with unit.company, unit.not_empty.',
  })
  @Authorized('user.manage')
  removeUnit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RemoveUnitInput) input: RemoveUnitInput,
  ): Promise<boolean> {
    return removeUnit(ctx, input);
  }

  @FieldResolver(() => [User], { description: 'Active people of this very unit, by name.' })
  people(@Root() unit: Unit, @Ctx() ctx: RequestContext): Promise<User[]> {
    return loadMany(ctx, 'peopleOfUnit', unit.id, async (ids) =>
      (
        await ctx.db.find(User, {
          where: { unitId: In([...ids]), active: true },
          order: { name: 'ASC', id: 'ASC' },
        })
      ).map((user) => [user.unitId, user] as const),
    );
  }
}
