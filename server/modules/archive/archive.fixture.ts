import { useTestApp } from '../../testing/create-test-app';
import { aCustomer, castOf, type Cast } from '../../testing/contract-world';

/** The company of the contract tests and a customer of Ann with nothing in the archive yet. */
export const world = useTestApp();
const held: { cast?: Cast } = {};

beforeAll(async () => {
  held.cast = await castOf(world.app);
});

export function cast(): Cast {
  if (!held.cast) throw new Error('nobody is hired yet');
  return held.cast;
}

export const customer = async (owner = 'ann'): Promise<string> => (await aCustomer(world.app, owner)).id;
