import { roleRights } from '../../../shared/permissions';
import { allTexts as texts } from '../../i18n/texts';
import { listed, rightsMatrix } from './matrix';

test('ORG-2: every right stands once in the matrix, with the roles that hold it, and has a name in both languages', () => {
  const rows = rightsMatrix().flatMap((group) => group.rows);
  expect(rows.map((row) => row.permission).sort()).toEqual([...listed].sort());
  for (const { permission, held } of rows) {
    expect([permission, `permission.${permission}` in texts]).toEqual([permission, true]);
    for (const [code, { acts }] of Object.entries(roleRights))
      if (acts.includes(permission)) expect(held).toContain(code);
  }
  expect(rows.find((row) => row.permission === 'lead.claim')?.held).toEqual(['REP']);
});
test('ORG-2: every heading has a name', () => {
  for (const { group, rows } of rightsMatrix()) {
    expect([group, `roles.group.${group}` in texts]).toEqual([group, true]);
    expect([group, rows.length > 0]).toEqual([group, true]);
  }
});
