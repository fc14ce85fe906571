import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** Random numbers that are the same wherever and in whatever order streams are used: all follow from the key alone. */
export interface RandomStream {
  /** From 0 (included) to 1 (excluded), with 53 random bits. */
  readonly uniform: () => number;
  /** Standard normal. */
  readonly normal: () => number;
}

/**
 * The stream of a key, such as [seed, replication, factor]. Keys are whole numbers of up to 53 bits. Streams of different keys
 * are unrelated for all practical purposes: the state is a hash of the whole key (MurmurHash3's mixing, A. Appleby 2011), the
 * generator xoroshiro128+ (D. Blackman, S. Vigna 2018). So work may be cut among any number of workers without changing a draw.
 */
export function randomStream(key: readonly number[]): RandomStream {
  const generator = xoroshiro128plusFromState([0, 1, 2, 3].map((lane) => hashed(key, lane)));
  const uniform = (): number => uniformFloat64(generator);
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const [first, second] = normalPair(uniform);
    spare = second;
    return first;
  };
  return { uniform, normal };
}

/** Marsaglia's polar method: two independent standard normals. */
function normalPair(uniform: () => number): readonly [number, number] {
  for (;;) {
    const left = 2 * uniform() - 1;
    const right = 2 * uniform() - 1;
    const square = left * left + right * right;
    if (square > 0 && square < 1) {
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      return [left * factor, right * factor];
    }
  }
}

function hashed(key: readonly number[], lane: number): number {
  let hash = Math.imul(lane + 1, 0x9e3779b9);
  for (const part of key) {
    hash = mixed(hash, part % 0x1_0000_0000);
    hash = mixed(hash, Math.floor(part / 0x1_0000_0000));
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  // A state of zeros alone would stay at zero.
  return (hash ^ (hash >>> 16)) | (lane === 0 ? 1 : 0);
}

function mixed(hash: number, part: number): number {
  const scrambled = Math.imul(rotated(Math.imul(part | 0, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotated(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
