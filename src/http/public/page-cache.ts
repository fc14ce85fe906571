import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** A document ready to be sent: rendered and compressed once. */
export interface CachedPage {
  readonly etag: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
  /** Headers for each form, and for the answer that nothing has changed. */
  readonly headers: Readonly<Record<"plain" | "brotli" | "gzip" | "confirmed", PageHeaders>>;
}

type PageHeaders = Readonly<Record<string, string>>;

export interface PageCache {
  /** The page kept under `key`, or the one `render` makes now. Two who ask at once wait for one rendering. */
  get(key: string, render: () => Promise<string>, type?: string): Promise<CachedPage>;
  /** Only what is kept already; the way of most requests. */
  peek(key: string): CachedPage | undefined;
  clear(): void;
}

export interface PageCacheSettings {
  /** Most pages kept; the one longest unused goes first. */
  readonly most?: number;
  /** Changes when what pages are made of changes; asked at most every `checkEvery` milliseconds. */
  readonly edition: () => Promise<string>;
  readonly checkEvery?: number;
  readonly now: () => number;
}

const HTML = "text/html; charset=utf-8";

/** Keeps rendered pages in memory for as long as the figures stay the same. */
export function createPageCache({
  most = 400,
  edition,
  checkEvery = 250,
  now,
}: PageCacheSettings): PageCache {
  const pages = new Map<string, CachedPage>();
  const pending = new Map<string, Promise<CachedPage>>();
  let generation = 0;
  let known: string | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;

  const clear = (): void => {
    generation += 1;
    pages.clear();
    pending.clear();
  };
  const check = async (): Promise<void> => {
    checkedAt = now();
    const current = await edition();
    if (known !== undefined && known !== current) clear();
    known = current;
  };
  const keep = (key: string, page: CachedPage): void => {
    pages.set(key, page);
    const [oldest] = pages.keys();
    if (pages.size > most && oldest !== undefined) pages.delete(oldest);
  };
  return {
    clear,
    peek(key) {
      if (now() - checkedAt >= checkEvery) return undefined;
      return pages.get(key);
    },
    async get(key, render, type = HTML) {
      await check();
      const kept = pages.get(key);
      if (kept) return kept;
      const under = pending.get(key);
      if (under) return under;
      const begun = generation;
      const made = render().then((text) => cachedPage(text, type));
      pending.set(key, made);
      try {
        const page = await made;
        if (begun === generation) keep(key, page);
        return page;
      } finally {
        if (pending.get(key) === made) pending.delete(key);
      }
    },
  };
}

export async function cachedPage(
  content: string | Buffer,
  type: string,
  cacheControl = "no-cache",
): Promise<CachedPage> {
  const plain = typeof content === "string" ? Buffer.from(content) : content;
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const [brotli, zipped] = await Promise.all([
    toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
    toGzip(plain, { level: 7 }),
  ]);
  const confirmed = { etag, "cache-control": cacheControl, vary: "accept-encoding" };
  const whole = { ...confirmed, "content-type": type };
  const headers = {
    plain: whole,
    brotli: { ...whole, "content-encoding": "br" },
    gzip: { ...whole, "content-encoding": "gzip" },
    confirmed,
  };
  return { etag, type, plain, brotli, gzip: zipped, headers };
}
