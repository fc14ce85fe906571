/** Keeps what takes long to work out for as long as it is good; the one kept longest goes first. */
export interface Shelf<T> {
  /** What stands under `key`, or what `make` makes now. Two who ask at once wait for one making. */
  readonly get: (key: string, make: () => Promise<T>) => Promise<T>;
}

export function createShelf<T>(most: number): Shelf<T> {
  const kept = new Map<string, Promise<T>>();
  return {
    get: async (key, make) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = make();
      kept.set(key, made);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      try {
        return await made;
      } catch (error) {
        if (kept.get(key) === made) kept.delete(key);
        throw error;
      }
    },
  };
}
