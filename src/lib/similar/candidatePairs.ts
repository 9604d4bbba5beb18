/** Two words that stand together in more entries than this are a formula, or the topic of a whole archive. */
const MOST_ENTRIES = 24;
/** Others that are looked at for an entry, the most promising first. */
const MOST_CANDIDATES = 16;

/** Pairs of entries that are worth a look, by their indexes, the smaller first, in order; and the steps it took. */
export interface CandidatePairs {
  pairs: [number, number][];
  steps: number;
}

/**
 * Finds entries that share features which few have. Each entry looks only at the entries of its own rare features, so the
 * steps are bounded by the number of features times `MOST_ENTRIES`.
 *
 * @param features of each entry, without repetition: whole numbers from 0 to 2 ** 32, exclusive.
 * @param least how many of them two entries must share.
 */
export function candidatePairs(features: readonly Uint32Array[], least: number): CandidatePairs {
  const { starts, holders, bucketOf } = postings(features);
  const shared = new Uint16Array(features.length);
  const pairs: [number, number][] = [];
  let steps = 0;
  features.forEach((own, entry) => {
    const touched: number[] = [];
    for (const feature of own) {
      const bucket = bucketOf(feature);
      const [start, end] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0];
      if (end - start > MOST_ENTRIES) continue;
      steps += end - start;
      for (const other of holders.subarray(start, end)) {
        if (other === entry) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = Math.min(0xffff, (shared[other] ?? 0) + 1);
      }
    }
    const promising = touched
      .filter((other) => (shared[other] ?? 0) >= least)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
      .slice(0, MOST_CANDIDATES);
    for (const other of promising) pairs.push(other < entry ? [other, entry] : [entry, other]);
    for (const other of touched) shared[other] = 0;
  });
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  // Where both entries found each other, the pair stands twice.
  return { pairs: pairs.filter(([a, b], i) => a !== pairs[i - 1]?.[0] || b !== pairs[i - 1]?.[1]), steps };
}

/** For each bucket of features, the entries that have one: `holders` from `starts[bucket]` to `starts[bucket + 1]`. */
function postings(features: readonly Uint32Array[]): {
  starts: Uint32Array;
  holders: Uint32Array;
  bucketOf: (feature: number) => number;
} {
  const total = features.reduce((sum, { length }) => sum + length, 0);
  // Twice as many buckets as features, and never few, so that hardly two features share one.
  const bits = Math.max(16, Math.ceil(Math.log2(2 * total + 1)));
  const bucketOf = (feature: number): number => feature >>> (32 - bits);
  const starts = new Uint32Array(2 ** bits + 1);
  for (const own of features) for (const feature of own) add(starts, bucketOf(feature) + 1);
  for (let bucket = 1; bucket < starts.length; bucket++) add(starts, bucket, starts[bucket - 1]);
  const next = starts.slice();
  const holders = new Uint32Array(total);
  features.forEach((own, entry) => {
    for (const feature of own) {
      const bucket = bucketOf(feature);
      holders[next[bucket] ?? 0] = entry;
      add(next, bucket);
    }
  });
  return { starts, holders, bucketOf };
}

function add(numbers: Uint32Array, at: number, value = 1): void {
  numbers[at] = (numbers[at] ?? 0) + value;
}
