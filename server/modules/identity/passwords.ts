import { hash, verify } from '@node-rs/argon2';

// Argon2id at the OWASP setting: 19 MiB, two passes, one lane. The parameters travel inside the hash.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), settings);
}

let dummy: Promise<string> | undefined;

/** Costs the same for people who do not exist, so that the time tells nobody which names are taken. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const matches = await verify(storedHash ?? (await dummy), password.normalize('NFKC'));
  return storedHash !== null && matches;
}
