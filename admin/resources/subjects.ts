/** Where the record lives that a notice or an audit entry is about; kinds without a page are absent. */
const pages: Record<string, string> = {
  User: 'users',
  Account: 'accounts',
  Lead: 'leads',
  CollisionCase: 'collisionCases',
  Contract: 'contracts',
};

export function subjectPath(type: string, id: string): string | null {
  const page = pages[type];
  return page ? `/${page}/${id}/show` : null;
}
