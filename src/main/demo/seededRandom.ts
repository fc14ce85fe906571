/** Numbers from 0 to under 1, the same for the same words, so that the demo is the same on every machine (mulberry32). */
export function seededRandom(words: string): () => number {
  let state = 2_166_136_261;
  for (const character of words) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
