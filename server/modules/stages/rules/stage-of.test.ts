import { saleStage, type StageExit } from '../../../../shared/vocabulary/stages';
import { stagesPolicy } from '../policy';
import { stageOf, type StageFacts } from './stage-of';

const day = '2026-03-02';
const met = (...exits: StageExit[]): StageFacts => Object.fromEntries(exits.map((exit) => [exit, day]));
const shipped = stagesPolicy.defaults;

test.each<[string, StageExit[], string, StageExit[]]>([
  ['nothing happened yet', [], 'FOUND', []],
  ['a contact was reached', ['REACHED'], 'CONTACTED', []],
  ['what they need is known', ['REACHED', 'SCORED'], 'NEEDS_KNOWN', []],
  ['the proposal was shown', ['REACHED', 'SCORED', 'PROPOSED'], 'PROPOSAL', []],
  ['terms were talked about', ['REACHED', 'SCORED', 'PROPOSED', 'TALKED_TERMS'], 'TERMS', []],
  [
    'signed with a hole in the record',
    ['REACHED', 'SIGNED'],
    'SIGNED',
    ['SCORED', 'PROPOSED', 'TALKED_TERMS', 'REVIEWED'],
  ],
  [
    'all delivered is accepted',
    ['SIGNED', 'DELIVERY_BEGUN', 'DELIVERED_IN_FULL'],
    'ACCEPTED',
    ['REACHED', 'SCORED', 'PROPOSED', 'TALKED_TERMS', 'REVIEWED'],
  ],
])('INT-6, stages: %s', (_, facts, stage, missing) => {
  const standing = stageOf(met(...facts), shipped);
  expect([standing.stage, standing.missing]).toEqual([stage, missing]);
});

test('INT-6, stages: the whole way ends in after-care with nothing missing', () => {
  const all = Object.fromEntries(Object.keys(shipped).map((exit) => [exit, day]));
  expect(stageOf(all, shipped)).toMatchObject({ stage: 'AFTER_CARE', missing: [] });
});

test('INT-6, stages: a test that is not asked for is passed, and is never missing', () => {
  const policy = { ...shipped, SCORED: false, PROPOSED: false };
  expect(stageOf(met('REACHED'), policy).stage).toBe('PROPOSAL');
  expect(stageOf(met('REACHED', 'TALKED_TERMS'), policy)).toMatchObject({ stage: 'TERMS', missing: [] });
});

test('INT-6, stages: with no test asked for a sale still ends at the last stage, and every stage has one step', () => {
  const none = Object.fromEntries(Object.keys(shipped).map((exit) => [exit, false])) as typeof shipped;
  const { stage, steps } = stageOf({}, none);
  expect(stage).toBe('AFTER_CARE');
  expect(steps.map((step) => step.stage)).toEqual(saleStage.list);
});
