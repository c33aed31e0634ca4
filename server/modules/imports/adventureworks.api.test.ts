import { useTestApp } from '../../testing/create-test-app';
import { describeWith, sampleFolder, takeSample, taken } from './sample-company.fixture';

const world = useTestApp('2026-03-02T09:00:00+08:00');

describeWith(sampleFolder('adventureworks'))('the sample company adventureworks', () => {
  test('is taken in and its sums tie', async () => {
    const { imported } = await takeSample(world.app, 'adventureworks');
    expect(taken(imported)).toMatchObject({ accounts: 699, people: 17, territories: 10 });
  }, 420_000);
});
