declare module "s3rver" {
  import type { AddressInfo } from "node:net";

  /** A small server that speaks S3 and keeps its objects in a folder; for tests only. */
  export default class S3rver {
    constructor(options: {
      readonly port: number;
      readonly address: string;
      readonly silent: boolean;
      readonly directory: string;
      readonly configureBuckets: readonly { readonly name: string }[];
    });
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
