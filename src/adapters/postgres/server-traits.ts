import { ConnectionError } from "./connection-error.ts";

/** What a server says of itself. */
export interface ServerTraits {
  /** As a number, e.g. 150018 for 15.18. */
  readonly version: number;
  readonly name: string;
  readonly encoding: string;
  /** Knows the Vietnamese alphabet (`vi-x-icu`). */
  readonly sorts: boolean;
}

/** Oldest server whose SQL we speak. */
const OLDEST = 150_000;

/** Throws ConnectionError when the server cannot serve us. */
export function refuseUnfit({ version, name, encoding, sorts }: ServerTraits, server: string): void {
  if (version < OLDEST) throw new ConnectionError("server-too-old", { server, found: name });
  if (encoding !== "UTF8") throw new ConnectionError("not-utf8", { server, found: encoding });
  if (!sorts) throw new ConnectionError("no-vietnamese-order", { server });
}
