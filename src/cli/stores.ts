import type { Context } from "../app/context.ts";

/** The stores as a command finds them, and how to let go of them. */
export interface OpenStores {
  readonly context: Omit<Context, "actor">;
  readonly close: () => Promise<void>;
}

/** Opens the stores (beside a running server, or alone); loaded when a command runs, so that others start fast. */
export type Stores = () => Promise<OpenStores>;

/** Runs one piece of work on the stores and closes them whatever happens. */
export async function withStores<T>(
  stores: Stores,
  work: (context: OpenStores["context"]) => Promise<T>,
): Promise<T> {
  const { context, close } = await stores();
  try {
    return await work(context);
  } finally {
    await close();
  }
}
