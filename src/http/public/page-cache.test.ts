import { describe, expect, test } from "vitest";
import { createPageCache } from "./page-cache.ts";

function cacheWith({ most = 10 } = {}) {
  const world = { time: 0, edition: "first", rendered: 0 };
  const cache = createPageCache({
    most,
    edition: async () => world.edition,
    checkEvery: 100,
    now: () => world.time,
  });
  const render = async () => `page ${++world.rendered}`;
  const read = async (key: string) => (await cache.get(key, render)).plain.toString();
  return { world, cache, read };
}

describe("a kept page", () => {
  test("is rendered once", async () => {
    const { read } = cacheWith();
    expect([await read("/a"), await read("/a"), await read("/b")]).toEqual(["page 1", "page 1", "page 2"]);
  });

  test("is rendered once for two who ask at the same moment", async () => {
    const { read, world } = cacheWith();
    await Promise.all([read("/a"), read("/a")]);
    expect(world.rendered).toBe(1);
  });

  test("is made anew when the figures have changed", async () => {
    const { read, world } = cacheWith();
    await read("/a");
    world.edition = "second";
    expect(await read("/a")).toBe("page 2");
  });

  test("is given at once while the last look at the edition is fresh, and not after", async () => {
    const { read, world, cache } = cacheWith();
    await read("/a");
    expect(cache.peek("/a")?.plain.toString()).toBe("page 1");
    world.time = 100;
    expect(cache.peek("/a")).toBeUndefined();
  });

  test("makes room: the one kept longest goes first", async () => {
    const { read, cache } = cacheWith({ most: 2 });
    for (const key of ["/a", "/b", "/c"]) await read(key);
    expect(["/a", "/b", "/c"].map((key) => cache.peek(key) !== undefined)).toEqual([false, true, true]);
  });
});

test("a page begun before a change is not kept after it", async () => {
  const { cache, world } = cacheWith();
  let finish: (text: string) => void = () => undefined;
  const slow = cache.get("/a", () => new Promise<string>((resolve) => (finish = resolve)));
  await Promise.resolve();
  await Promise.resolve();
  world.edition = "second";
  await cache.get("/b", async () => "other");
  finish("old");
  expect((await slow).plain.toString()).toBe("old");
  expect(cache.peek("/a")).toBeUndefined();
});

test("a rendering that failed is tried again", async () => {
  const { cache, read } = cacheWith();
  await expect(cache.get("/a", () => Promise.reject(new Error("no figures")))).rejects.toThrow("no figures");
  expect(await read("/a")).toBe("page 1");
});
