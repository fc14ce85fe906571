import { describe, expect, test } from "vitest";
import { expectWithin } from "../../../test/support/expectWithin.ts";
import { randomStream } from "./randomStream.ts";

describe("a stream", () => {
  test("follows from its key alone", () => {
    const [one, other] = [randomStream([2022, 5]), randomStream([2022, 5])];
    expect([one.uniform(), one.normal(), one.uniform()]).toEqual([
      other.uniform(),
      other.normal(),
      other.uniform(),
    ]);
  });

  test("is another for every other key, however near", () => {
    const keys = [...Array(2000).keys()].flatMap((part) => [
      [1, part],
      [part, 1],
      [1, 1, part],
      [1, part * 2 ** 33],
    ]);
    const distinct = new Set(keys.map((key) => key.join()));
    const firsts = new Set([...distinct].map((key) => randomStream(key.split(",").map(Number)).uniform()));
    expect(firsts.size).toBe(distinct.size);
  });

  test("is spread evenly across streams as within one", () => {
    const within = randomStream([42]);
    for (const draw of [() => within.uniform(), (at: number) => randomStream([7, at]).uniform()]) {
      const counts = Array.from({ length: 20 }, () => 0);
      let sum = 0;
      for (let at = 0; at < 40_000; at += 1) {
        const value = draw(at);
        expect(value >= 0 && value < 1).toBe(true);
        sum += value;
        const bin = Math.floor(value * 20);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      expectWithin(sum / 40_000, 0.5, 5 * Math.sqrt(1 / 12 / 40_000));
      const chiSquare = counts.reduce((total, count) => total + (count - 2000) ** 2 / 2000, 0);
      // 19 degrees of freedom: above 43.8 once in a thousand.
      expect(chiSquare).toBeLessThan(43.8);
    }
  });

  test("draws normals with mean 0, variance 1, fourth moment 3", () => {
    const stream = randomStream([9]);
    const draws = Array.from({ length: 100_000 }, () => stream.normal());
    const moment = (power: number) => draws.reduce((sum, value) => sum + value ** power, 0) / draws.length;
    expectWithin(moment(1), 0, 5 * Math.sqrt(1 / 100_000));
    expectWithin(moment(2), 1, 5 * Math.sqrt(2 / 100_000));
    expectWithin(moment(4), 3, 5 * Math.sqrt(96 / 100_000));
  });
});
