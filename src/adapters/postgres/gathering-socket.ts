import { Socket } from "node:net";

type Written = (error?: Error | null) => void;

/**
 * A connection that sends what is written in one turn of the program together: queries that are asked for at once reach
 * the server in one parcel, and are answered in one. Every parcel costs both sides more than most of our queries do.
 */
export class GatheringSocket extends Socket {
  #gathering = false;

  override write(chunk: string | Uint8Array, encoding?: BufferEncoding | Written, done?: Written): boolean {
    if (!this.#gathering) {
      this.#gathering = true;
      this.cork();
      process.nextTick(() => {
        this.#gathering = false;
        this.uncork();
      });
    }
    return typeof encoding === "string" ? super.write(chunk, encoding, done) : super.write(chunk, encoding);
  }
}
