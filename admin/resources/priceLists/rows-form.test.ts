import { emptyRow, pasted, rowsInput } from './rows-form';

test('a block of a spreadsheet fills to the right and down, with new rows where it is longer', () => {
  const block = 'C30\tm³\t战略\t400\t350\r\nC40\tm³\t\t1.2万\t450\r\n';
  const rows = pasted([emptyRow], 0, 'product', block) ?? [];
  expect(rows).toHaveLength(2);
  expect(rowsInput([...rows, emptyRow])).toEqual([
    { product: 'C30', unit: 'm³', tier: 'STRATEGIC', guidePrice: '400', floorPrice: '350' },
    { product: 'C40', unit: 'm³', tier: null, guidePrice: '12000', floorPrice: '450' },
  ]);
});

test('a single value is left to the cell, what goes beyond the last column is dropped', () => {
  expect(pasted([emptyRow], 0, 'guidePrice', '400')).toBeNull();
  expect(pasted([emptyRow], 0, 'floorPrice', '350\tmore')).toEqual([{ ...emptyRow, floorPrice: '350' }]);
});
