import { localStorageStore } from 'react-admin';

const base = localStorageStore('1', 'demarc');
/** What belongs to the device and not to the person who signs out. */
const kept = ['locale', 'theme'];

/** Lists, columns and filters are forgotten at sign-out; language and theme stay. */
export const store: typeof base = {
  ...base,
  reset() {
    const values = kept.map((key) => [key, base.getItem(key)] as const);
    base.reset();
    for (const [key, value] of values) if (value !== undefined) base.setItem(key, value);
  },
};
