export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Times an act so many times after a tenth of that as warm-up; milliseconds. */
export async function timed(times: number, act: (at: number) => Promise<unknown>): Promise<Timing> {
  for (let at = 0; at < Math.max(3, times / 10); at += 1) await act(-1 - at);
  const samples: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const started = process.hrtime.bigint();
    await act(at);
    samples.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  samples.sort((a, b) => a - b);
  const quantile = (share: number): number =>
    samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? 0;
  return { median: quantile(0.5), p95: quantile(0.95) };
}

/** One act, once. */
export async function once(act: () => Promise<unknown>): Promise<Timing> {
  const started = process.hrtime.bigint();
  await act();
  const took = Number(process.hrtime.bigint() - started) / 1e6;
  return { median: took, p95: took };
}

export interface Row {
  readonly name: string;
  readonly ours: Timing;
  readonly bare: Timing;
}

export function table(engine: string, rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(13))).join('');
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  return [
    `\n${engine}`,
    line(['', 'ours', 'ours p95', 'bare', 'bare p95', 'ratio']),
    ...rows.map(({ name, ours, bare }) =>
      line([
        name,
        ms(ours.median),
        ms(ours.p95),
        ms(bare.median),
        ms(bare.p95),
        `${(ours.median / bare.median).toFixed(2)}×`,
      ]),
    ),
  ].join('\n');
}
