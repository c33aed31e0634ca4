import { rule } from './decide-owner.fixture';
import { compareModels } from './compare-models';

const live = rule('r1', 'ann', { regionPrefixes: ['42'] });

test('TER-3: a draft beside the version in force: what it adds, changes and leaves out, by lineage and not by id', () => {
  const copy = { ...live, id: 'r1-copy' };
  expect(compareModels([live], [copy])).toEqual([]);
  const other = { ...copy, ownerId: 'bob' };
  expect(compareModels([live], [other])).toEqual([{ kind: 'CHANGED', before: live, after: other }]);
  const added = rule('r2', 'bob', { regionPrefixes: ['43'] });
  expect(compareModels([live], [added])).toEqual([
    { kind: 'ADDED', before: null, after: added },
    { kind: 'REMOVED', before: live, after: null },
  ]);
});
