export type Ask = (query: string, variables?: object) => Promise<unknown>;

/** Signs a person in and gives the way to ask the API as them. */
export async function session(port: number, username: string, password: string): Promise<Ask> {
  const base = `http://127.0.0.1:${port}`;
  const json = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${base}/auth/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username, password }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (query, variables = {}) => {
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { ...json, cookie },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { data?: unknown; errors?: unknown };
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
}
